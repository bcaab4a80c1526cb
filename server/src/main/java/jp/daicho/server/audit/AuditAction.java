package jp.daicho.server.audit;

/** What is done, in the kinds that 10.2 tells apart. */
public enum AuditAction {
  /** Looking at a resident. */
  ENQUIRY(LogKind.OPERATION, "照会"),
  /** Issuing a certificate or another document. */
  DOCUMENT_ISSUE(LogKind.OPERATION, "帳票発行"),
  /** Entering a move, as a draft or as a registration. */
  MOVE_ENTRY(LogKind.OPERATION, "異動入力（履歴追加）"),
  /** Correcting the history. */
  HISTORY_CORRECTION(LogKind.OPERATION, "異動入力（履歴修正）"),
  /** Taking something out of the history. */
  HISTORY_REMOVAL(LogKind.OPERATION, "異動入力（履歴削除）"),
  /** Writing, correcting or deleting a memo, which is no part of the record (1.1.15). */
  MEMO(LogKind.OPERATION, "メモ入力"),
  /** Setting the order of the members of a household, which is no move (5.2). */
  MEMBER_ORDER(LogKind.OPERATION, "世帯員の並び順の設定"),
  /** Entering, changing or releasing support measures, which are no part of the record (1.1.16). */
  SUPPORT_MEASURE(LogKind.OPERATION, "支援措置の入力"),
  /** Setting, changing or releasing restrictions, which are no part of the record (3.1). */
  RESTRICTION(LogKind.OPERATION, "抑止の入力"),
  /** Documents made in a batch. */
  BATCH_DOCUMENTS(LogKind.OPERATION, "バッチ処理（帳票作成）"),
  /** Data changed in a batch, such as an intake. */
  BATCH_UPDATE(LogKind.OPERATION, "バッチ処理（データ更新）"),
  /** A hard copy of a screen. */
  SCREEN_COPY(LogKind.OPERATION, "画面ハードコピー"),
  /** Data taken out. */
  DATA_EXTRACTION(LogKind.OPERATION, "データ抽出（EUC）"),
  /** Signing in. */
  SIGN_IN(LogKind.AUTHENTICATION, "ログイン"),
  /** Signing out. */
  SIGN_OUT(LogKind.AUTHENTICATION, "ログアウト"),
  /** Printing. */
  PRINTING(LogKind.PRINT, "印刷"),
  /** Changing operators, rights or settings. */
  SETTING_CHANGE(LogKind.SETTING, "設定変更"),
  /** Reading the audit itself. */
  AUDIT_READING(LogKind.OPERATION, "アクセスログの照会"),
  /** Something notable, such as a restart or a check of the register. */
  SYSTEM_EVENT(LogKind.EVENT, "イベント"),
  /** A fault on the way to another system. */
  COMMUNICATION_FAULT(LogKind.COMMUNICATION, "通信エラー"),
  /** A fault of the system. */
  SYSTEM_FAULT(LogKind.ERROR, "エラー");

  private final LogKind kind;
  private final String label;

  AuditAction(LogKind kind, String label) {
    this.kind = kind;
    this.label = label;
  }

  /** The log it belongs to. */
  public LogKind kind() {
    return kind;
  }

  /** Whether it is batch work, which gives way to all other (9.1). */
  public boolean isBatch() {
    return this == BATCH_DOCUMENTS || this == BATCH_UPDATE;
  }

  /** The word of the standard. */
  public String label() {
    return label;
  }
}
