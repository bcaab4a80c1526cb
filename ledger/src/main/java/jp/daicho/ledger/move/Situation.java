package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * The register as it is when a move is looked at, as far as the rules need it.
 *
 * @param today the day of processing (4.0.3)
 * @param municipality the municipality whose register it is
 * @param households the present members, in their order, of the household to be joined, of those
 *     that residents leave, and of those that a cancellation may restore them to
 * @param similar latest versions of residents and deleted records that share a number, or name, sex
 *     and birth date, with a newcomer, and the records that returning residents were picked from
 *     (4.1.1.2)
 * @param histories the histories of those whose move is to be cancelled (4.6.0.1)
 * @param personsUnderDraft persons with another draft pending (4.0.8)
 * @param householdsUnderDraft households with another draft pending (4.0.8)
 * @param onlyWard the ward whose residents alone the operator may move; null for no limit (4.0.1)
 * @param movedOver those of the named persons whose record stands in the database of deleted
 *     records alone (9.3)
 */
public record Situation(
    LocalDate today,
    MunicipalityCode municipality,
    Map<HouseholdNumber, List<ResidentRecord>> households,
    List<ResidentRecord> similar,
    Map<AddressNumber, RecordHistory> histories,
    Set<AddressNumber> personsUnderDraft,
    Set<HouseholdNumber> householdsUnderDraft,
    @Nullable MunicipalityCode onlyWard,
    Set<AddressNumber> movedOver) {
  /** A situation; the collections are copied. */
  public Situation {
    Objects.requireNonNull(today);
    Objects.requireNonNull(municipality);
    Map<HouseholdNumber, List<ResidentRecord>> copied = new LinkedHashMap<>();
    households.forEach((number, members) -> copied.put(number, List.copyOf(members)));
    households = Map.copyOf(copied);
    similar = List.copyOf(similar);
    histories = Map.copyOf(histories);
    personsUnderDraft = Set.copyOf(personsUnderDraft);
    householdsUnderDraft = Set.copyOf(householdsUnderDraft);
    movedOver = Set.copyOf(movedOver);
  }

  /** A situation in which the operator may move everybody. */
  public Situation(
      LocalDate today,
      MunicipalityCode municipality,
      Map<HouseholdNumber, List<ResidentRecord>> households,
      List<ResidentRecord> similar,
      Map<AddressNumber, RecordHistory> histories,
      Set<AddressNumber> personsUnderDraft,
      Set<HouseholdNumber> householdsUnderDraft) {
    this(
        today,
        municipality,
        households,
        similar,
        histories,
        personsUnderDraft,
        householdsUnderDraft,
        null,
        Set.of());
  }

  /** The same for an operator who may move the residents of one ward alone (4.0.1). */
  public Situation onlyFor(@Nullable MunicipalityCode ward) {
    return new Situation(
        today,
        municipality,
        households,
        similar,
        histories,
        personsUnderDraft,
        householdsUnderDraft,
        ward,
        movedOver);
  }

  /** The same where the records of some stand in the database of deleted records alone (9.3). */
  public Situation movedOver(Set<AddressNumber> persons) {
    return new Situation(
        today,
        municipality,
        households,
        similar,
        histories,
        personsUnderDraft,
        householdsUnderDraft,
        onlyWard,
        persons);
  }

  /** The present members of a household; empty when there are none, or no such household. */
  public List<ResidentRecord> members(HouseholdNumber number) {
    return households.getOrDefault(number, List.of());
  }

  /** The present members of the household that those who move will join; empty for a new one. */
  public List<ResidentRecord> joined(MoveReading move) {
    return move.joins() == null ? List.of() : members(move.joins());
  }

  /** The deleted record under a 宛名番号, if the register has one (4.1.1.2). */
  public Optional<ResidentRecord> deletedRecord(AddressNumber number) {
    return similar.stream()
        .filter(known -> known.key().addressNumber().equals(number))
        .filter(known -> !known.status().isResident())
        .findFirst();
  }
}
