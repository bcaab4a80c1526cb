package jp.daicho.ledger.number;

import java.util.Locale;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** How numbers are typed: full-width or half-width, grouped by spaces or hyphens. */
final class NumberText {
  private static final int FULL_WIDTH_OFFSET = '！' - '!';
  private static final String SEPARATORS = " \u3000-\u2010\u2011\u2013\u2014\u2015\u2212－ー\uFF70";

  private NumberText() {}

  /** The text in half-width upper-case characters without spaces and hyphens. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SEPARATORS.indexOf(c) >= 0) {
        continue;
      }
      folded.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_OFFSET) : c);
    }
    return folded.toString().toUpperCase(Locale.ROOT);
  }

  /** Refuses anything but the given number of digits 0 to 9. */
  static void requireDigits(String value, int length, String what) {
    requireDigits(value, length, length, what);
  }

  /**
   * Refuses anything but the digits 0 to 9, at least {@code shortest} and at most {@code longest}.
   */
  static void requireDigits(String value, int shortest, int longest, String what) {
    if (value.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, what);
    }
    if (!isDigits(value)) {
      throw new InvalidValueException(Fault.NOT_DIGITS, what);
    }
    if (value.length() < shortest || value.length() > longest) {
      throw new InvalidValueException(Fault.WRONG_LENGTH, what);
    }
  }

  private static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
