package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.record.ResidentRecord;

/** Entries of every kind of move as a clerk of {@link Village} types them. */
final class Forms {
  private Forms() {}

  /** A move of residents on a day, on its usual ground, whose date is the day of entry. */
  static EnteredMove of(Village village, String type, String movedOn, ResidentRecord... persons) {
    return of(village, type, movedOn, Arrays.asList(persons));
  }

  /** A move of residents on a day, on its usual ground, whose date is the day of entry. */
  static EnteredMove of(
      Village village, String type, String movedOn, Collection<ResidentRecord> persons) {
    return typed(
        village,
        type,
        movedOn,
        persons.stream().map(person -> resident(village.latest(person))).toList());
  }

  /** A move of persons as they are typed. */
  static EnteredMove typed(
      Village village, String type, String movedOn, List<PersonEntry> persons) {
    MoveType kind = MoveTypes.standard().get(type);
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, movedOn);
    CommonField date = kind.usualGround().date();
    if (date != null) {
      common.put(date, village.today().toString());
    }
    return new EnteredMove(kind, common, persons);
  }

  /** Somebody of the register, chosen from it as it is now. */
  static PersonEntry resident(ResidentRecord latest) {
    return new PersonEntry(
        Map.of(
            PersonField.ADDRESS_NUMBER, latest.key().addressNumber().value(),
            PersonField.VERSION, Integer.toString(latest.key().version())));
  }

  /** The same move on another ground, with its date. */
  static EnteredMove on(Ground ground, LocalDate date, EnteredMove entry) {
    EnteredMove changed = entry;
    for (CommonField field :
        List.of(
            CommonField.NOTIFIED_ON,
            CommonField.REQUESTED_ON,
            CommonField.NOTICED_ON,
            CommonField.CLAIMED_ON)) {
      changed = changed.with(field, field == ground.date() ? date.toString() : "");
    }
    return changed.with(CommonField.GROUND, ground.code());
  }

  /** To another address of the municipality. */
  static EnteredMove at(String town, String lot, EnteredMove entry) {
    return entry.with(CommonField.TOWN, town).with(CommonField.LOT, lot);
  }

  /** Into a household of the register. */
  static EnteredMove into(ResidentRecord member, EnteredMove entry) {
    return entry.with(CommonField.HOUSEHOLD_NUMBER, member.household().householdNumber().value());
  }

  /** To 竹市中央区 in 千葉県, no more being known of the place. */
  static EnteredMove toWard(EnteredMove entry) {
    return entry.with(CommonField.DESTINATION_MUNICIPALITY_CODE, TestReference.WARD.value());
  }

  /** Says a relationship of one of those who move. */
  static EnteredMove as(EnteredMove entry, int person, String relationship) {
    return entry.with(person, PersonField.RELATIONSHIP, relationship);
  }

  /** The same move with something noted of an item of the first person (1.1.14). */
  static EnteredMove noting(EnteredMove entry, String item, String text) {
    List<NoteEntry> rows = new ArrayList<>(entry.persons().getFirst().notes());
    rows.add(new NoteEntry("", item, text));
    return entry.withNotes(0, rows);
  }

  /** The cancellation of the move that made a version, for those named (4.6.0.1). */
  static EnteredMove cancelling(
      Village village, ResidentRecord version, ResidentRecord... persons) {
    return cancelling(village, version.move().moveNumber(), Arrays.asList(persons));
  }

  /** The cancellation of a move for those named. */
  static EnteredMove cancelling(
      Village village, long moveNumber, Collection<ResidentRecord> persons) {
    return of(village, "cancellation", village.today().toString(), persons)
        .with(CommonField.CANCELLED_MOVE, Long.toString(moveNumber));
  }
}
