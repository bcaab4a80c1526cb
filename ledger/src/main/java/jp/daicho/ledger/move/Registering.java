package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.SpecialCircumstance;
import org.jspecify.annotations.Nullable;

/**
 * A move in the act of being registered.
 *
 * @param move what is registered
 * @param situation the register as it is
 * @param numbering gives out numbers
 * @param stamp when, where and under which number
 */
record Registering(MoveReading move, Situation situation, Numbering numbering, EntryStamp stamp) {
  private static final String DE_FACTO_HOUSEHOLDER = "事実上の世帯主　";

  RegisterDate movedOn() {
    return Objects.requireNonNull(move.movedOn());
  }

  /** What the history keeps of the move of a person, under its only reason. */
  MoveEntry entry(PersonReading person) {
    return entry(move.type().reason(), person);
  }

  /** What the history keeps of the move of a person, under one of its reasons (1.2.1). */
  MoveEntry entry(MoveReason reason, PersonReading person) {
    return entry(reason, movedOn(), person.special());
  }

  /** The same with another 特別な事由 than was typed. */
  MoveEntry entry(MoveReason reason, @Nullable SpecialCircumstance special) {
    return entry(reason, movedOn(), special);
  }

  /**
   * What the history keeps of what is done ex officio for somebody else along with the move (4.0.4,
   * 4.2.3.1): on its day, or today where that is uncertain (1.1.8) or before this person's birth.
   */
  MoveEntry entryAlong(MoveReason reason, ResidentRecord other) {
    RegisterDate movedOn = movedOn();
    boolean today =
        movedOn.isUncertain()
            || !movedOn.isOnCalendar()
            || other.birthDate().earliest().isAfter(movedOn.day());
    return entry(reason, today ? RegisterDate.of(stamp.processedOn()) : movedOn, null);
  }

  private MoveEntry entry(
      MoveReason reason, RegisterDate movedOn, @Nullable SpecialCircumstance special) {
    MoveDates dates = move.dates();
    return new MoveEntry(
        stamp.moveNumber(),
        reason,
        movedOn,
        stamp.processedOn(),
        dates.notifiedOn(),
        dates.requestedOn(),
        dates.noticedOn(),
        dates.claimedOn(),
        stamp.placeOfEntry(),
        stamp.terminal(),
        special);
  }

  /**
   * 備考 and 留意事項 with those that the kind of move brings by itself (1.1.14, 4.1.4.3).
   *
   * @param made the version they are noted in
   */
  Annotations annotations(PersonReading person, RecordKey made) {
    Annotations read = person.annotations();
    List<PointToNote> points = new ArrayList<>(read.pointsToNote());
    person.notes().forEach(note -> points.add(note.in(made.version())));
    Note note = move.type().note();
    if (note != null) {
      points.add(new Note(note.item(), words(note)).in(made.version()));
    }
    return new Annotations(
        remarks(read.remarks()), points, read.restricted(), read.adultWard(), read.remadeOn());
  }

  private String words(Note note) {
    String previous = move.previousAddress() == null ? "" : move.previousAddress().oneLine();
    return note.text().replace("{previousAddress}", previous);
  }

  private @Nullable String remarks(@Nullable String read) {
    String householder = move.choices().deFactoHouseholder();
    if (householder == null) {
      return read;
    }
    String words = DE_FACTO_HOUSEHOLDER + householder;
    if (read == null) {
      return words;
    }
    // Who moves again with the same one has it noted already.
    return read.equals(words) || read.endsWith("　" + words) || read.contains(words + "　")
        ? read
        : read + "　" + words;
  }

  /** The present members of a household who do not move. */
  static List<ResidentRecord> staying(
      MoveReading move, Situation situation, HouseholdNumber number) {
    return situation.members(number).stream()
        .filter(
            member ->
                move.persons().stream()
                    .noneMatch(
                        person ->
                            person.addressNumber().stream()
                                .anyMatch(member.key().addressNumber()::equals)))
        .toList();
  }
}
