package jp.daicho.server.operators;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ItemProtection;

/**
 * What an operator or a department may do. Each can be given and taken on its own (10.3); none
 * hangs on a rank.
 */
public enum Permission {
  /** Basic enquiry and search (2.1). */
  ENQUIRY("照会"),
  /** Enquiry about those under support measures (2.2.4). */
  SUPPORT_MEASURE_ENQUIRY("支援対象者照会"),
  /** Managing support measures (1.1.16). */
  SUPPORT_MEASURE_MANAGEMENT("支援対象者管理"),
  /** Releasing the error of support measures after examination (3.4): 支援措置責任者. */
  SUPPORT_MEASURE_RELEASE("支援措置のエラー解除"),
  /** Setting, changing and releasing restrictions (3.1). */
  RESTRICTION_MANAGEMENT("抑止の設定・解除"),
  /** Releasing restrictions for a time (3.1). */
  RESTRICTION_TEMPORARY_RELEASE("抑止の一時解除"),
  /** Entering moves as drafts (4.0.8). */
  MOVE_ENTRY("異動入力"),
  /** Reviewing drafts (4.0.8). */
  REVIEW("審査"),
  /** Deciding on drafts, which registers them (4.0.8). */
  DECISION("決裁（本登録）"),
  /** Writing, correcting and deleting memos (1.1.15). */
  MEMO_ENTRY("メモ入力"),
  /** Setting the order of the members of a household (5.2). */
  MEMBER_ORDER("世帯員の並び順の設定"),
  /** Issuing certificates (5). */
  CERTIFICATE_ISSUE("証明書発行"),
  /** Giving out resident record codes (4.3.1). */
  RESIDENT_RECORD_CODE_ASSIGNMENT("住民票コード付番"),
  /** Looking after the messages to and from other systems (7, 4.1.3.1.2). */
  LINKS("他システムとの連携"),
  /** Taking in data from files (10.8). */
  DATA_INTAKE("データ取込"),
  /** Batch processing (9.1). */
  BATCH("バッチ処理"),
  /** Extracting data (10.1). */
  DATA_EXTRACTION("EUC機能"),
  /** Places, terminals, addresses and other things managed (1.3). */
  REFERENCE_MANAGEMENT("管理項目の設定"),
  /** Reading the access log (10.2). */
  AUDIT_READING("アクセスログ管理"),
  /** Managing operators and their permissions (10.3). */
  OPERATOR_ADMINISTRATION("操作権限管理"),
  /** Managing which items an operator sees (10.4). */
  DISPLAY_ADMINISTRATION("操作権限設定"),
  /** Seeing the registered domicile and the head of the family register (10.4). */
  SEE_REGISTERED_DOMICILE("戸籍の表示"),
  /** Seeing the Individual Number (10.4). */
  SEE_INDIVIDUAL_NUMBER("個人番号の表示"),
  /** Seeing the resident record code (10.4). */
  SEE_RESIDENT_RECORD_CODE("住民票コードの表示"),
  /** Seeing the residence status and the like (10.4). */
  SEE_RESIDENCE_STATUS("在留資格等の表示"),
  /** Looking after the municipalities that are served (ADR 0041); the centre's operators only. */
  CENTRE("市区町村管理");

  private static final Set<Permission> AT_CENTRE =
      Collections.unmodifiableSet(EnumSet.of(CENTRE, OPERATOR_ADMINISTRATION, AUDIT_READING));
  private static final Set<Permission> IN_MUNICIPALITIES =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CENTRE)));

  private final String label;

  Permission(String label) {
    this.label = label;
  }

  /** Who may give and take it: what is seen of residents is managed apart (10.4). */
  public Permission managedBy() {
    boolean shows =
        Arrays.stream(ItemProtection.values()).anyMatch(protection -> seeing(protection) == this);
    return shows ? DISPLAY_ADMINISTRATION : OPERATOR_ADMINISTRATION;
  }

  /**
   * What operators may hold at all: of the centre only what has nothing to do with residents, and
   * in municipalities everything but what is the centre's.
   */
  public static Set<Permission> of(MunicipalityCode municipality) {
    return municipality.isCentre() ? AT_CENTRE : IN_MUNICIPALITIES;
  }

  /** The permission that users call so. */
  public static Optional<Permission> called(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** What an operator needs to see items so protected (10.4). */
  public static Permission seeing(ItemProtection protection) {
    return switch (protection) {
      case REGISTERED_DOMICILE -> SEE_REGISTERED_DOMICILE;
      case INDIVIDUAL_NUMBER -> SEE_INDIVIDUAL_NUMBER;
      case RESIDENT_RECORD_CODE -> SEE_RESIDENT_RECORD_CODE;
      case RESIDENCE_STATUS -> SEE_RESIDENCE_STATUS;
    };
  }
}
