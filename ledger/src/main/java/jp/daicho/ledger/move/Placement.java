package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which household each of those who move will be in (4.0.2, 4.6.0.1): rules look whether it can be,
 * the registration makes it so.
 */
final class Placement {
  /**
   * Somebody about to be in a household.
   *
   * @param reading the person in the entry
   * @param relationship 続柄 there, or null
   * @param birthDate 生年月日, or null where it could not be read
   * @param person the items by kind, or null where they could not be read
   */
  record Mover(
      PersonReading reading,
      @Nullable Relationship relationship,
      @Nullable RegisterDate birthDate,
      @Nullable Person person) {
    static Mover of(PersonReading reading) {
      return new Mover(reading, reading.relationship(), reading.birthDate(), reading.person());
    }

    /** Whoever goes back to a state of the record keeps its relationship unless one is typed. */
    static Mover restored(PersonReading reading, ResidentRecord before) {
      return new Mover(
          reading,
          reading.says(PersonField.RELATIONSHIP)
              ? reading.relationship()
              : before.household().relationship(),
          before.birthDate(),
          before.person());
    }
  }

  /**
   * A household as it will be.
   *
   * @param number 世帯番号; null for one that does not exist yet
   * @param there the present members who do not move
   * @param movers those who come, or stay with another place in it
   */
  record Place(@Nullable HouseholdNumber number, List<ResidentRecord> there, List<Mover> movers) {}

  private static final Set<String> MOVES_OF_ADDRESS = Set.of("国内転出", "国外転出", "転居", "国内転入");

  private final MoveReading move;
  private final Situation situation;
  private final Set<AddressNumber> moving = new HashSet<>();

  private Placement(MoveReading move, Situation situation) {
    this.move = move;
    this.situation = situation;
    move.persons().forEach(person -> person.addressNumber().ifPresent(moving::add));
  }

  /** The households that the move forms or changes; none for moves out of all households. */
  static List<Place> of(MoveReading move, Situation situation) {
    return new Placement(move, situation).places();
  }

  private List<Place> places() {
    return switch (move.effect()) {
      case ENTER, RESTORE -> List.of(place(move.joins(), everybody()));
      case RELOCATE -> List.of(place(relocated(), everybody()));
      case REGROUP ->
          List.of(
              place(
                  move.type().id().equals("householder-change") ? ownHousehold() : move.joins(),
                  everybody()));
      case CORRECT, CONVERT -> whereRelationshipsChange();
      case CANCEL -> restored();
      case LEAVE, REMAKE, ARRIVE -> List.of();
    };
  }

  private List<Mover> everybody() {
    return move.persons().stream().map(Mover::of).toList();
  }

  private Place place(@Nullable HouseholdNumber number, List<Mover> movers) {
    return new Place(number, number == null ? List.of() : staying(number), movers);
  }

  private List<ResidentRecord> staying(HouseholdNumber number) {
    return situation.members(number).stream()
        .filter(member -> !moving.contains(member.key().addressNumber()))
        .toList();
  }

  /**
   * Who moves house with everybody keeps the household; who leaves others behind founds one, and so
   * does who goes to another ward (1.1.13).
   */
  private @Nullable HouseholdNumber relocated() {
    if (move.joining()) {
      return move.joins();
    }
    if (BetweenWards.is(move.type())) {
      return null;
    }
    HouseholdNumber own = ownHousehold();
    return own != null && staying(own).isEmpty() ? own : null;
  }

