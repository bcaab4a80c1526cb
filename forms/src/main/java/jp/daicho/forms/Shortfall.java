package jp.daicho.forms;

/**
 * Something of a record that a paper could not show, with the text itself, for the list that tells
 * it in full (文字超過リスト, 5.8, 10.7).
 *
 * @param notice what is missing, and where
 * @param text the whole text; empty for a two-dimensional code
 */
public record Shortfall(Notice notice, String text) {

  /** Without the text, which has no place in a log. */
  @Override
  public String toString() {
    return "Shortfall[" + notice + "]";
  }
}
