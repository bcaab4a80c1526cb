package jp.daicho.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.text.KanjiNumber;
import org.jspecify.annotations.Nullable;

/** Folds the texts of addresses and divides them into towns, numbers, buildings and rooms. */
final class PlaceText {
  private static final int LARGEST = 99_999;

  /** Kanji numerals count as numbers only where a unit of an address follows. */
  private static final Pattern KANJI_NUMBER = Pattern.compile("[〇一二三四五六七八九十百千]+(?=丁目|番|号)");

  private static final String KANJI_DIGITS = "〇一二三四五六七八九十百千";
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212ーのノ";
  private static final String NUMBER = "[0-9]+";
  private static final String UNIT = "(?:丁目|番地の?|番|号|地先|-)";

  /** Numbers with whatever parts them. */
  static final Pattern NUMBERS =
      Pattern.compile(NUMBER + "(?:" + UNIT + "+" + NUMBER + ")*" + UNIT + "*");

  private static final Pattern END_OF_TOWN = Pattern.compile("([0-9]+)(?:丁目)?$");
  private static final Pattern ROOM_AT_END =
      Pattern.compile("[-\\u2010-\\u2015\\u2212]?([0-9]+)(?:号室|号|室)?$");

  private PlaceText() {}

  /**
   * A town with its numbers.
   *
   * @param town the town without its 丁目, and what stands before the first number of the lot
   * @param numbers the numbers
   */
  record Land(String town, List<Integer> numbers) {}

  /** A building and the number of a room. */
  record Dwelling(String building, String room) {}

  /** A text in which only what counts is left. */
  static String fold(String text) {
    String key = WrittenKey.of(text).replace("大字", "").replace('ヶ', 'ケ').replace('ヵ', 'カ');
    return withOneDash(hasKanjiDigit(key) ? withArabicNumbers(key) : key);
  }

  /** Spares most texts the search for a number: a register has millions of them. */
  private static boolean hasKanjiDigit(String key) {
    return key.chars().anyMatch(character -> KANJI_DIGITS.indexOf(character) >= 0);
  }

  private static String withArabicNumbers(String key) {
    return KANJI_NUMBER
        .matcher(key)
        .replaceAll(found -> Integer.toString(KanjiNumber.read(found.group(), LARGEST)));
  }

  /** Every dash between two digits becomes the same. */
  private static String withOneDash(String key) {
    StringBuilder text = new StringBuilder(key);
    for (int i = 1; i < key.length() - 1; i++) {
      if (isDigit(key.charAt(i - 1))
          && isDigit(key.charAt(i + 1))
          && DASHES.indexOf(key.charAt(i)) >= 0) {
        text.setCharAt(i, '-');
      }
    }
    return text.toString();
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Where the first digit is at or after a place, or the end. */
  private static int nextDigit(String text, int from) {
    int at = from;
    while (at < text.length() && !isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfNumber(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Divides a town (with its ward) and a lot of a registered address. */
  static Land land(String town, String lot) {
    String foldedTown = fold(town);
    Matcher end = END_OF_TOWN.matcher(foldedTown);
    List<Integer> numbers = new ArrayList<>();
    if (end.find()) {
      numbers.addAll(numbers(end.group(1)));
      foldedTown = foldedTown.substring(0, end.start());
    }
    String foldedLot = fold(lot);
    foldedTown += foldedLot.substring(0, nextDigit(foldedLot, 0));
    numbers.addAll(numbers(foldedLot));
    return new Land(foldedTown, numbers);
  }

  /** Divides a building. */
  static Dwelling dwelling(@Nullable String building) {
    if (building == null) {
      return new Dwelling("", "");
    }
    String folded = fold(building);
    Matcher room = ROOM_AT_END.matcher(folded);
    return room.find()
        ? new Dwelling(folded.substring(0, room.start()), withoutZeros(room.group(1)))
        : new Dwelling(folded, "");
  }

  /** The numbers in a text, in their order. */
  static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    int begin = nextDigit(text, 0);
    while (begin < text.length()) {
      int end = endOfNumber(text, begin);
      String digits = withoutZeros(text.substring(begin, end));
      numbers.add(digits.length() > 5 ? LARGEST : Integer.parseInt(digits));
      begin = nextDigit(text, end);
    }
    return numbers;
  }

  private static String withoutZeros(String digits) {
    int begin = 0;
    while (begin < digits.length() - 1 && digits.charAt(begin) == '0') {
      begin++;
    }
    return digits.substring(begin);
  }
}
