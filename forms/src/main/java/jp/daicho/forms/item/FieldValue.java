package jp.daicho.forms.item;

import java.util.List;

/**
 * What an item shows on a paper. That nothing is there is said, too: a bank must see whether an
 * item is empty, left out by request, or does not exist for such a person.
 */
public sealed interface FieldValue {

  /** A text, printed exactly as it is, with every variation selector. */
  record Text(String text) implements FieldValue {}

  /**
   * Several entries, each on lines of its own, which may go on over further pages.
   *
   * @param entries in the order they are printed
   */
  record Entries(List<String> entries) implements FieldValue {
    /** Entries with a list of their own. */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** The item has no value: the form's sign for empty is printed. */
  record Empty() implements FieldValue {}

  /** The item was left out by request (5.1): the form's sign for that is printed. */
  record Omitted() implements FieldValue {}

  /** The item does not exist for this kind of resident: the form's sign for that is printed. */
  record NotApplicable() implements FieldValue {}

  /** Nothing at all is printed, for rows such as remarks where an empty place says enough. */
  record Blank() implements FieldValue {}

  /** A text, or the sign for empty if there is none. */
  static FieldValue of(String text) {
    return text.isEmpty() ? new Empty() : new Text(text);
  }

  /** Several entries, or nothing printed if there are none. */
  static FieldValue entries(List<String> entries) {
    return entries.isEmpty() ? new Blank() : new Entries(entries);
  }

  /** The item has no value. */
  static FieldValue empty() {
    return new Empty();
  }

  /** The item was left out by request. */
  static FieldValue omitted() {
    return new Omitted();
  }

  /** The item does not exist for this kind of resident. */
  static FieldValue notApplicable() {
    return new NotApplicable();
  }

  /** Nothing is printed. */
  static FieldValue blank() {
    return new Blank();
  }
}
