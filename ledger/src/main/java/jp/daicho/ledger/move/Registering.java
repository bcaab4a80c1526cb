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
import jp.daicho.ledger.record.ResidentRecord;
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

  /** What the history keeps of the move, under its only reason. */
  MoveEntry entry() {
    return entry(move.type().reason());
  }

  /** What the history keeps of the move, under one of its reasons (1.2.1). */
  MoveEntry entry(MoveReason reason) {
    return entry(reason, movedOn());
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
    return entry(reason, today ? RegisterDate.of(stamp.processedOn()) : movedOn);
  }

  private MoveEntry entry(MoveReason reason, RegisterDate movedOn) {
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
        stamp.terminal());
  }

  /** 備考 and 留意事項 with those that the kind of move brings by itself (1.1.14, 4.1.4.3). */
  Annotations annotations(PersonReading person) {
    Annotations read = person.annotations();
    List<PointToNote> points = new ArrayList<>(read.pointsToNote());
    PointToNote note = move.type().note();
    if (note != null) {
      points.add(new PointToNote(note.item(), words(note)));
    }
    return new Annotations(
        remarks(read.remarks()), points, read.restricted(), read.adultWard(), read.remadeOn());
  }

  private String words(PointToNote note) {
    String previous = move.previousAddress() == null ? "" : move.previousAddress().oneLine();
    return note.text().replace("{previousAddress}", previous);
  }

  private @Nullable String remarks(@Nullable String read) {
    String householder = move.choices().deFactoHouseholder();
    if (householder == null) {
      return read;
    }
    String words = DE_FACTO_HOUSEHOLDER + householder;
    return read == null ? words : read + "　" + words;
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
