package jp.daicho.server.registry.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.characters.MjCharacters;

/**
 * A name, and how well it answers what was typed, decided character by character as 2.1.2 is
 * written.
 *
 * @param surnameKana the reading of the first part; empty for none
 * @param givenKana the reading of the rest
 * @param surname the first part as written
 * @param given the rest
 */
record PlainName(String surnameKana, String givenKana, String surname, String given) {
  private static final String O = "オコゴソゾトドノホボポモヨョロヲ";
  private static final Map<Long, Boolean> VARIANTS = new ConcurrentHashMap<>();

  // What was folded once is kept: the same few words come again for every question.
  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> SOUNDINGS = new ConcurrentHashMap<>();

  /** How well the reading answers kana; empty if it does not. */
  OptionalInt rankOfReading(String typed) {
    int best = Integer.MAX_VALUE;
    for (String kana : soundings(typed)) {
      for (String surnames : soundings(surnameKana)) {
        for (String givens : soundings(givenKana)) {
          best = Math.min(best, rankOfSounds(kana, surnames, givens));
        }
      }
    }
    return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static int rankOfSounds(String typed, String surname, String given) {
    String asked = fold(typed);
    String first = fold(surname);
    String rest = fold(given);
    if (first.startsWith(asked)) {
      return 0;
    }
    for (int at = 1; at < typed.length(); at++) {
      if (!first.isEmpty()
          && first.equals(fold(typed.substring(0, at)))
          && rest.startsWith(fold(typed.substring(at)))) {
        return 0;
      }
    }
    if (rest.startsWith(asked)) {
      return 1;
    }
    if (stands(asked, first)) {
      return 10;
    }
    if (stands(asked, rest)) {
      return 11;
    }
    for (int at = 1; at < typed.length(); at++) {
      if (first.endsWith(fold(typed.substring(0, at)))
          && rest.startsWith(fold(typed.substring(at)))) {
        return 12;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Whether it stands in a text after its beginning; ウ there may follow a kana of the オ column. */
  private static boolean stands(String asked, String text) {
    for (int at = 1; at + asked.length() <= text.length(); at++) {
      if (text.startsWith(asked, at)) {
        return true;
      }
      if (asked.charAt(0) == 'ウ'
          && O.indexOf(text.charAt(at - 1)) >= 0
          && text.startsWith("オ" + asked.substring(1), at)) {
        return true;
      }
    }
    return false;
  }

  /** How well the name as written answers a text; empty if it does not. */
  OptionalInt rankOfWriting(String typed) {
    int[] asked = written(typed).codePoints().toArray();
    int[] first = surname.codePoints().toArray();
    int[] rest = given.codePoints().toArray();
    if (asked.length == 0) {
      return OptionalInt.empty();
    }
    if (same(asked, 0, asked.length, first, 0)) {
      return OptionalInt.of(0);
    }
    if (first.length > 0
        && first.length < asked.length
        && same(asked, 0, first.length, first, 0)
        && same(asked, first.length, asked.length, rest, 0)) {
      return OptionalInt.of(0);
    }
    if (same(asked, 0, asked.length, rest, 0)) {
      return OptionalInt.of(1);
    }
    for (int at = 1; at < first.length; at++) {
      if (same(asked, 0, asked.length, first, at)) {
        return OptionalInt.of(10);
      }
    }
    for (int at = 1; at < rest.length; at++) {
      if (same(asked, 0, asked.length, rest, at)) {
        return OptionalInt.of(11);
      }
    }
    for (int length = 1; length < asked.length && length < first.length; length++) {
      if (same(asked, 0, length, first, first.length - length)
          && same(asked, length, asked.length, rest, 0)) {
        return OptionalInt.of(12);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean same(int[] asked, int from, int to, int[] text, int at) {
    if (at + to - from > text.length) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isVariant(asked[i], text[at + i - from])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVariant(int asked, int character) {
    return asked == character
        || VARIANTS.computeIfAbsent(
            (long) asked << Integer.SIZE | character,
            any ->
                MjCharacters.standard().variantsOf(Character.toString(asked)).stream()
                    .map(PlainName::written)
                    .anyMatch(Character.toString(character)::equals));
  }

  /** A text without what does not count in writing. */
  static String written(String text) {
    return Normalizer.normalize(
            text.replaceAll("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", ""), Normalizer.Form.NFKC)
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[\\s・.,'’]", "");
  }

  /** Katakana without spaces, dashes and long marks. */
  static String bare(String kana) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(kana, Normalizer.Form.NFKC)
        .chars()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + 'ァ' - 'ぁ' : c)
        .filter(c -> c >= 'ァ' && c <= 'ヺ')
        .forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  /** ヂ and ヅ are heard as ジ and ズ, too. */
  private static List<String> soundings(String typed) {
    return SOUNDINGS.computeIfAbsent(typed, any -> heard(bare(typed)));
  }

  private static List<String> heard(String kana) {
    List<String> soundings = new ArrayList<>(List.of(kana));
    if (kana.contains("ヂ") || kana.contains("ヅ")) {
      soundings.add(kana.replace('ヂ', 'ジ').replace('ヅ', 'ズ'));
    }
    return soundings;
  }

  private static String fold(String kana) {
    return FOLDED.computeIfAbsent(kana, PlainName::folded);
  }

  private static String folded(String kana) {
    String plain =
        kana.replace("ヴァ", "ハ")
            .replace("ヴィ", "ヒ")
            .replace("ヴェ", "ヘ")
            .replace("ヴォ", "ホ")
            .replace("ヴ", "フ");
    String from = "ァィゥェォッャュョヮヵヶガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポワヲ";
    String to = "アイウエオツヤユヨハカケカキクケコサシスセソタチツテトハヒフヘホハヒフヘホハオ";
    StringBuilder folded = new StringBuilder();
    for (char c : plain.toCharArray()) {
      int at = from.indexOf(c);
      folded.append(at < 0 ? c : to.charAt(at));
    }
    for (int i = folded.length() - 1; i > 0; i--) {
      if (folded.charAt(i) == 'ウ' && O.indexOf(folded.charAt(i - 1)) >= 0) {
        folded.setCharAt(i, 'オ');
      }
    }
    return folded.toString();
  }

  /** By which those of one rank are sorted. */
  List<List<String>> orders() {
    List<List<String>> orders = new ArrayList<>();
    for (String surnames : soundings(surnameKana)) {
      for (String givens : soundings(givenKana)) {
        orders.add(List.of(fold(surnames), fold(givens)));
      }
    }
    return orders;
  }
}
