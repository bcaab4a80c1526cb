package jp.daicho.server.moves.internal.screen;

import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * A member of a household, as shown beside the entry (4.0.2, 3.3).
 *
 * @param addressNumber 宛名番号
 * @param name the name
 * @param reading its reading
 * @param relationship 続柄
 * @param birthDate 生年月日 as printed (1.1.9)
 * @param sex 性別
 * @param status 住民状態; for a deleted record 除票 with the reason
 * @param deleted whether the record is deleted
 */
public record HouseholdMember(
    String addressNumber,
    String name,
    @Nullable String reading,
    String relationship,
    String birthDate,
    String sex,
    String status,
    boolean deleted) {
  /** As shown. */
  static HouseholdMember of(ResidentRecord member) {
    Relationship relationship = member.household().relationship();
    boolean deleted = !member.status().isResident();
    return new HouseholdMember(
        member.key().addressNumber().value(),
        member.person().listedName(),
        member.person().displayReading(),
        relationship == null ? "" : relationship.toString(),
        birthDate(member),
        member.sex().label(),
        deleted ? "除票（" + member.status().label() + "）" : member.status().label(),
        deleted);
  }

  /** 生年月日 in the style of the person’s kind (1.1.9). */
  static String birthDate(ResidentRecord resident) {
    return resident.kind() == ResidentKind.FOREIGN
        ? resident.birthDate().toWestern()
        : resident.birthDate().toJapanese(StandardReferenceData.get().eras());
  }
}
