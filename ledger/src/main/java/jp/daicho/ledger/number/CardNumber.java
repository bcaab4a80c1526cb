package jp.daicho.ledger.number;

import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** The form that residence cards and special permanent resident certificates share. */
final class CardNumber {
  private static final int LENGTH = 12;
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{8}[A-Z]{2}");

  private CardNumber() {}

  static void require(String value, String what) {
    if (value.isEmpty()) {
      throw new InvalidValueException(Fault.EMPTY, what);
    }
    if (value.length() != LENGTH) {
      throw new InvalidValueException(Fault.WRONG_LENGTH, what);
    }
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, what);
    }
  }
}
