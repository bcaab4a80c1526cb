package jp.daicho.characters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** The radicals, and under which of them the MJ table has each character. */
final class Radicals {
  private static final int NUMBER_BITS = 17;
  private static final int RESIDUAL_BITS = 8;

  /** The table does not say how many strokes are beside the radical. */
  private static final int UNKNOWN = 255;

  private static final int PLACE_BITS = 2 * RESIDUAL_BITS;
  private static final int RADICAL_AT = RESIDUAL_BITS + NUMBER_BITS;

  private final List<Radical> all = new ArrayList<>();
  private final long[] byRadical;
  private final long[] byNumber;

  Radicals() {
    Table.read("radicals.tsv")
        .forEach(
            row ->
                all.add(
                    new Radical(
                        row.number(0, 0, 10),
                        row.text(1),
                        row.text(2).codePoints().mapToObj(Character::toString).toList(),
                        List.of(row.text(3).split("・")))));
    LongList places = new LongList();
    LongList numbers = new LongList();
    Table.read("mji_radical.tsv.gz")
        .forEach(
            row -> {
              long number = row.number(0, 2, 10);
              for (String place : row.text(1).split(" ")) {
                int dot = place.indexOf('.');
                long radical = Long.parseLong(place.substring(0, dot));
                String strokes = place.substring(dot + 1);
                long residual = strokes.equals("-") ? UNKNOWN : Long.parseLong(strokes);
                long under = radical << RESIDUAL_BITS | residual;
                places.add(under << NUMBER_BITS | number);
                numbers.add(number << PLACE_BITS | under);
              }
            });
    byRadical = places.sorted();
    byNumber = numbers.sorted();
  }

  List<Radical> all() {
    return List.copyOf(all);
  }

  /** The MJ numbers under a radical whose other strokes are as wanted. */
  BitSet under(int radical, IntPredicate residual) {
    BitSet found = new BitSet();
    long first = (long) radical << RADICAL_AT;
    for (int i = from(byRadical, first);
        i < byRadical.length && byRadical[i] >>> RADICAL_AT == radical;
        i++) {
      if (residual.test(residual((int) (byRadical[i] >>> NUMBER_BITS)))) {
        found.set((int) byRadical[i] & (1 << NUMBER_BITS) - 1);
      }
    }
    return found;
  }

  /** Where an MJ number stands; some stand under two radicals. */
  List<Radical.Place> of(int number) {
    List<Radical.Place> places = new ArrayList<>();
    for (int i = from(byNumber, (long) number << PLACE_BITS);
        i < byNumber.length && byNumber[i] >>> PLACE_BITS == number;
        i++) {
      int under = (int) byNumber[i] & (1 << PLACE_BITS) - 1;
      places.add(new Radical.Place(under >>> RESIDUAL_BITS, residual(under)));
    }
    return places;
  }

  private static int residual(int place) {
    int residual = place & (1 << RESIDUAL_BITS) - 1;
    return residual == UNKNOWN ? Radical.Place.UNKNOWN : residual;
  }

  private static int from(long[] sorted, long first) {
    int at = Arrays.binarySearch(sorted, first);
    return at >= 0 ? at : -at - 1;
  }
}
