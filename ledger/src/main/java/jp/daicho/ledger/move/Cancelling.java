package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A registered move is undone by a further one: the state before it is put on top, and both stay in
 * the history (4.6.0.1). What was special about the one is so about the other, or a certificate
 * that leaves out the one would tell of it by the other (1.1.4).
 */
final class Cancelling {
  private Cancelling() {}

  /**
   * The state that a person goes back to; null where there was none, or when the move does not
   * stand for this person.
   */
  static @Nullable ResidentRecord before(
      MoveReading move, Situation situation, PersonReading person) {
    Long cancelled = move.cancels();
    AddressNumber number = person.addressNumber().orElse(null);
    RecordHistory history = number == null ? null : situation.histories().get(number);
    return cancelled == null || history == null || !history.stands(cancelled)
        ? null
        : history.before(cancelled);
  }

  static List<ResidentRecord> versions(Registering registering) {
    MoveReading move = registering.move();
    Map<Integer, HouseholdMembership> memberships = memberships(registering);
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord before = before(move, registering.situation(), person);
      versions.add(
          before == null
              ? withdrawn(registering, person)
              : restored(registering, person, before, memberships.get(person.position())));
    }
    return List.copyOf(versions);
  }

  /** Whoever would not be in the register without the move leaves it: 異動の取消し（減）. */
  private static ResidentRecord withdrawn(Registering registering, PersonReading person) {
    MoveReason reason = decrease(registering);
    ResidentRecord known = Objects.requireNonNull(person.known());
    return NextVersion.of(known)
        .annotations(annotations(person, known, person.annotations()))
        .status(ResidentStatus.DELETED)
        .deletion(Converting.closing(registering, reason))
        .by(registering.entry(reason, known.move().special()));
  }

  private static ResidentRecord restored(
      Registering registering,
      PersonReading person,
      ResidentRecord before,
      @Nullable HouseholdMembership membership) {
    ResidentRecord known = Objects.requireNonNull(person.known());
    MoveReason reason;
    if (before.status().isResident() == known.status().isResident()) {
      reason = registering.move().type().reasons().getLast();
    } else {
      reason =
          before.status().isResident()
              ? registering.move().type().reasons().getFirst()
              : decrease(registering);
    }
    return NextVersion.restoring(before, known)
        .household(membership == null ? before.household() : membership)
        .annotations(annotations(person, known, before.annotations()))
        .by(registering.entry(reason, known.move().special()));
  }

  /** As before, with what is noted along with the cancellation; no move lifts a restriction. */
  private static Annotations annotations(
      PersonReading person, ResidentRecord known, Annotations before) {
    List<PointToNote> points = new ArrayList<>(before.pointsToNote());
    points.addAll(notes(person, known));
    return new Annotations(
        before.remarks(),
        points,
        known.annotations().restricted(),
        before.adultWard(),
        before.remadeOn());
  }

  private static List<PointToNote> notes(PersonReading person, ResidentRecord known) {
    int made = known.key().next().version();
    return person.notes().stream().map(note -> note.in(made)).toList();
  }

  private static MoveReason decrease(Registering registering) {
    return registering.move().type().reasons().get(1);
  }

  /** Where the household is as it was, the place in it is too; else it is found as for any move. */
  private static Map<Integer, HouseholdMembership> memberships(Registering registering) {
    MoveReading move = registering.move();
    Map<Integer, HouseholdMembership> memberships = new HashMap<>();
    for (Placement.Place place : Placement.of(move, registering.situation())) {
      HouseholdNumber number =
          place.number() == null ? registering.numbering().nextHouseholdNumber() : place.number();
      Map<Integer, AddressNumber> numbers = new HashMap<>();
      for (Placement.Mover mover : place.movers()) {
        numbers.put(mover.reading().position(), mover.reading().addressNumber().orElseThrow());
      }
      Map<Integer, HouseholdMembership> anew = Memberships.of(place, number, numbers);
      boolean ordersFree =
          place.movers().stream()
              .map(mover -> before(move, registering.situation(), mover.reading()))
              .allMatch(before -> before != null && isFree(place, before.household()));
      for (Placement.Mover mover : place.movers()) {
        int position = mover.reading().position();
        ResidentRecord before =
            Objects.requireNonNull(before(move, registering.situation(), mover.reading()));
        HouseholdMembership found = Objects.requireNonNull(anew.get(position));
        memberships.put(position, asBefore(place, before.household(), found, ordersFree));
      }
    }
    return memberships;
  }

  private static boolean isFree(Placement.Place place, HouseholdMembership before) {
    return (place.number() == null || before.householdNumber().equals(place.number()))
        && place.there().stream().noneMatch(member -> member.household().order() == before.order());
  }

  private static HouseholdMembership asBefore(
      Placement.Place place,
      HouseholdMembership before,
      HouseholdMembership found,
      boolean ordersFree) {
    boolean sameHousehold =
        place.number() == null || before.householdNumber().equals(place.number());
    HouseholdMembership named = found.householderName() == null && sameHousehold ? before : found;
    return new HouseholdMembership(
        found.householdNumber(),
        found.relationship(),
        named.householderName(),
        named.householderFurigana(),
        ordersFree ? before.order() : found.order());
  }
}
