package jp.daicho.server.inquiry;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.server.operators.Permission;

/** The groups in which a resident's page shows the items of a record (1.1.1, 1.1.2, 1.2.1). */
public enum ItemGroup {
  /** Who it is. */
  IDENTITY(
      "氏名・生年月日・性別",
      "name_alphabet name_kanji surname given_name name_* foreign_name_* former_surname* alias"
          + " alias_* birth_date* sex nationality nationality_code resident_status resident_kind"
          + " addressee"),
  /** The numbers. */
  NUMBERS("番号", "address_number version individual_number resident_record_code"),
  /** The place in the household. */
  HOUSEHOLD(
      "世帯", "household_number relationship householder_name householder_furigana member_order"),
  /** Where the person lives. */
  ADDRESS(
      "住所",
      "address_building address_lot address_set_on* became_resident_on* became_foreign_resident_on*"
          + " becoming_notified_on address_municipality* address_town* address_code"
          + " address_postal_code address_prefecture"),
  /** Where the person came from. */
  PREVIOUS_ADDRESS("転入前住所等", "previous_address_* last_registered_address"),
  /** The family register. */
  DOMICILE("戸籍の表示", "domicile head_of_register"),
  /** On what ground a foreign resident is in the register. */
  RESIDENCE_BASIS(
      "在留資格等",
      "residence_* special_permanent_certificate_number landing_period provisional_stay_period"
          + " former_registration_on* moved_in_by_landing_permission"),
  /** What other systems report. */
  QUALIFICATIONS(
      "資格等",
      "electoral_roll health_insurance* elderly_medical_care* care_insurance* pension*"
          + " basic_pension_number child_allowance_*"),
  /** Cards. */
  CARDS("カード・電子証明書", "individual_number_card resident_card *_serial"),
  /** Notes. */
  NOTES("備考・留意事項等", "remarks points_to_note restricted adult_ward remade_on"),
  /** What ended the record. */
  DELETION(
      "消除",
      "deletion_* planned_destination* confirmed_destination* arrival_notice_on moved_out_on*"),
  /** The move that made the version. */
  MOVE(
      "異動",
      "move_number move_reason moved_on* processed_on notified_on requested_on noticed_on"
          + " claimed_on special_circumstance place_of_entry terminal");

  private final String title;
  private final String columns;

  ItemGroup(String title, String columns) {
    this.title = title;
    this.columns = columns;
  }

  /** What users read above the group. */
  public String title() {
    return title;
  }

  /**
   * The group of an item.
   *
   * @throws IllegalArgumentException if it has none, which a test excludes for the whole dictionary
   */
  public static ItemGroup of(RecordItem<?> item) {
    for (ItemGroup group : values()) {
      if (group.patterns().stream().anyMatch(pattern -> matches(pattern, item.column()))) {
        return group;
      }
    }
    throw new IllegalArgumentException("no group for the item " + item.column());
  }

  /** Where an item stands in its group. */
  public int place(RecordItem<?> item) {
    List<String> patterns = patterns();
    for (int place = 0; place < patterns.size(); place++) {
      if (matches(patterns.get(place), item.column())) {
        return place;
      }
    }
    return patterns.size();
  }

  /** What an operator needs to see an item (10.4); empty if whoever may enquire may see it. */
  public static Optional<Permission> permission(RecordItem<?> item) {
    return ItemProtection.of(item).map(Permission::seeing);
  }

  private List<String> patterns() {
    return List.of(columns.split(" "));
  }

  private static boolean matches(String pattern, String column) {
    if (pattern.startsWith("*")) {
      return column.endsWith(pattern.substring(1));
    }
    return pattern.endsWith("*")
        ? column.startsWith(pattern.substring(0, pattern.length() - 1))
        : column.equals(pattern);
  }
}
