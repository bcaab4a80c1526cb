package jp.daicho.characters;

import java.util.BitSet;

/** Everything a record may hold beside kanji: the ranges of {@code other_characters.tsv}. */
final class OtherCharacters {
  private final BitSet codePoints = new BitSet();

  OtherCharacters() {
    Table.read("other_characters.tsv")
        .forEach(row -> codePoints.set(row.number(0, 0, 16), row.number(1, 0, 16) + 1));
  }

  boolean contains(int codePoint) {
    return codePoints.get(codePoint);
  }
}
