package jp.daicho.partners;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives out resident record codes (住民票コード) that nobody has: ten digits made at random and the check
 * digit of the ministerial ordinance. None is given out twice.
 */
final class RecordCodes {
  private static final int BODY = 10;

  private final SecureRandom random = new SecureRandom();
  private final Set<String> given = new HashSet<>();

  /** So many new codes. */
  synchronized List<String> next(int count) {
    List<String> codes = new ArrayList<>();
    while (codes.size() < count) {
      // Codes of the stand-in begin with 9, so that they can be told from real ones.
      String body = "9" + "%09d".formatted(random.nextInt(1_000_000_000));
      if (given.add(body)) {
        codes.add(body + checkDigit(body));
      }
    }
    return codes;
  }

  /**
   * Weights 2 to 7 from the right, then again; 11 less the remainder by 11, 0 where that has two
   * digits.
   */
  static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < BODY; i++) {
      int digit = Character.digit(body.charAt(BODY - 1 - i), 10);
      sum += digit * (i % 6 + 2);
    }
    int remainder = sum % 11;
    return remainder <= 1 ? 0 : 11 - remainder;
  }
}
