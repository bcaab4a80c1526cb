package jp.daicho.server.access;

/** Where two answers part, for messages. */
final class Differences {
  private static final int BEFORE = 60;
  private static final int AFTER = 100;

  private Differences() {}

  /** The first place at which they differ, as each has it. */
  static String first(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - BEFORE);
    return "\n  " + near(one, from, at) + "\n  " + near(other, from, at);
  }

  private static String near(String text, int from, int at) {
    return text.substring(from, Math.min(text.length(), at + AFTER)).replace('\n', ' ');
  }
}