  /** The household all of them are in now; null when they are of several. */
  private @Nullable HouseholdNumber ownHousehold() {
    HouseholdNumber own = null;
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known == null) {
        return null;
      }
      HouseholdNumber theirs = known.household().householdNumber();
      if (own != null && !own.equals(theirs)) {
        return null;
      }
      own = theirs;
    }
    return own;
  }

  private List<Place> whereRelationshipsChange() {
    Map<HouseholdNumber, List<Mover>> groups = new LinkedHashMap<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null && person.says(PersonField.RELATIONSHIP)) {
        groups
            .computeIfAbsent(known.household().householdNumber(), number -> new ArrayList<>())
            .add(Mover.of(person));
      }
    }
    List<Place> places = new ArrayList<>();
    groups.forEach(
        (number, movers) -> {
          List<AddressNumber> changed =
              movers.stream().map(mover -> mover.reading().addressNumber().orElseThrow()).toList();
          List<ResidentRecord> there =
              situation.members(number).stream()
                  .filter(member -> !changed.contains(member.key().addressNumber()))
                  .toList();
          places.add(new Place(number, there, movers));
        });
    return places;
  }

  /**
   * Who comes back after a move of address returns to the old household where it was; if nobody of
   * it is left there, to a new one. After any other move the household is as it was, unless it
   * lives elsewhere now (4.6.0.1). That is asked for each of them: a correction may have torn their
   * addresses apart. A household the clerk names comes before that.
   */
  private List<Place> restored() {
    Map<HouseholdNumber, List<Mover>> groups = new LinkedHashMap<>();
    for (PersonReading person : move.persons()) {
      ResidentRecord before = Cancelling.before(move, situation, person);
      if (before != null && before.status().isResident()) {
        HouseholdNumber number =
            move.joins() == null ? before.household().householdNumber() : move.joins();
        groups.computeIfAbsent(number, it -> new ArrayList<>()).add(Mover.restored(person, before));
      }
    }
    List<Place> places = new ArrayList<>();
    groups.forEach((number, movers) -> places.addAll(restoredTo(number, movers)));
    return places;
  }

  /** The household of old for those who find it where they go back to, and a new one for others. */
  private List<Place> restoredTo(HouseholdNumber number, List<Mover> movers) {
    List<ResidentRecord> staying = staying(number);
    if (move.joins() != null) {
      return List.of(new Place(number, staying, movers));
    }
    if (staying.isEmpty()) {
      boolean gone = movers.stream().anyMatch(Placement::movedAway);
      return List.of(new Place(gone ? null : number, staying, movers));
    }
    List<Mover> home = new ArrayList<>();
    List<Mover> elsewhere = new ArrayList<>();
    for (Mover mover : movers) {
      (remains(mover) || livesWith(mover, staying) ? home : elsewhere).add(mover);
    }
    List<Place> places = new ArrayList<>();
    if (!home.isEmpty()) {
      places.add(new Place(number, staying, home));
    }
    if (!elsewhere.isEmpty()) {
      places.add(new Place(null, List.of(), elsewhere));
    }
    return places;
  }

  /** Whether the move that is cancelled has changed neither household nor address. */
  private boolean remains(Mover mover) {
    ResidentRecord known = mover.reading().known();
    ResidentRecord before = Cancelling.before(move, situation, mover.reading());
    return known != null
        && before != null
        && known.status().isResident()
        && known.household().householdNumber().equals(before.household().householdNumber())
        && RegroupRules.sameLand(known.residence().address(), before.residence().address());
  }

  /** Whether the address that somebody goes back to is that of a member of the household. */
  private boolean livesWith(Mover mover, List<ResidentRecord> members) {
    ResidentRecord before = Cancelling.before(move, situation, mover.reading());
    return before != null
        && members.stream()
            .map(member -> member.residence().address())
            .anyMatch(there -> RegroupRules.sameLand(before.residence().address(), there));
  }

  /**
   * Whether the move that is cancelled took somebody to another address, and not only will. Who was
   * a resident before a 国内転入 came from another ward.
   */
  private static boolean movedAway(Mover mover) {
    ResidentRecord known = mover.reading().known();
    MoveReason reason = known == null ? null : known.move().reason();
    return known != null
        && reason != null
        && MOVES_OF_ADDRESS.contains(reason.name())
        && !Leaving.isAboutToMoveOut(known);
  }
}
