package jp.daicho.server.registry.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A name, and how well it answers what was typed, decided character by character as 2.1.2 is
 * written.
 */
final class PlainName {
  private static final String O = "オコゴソゾトドノホボポモヨョロヲ";

  private final String surnameKana;
  private final String givenKana;
  private final String surname;
  private final String given;
  private final List<String> surnameSounds;
  private final List<String> givenSounds;
  private final int[] surnameCharacters;
  private final int[] givenCharacters;

  /**
   * A name.
   *
   * @param surnameKana the reading of the first part; empty for none
   * @param givenKana the reading of the rest
   * @param surname the first part as {@link #written}
   * @param given the rest
   */
  PlainName(String surnameKana, String givenKana, String surname, String given) {
    this.surnameKana = surnameKana;
    this.givenKana = givenKana;
    this.surname = surname;
    this.given = given;
    surnameSounds = soundings(surnameKana).stream().map(PlainName::fold).toList();
    givenSounds = soundings(givenKana).stream().map(PlainName::fold).toList();
    surnameCharacters = surname.codePoints().toArray();
    givenCharacters = given.codePoints().toArray();
  }

  String surnameKana() {
    return surnameKana;
  }

  String givenKana() {
    return givenKana;
  }

  String surname() {
    return surname;
  }

  String given() {
    return given;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlainName name && texts().equals(name.texts());
  }

  @Override
  public int hashCode() {
    return texts().hashCode();
  }

  private List<String> texts() {
    return List.of(surnameKana, givenKana, surname, given);
  }

  /**
   * A way in which the name may be heard, by which those of one rank are sorted.
   *
   * @param surname how the first part is heard
   * @param given how the rest is heard
   */
  record Hearing(String surname, String given) {
    List<String> order() {
      return List.of(surname, given);
    }
  }

  /** The ways in which it may be heard; of what has no reading there is one, of nothing. */
  List<Hearing> hearings() {
    return surnameSounds.stream()
        .flatMap(first -> givenSounds.stream().map(rest -> new Hearing(first, rest)))
        .toList();
  }

  /**
   * How well the name, heard in one way, answers a word; {@link Integer#MAX_VALUE} if it does not.
   */
  int rank(PlainWord word, Hearing hearing) {
    int best = rankOfWriting(word);
    for (PlainWord.Heard heard : word.heard()) {
      best = Math.min(best, rankOfSounds(heard, hearing.surname(), hearing.given()));
    }
    return best;
  }

  private static int rankOfSounds(PlainWord.Heard asked, String surname, String given) {
    if (surname.startsWith(asked.whole())) {
      return 0;
    }
    for (PlainWord.Cut cut : asked.cuts()) {
      if (!surname.isEmpty() && surname.equals(cut.before()) && given.startsWith(cut.after())) {
        return 0;
      }
    }
    if (given.startsWith(asked.whole())) {
      return 1;
    }
    if (stands(asked.whole(), surname)) {
      return 10;
    }
    if (stands(asked.whole(), given)) {
      return 11;
    }
    for (PlainWord.Cut cut : asked.cuts()) {
      if (surname.endsWith(cut.before()) && given.startsWith(cut.after())) {
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

  private int rankOfWriting(PlainWord asked) {
    int[] first = surnameCharacters;
    int[] rest = givenCharacters;
    int length = asked.written().size();
    if (length == 0) {
      return Integer.MAX_VALUE;
    }
    if (asked.stands(0, length, first, 0)) {
      return 0;
    }
    if (first.length > 0
        && first.length < length
        && asked.stands(0, first.length, first, 0)
        && asked.stands(first.length, length, rest, 0)) {
      return 0;
    }
    if (asked.stands(0, length, rest, 0)) {
      return 1;
    }
    for (int at = 1; at < first.length; at++) {
      if (asked.stands(0, length, first, at)) {
        return 10;
      }
    }
    for (int at = 1; at < rest.length; at++) {
      if (asked.stands(0, length, rest, at)) {
        return 11;
      }
    }
    for (int part = 1; part < length && part < first.length; part++) {
      if (asked.stands(0, part, first, first.length - part)
          && asked.stands(part, length, rest, 0)) {
        return 12;
      }
    }
    return Integer.MAX_VALUE;
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
  static List<String> soundings(String typed) {
    String kana = bare(typed);
    List<String> soundings = new ArrayList<>(List.of(kana));
    if (kana.contains("ヂ") || kana.contains("ヅ")) {
      soundings.add(kana.replace('ヂ', 'ジ').replace('ヅ', 'ズ'));
    }
    return soundings;
  }

  /** Kana without the differences that do not count. */
  static String fold(String kana) {
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
}
