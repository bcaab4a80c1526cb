package jp.daicho.ledger.move;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/** Newcomers get a record, or the next version of the one they left behind (4.1.1, 4.2.1). */
final class Entering {
  private Entering() {}

  static List<ResidentRecord> versions(Registering registering) {
    MoveReading move = registering.move();
    Placement.Place place = Placement.of(move, registering.situation()).getFirst();
    HouseholdNumber number =
        place.number() == null ? registering.numbering().nextHouseholdNumber() : place.number();
    Map<Integer, AddressNumber> numbers = new HashMap<>();
    for (PersonReading person : move.persons()) {
      AddressNumber returning = person.returningAs();
      numbers.put(
          person.position(),
          returning == null ? registering.numbering().nextAddressNumber() : returning);
    }
    Map<Integer, HouseholdMembership> memberships = Memberships.of(place, number, numbers);
    return move.persons().stream()
        .map(
            person ->
                version(
                    registering,
                    person,
                    Objects.requireNonNull(numbers.get(person.position())),
                    Objects.requireNonNull(memberships.get(person.position())),
                    place))
        .sorted(Comparator.comparing(version -> version.household().order()))
        .toList();
  }

  private static ResidentRecord version(
      Registering registering,
      PersonReading person,
      AddressNumber number,
      HouseholdMembership membership,
      Placement.Place place) {
    MoveReading move = registering.move();
    RecordKey key = key(number, registering.situation());
    return new ResidentRecord(
        key,
        ResidentStatus.RESIDENT,
        Objects.requireNonNull(person.person()),
        Objects.requireNonNull(person.birthDate()),
        Objects.requireNonNull(person.sex()),
        membership,
        new Residence(
            address(move, place),
            addressSetOn(person),
            person.residence().notifiedOn() == null
                ? move.dates().notifiedOn()
                : person.residence().notifiedOn(),
            Objects.requireNonNull(move.previousAddress()),
            person.residence().lastRegisteredAddress()),
        numbers(registering, person),
        person.qualifications(),
        person.cards(),
        registering.annotations(person, key),
        null,
        registering.entry(person));
  }

  /** A returning resident goes on under the old 宛名番号 with the next version (4.1.1.2). */
  private static RecordKey key(AddressNumber number, Situation situation) {
    return situation
        .deletedRecord(number)
        .map(deleted -> deleted.key().next())
        .orElseGet(() -> new RecordKey(number, 1));
  }

  private static Address address(MoveReading move, Placement.Place place) {
    return move.joining()
        ? place.there().getFirst().residence().address()
        : Objects.requireNonNull(move.address());
  }

  /** Until the person moves inside, the day of having become a resident (4.1.1.1). */
  private static RegisterDate addressSetOn(PersonReading person) {
    RegisterDate typed = person.residence().addressSetOn();
    return typed != null
        ? typed
        : switch (Objects.requireNonNull(person.person())) {
          case JapanesePerson japanese -> japanese.becameResidentOn();
          case ForeignPerson foreign -> foreign.becameForeignResidentOn();
        };
  }

  private static PersonNumbers numbers(Registering registering, PersonReading person) {
    PersonNumbers read = person.numbers();
    if (registering.move().effect() == MoveEffect.RESTORE) {
      return Restoring.numbers(registering, person);
    }
    return read.residentRecordCode() == null
        ? new PersonNumbers(
            read.individualNumber(), registering.numbering().nextResidentRecordCode())
        : read;
  }
}
