package jp.daicho.characters;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds MJ characters by a code as somebody types it (2.1.3, 2.2.3). */
final class CodeReading {
  private static final Pattern UNICODE =
      Pattern.compile("U\\+([0-9A-F]{4,6})(?:[ +,<>_]*(?:U\\+)?(E01[0-9A-E][0-9A-F]))?");
  private static final Pattern MJ = Pattern.compile("MJ([0-9]{1,6})");
  private static final Pattern JUKI = Pattern.compile("J\\+([0-9A-F]{4})");
  private static final Pattern IMMIGRATION = Pattern.compile("0X([0-9A-F]{4,5})");
  private static final Pattern KOSEKI = Pattern.compile("[0-9]{6}");
  private static final Pattern DIGITS = Pattern.compile("[0-9A-F]{4,5}");
  private static final int BASE_16 = 16;

  private final CodeIndex index;

  CodeReading(CodeIndex index) {
    this.index = index;
  }

  /** The MJ numbers that a code, or a character itself, stands for; empty if none. */
  BitSet numbers(String typed) {
    BitSet found = index.ofText(typed);
    if (!found.isEmpty()) {
      return found;
    }
    String code =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    Matcher unicode = UNICODE.matcher(code);
    Matcher mj = MJ.matcher(code);
    Matcher juki = JUKI.matcher(code);
    Matcher immigration = IMMIGRATION.matcher(code);
    if (unicode.matches()) {
      String selector = unicode.group(2);
      int base = Integer.parseInt(unicode.group(1), BASE_16);
      return selector == null
          ? index.ofCodePoint(base)
          : index.ofSequence(base, Integer.parseInt(selector, BASE_16));
    } else if (mj.matches()) {
      return index.ofNumber(Integer.parseInt(mj.group(1)));
    } else if (juki.matches()) {
      return index.ofJuki(Integer.parseInt(juki.group(1), BASE_16));
    } else if (immigration.matches()) {
      return index.ofImmigration(Integer.parseInt(immigration.group(1), BASE_16));
    } else if (KOSEKI.matcher(code).matches()) {
      return index.ofKoseki(Integer.parseInt(code));
    } else if (DIGITS.matcher(code).matches()) {
      int value = Integer.parseInt(code, BASE_16);
      found.or(index.ofCodePoint(value));
      found.or(index.ofJuki(value));
      found.or(index.ofImmigration(value));
    }
    return found;
  }
}
