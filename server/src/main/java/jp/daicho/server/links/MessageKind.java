package jp.daicho.server.links;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of message. Their names stand in the schema and in the column {@code messages} of the
 * kinds of move; the list is provisional, since the telegrams of the partners are not public.
 */
public enum MessageKind {
  /** 本人確認情報: what a move made of a record. */
  RESIDENT_IDENTIFICATION("resident-identification", "本人確認情報", Partner.CS),
  /**
   * 転入通知: to the municipality somebody came from, and from the one somebody went to (4.1.3.1.2).
   */
  MOVING_IN_NOTICE("moving-in-notice", "転入通知", Partner.CS),
  /** 転出証明書情報 (4.1.1.3, 4.1.3.0.4). */
  TRANSFER_CERTIFICATE_INFORMATION("transfer-certificate-information", "転出証明書情報", Partner.CS),
  /** 戸籍の附票記載事項通知. */
  SUPPLEMENTARY_REGISTER("supplementary-register", "戸籍の附票記載事項通知", Partner.CS),
  /** 個人番号の生成要求. */
  INDIVIDUAL_NUMBER_REQUEST("individual-number-request", "個人番号生成要求", Partner.CS),
  /** 個人番号の変更要求. */
  INDIVIDUAL_NUMBER_CHANGE("individual-number-change", "個人番号変更要求", Partner.CS),
  /** 個人番号 that was generated or changed (7.1.2.1). */
  INDIVIDUAL_NUMBER("individual-number", "個人番号", Partner.CS),
  /** 証明書発行の抑止情報: what stands against certificates about somebody (3.1). */
  CERTIFICATE_RESTRICTION("certificate-restriction", "証明書発行抑止情報", Partner.CS),
  /** 市町村通知 to the immigration agency (4.5.7). */
  IMMIGRATION_NOTICE("immigration-notice", "市町村通知", Partner.IMMIGRATION),
  /** 市町村伝達 to the immigration agency (4.5.7). */
  IMMIGRATION_TRANSMISSION("immigration-transmission", "市町村伝達", Partner.IMMIGRATION),
  /** 出入国在留管理庁長官通知 (4.5.6). */
  COMMISSIONER_NOTICE("commissioner-notice", "出入国在留管理庁長官通知", Partner.IMMIGRATION),
  /** 処理結果: what became of a report at the agency's terminal (4.5.7). */
  REPORT_RESULT("report-result", "処理結果", Partner.IMMIGRATION);

  private final String id;
  private final String label;
  private final Partner partner;

  MessageKind(String id, String label, Partner partner) {
    this.id = id;
    this.label = label;
    this.partner = partner;
  }

  /** Its name in messages. */
  public String id() {
    return id;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** With whom such messages are exchanged. */
  public Partner partner() {
    return partner;
  }

  /** The one with that name in messages. */
  public static Optional<MessageKind> find(String id) {
    return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /** What users read for a name in messages, which may be unknown. */
  public static String labelOf(String id) {
    return find(id).map(MessageKind::label).orElse("不明な電文");
  }
}
