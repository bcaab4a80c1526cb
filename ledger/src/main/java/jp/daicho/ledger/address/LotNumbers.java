package jp.daicho.ledger.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.text.KanjiNumber;
import org.jspecify.annotations.Nullable;

/**
 * Lot, branch and room as numbers, so that addresses sort as people expect: 2番地 before 10番地
 * (1.3.2).
 *
 * <p>The numbers are read from what is printed; a part without a number is 0, and a number of more
 * than five digits counts as 99999.
 *
 * @param lot 番地
 * @param branch 枝番, or the 号 of a house
 * @param subBranch 孫枝番
 * @param room 部屋番号
 */
public record LotNumbers(int lot, int branch, int subBranch, int room)
    implements Comparable<LotNumbers> {
  private static final int LARGEST = 99_999;
  private static final int MOST_DIGITS = 5;
  private static final int PARTS_OF_LOT = 3;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|[〇一二三四五六七八九十百千]+");
  private static final Pattern ROOM = Pattern.compile("[0-9]+");

  private static final Comparator<LotNumbers> ORDER =
      Comparator.comparingInt(LotNumbers::lot)
          .thenComparingInt(LotNumbers::branch)
          .thenComparingInt(LotNumbers::subBranch)
          .thenComparingInt(LotNumbers::room);

  /**
   * Checks that each number has at most five digits.
   *
   * @throws IllegalArgumentException if one is negative or above 99999
   */
  public LotNumbers {
    for (int number : new int[] {lot, branch, subBranch, room}) {
      if (number < 0 || number > LARGEST) {
        throw new IllegalArgumentException("a lot number has at most five digits");
      }
    }
  }

  /**
   * The numbers of a printed lot and building: the first three of the lot, in Arabic or kanji
   * digits, and the last Arabic one of the building.
   */
  public static LotNumbers from(String lot, @Nullable String building) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(Normalizer.normalize(lot, Normalizer.Form.NFKC));
    while (matcher.find()) {
      numbers.add(number(matcher.group()));
    }
    while (numbers.size() < PARTS_OF_LOT) {
      numbers.add(0);
    }
    return new LotNumbers(numbers.get(0), numbers.get(1), numbers.get(2), room(building));
  }

  /** Twenty digits, five for each number, which sort as texts like the numbers. */
  public String key() {
    return String.format(Locale.ROOT, "%05d%05d%05d%05d", lot, branch, subBranch, room);
  }

  @Override
  public int compareTo(LotNumbers other) {
    return ORDER.compare(this, other);
  }

  private static int room(@Nullable String building) {
    int room = 0;
    if (building != null) {
      Matcher matcher = ROOM.matcher(Normalizer.normalize(building, Normalizer.Form.NFKC));
      while (matcher.find()) {
        room = number(matcher.group());
      }
    }
    return room;
  }

  private static int number(String digits) {
    if (digits.charAt(0) >= '0' && digits.charAt(0) <= '9') {
      String significant = digits.replaceFirst("^0+(?=.)", "");
      return significant.length() > MOST_DIGITS ? LARGEST : Integer.parseInt(significant);
    }
    return KanjiNumber.read(digits, LARGEST);
  }
}
