package jp.daicho.ledger.name;

import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;

/**
 * What all names share: lengths of the data requirements, and one full-width space between parts.
 */
final class NameText {
  /** N100: a whole name, an alias, a reading. */
  static final int LONGEST_NAME = 100;

  /** N50: a surname or a given name. */
  static final int LONGEST_PART = 50;

  static final char SPACE = '\u3000';

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");

  private NameText() {}

  /** Trims, and makes every run of spaces one full-width space. */
  static String foldSpaces(String text) {
    return SPACES.matcher(text).replaceAll(String.valueOf(SPACE)).strip();
  }

  /** Refuses an empty part, one with a space in it, and one that is too long. */
  static void requirePart(String part, String what) {
    RegisterText.required(part, LONGEST_PART, what);
    if (SPACES.matcher(part).find()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, what);
    }
  }

  /** Refuses an empty name, spaces other than single full-width ones, and one that is too long. */
  static void requireName(String name, String what) {
    RegisterText.required(name, LONGEST_NAME, what);
    if (!foldSpaces(name).equals(name)) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, what);
    }
  }
}
