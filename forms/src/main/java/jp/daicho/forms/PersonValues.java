package jp.daicho.forms;

import java.util.EnumMap;
import java.util.Map;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;

/** The items of one person on a paper. Immutable. */
public final class PersonValues {

  private final Map<FormItem, FieldValue> values;

  private PersonValues(Map<FormItem, FieldValue> values) {
    this.values = values;
  }

  /** Starts with no item. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The value of an item.
   *
   * @throws IllegalArgumentException if none was given: a form must not leave a place blank because
   *     somebody forgot it
   */
  public FieldValue get(FormItem item) {
    FieldValue value = values.get(item);
    if (value == null) {
      throw new IllegalArgumentException("no value was given for " + item.id());
    }
    return value;
  }

  /** Collects the items of a person. */
  public static final class Builder {

    private final Map<FormItem, FieldValue> values = new EnumMap<>(FormItem.class);

    private Builder() {}

    /** Sets an item to a text; an empty one prints the sign for empty. */
    public Builder set(FormItem item, String text) {
      return set(item, FieldValue.of(text));
    }

    /**
     * Sets an item.
     *
     * @throws IllegalArgumentException if it is an item of the paper, not of a person
     */
    public Builder set(FormItem item, FieldValue value) {
      if (!item.isOfPerson()) {
        throw new IllegalArgumentException(item.id() + " is no item of a person");
      }
      values.put(item, value);
      return this;
    }

    /** Sets every item of a person that has no value yet. */
    public Builder setOthers(FieldValue value) {
      for (FormItem item : FormItem.values()) {
        if (item.isOfPerson()) {
          values.putIfAbsent(item, value);
        }
      }
      return this;
    }

    /** The items given so far. */
    public PersonValues build() {
      return new PersonValues(new EnumMap<>(values));
    }
  }
}
