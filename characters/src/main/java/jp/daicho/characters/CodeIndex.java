package jp.daicho.characters;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The MJ characters by each kind of code. */
final class CodeIndex {
  private static final int NUMBER_BITS = 17;

  private final MjTable table;
  private final long[] byCodePoint;
  private final long[] byJuki;
  private final long[] byKoseki;
  private final long[] byImmigration;

  CodeIndex(MjTable table) {
    this.table = table;
    LongList codePoints = new LongList();
    LongList jukis = new LongList();
    LongList kosekis = new LongList();
    LongList immigrations = new LongList();
    table.forEach(
        (row, number) -> {
          MjCharacter character = table.character(number);
          if (character == null) {
            return;
          }
          codePoints.add(entry(character.codePoint(), number));
          if (character.jukiCode() != null) {
            jukis.add(entry(character.jukiCode().value(), number));
          }
          add(kosekis, character.kosekiCode(), 10, number);
          add(immigrations, withoutPrefix(character.immigrationProperCode()), 16, number);
          add(immigrations, withoutPrefix(character.immigrationOtherCode()), 16, number);
        });
    byCodePoint = codePoints.sorted();
    byJuki = jukis.sorted();
    byKoseki = kosekis.sorted();
    byImmigration = immigrations.sorted();
  }

  /** By a base alone, or a base with a selector; a base alone has all its shapes. */
  BitSet ofText(String text) {
    if (text.isEmpty()) {
      return new BitSet();
    }
    int base = text.codePointAt(0);
    int length = Character.charCount(base);
    if (length == text.length()) {
      return ofCodePoint(base);
    }
    int selector = text.codePointAt(length);
    return length + Character.charCount(selector) == text.length()
        ? ofSequence(base, selector)
        : new BitSet();
  }

  BitSet ofCodePoint(int codePoint) {
    BitSet found = new BitSet();
    addOfCodePoint(codePoint, found);
    return found;
  }

  /** Adds what a code point stands for to what was found for others. */
  void addOfCodePoint(int codePoint, BitSet found) {
    addAll(byCodePoint, codePoint, found);
    // A compatibility ideograph is implemented under a code point of its own.
    int alone = table.numberOf(codePoint, 0);
    if (alone != 0) {
      found.set(alone);
    }
  }

  BitSet ofSequence(int base, int selector) {
    return ofNumber(table.numberOf(base, selector));
  }

  BitSet ofNumber(int number) {
    BitSet found = new BitSet();
    if (table.character(number) != null) {
      found.set(number);
    }
    return found;
  }

  BitSet ofJuki(int code) {
    return all(byJuki, code);
  }

  BitSet ofKoseki(int code) {
    return all(byKoseki, code);
  }

  BitSet ofImmigration(int code) {
    return all(byImmigration, code);
  }

  private static void add(LongList list, @Nullable String code, int base, int number) {
    if (code != null) {
      list.add(entry(Integer.parseInt(code, base), number));
    }
  }

  private static @Nullable String withoutPrefix(@Nullable String code) {
    return code == null ? null : code.substring(2);
  }

  private static long entry(long code, int number) {
    return code << NUMBER_BITS | number;
  }

  private static BitSet all(long[] index, int code) {
    BitSet found = new BitSet();
    addAll(index, code, found);
    return found;
  }

  private static void addAll(long[] index, int code, BitSet found) {
    int at = Arrays.binarySearch(index, entry(code, 0));
    for (int i = at >= 0 ? at : -at - 1;
        i < index.length && index[i] >>> NUMBER_BITS == code;
        i++) {
      found.set((int) index[i] & (1 << NUMBER_BITS) - 1);
    }
  }
}
