package jp.daicho.forms.template;

/** What is printed at a place but is no item of a record: it belongs to the paper as such. */
public enum Filling {
  /** The number of the person on the paper, from 1. */
  POSITION("position", "番号"),
  /** Issue number with page and pages (5.5). */
  ISSUE_NUMBER("issue-number", "発行番号"),
  /** The sentence that certifies the copy (認証文). */
  CERTIFICATION("certification", "認証文"),
  /** Prefecture, title and name of the mayor or the acting mayor (5.6). */
  AUTHENTICATOR("authenticator", "認証者"),
  /** The words that say how the paper is sealed: この印は黒色です or 公印省略 (5.6). */
  SEAL_NOTE("seal-note", "公印の文言"),
  /** The words 公用 on a paper for official use (5.7). */
  OFFICIAL_USE("official-use", "公用表示"),
  /** The two-dimensional code of the page, where it has one (20.2.1). */
  CODE("code", "二次元コード");

  private final String id;
  private final String label;

  Filling(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The name in the form's data file. */
  public String id() {
    return id;
  }

  /** The Japanese name, for messages to clerks. */
  public String label() {
    return label;
  }
}
