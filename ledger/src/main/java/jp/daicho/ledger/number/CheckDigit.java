package jp.daicho.ledger.number;

import java.util.OptionalInt;

/**
 * The ways in which the last digit of a number follows from the others. All weigh the digits from
 * the right and take the sum modulo 11; they differ in the weights and in what becomes of the
 * remainders that would give a digit above 9.
 */
enum CheckDigit {
  /**
   * Individual Number and resident record code: weights 2 to 7, then again from 2; 0 where 11 − r >
   * 9.
   */
  RESIDENT {
    @Override
    OptionalInt of(String body) {
      int remainder = weigh(body, 6) % 11;
      return OptionalInt.of(remainder <= 1 ? 0 : 11 - remainder);
    }
  },

  /**
   * Address number and household number (1.1.13, M11W2–7): remainder 0 gives 0. Remainder 1 would
   * give 10, for which 1.1.13 names no digit, so such a number is not given out.
   */
  SERIAL {
    @Override
    OptionalInt of(String body) {
      int remainder = weigh(body, 6) % 11;
      return switch (remainder) {
        case 0 -> OptionalInt.of(0);
        case 1 -> OptionalInt.empty();
        default -> OptionalInt.of(11 - remainder);
      };
    }
  },

  /** Municipality code: weights 2 to 6; the last digit of 11 − r. */
  MUNICIPALITY {
    @Override
    OptionalInt of(String body) {
      return OptionalInt.of((11 - weigh(body, 5) % 11) % 10);
    }
  };

  /** The check digit of the digits before it; empty where the rule defines none. */
  abstract OptionalInt of(String body);

  /** Whether the last digit of the number follows from the others. */
  boolean isRight(String number) {
    int last = number.length() - 1;
    OptionalInt digit = of(number.substring(0, last));
    return digit.isPresent() && digit.getAsInt() == number.charAt(last) - '0';
  }

  /**
   * The sum of digits times weights 2, 3, … from the right, starting again after {@code period}
   * digits.
   */
  private static int weigh(String body, int period) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      sum += digit * (2 + i % period);
    }
    return sum;
  }
}
