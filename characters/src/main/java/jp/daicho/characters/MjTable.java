package jp.daicho.characters;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import jp.daicho.characters.Table.Row;
import org.jspecify.annotations.Nullable;

/** The MJ table with what finds a row: by code points, by MJ name, by juki code. */
final class MjTable {
  private static final int NAME = 0;
  private static final int CODE_POINT = 1;
  private static final int IMPLEMENTED = 2;
  private static final int SEQUENCE = 3;
  private static final int KOSEKI = 4;
  private static final int JUKI = 5;
  private static final int IMMIGRATION_PROPER = 6;
  private static final int IMMIGRATION_OTHER = 7;
  private static final int LIST = 8;
  private static final int JIS_PLACE = 9;
  private static final int STROKES = 10;

  /** An MJ number needs 17 bits; it stands in the low bits of each entry of the two indexes. */
  private static final int NUMBER_BITS = 17;

  private static final int FIRST_SELECTOR = 0xE0100;
  private static final int LAST_SELECTOR = 0xE01EF;
  private static final int SELECTOR_BITS = 8;

  private final Table table = Table.read("mji.tsv.gz");
  private final int[] positions = new int[1 << NUMBER_BITS];
  private final int[] codePoints = new int[1 << NUMBER_BITS];
  private final long[] byText;
  private final long[] byJuki;

  MjTable() {
    Arrays.fill(positions, -1);
    LongList texts = new LongList();
    LongList jukis = new LongList();
    table.forEach(
        row -> {
          int number = row.number(NAME, 2, 10);
          positions[number] = row.position();
          codePoints[number] = row.codePoint(CODE_POINT);
          if (!row.isEmpty(IMPLEMENTED)) {
            texts.add(entry(key(row.codePoint(IMPLEMENTED), 0), number));
          }
          if (!row.isEmpty(SEQUENCE)) {
            texts.add(entry(key(row.codePoint(SEQUENCE), row.selector(SEQUENCE)), number));
          }
          if (!row.isEmpty(JUKI)) {
            jukis.add(entry(row.number(JUKI, 2, 16), number));
          }
        });
    byText = texts.sorted();
    byJuki = jukis.sorted();
  }

  /** The MJ number of a base with a variation selector (0 for none), or 0. */
  int numberOf(int base, int selector) {
    if (selector != 0 && (selector < FIRST_SELECTOR || selector > LAST_SELECTOR)) {
      return 0;
    }
    return find(byText, key(base, selector));
  }

  /** The MJ number of a juki code, or 0. */
  int numberOf(JukiCode code) {
    return find(byJuki, code.value());
  }

  /**
   * The code point that the table relates an MJ number to, whether or not it is implemented so; or
   * 0.
   */
  int codePointOf(int number) {
    return codePoints[number];
  }

  /** Every MJ number with its row, in the order of the table. */
  void forEach(ObjIntConsumer<Row> reader) {
    table.forEach(row -> reader.accept(row, row.number(NAME, 2, 10)));
  }

  @Nullable MjCharacter character(int number) {
    if (number <= 0 || number >= positions.length || positions[number] < 0) {
      return null;
    }
    Row row = table.at(positions[number]);
    String sequence = textOrNull(row, SEQUENCE);
    String alone = textOrNull(row, IMPLEMENTED);
    String juki = textOrNull(row, JUKI);
    return new MjCharacter(
        new MjName(number),
        row.codePoint(CODE_POINT),
        alone != null ? alone : sequence,
        sequence,
        juki == null ? null : JukiCode.parse(juki),
        textOrNull(row, KOSEKI),
        textOrNull(row, IMMIGRATION_PROPER),
        textOrNull(row, IMMIGRATION_OTHER),
        row.text(LIST),
        textOrNull(row, JIS_PLACE),
        row.number(STROKES, 0, 10));
  }

  private static @Nullable String textOrNull(Row row, int field) {
    return row.isEmpty(field) ? null : row.text(field);
  }

  private static long key(int base, int selector) {
    return (long) base << SELECTOR_BITS | (selector == 0 ? 0 : selector - FIRST_SELECTOR + 1);
  }

  private static long entry(long key, int number) {
    return key << NUMBER_BITS | number;
  }

  private static int find(long[] index, long key) {
    int at = Arrays.binarySearch(index, entry(key, 0));
    int candidate = at >= 0 ? at : -at - 1;
    return candidate < index.length && index[candidate] >>> NUMBER_BITS == key
        ? (int) (index[candidate] & (1L << NUMBER_BITS) - 1)
        : 0;
  }
}
