package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/**
 * The record of a foreign resident is deleted and that of a Japanese entered, or the other way,
 * under the same 宛名番号; address, birth date, sex, relationship, numbers and the days of residence
 * are carried over (4.5.3–4.5.5).
 */
final class Converting {
  private Converting() {}

  static List<ResidentRecord> versions(Registering registering) {
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : registering.move().persons()) {
      ResidentRecord known = Objects.requireNonNull(person.known());
      ResidentRecord closed = closed(registering, known, person);
      versions.add(closed);
      versions.add(entered(registering, person, known, closed));
    }
    versions.addAll(HouseholderName.carried(registering));
    return List.copyOf(versions);
  }

  private static ResidentRecord closed(
      Registering registering, ResidentRecord known, PersonReading person) {
    MoveReason reason = registering.move().type().reasons().getFirst();
    return NextVersion.of(known)
        .status(ResidentStatus.DELETED)
        .deletion(closing(registering, reason))
        .by(registering.entry(reason, person));
  }

  /** The items of a record that is closed without its person leaving. */
  static Deletion closing(Registering registering, MoveReason reason) {
    return new Deletion(
        reason.name(),
        registering.movedOn(),
        null,
        OutsideAddress.none(),
        OutsideAddress.none(),
        null,
        null);
  }

  /** Only Japanese residents are on the electoral roll (1.1.1, 1.1.2). */
  private static Qualifications qualifications(PersonReading person) {
    Qualifications before = person.qualifications();
    return person.kind() == ResidentKind.JAPANESE
        ? before
        : new Qualifications(
            null,
            before.healthInsurance(),
            before.elderlyMedicalCare(),
            before.careInsurance(),
            before.pension(),
            before.childAllowance());
  }

  private static ResidentRecord entered(
      Registering registering, PersonReading person, ResidentRecord known, ResidentRecord closed) {
    Person converted = Objects.requireNonNull(person.person());
    HouseholdMembership before = known.household();
    Relationship relationship = person.relationship();
    HouseholdMembership named =
        relationship != null && relationship.isHouseholder()
            ? before.under(converted)
            : HouseholderName.forMember(registering.move(), known);
    return NextVersion.restoring(known, closed)
        .person(converted)
        .birth(Objects.requireNonNull(person.birthDate()), Objects.requireNonNull(person.sex()))
        .household(
            new HouseholdMembership(
                before.householdNumber(),
                relationship,
                named.householderName(),
                named.householderFurigana(),
                before.order()))
        .numbers(person.numbers())
        .reported(qualifications(person), person.cards())
        .annotations(registering.annotations(person, closed.key().next()))
        .by(registering.entry(registering.move().type().reasons().getLast(), person));
  }
}
