package jp.daicho.ledger.name;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * The name of a Japanese resident (1.1.1): surname (氏) and given name (名).
 *
 * @param surname the surname, or the whole name of someone who has only one; at most 50 characters;
 *     empty only with an empty given name, where 氏名 is left empty (1.1.6)
 * @param given the given name, at most 50 characters; empty if there is none, as for a newborn who
 *     is not named yet
 * @param furigana the reading; {@code null} if none is registered
 */
public record PersonName(String surname, String given, @Nullable Furigana furigana)
    implements ResidentName {
  private static final String WHAT = "name";

  /** 氏名 left empty, as for a foundling (1.1.6). */
  public static final PersonName EMPTY = new PersonName("", "", null);

  /**
   * Checks both parts: characters, no spaces, lengths (100 in all).
   *
   * @throws InvalidValueException with {@link Fault#EMPTY}, {@link Fault#TOO_LONG}, {@link
   *     Fault#UNKNOWN_FORM} (for a space) or {@link Fault#CONTROL_CHARACTER}
   */
  public PersonName {
    if (!surname.isEmpty() || !given.isEmpty()) {
      NameText.requirePart(surname, WHAT);
    }
    if (!given.isEmpty()) {
      NameText.requirePart(given, WHAT);
      RegisterText.required(surname + NameText.SPACE + given, NameText.LONGEST_NAME, WHAT);
    }
  }

  /**
   * A name of surname and given name, without a reading.
   *
   * @throws InvalidValueException as the constructor, and if {@code given} is empty
   */
  public static PersonName of(String surname, String given) {
    return of(surname, given, null);
  }

  /**
   * A name of surname and given name.
   *
   * @throws InvalidValueException as the constructor, and if {@code given} is empty
   */
  public static PersonName of(String surname, String given, @Nullable Furigana furigana) {
    NameText.requirePart(given, WHAT);
    return new PersonName(surname, given, furigana);
  }

  /**
   * A name of one part.
   *
   * @throws InvalidValueException as the constructor
   */
  public static PersonName single(String name, @Nullable Furigana furigana) {
    NameText.requirePart(name, WHAT);
    return new PersonName(name, "", furigana);
  }

  /**
   * Reads 氏 and 名 separated by a space; half-width and repeated spaces count as one full-width
   * space.
   *
   * @throws InvalidValueException as the constructor, and with {@link Fault#UNKNOWN_FORM} if there
   *     are not exactly two parts
   */
  public static PersonName parse(String full, @Nullable Furigana furigana) {
    String folded = NameText.foldSpaces(full);
    int space = folded.indexOf(NameText.SPACE);
    if (folded.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, WHAT);
    }
    if (space < 0) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, WHAT);
    }
    return of(folded.substring(0, space), folded.substring(space + 1), furigana);
  }

  /** Whether it has one part only. */
  public boolean isSingle() {
    return given.isEmpty();
  }

  /** 氏, one full-width space, 名. */
  @Override
  public String full() {
    return isSingle() ? surname : surname + NameText.SPACE + given;
  }
}
