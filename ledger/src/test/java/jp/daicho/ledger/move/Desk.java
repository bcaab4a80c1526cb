package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/** A counter of 松市 with a register in memory: takes entries, assesses and registers them. */
record Desk(Situation situation, ReferenceData reference, MunicipalityCode municipality) {

  static Desk empty() {
    return new Desk(
        new Situation(
            Entries.TODAY, TestReference.HERE, Map.of(), List.of(), Map.of(), Set.of(), Set.of()),
        TestReference.reference(),
        TestReference.HERE);
  }

  Desk withHousehold(List<ResidentRecord> household) {
    Map<HouseholdNumber, List<ResidentRecord>> households = new HashMap<>(situation.households());
    households.put(household.getFirst().household().householdNumber(), household);
    return with(households, situation.similar(), Set.of(), Set.of());
  }

  Desk withSimilar(ResidentRecord... similar) {
    return with(situation.households(), List.of(similar), Set.of(), Set.of());
  }

  Desk withDrafts(Set<AddressNumber> persons, Set<HouseholdNumber> households) {
    return with(situation.households(), situation.similar(), persons, households);
  }

  Desk in(MunicipalityCode other) {
    return new Desk(
        new Situation(situation.today(), other, Map.of(), List.of(), Map.of(), Set.of(), Set.of()),
        reference,
        other);
  }

  private Desk with(
      Map<HouseholdNumber, List<ResidentRecord>> households,
      List<ResidentRecord> similar,
      Set<AddressNumber> persons,
      Set<HouseholdNumber> held) {
    return new Desk(
        new Situation(
            situation.today(),
            situation.municipality(),
            households,
            similar,
            situation.histories(),
            persons,
            held),
        reference,
        municipality);
  }

  MoveReading read(EnteredMove entry) {
    return new MoveReader(reference).read(entry, municipality, members());
  }

  Assessment assess(EnteredMove entry) {
    return new MoveRules(reference).assess(read(entry), situation);
  }

  List<FindingCode> codes(EnteredMove entry) {
    return assess(entry).findings().stream().map(Finding::code).toList();
  }

  /** Registers on the day of the desk; a move nothing stops, alerts or not. */
  List<ResidentRecord> register(EnteredMove entry) {
    assertThat(assess(entry).errors()).isEmpty();
    return MoveRegistration.versions(
        read(entry),
        situation,
        new Numbers(101 + 100L * (members().size() + situation.similar().size())),
        new EntryStamp(7, situation.today(), "01", "01-001"));
  }

  private List<ResidentRecord> members() {
    return situation.households().values().stream().flatMap(List::stream).toList();
  }

  /** The household that an entry makes. */
  static List<ResidentRecord> householdOf(EnteredMove entry) {
    return empty().register(entry);
  }

  /** The record of somebody who moved out afterwards. */
  static ResidentRecord deleted(ResidentRecord latest) {
    return new ResidentRecord(
        latest.key().next(),
        ResidentStatus.MOVED_OUT,
        latest.person(),
        latest.birthDate(),
        latest.sex(),
        latest.household(),
        latest.residence(),
        latest.numbers(),
        latest.qualifications(),
        latest.cards(),
        latest.annotations(),
        new Deletion(
            "転出",
            RegisterDate.of(LocalDate.of(2026, 4, 5)),
            null,
            OutsideAddress.none(),
            OutsideAddress.none(),
            null,
            null),
        latest.move());
  }

  /** Numbers of persons from a serial on, so that no test desk gives out another's. */
  static final class Numbers implements Numbering {
    private long next;

    Numbers(long first) {
      next = first;
    }

    @Override
    public AddressNumber nextAddressNumber() {
      while (!AddressNumber.isAssignable(next)) {
        next++;
      }
      return AddressNumber.ofSerial(next++);
    }

    @Override
    public HouseholdNumber nextHouseholdNumber() {
      return HouseholdNumber.ofSerial(12);
    }

    @Override
    public ResidentRecordCode nextResidentRecordCode() {
      return ResidentRecordCode.of(Entries.residentRecordCode((int) (1_000_000 + next++)));
    }
  }
}
