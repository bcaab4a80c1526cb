package jp.daicho.characters;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.characters.Table.Row;

/**
 * Which characters stand for one another in a search (2.1.2).
 *
 * <p>A character's variants are those directly related to it, and those related to the character it
 * is reduced to: 邉 is reduced to 辺, so 邉 finds 边 as well. Going further would drift from 崎 over 埼
 * to 碕 and end nowhere, so it is not done. Relations by resemblance alone (類字, 読み字形による類推,
 * 辞書類等による関連字) are left out: they would find strangers.
 */
final class Variants {
  private static final Set<String> GROUNDS_LEFT_OUT = Set.of("辞書類等による関連字", "読み字形による類推");
  private static final int CODE_POINT_BITS = 21;

  private final LongList relations = new LongList();
  private final LongList reductions = new LongList();
  private final long[] related;
  private final long[] reduced;

  private final Table immigration = Table.read("immigration_seiji.tsv.gz");
  private final long[] immigrationRows;

  Variants(MjTable characters) {
    Table.read("mj_shrink.tsv.gz").forEach(row -> addReduction(row, characters));
    LongList rows = new LongList();
    immigration.forEach(
        row -> {
          addProperForm(row);
          if (!row.isEmpty(2)) {
            rows.add((long) row.codePoint(2) << 32 | row.position());
          }
        });
    immigrationRows = rows.sorted();
    Table.read("kanji_variants.tsv.gz").forEach(row -> relate(row.codePoint(0), row.codePoint(2)));
    Table.read("additional_variants.tsv")
        .forEach(row -> relateAll(row.text(0).codePoints().toArray()));
    related = relations.sorted();
    reduced = reductions.sorted();
  }

  /** The variants of a code point, itself included, in ascending order. */
  Set<Integer> of(int codePoint) {
    Set<Integer> found = new TreeSet<>();
    found.add(codePoint);
    addPartners(related, codePoint, found);
    Set<Integer> representatives = new TreeSet<>();
    addPartners(reduced, codePoint, representatives);
    representatives.forEach(representative -> addPartners(related, representative, found));
    return found;
  }

  /** The proper forms of the immigration agency's table for a variant, by rank. */
  List<String> properForms(int codePoint) {
    SequencedSet<String> first = new LinkedHashSet<>();
    for (int rank = 1; rank <= 9; rank++) {
      int at = Arrays.binarySearch(immigrationRows, (long) codePoint << 32);
      for (int i = at >= 0 ? at : -at - 1;
          i < immigrationRows.length && immigrationRows[i] >>> 32 == codePoint;
          i++) {
        Row row = immigration.at((int) immigrationRows[i]);
        if (row.number(5, 0, 10) == rank) {
          first.add(row.text(4));
        }
      }
    }
    return List.copyOf(first);
  }

  private void addReduction(Row row, MjTable characters) {
    String ground = row.text(3);
    // "rank" is the order among several proper forms, "hops" the distance to the head character of
    // the
    // family registers: only the nearest of each is the same character in another shape.
    boolean nearest =
        (row.isEmpty(4) || row.number(4, 0, 10) == 1)
            && (row.isEmpty(5) || row.number(5, 0, 10) == 1);
    int from = characters.codePointOf(row.number(0, 2, 10));
    int to = row.codePoint(1);
    if (nearest && from != 0 && to != 0 && from != to && !GROUNDS_LEFT_OUT.contains(ground)) {
      relate(from, to);
      reductions.add(pair(from, to));
    }
  }

  private void addProperForm(Row row) {
    if (row.text(0).equals("異体字") && !row.isEmpty(2) && row.number(5, 0, 10) == 1) {
      relate(row.codePoint(2), row.codePoint(4));
      reductions.add(pair(row.codePoint(2), row.codePoint(4)));
    }
  }

  private void relateAll(int[] group) {
    for (int one : group) {
      for (int other : group) {
        relate(one, other);
      }
    }
  }

  private void relate(int one, int other) {
    if (one != other) {
      relations.add(pair(one, other));
      relations.add(pair(other, one));
    }
  }

  private static long pair(int from, int to) {
    return (long) from << CODE_POINT_BITS | to;
  }

  private static void addPartners(long[] pairs, int codePoint, Set<Integer> found) {
    int at = Arrays.binarySearch(pairs, pair(codePoint, 0));
    for (int i = at >= 0 ? at : -at - 1;
        i < pairs.length && pairs[i] >>> CODE_POINT_BITS == codePoint;
        i++) {
      found.add((int) (pairs[i] & (1L << CODE_POINT_BITS) - 1));
    }
  }
}
