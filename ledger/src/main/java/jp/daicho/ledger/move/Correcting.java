package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Items of a record change (4.2.3, 4.3.2, 4.4, 1.1.7). The version corrected stays as it is. */
final class Correcting {
  private Correcting() {}

  static List<ResidentRecord> versions(Registering registering) {
    Map<Integer, HouseholdMembership> memberships = memberships(registering);
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : registering.move().persons()) {
      versions.add(version(registering, person, memberships.get(person.position())));
    }
    versions.addAll(HouseholderName.carried(registering));
    return List.copyOf(versions);
  }

  private static ResidentRecord version(
      Registering registering, PersonReading person, @Nullable HouseholdMembership membership) {
    ResidentRecord known = Objects.requireNonNull(person.known());
    Person corrected = Objects.requireNonNull(person.person());
    HouseholdMembership household = membership == null ? known.household() : membership;
    boolean renamed = HouseholderName.differs(known.person(), corrected);
    NextVersion next =
        NextVersion.of(known)
            .person(corrected)
            .birth(Objects.requireNonNull(person.birthDate()), Objects.requireNonNull(person.sex()))
            .household(household)
            .residence(residence(registering.move(), person, known.residence()))
            .numbers(numbers(registering, person, known))
            .reported(person.qualifications(), person.cards())
            .annotations(registering.annotations(person, known.key().next()));
    if (isHouseholder(household.relationship())) {
      if (renamed || membership != null) {
        next.householder(corrected);
      }
    } else if (membership == null && known.status().isResident()) {
      next.household(HouseholderName.forMember(registering.move(), known));
    }
    return next.by(registering.entry(person));
  }

  private static Map<Integer, HouseholdMembership> memberships(Registering registering) {
    Map<Integer, HouseholdMembership> memberships = new HashMap<>();
    for (Placement.Place place : Placement.of(registering.move(), registering.situation())) {
      Person householder = Memberships.householder(place);
      HouseholdNumber number = Objects.requireNonNull(place.number());
      if (hasAnotherHouseholder(place)) {
        memberships.putAll(Memberships.of(place, number, addressNumbers(place)));
        continue;
      }
      for (Placement.Mover mover : place.movers()) {
        ResidentRecord known = Objects.requireNonNull(mover.reading().known());
        memberships.put(
            mover.reading().position(),
            HouseholdMembership.under(
                householder, number, mover.relationship(), known.household().order()));
      }
    }
    return memberships;
  }

  /** Whoever is householder now stands first, so all are put in order anew (5.2). */
  private static boolean hasAnotherHouseholder(Placement.Place place) {
    return place.movers().stream()
        .anyMatch(
            mover ->
                isHouseholder(mover.relationship())
                    != Memberships.isHouseholder(Objects.requireNonNull(mover.reading().known())));
  }

  private static Map<Integer, AddressNumber> addressNumbers(Placement.Place place) {
    Map<Integer, AddressNumber> numbers = new HashMap<>();
    for (Placement.Mover mover : place.movers()) {
      PersonReading person = mover.reading();
      numbers.put(person.position(), person.addressNumber().orElseThrow());
    }
    return numbers;
  }

  /** 住所 and what is around it, as they will be. */
  static Residence residence(MoveReading move, PersonReading person, Residence before) {
    PersonReading.OwnResidence own = person.residence();
    return new Residence(
        move.address() == null ? before.address() : move.address(),
        person.says(PersonField.ADDRESS_SET_ON) ? own.addressSetOn() : before.addressSetOn(),
        person.says(PersonField.BECOMING_NOTIFIED_ON) ? own.notifiedOn() : before.notifiedOn(),
        move.previousAddress() == null ? before.previousAddress() : move.previousAddress(),
        person.says(PersonField.LAST_REGISTERED_ADDRESS)
            ? own.lastRegisteredAddress()
            : before.lastRegisteredAddress());
  }

  private static PersonNumbers numbers(
      Registering registering, PersonReading person, ResidentRecord known) {
    PersonNumbers read = person.numbers();
    if (read.residentRecordCode() != null) {
      return read;
    }
    return new PersonNumbers(
        read.individualNumber(),
        registering.move().type().takesCodeFromPool()
            ? registering.numbering().nextResidentRecordCode()
            : known.numbers().residentRecordCode());
  }

  private static boolean isHouseholder(@Nullable Relationship relationship) {
    return relationship != null && relationship.isHouseholder();
  }
}
