package jp.daicho.ledger.number;

/** The numbering rule of 1.1.13: a plain serial followed by its check digit. */
final class SerialNumber {
  /** The data requirements give both numbers X15. */
  static final int LONGEST = 15;

  /**
   * Printed width, so that numbers line up and a missing digit shows; longer serials print longer.
   */
  private static final int WIDTH = 10;

  private static final long LARGEST_SERIAL = 99_999_999_999_999L;

  private SerialNumber() {}

  static boolean isAssignable(long serial) {
    return serial >= 1
        && serial <= LARGEST_SERIAL
        && CheckDigit.SERIAL.of(Long.toString(serial)).isPresent();
  }

  static String withCheckDigit(long serial) {
    if (!isAssignable(serial)) {
      throw new IllegalArgumentException("serial without a check digit: " + serial);
    }
    String digits = Long.toString(serial);
    String body = "0".repeat(Math.max(0, WIDTH - 1 - digits.length())) + digits;
    return body + CheckDigit.SERIAL.of(body).orElseThrow();
  }

  static long serial(String value) {
    return value.length() == 1 ? 0 : Long.parseLong(value.substring(0, value.length() - 1));
  }

  static boolean isWellFormed(String value) {
    long serial = serial(value);
    return isAssignable(serial) && withCheckDigit(serial).equals(value);
  }
}
