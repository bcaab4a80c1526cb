package jp.daicho.server.inquiry.internal;

import jp.daicho.server.memos.MemoVersion;

/**
 * A version of a memo as pages show it (1.1.15).
 *
 * @param number its number among the memos about the person
 * @param version which version
 * @param deed 入力, 修正 or 削除
 * @param text its words, in lines
 * @param operator the user ID
 * @param at when, in the Japanese calendar
 */
record ShownMemo(int number, int version, String deed, String text, String operator, String at) {

  /** As pages show it. */
  static ShownMemo of(MemoVersion memo) {
    return new ShownMemo(
        memo.number(),
        memo.version(),
        memo.deed().label(),
        memo.text(),
        memo.operator(),
        Presenter.japanese(memo.at()));
  }

  /** Without the words, which have no place in a log. */
  @Override
  public String toString() {
    return "ShownMemo[" + number + "." + version + "]";
  }
}
