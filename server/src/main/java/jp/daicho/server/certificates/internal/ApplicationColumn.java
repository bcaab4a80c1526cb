package jp.daicho.server.certificates.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.server.documents.DocumentKind;

/** The columns of a 交付申請書 that its persons share (10.8). */
public enum ApplicationColumn {
  /** 証明書の種別. */
  FORM(DocumentKind.CERTIFICATE_APPLICATION.column(), "証明書の種別"),
  /** 世帯全員. */
  WHOLE_HOUSEHOLD("setai_zenin", "世帯全員"),
  /** 請求者. */
  REQUESTER("seikyusha", "請求者"),
  /** 使用目的. */
  PURPOSE("shiyomokuteki", "使用目的"),
  /** 部数. */
  COPIES("busu", "部数"),
  /** 異動履歴の記載. */
  HISTORY("rireki", "異動履歴の記載"),
  /** 世帯主・続柄の記載. */
  HOUSEHOLDER("kisai_setainushi_zokugara", "世帯主・続柄の記載"),
  /** 本籍・筆頭者の記載. */
  REGISTERED_DOMICILE("kisai_honseki_hittosha", "本籍・筆頭者の記載"),
  /** 住民票コードの記載. */
  RESIDENT_RECORD_CODE("kisai_juminhyokodo", "住民票コードの記載"),
  /** 個人番号の記載. */
  INDIVIDUAL_NUMBER("kisai_kojinbango", "個人番号の記載"),
  /** 国籍・地域の記載. */
  NATIONALITY("kisai_kokuseki_chiiki", "国籍・地域の記載"),
  /** 法第30条の45に規定する区分の記載. */
  RESIDENCE_CLASS("kisai_dai30jono45kubun", "法第30条の45に規定する区分の記載"),
  /** 在留資格の記載. */
  RESIDENCE_STATUS("kisai_zairyushikaku", "在留資格の記載"),
  /** 在留期間等の記載. */
  RESIDENCE_PERIOD("kisai_zairyukikan", "在留期間等の記載"),
  /** 在留期間の満了の日の記載. */
  RESIDENCE_EXPIRES_ON("kisai_zairyukikan_manryobi", "在留期間の満了の日の記載"),
  /** 在留カード等の番号の記載. */
  RESIDENCE_CARD_NUMBER("kisai_zairyukadotobango", "在留カード等の番号の記載"),
  /** 通称の記載及び削除に関する事項の記載. */
  ALIAS_RECORD("kisai_tsusho_kisaisakujo", "通称の記載及び削除に関する事項の記載"),
  /** 氏名・旧氏・通称の振り仮名の記載. */
  FURIGANA("kisai_furigana", "氏名・旧氏・通称の振り仮名の記載"),
  /** 旧氏の記載. */
  FORMER_SURNAME("kisai_kyuji", "旧氏の記載"),
  /** 通称の記載. */
  ALIAS("kisai_tsusho", "通称の記載"),
  /** 生年月日の記載. */
  BIRTH_DATE("kisai_seinengappi", "生年月日の記載"),
  /** 性別の記載. */
  SEX("kisai_seibetsu", "性別の記載"),
  /** 住所の記載. */
  ADDRESS("kisai_jusho", "住所の記載"),
  /** 方書の記載. */
  BUILDING("kisai_katagaki", "方書の記載"),
  /** 住民となった年月日の記載. */
  BECAME_RESIDENT_ON("kisai_juminninattahi", "住民となった年月日の記載"),
  /** 住所を定めた年月日の記載. */
  ADDRESS_SET_ON("kisai_jushosadamebi", "住所を定めた年月日の記載"),
  /** 届出の年月日の記載. */
  NOTIFIED_ON("kisai_todokedebi", "届出の年月日の記載"),
  /** 転入前住所の記載. */
  PREVIOUS_ADDRESS("kisai_tennyumaejusho", "転入前住所の記載"),
  /** 備考の記載. */
  REMARKS("kisai_biko", "備考の記載"),
  /** 除票固有の記載事項の記載. */
  DELETION("kisai_johyokoyu", "除票固有の記載事項の記載");

  private static final Map<CertificateItem, ApplicationColumn> OF_ITEM =
      new EnumMap<>(CertificateItem.class);

  static {
    for (CertificateItem item : CertificateItem.values()) {
      OF_ITEM.put(item, valueOf(item.name()));
    }
  }

  private final String fileName;
  private final String label;

  ApplicationColumn(String fileName, String label) {
    this.fileName = fileName;
    this.label = label;
  }

  /** The column that asks for an item to be printed. */
  static ApplicationColumn of(CertificateItem item) {
    return Objects.requireNonNull(OF_ITEM.get(item));
  }

  /** The name in files. */
  public String fileName() {
    return fileName;
  }

  /** What the clerk reads. */
  public String label() {
    return label;
  }
}
