package jp.daicho.server.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are nearly always numbers, each as one {@code long}, so that millions of them can be
 * remembered at once. Equal texts, and only those, have equal codes; none is 0.
 */
final class NumberTexts {
  private static final int MOST_DIGITS = 17;

  private final Map<String, Long> others = new HashMap<>();
  private final List<String> byCode = new ArrayList<>();

  /** The code of a text: of up to 17 digits a positive one, of any other text a negative one. */
  long code(String text) {
    long code = 1; // so that zeros at the beginning count
    if (text.length() > MOST_DIGITS) {
      return other(text);
    }
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return other(text);
      }
      code = 10 * code + (digit - '0');
    }
    return code;
  }

  /** The text that has a code given out here. */
  String text(long code) {
    return code > 0 ? Long.toString(code).substring(1) : byCode.get((int) (-1 - code));
  }

  private long other(String text) {
    return others.computeIfAbsent(
        text,
        added -> {
          byCode.add(added);
          return (long) -byCode.size();
        });
  }
}
