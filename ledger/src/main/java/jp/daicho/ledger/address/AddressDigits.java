package jp.daicho.ledger.address;

import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** Codes of fixed length made of digits. */
final class AddressDigits {
  private static final Pattern MARKS = Pattern.compile("[\\s\\u00A0〒\\-\\u2010-\\u2015\\u2212ー]");

  private AddressDigits() {}

  /** Half-width digits without spaces, hyphens and the postal mark. */
  static String fold(String text) {
    return isDigits(text)
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  static void require(String value, int length, String what) {
    if (value.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, what);
    }
    if (!isDigits(value)) {
      throw new InvalidValueException(Fault.NOT_DIGITS, what);
    }
    if (value.length() != length) {
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
