package jp.daicho.forms.font;

/**
 * One character as a reader sees it, with the glyph that shows it.
 *
 * @param text the code points it stands for: a character, and the variation selector or combining
 *     marks after it
 * @param glyph the number of the glyph in the font
 * @param advance how far the next character is, in thousandths of the font size
 * @param bottom the lowest point of the glyph above the base line, in thousandths; often negative
 * @param top the highest point of the glyph above the base line, in thousandths
 * @param known false if the font has no glyph for the text and a substitute is shown
 */
public record Cluster(String text, int glyph, int advance, int bottom, int top, boolean known) {

  /** True for the characters a line may be broken at, and which vanish there. */
  public boolean isSpace() {
    return text.equals(" ") || text.equals("\u3000");
  }

  /** True for letters that belong to a word, which is broken only if it must be. */
  public boolean isLetterOfWord() {
    int c = text.codePointAt(0);
    return c > 0x20 && c < 0x2000;
  }

  /**
   * True for what no line begins with: ﾞ and ﾟ, which belong to the half-width character before
   * them, and what closes or ends a part of a sentence.
   */
  public boolean belongsToOneBefore() {
    return text.length() == 1 && "ﾞﾟ、。，．）」』】〕｝・ー々！？".contains(text);
  }

  /** True for what opens, and so ends no line. */
  public boolean belongsToOneAfter() {
    return text.length() == 1 && "（「『【〔｛〒".contains(text);
  }
}
