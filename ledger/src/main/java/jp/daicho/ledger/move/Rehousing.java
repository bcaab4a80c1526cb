package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;

/** Residents take another address (転居) or form other households (4.1.2, 4.1.4). */
final class Rehousing {
  private Rehousing() {}

  static List<ResidentRecord> versions(Registering registering) {
    MoveReading move = registering.move();
    Placement.Place place = Placement.of(move, registering.situation()).getFirst();
    HouseholdNumber number =
        place.number() == null ? registering.numbering().nextHouseholdNumber() : place.number();
    Map<Integer, AddressNumber> numbers = new HashMap<>();
    move.persons()
        .forEach(person -> numbers.put(person.position(), person.addressNumber().orElseThrow()));
    Map<Integer, HouseholdMembership> memberships = Memberships.of(place, number, numbers);
    List<ResidentRecord> versions = new ArrayList<>();
    move.persons().stream()
        .sorted(
            Comparator.comparing(
                person -> Objects.requireNonNull(memberships.get(person.position())).order()))
        .forEach(
            person ->
                versions.addAll(
                    versions(
                        registering,
                        person,
                        place,
                        Objects.requireNonNull(memberships.get(person.position())))));
    versions.addAll(LastMember.becomesHouseholder(registering));
    return List.copyOf(versions);
  }

  private static List<ResidentRecord> versions(
      Registering registering,
      PersonReading person,
      Placement.Place place,
      HouseholdMembership membership) {
    ResidentRecord known = Objects.requireNonNull(person.known());
    if (BetweenWards.is(registering.move().type())) {
      Address address = residence(registering, place, known.residence()).address();
      return BetweenWards.versions(registering, person, address, membership);
    }
    return List.of(
        NextVersion.of(known)
            .household(membership)
            .residence(residence(registering, place, known.residence()))
            .annotations(registering.annotations(person, known.key().next()))
            .by(registering.entry(person)));
  }

  /** Only a move to another address sets 住所を定めた年月日; regrouping leaves the address (4.1.4.1). */
  private static Residence residence(
      Registering registering, Placement.Place place, Residence before) {
    MoveReading move = registering.move();
    if (move.effect() == MoveEffect.REGROUP) {
      return before;
    }
    Address address =
        move.address() == null ? place.there().getFirst().residence().address() : move.address();
    return new Residence(
        move.joining() && !place.there().isEmpty()
            ? place.there().getFirst().residence().address()
            : address,
        registering.movedOn(),
        before.notifiedOn(),
        before.previousAddress(),
        before.lastRegisteredAddress());
  }
}
