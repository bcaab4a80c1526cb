package jp.daicho.ledger.record;

import java.util.Optional;

/**
 * The items that are shown only to those who have to see them (10.4): the one place that says which
 * they are. Screens, entries, certificates and extractions ask here.
 */
public enum ItemProtection {
  /** 戸籍の表示. */
  REGISTERED_DOMICILE("戸籍の表示", "domicile head_of_register"),
  /** 個人番号. */
  INDIVIDUAL_NUMBER("個人番号", "individual_number"),
  /** 住民票コード. */
  RESIDENT_RECORD_CODE("住民票コード", "resident_record_code"),
  /** 在留資格等. */
  RESIDENCE_STATUS(
      "在留資格等",
      "residence_class residence_status residence_period residence_expires_on"
          + " residence_card_number residence_reported special_permanent_certificate_number"
          + " landing_period provisional_stay_period former_registration_on"
          + " former_registration_on_uncertain former_registration_on_notation"
          + " moved_in_by_landing_permission");

  private final String label;
  private final String columns;

  ItemProtection(String label, String columns) {
    this.label = label;
    this.columns = columns;
  }

  /** What the clerk reads. */
  public String label() {
    return label;
  }

  /** How an item is protected; empty if whoever may enquire may see it. */
  public static Optional<ItemProtection> of(RecordItem<?> item) {
    return ofColumn(item.column());
  }

  /** How the item with a name as files write it is protected; empty also if there is none. */
  public static Optional<ItemProtection> ofName(String name) {
    RecordItem<?> item = RecordItems.named(name);
    return item == null ? Optional.empty() : of(item);
  }

  private static Optional<ItemProtection> ofColumn(String column) {
    for (ItemProtection protection : values()) {
      if ((" " + protection.columns + " ").contains(" " + column + " ")) {
        return Optional.of(protection);
      }
    }
    return Optional.empty();
  }
}
