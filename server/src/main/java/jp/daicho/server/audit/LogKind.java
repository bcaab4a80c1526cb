package jp.daicho.server.audit;

/** The seven logs of 10.2. */
public enum LogKind {
  /** What somebody did in the register. */
  OPERATION("操作ログ"),
  /** Signing in, and failing to. */
  AUTHENTICATION("認証ログ"),
  /** Something notable that happened inside the system. */
  EVENT("イベントログ"),
  /** Faults between the parts of the system. */
  COMMUNICATION("通信ログ"),
  /** What was printed. */
  PRINT("印刷ログ"),
  /** Settings changed by an administrator. */
  SETTING("設定変更ログ"),
  /** Faults of the system. */
  ERROR("エラーログ");

  private final String label;

  LogKind(String label) {
    this.label = label;
  }

  /** The word of the standard. */
  public String label() {
    return label;
  }
}
