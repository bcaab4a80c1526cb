package jp.daicho.server.intake.internal;

import org.jspecify.annotations.Nullable;

/**
 * Who was the first to have a number: the line and the household. Three {@code long} for each,
 * since a register of a large city has millions of them.
 */
final class Holders {
  private static final int FIELDS = 3;
  private static final int BEGINNING = 1 << 10;

  private final NumberTexts texts;

  /** Number, line, household; a slot whose number is 0 is free. */
  private long[] slots = new long[FIELDS * BEGINNING];

  private int count;

  Holders(NumberTexts texts) {
    this.texts = texts;
  }

  /**
   * Who has a number.
   *
   * @param line the line
   * @param household 世帯番号
   */
  record Holder(long line, String household) {}

  /** Adds a holder if the number has none, and returns the one it has already, or null. */
  @Nullable Holder putIfAbsent(String number, long line, String household) {
    if (2L * FIELDS * count >= slots.length) {
      grow();
    }
    long code = texts.code(number);
    int at = place(slots, code);
    if (slots[at] != 0) {
      return new Holder(slots[at + 1], texts.text(slots[at + 2]));
    }
    slots[at] = code;
    slots[at + 1] = line;
    slots[at + 2] = texts.code(household);
    count++;
    return null;
  }

  private void grow() {
    long[] more = new long[Math.multiplyExact(slots.length, 2)];
    for (int old = 0; old < slots.length; old += FIELDS) {
      if (slots[old] != 0) {
        System.arraycopy(slots, old, more, place(more, slots[old]), FIELDS);
      }
    }
    slots = more;
  }

  /** Where a number is, or would go. */
  private static int place(long[] slots, long code) {
    int places = slots.length / FIELDS;
    long mixed = code * 0x9E3779B97F4A7C15L;
    int place = (int) ((mixed ^ (mixed >>> 32)) & (places - 1));
    while (slots[FIELDS * place] != 0 && slots[FIELDS * place] != code) {
      place = (place + 1) & (places - 1);
    }
    return FIELDS * place;
  }
}
