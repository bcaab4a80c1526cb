package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/** A counter of 松市 with a register in memory: takes entries, assesses and registers them. */
record Desk(MovingInSituation situation, ReferenceData reference, MunicipalityCode municipality) {

  static Desk empty() {
    return new Desk(
        new MovingInSituation(
            Entries.TODAY, TestReference.HERE, List.of(), List.of(), Set.of(), Set.of()),
        TestReference.reference(),
        TestReference.HERE);
  }

  Desk withHousehold(List<ResidentRecord> household) {
    return with(household, situation.similar(), Set.of(), Set.of());
  }

  Desk withSimilar(ResidentRecord... similar) {
    return with(situation.household(), List.of(similar), Set.of(), Set.of());
  }

  Desk withDrafts(Set<AddressNumber> persons, Set<HouseholdNumber> households) {
    return with(situation.household(), situation.similar(), persons, households);
  }

  Desk in(MunicipalityCode other) {
    return new Desk(
        new MovingInSituation(situation.today(), other, List.of(), List.of(), Set.of(), Set.of()),
        reference,
        other);
  }

  private Desk with(
      List<ResidentRecord> household,
      List<ResidentRecord> similar,
      Set<AddressNumber> persons,
      Set<HouseholdNumber> households) {
    return new Desk(
        new MovingInSituation(
            situation.today(), situation.municipality(), household, similar, persons, households),
        reference,
        municipality);
  }

  MovingInReading read(MovingInEntry entry) {
    return new MovingInReader(reference).read(entry, municipality);
  }

  Assessment assess(MovingInEntry entry) {
    return new MovingInRules(reference).assess(read(entry), situation);
  }

  List<FindingCode> codes(MovingInEntry entry) {
    return assess(entry).findings().stream().map(Finding::code).toList();
  }

  /** Registers on the day of the desk; a move nothing stops, alerts or not. */
  List<ResidentRecord> register(MovingInEntry entry) {
    assertThat(assess(entry).errors()).isEmpty();
    return MovingInRegistration.versions(
        read(entry),
        situation,
        new Numbers(101 + 100L * (situation.household().size() + situation.similar().size())),
        new EntryStamp(7, situation.today(), "01", "01-001"));
  }

  /** The household that an entry makes. */
  static List<ResidentRecord> householdOf(MovingInEntry entry) {
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
  }
}
