package jp.daicho.server.registry.internal;

import java.time.LocalDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.encryption.MunicipalEncryption;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from the latest version of a record, so that the person is found, is told of in a
 * list and can only be there once. The columns are those of {@code current_resident}.
 */
public record CurrentRow(
    ResidentOutline outline,
    int version,
    int memberOrder,
    boolean isHouseholder,
    @Nullable String individualNumberDigest,
    @Nullable String residentRecordCode,
    @Nullable String cardNumber,
    LocalDate birthFrom,
    LocalDate birthTo,
    @Nullable String deletionReason) {

  /** Derives the row, with the keyed digest of the number, by which the person is found. */
  public static CurrentRow of(MunicipalEncryption encryption, ResidentRecord resident) {
    IndividualNumber number = resident.numbers().individualNumber();
    return of(resident, number == null ? null : encryption.digest(number.value()));
  }

  /**
   * Derives the row.
   *
   * @param individualNumberDigest the keyed digest of the number; null where there is none
   */
  public static CurrentRow of(ResidentRecord resident, @Nullable String individualNumberDigest) {
    Relationship relationship = resident.household().relationship();
    Deletion deletion = resident.deletion();
    ResidentRecordCode code = resident.numbers().residentRecordCode();
    return new CurrentRow(
        ResidentOutline.of(resident),
        resident.key().version(),
        resident.household().order(),
        relationship != null && relationship.isHouseholder(),
        individualNumberDigest,
        code == null ? null : code.value(),
        CardNumbers.of(resident.person()),
        resident.birthDate().earliest(),
        resident.birthDate().latest(),
        deletion == null ? null : deletion.reason());
  }

  /** 宛名番号. */
  String addressNumber() {
    return outline.addressNumber().value();
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "CurrentRow[" + addressNumber() + "/" + version + "]";
  }
}
