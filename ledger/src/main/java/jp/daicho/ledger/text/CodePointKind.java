package jp.daicho.ledger.text;

/** What a code point does in a text. */
enum CodePointKind {
  /** Starts a character. */
  BASE,
  /** Belongs to the character before it, such as a combining voiced mark. */
  MARK,
  /** Chooses the glyph of the character before it. */
  SELECTOR,
  /** Has no place in the register: invisible, or no character at all. */
  REFUSED;

  static CodePointKind of(int codePoint) {
    if (isUsual(codePoint)) {
      return BASE;
    }
    if ((codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)) {
      return SELECTOR;
    }
    if ((codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)) {
      return REFUSED;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REFUSED;
      // Unassigned code points may be ideographs younger than the JDK; the repertoire decides on
      // them.
      default -> BASE;
    };
  }

  /** Most of what names and addresses are written in: kanji, kana, digits and Latin letters. */
  private static boolean isUsual(int codePoint) {
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint >= 0x3041 && codePoint <= 0x3096)
        || (codePoint >= 0x30A1 && codePoint <= 0x30FE)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF5E)
        || (codePoint >= ' ' && codePoint <= '~');
  }
}
