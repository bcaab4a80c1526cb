package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * The register as it is when a moving-in is looked at, as far as the rules need it.
 *
 * @param today the day of processing (4.0.3)
 * @param municipality the municipality whose register it is
 * @param household the present members of the household to be joined, in their order; empty when
 *     there is none
 * @param similar latest versions of residents and deleted records that share a number, or name, sex
 *     and birth date, with one of those who move in, and the records that returning residents were
 *     picked from (4.1.1.2)
 * @param personsUnderDraft persons with another draft pending (4.0.8)
 * @param householdsUnderDraft households with another draft pending (4.0.8)
 */
public record MovingInSituation(
    LocalDate today,
    MunicipalityCode municipality,
    List<ResidentRecord> household,
    List<ResidentRecord> similar,
    Set<AddressNumber> personsUnderDraft,
    Set<HouseholdNumber> householdsUnderDraft) {
  /** A situation; lists and sets are copied. */
  public MovingInSituation {
    Objects.requireNonNull(today);
    Objects.requireNonNull(municipality);
    household = List.copyOf(household);
    similar = List.copyOf(similar);
    personsUnderDraft = Set.copyOf(personsUnderDraft);
    householdsUnderDraft = Set.copyOf(householdsUnderDraft);
  }

  /** The deleted record under a 宛名番号, if the register has one (4.1.1.2). */
  public Optional<ResidentRecord> deletedRecord(AddressNumber number) {
    return similar.stream()
        .filter(known -> known.key().addressNumber().equals(number))
        .filter(known -> !known.status().isResident())
        .findFirst();
  }
}
