package jp.daicho.server.operators;

import java.security.SecureRandom;

/** Passwords made by the system: hard to guess, easy to read off a screen. */
final class GeneratedPassword {
  /** Without letters and digits that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private GeneratedPassword() {}

  /** A new one, such as {@code k3mp-x7qa-9wbd-fh2t} (79 bits). */
  static String next() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      for (int i = 0; i < GROUP_LENGTH; i++) {
        password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }
}
