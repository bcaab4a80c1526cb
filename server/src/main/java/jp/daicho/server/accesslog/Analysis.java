package jp.daicho.server.accesslog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The analyses that 10.2 names. */
public enum Analysis {
  /** 深夜・休業日におけるアクセス一覧. */
  ODD_HOURS(
      "odd-hours",
      "深夜・休業日におけるアクセス一覧",
      List.of("ログの番号", "日時", "操作者ID", "利用者名称", "機能名", "画面名", "端末名", "結果")),
  /** ログイン失敗一覧. */
  FAILED_SIGN_INS(
      "failed-sign-ins",
      "ログイン失敗一覧",
      List.of("ログの番号", "日時", "操作者ID", "利用者名称", "端末名", "理由", "連続失敗回数")),
  /** ID別ログイン数一覧. */
  SIGN_INS(
      "sign-ins", "ID別ログイン数一覧", List.of("操作者ID", "利用者名称", "ログイン数", "失敗数", "最初のログイン", "最後のログイン")),
  /** 大量検索実行一覧. */
  MASS_SEARCHES(
      "mass-searches", "大量検索実行一覧", List.of("操作者ID", "利用者名称", "時間帯", "照会の回数", "表示した人数（延べ）")),
  /** 宛名番号等から該当者の検索実行一覧. */
  BY_NUMBER(
      "by-number",
      "宛名番号等から該当者の検索実行一覧",
      List.of("ログの番号", "日時", "操作者ID", "利用者名称", "検索項目", "該当者の宛名番号", "端末名"));

  private final String id;
  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // copied when made, never changed
  private final List<String> headings;

  Analysis(String id, String label, List<String> headings) {
    this.id = id;
    this.label = label;
    this.headings = headings;
  }

  /** In addresses and names of files. */
  public String id() {
    return id;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }

  /** What stands in the columns. */
  public List<String> headings() {
    return headings;
  }

  /** Whether each row is an entry, whose number comes first. */
  public boolean isOfEntries() {
    return headings.getFirst().equals("ログの番号");
  }

  /** The one of an id. */
  public static Optional<Analysis> of(String id) {
    return Arrays.stream(values()).filter(analysis -> analysis.id.equals(id)).findFirst();
  }
}
