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
 * What can be left out of a certified copy (5.1). Everything else is always printed, 方書 and a
 * registered 旧氏 among it (5.4).
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
  ALIAS_RECORD("通称の記載及び削除に関する事項", true);

  private final String label;
  private final boolean ofForeignResidents;

  CertificateItem(String label, boolean ofForeignResidents) {
    this.label = label;
    this.ofForeignResidents = ofForeignResidents;
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
      case HOUSEHOLDER, NATIONALITY, ALIAS_RECORD -> Optional.empty();
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
