package jp.daicho.server.registry.internal;

import java.time.LocalDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.encryption.MunicipalEncryption;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from the latest version of a record, so that the person is found and can only be
 * there once. The columns are those of {@code current_resident}.
 */
public record CurrentRow(
    String addressNumber,
    int version,
    String householdNumber,
    int memberOrder,
    String residentStatus,
    String residentKind,
    boolean isHouseholder,
    @Nullable String individualNumberDigest,
    @Nullable String residentRecordCode,
    @Nullable String cardNumber,
    String sex,
    LocalDate birthFrom,
    LocalDate birthTo,
    @Nullable String relationship,
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
        resident.key().addressNumber().value(),
        resident.key().version(),
        resident.household().householdNumber().value(),
        resident.household().order(),
        resident.status().code(),
        resident.kind().code(),
        relationship != null && relationship.isHouseholder(),
        individualNumberDigest,
        code == null ? null : code.value(),
        CardNumbers.of(resident.person()),
        resident.sex().code(),
        resident.birthDate().earliest(),
        resident.birthDate().latest(),
        relationship == null ? null : relationship.toString(),
        deletion == null ? null : deletion.reason());
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "CurrentRow[" + addressNumber + "/" + version + "]";
  }
}
