package jp.daicho.ledger.certificate;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.record.ItemProtection;

/**
 * What can be chosen to stand on a certificate (5.1). Of a certified copy some of it can be left
 * out, and everything else is always printed, 方書 and a registered 旧氏 among it (5.4). On a
 * certificate of items (20.1.4) only what is asked for stands, beside the name.
 */
public enum CertificateItem {
  /** 世帯主・続柄. */
  HOUSEHOLDER("世帯主・続柄", false),
  /** 本籍・筆頭者. */
  REGISTERED_DOMICILE("本籍・筆頭者", false),
  /** 住民票コード. */
  RESIDENT_RECORD_CODE("住民票コード", false),
  /** 個人番号. */
  INDIVIDUAL_NUMBER("個人番号", false),
  /** 国籍・地域. */
  NATIONALITY("国籍・地域", true),
  /** 法第30条の45に規定する区分. */
  RESIDENCE_CLASS("法第30条の45に規定する区分", true),
  /** 在留資格. */
  RESIDENCE_STATUS("在留資格", true),
  /** 在留期間等. */
  RESIDENCE_PERIOD("在留期間等", true),
  /** 在留期間の満了の日. */
  RESIDENCE_EXPIRES_ON("在留期間の満了の日", true),
  /** 在留カード等の番号. */
  RESIDENCE_CARD_NUMBER("在留カード等の番号", true),
  /** 通称の記載及び削除に関する事項. */
  ALIAS_RECORD("通称の記載及び削除に関する事項", true),
  /** The readings of the names. */
  FURIGANA("氏名・旧氏・通称の振り仮名", Where.ON_EVERY_COPY),
  /** 旧氏. */
  FORMER_SURNAME("旧氏", Where.ON_EVERY_COPY),
  /** 通称. */
  ALIAS("通称", Where.ON_EVERY_COPY),
  /** 生年月日. */
  BIRTH_DATE("生年月日", Where.ON_EVERY_COPY),
  /** 性別. */
  SEX("性別", Where.ON_EVERY_COPY),
  /** 住所, 方書 only with {@link #BUILDING}. */
  ADDRESS("住所", Where.ON_EVERY_COPY),
  /** 方書 of whatever address is printed; on certificates of items alone it can be left out (5.4). */
  BUILDING("方書", Where.ON_EVERY_COPY),
  /** 住民となった年月日 or 外国人住民となった年月日. */
  BECAME_RESIDENT_ON("住民となった年月日", Where.ON_EVERY_COPY),
  /** 住所を定めた年月日. */
  ADDRESS_SET_ON("住所を定めた年月日", Where.ON_EVERY_COPY),
  /** 届出の年月日. */
  NOTIFIED_ON("届出の年月日", Where.ON_EVERY_COPY),
  /** 転入前住所. */
  PREVIOUS_ADDRESS("転入前住所", Where.ON_EVERY_COPY),
  /** 備考 (C). */
  REMARKS("備考", Where.ON_EVERY_COPY),
  /** 除票固有の記載事項 and those beside them (1.1.5). */
  DELETION("除票固有の記載事項", Where.ON_EVERY_COPY);

  private enum Where {
    LEFT_OUT_BY_CHOICE,
    ON_EVERY_COPY
  }

  private final String label;
  private final boolean ofForeignResidents;
  private final Where where;

  CertificateItem(String label, boolean ofForeignResidents) {
    this.label = label;
    this.ofForeignResidents = ofForeignResidents;
    this.where = Where.LEFT_OUT_BY_CHOICE;
  }

  CertificateItem(String label, Where where) {
    this.label = label;
    this.ofForeignResidents = false;
    this.where = where;
  }

  /** Whether a certified copy always has it, so that only a certificate of items is without it. */
  public boolean isOnEveryCopy() {
    return where == Where.ON_EVERY_COPY;
  }

  /** Whether it stands on certificates of deleted records only. */
  public boolean isOfDeletedRecords() {
    return this == DELETION;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }

  /** Whether only a foreign resident's record has it. */
  public boolean isOfForeignResidents() {
    return ofForeignResidents;
  }

  /**
   * Whether it is one of the two numbers that only the person's own household is given; the Act
   * (Articles 12-2 and 12-3) keeps them from offices and third parties.
   */
  public boolean isForOwnHouseholdOnly() {
    return this == INDIVIDUAL_NUMBER || this == RESIDENT_RECORD_CODE;
  }

  /** How the item is protected (10.4); nobody can be kept from relationships. */
  public Optional<ItemProtection> protection() {
    return switch (this) {
      case REGISTERED_DOMICILE -> Optional.of(ItemProtection.REGISTERED_DOMICILE);
      case RESIDENT_RECORD_CODE -> Optional.of(ItemProtection.RESIDENT_RECORD_CODE);
      case INDIVIDUAL_NUMBER -> Optional.of(ItemProtection.INDIVIDUAL_NUMBER);
      case RESIDENCE_CLASS,
          RESIDENCE_STATUS,
          RESIDENCE_PERIOD,
          RESIDENCE_EXPIRES_ON,
          RESIDENCE_CARD_NUMBER ->
          Optional.of(ItemProtection.RESIDENCE_STATUS);
      case HOUSEHOLDER,
          NATIONALITY,
          ALIAS_RECORD,
          FURIGANA,
          FORMER_SURNAME,
          ALIAS,
          BIRTH_DATE,
          SEX,
          ADDRESS,
          BUILDING,
          BECAME_RESIDENT_ON,
          ADDRESS_SET_ON,
          NOTIFIED_ON,
          PREVIOUS_ADDRESS,
          REMARKS,
          DELETION ->
          Optional.empty();
    };
  }

  /** All of them. */
  public static Set<CertificateItem> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(CertificateItem.class));
  }

  /**
   * The item with a name, such as {@code INDIVIDUAL_NUMBER}.
   *
   * @throws InvalidValueException if there is none
   */
  public static CertificateItem parse(String name) {
    return Arrays.stream(values())
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "certificate item"));
  }
}
