package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The history of one record read as the moves that still stand (4.6.0.1): a cancelled move and its
 * cancellation are both kept as versions, and neither of them stands.
 *
 * <p>Moves are undone from the latest back, as they were built upon each other. What completes a
 * move, as the day of a moving-out or the notice of arrival does, stands and falls with it.
 */
public final class RecordHistory {
  private final List<RegisteredVersion> versions;
  private final List<Standing> standing = new ArrayList<>();

  /** The state before the first move that stands, if others were cancelled before it. */
  private @Nullable ResidentRecord atFirst;

  /**
   * A move that stands, with those that complete it.
   *
   * @param moves their numbers
   * @param last the version they left
   * @param state the same, or what a cancellation of a later move has put in its place: mostly the
   *     same items, but possibly another household (4.6.0.1)
   * @param wrote the version with which it wrote the record anew; null if it did not
   */
  private record Standing(
      List<Long> moves, ResidentRecord last, ResidentRecord state, @Nullable Integer wrote) {
    boolean has(long moveNumber) {
      return moves.contains(moveNumber);
    }

    Standing and(ResidentRecord version) {
      List<Long> all = new ArrayList<>(moves);
      all.add(version.move().moveNumber());
      return new Standing(List.copyOf(all), version, version, writtenBy(version, wrote));
    }
  }

  /**
   * A history.
   *
   * @param versions all versions of the record, in the order of their numbers
   * @throws IllegalArgumentException when a cancellation is not of the latest move that stands
   */
  public RecordHistory(List<RegisteredVersion> versions) {
    this.versions = List.copyOf(versions);
    for (RegisteredVersion version : versions) {
      add(version);
    }
  }

  private void add(RegisteredVersion version) {
    Long about = version.about();
    if (version.cancels()) {
      if (about != null && version.restores() && stands(about)) {
        // What was noted of the deleted record falls with the deletion; the entry says what stands.
        while (!isLatest(about)) {
          standing.removeLast();
        }
      }
      if (about == null || !isLatest(about)) {
        throw new IllegalArgumentException("only the latest move that stands can be cancelled");
      }
      standing.removeLast();
      if (standing.isEmpty()) {
        atFirst = version.resident();
      } else {
        Standing below = standing.removeLast();
        standing.add(new Standing(below.moves(), below.last(), version.resident(), below.wrote()));
      }
      return;
    }
    long number = version.resident().move().moveNumber();
    if (isLatest(about != null && version.completes() ? about : number)) {
      standing.add(standing.removeLast().and(version.resident()));
    } else {
      ResidentRecord made = version.resident();
      standing.add(new Standing(List.of(number), made, made, writtenBy(made, null)));
    }
  }

  /** The numbers of the moves that stand, the first one first. */
  public List<Long> standingMoves() {
    return standing.stream().map(it -> it.moves().getFirst()).toList();
  }

  /** Whether a move stands and nothing stands upon it, so that it can be cancelled. */
  public boolean isLatest(long moveNumber) {
    return !standing.isEmpty() && standing.getLast().has(moveNumber);
  }

  /** Whether a move stands. */
  public boolean stands(long moveNumber) {
    return standing.stream().anyMatch(it -> it.has(moveNumber));
  }

  /**
   * Whether a move that stands ended the record: nobody has been a resident since, whatever was
   * noted of the deleted record (4.6.0.1).
   */
  public boolean isEndedBy(long moveNumber) {
    Standing end = null;
    for (int i = standing.size() - 1; i >= 0 && isDeleted(standing.get(i)); i--) {
      end = standing.get(i);
    }
    return end != null && end.has(moveNumber);
  }

  private static boolean isDeleted(Standing one) {
    return !one.state().status().isResident();
  }

  /** The state that stands; null where nothing was ever registered. */
  @Nullable ResidentRecord state() {
    return standing.isEmpty() ? atFirst : standing.getLast().state();
  }

  /**
   * The state before a move that stands; null where the record began with it.
   *
   * @throws IllegalArgumentException when it does not stand
   */
  public @Nullable ResidentRecord before(long moveNumber) {
    ResidentRecord before = atFirst;
    for (Standing it : standing) {
      if (it.has(moveNumber)) {
        return before;
      }
      before = it.state();
    }
    throw new IllegalArgumentException("the move does not stand");
  }

  /**
   * The version with which the record as it stands was written: by the latest entry that was not
   * cancelled, as a return, 改製, another nationality or another ward write it anew (1.1.4). Where
   * all was cancelled, the first.
   */
  public int begins() {
    Integer begins = null;
    for (Standing it : standing) {
      begins = it.wrote() == null ? begins : it.wrote();
    }
    return begins == null ? 1 : begins;
  }

  /**
   * The number of a version that writes a record; of another, the one given. What a register taken
   * over calls a cancellation restores a record and writes none.
   */
  private static @Nullable Integer writtenBy(ResidentRecord version, @Nullable Integer otherwise) {
    MoveReason reason = version.move().reason();
    return reason.effect() == MoveReason.Effect.ENTRY && !reason.restores()
        ? Integer.valueOf(version.key().version())
        : otherwise;
  }

  /**
   * A record of the person that ended, so that it is a deleted one (1.1.5).
   *
   * @param last its last version
   * @param begins the version with which it was written
   * @param processedOn the day on which its end was processed
   */
  public record Ended(ResidentRecord last, int begins, LocalDate processedOn) {}

  /**
   * The deleted records of the person that stand, the first one first: those of who left or died,
   * and those that were closed because the record was written anew (1.1.4, 1.1.5).
   */
  public List<Ended> ended() {
    List<Ended> ended = new ArrayList<>();
    int begins = 1;
    LocalDate deletedOn = null;
    for (int i = 0; i < standing.size(); i++) {
      Standing it = standing.get(i);
      Integer wrote = it.wrote();
      if (wrote != null) {
        ResidentRecord closed = closedBy(it, wrote);
        if (closed != null) {
          ended.add(new Ended(closed, begins, closed.move().processedOn()));
        }
        begins = wrote;
      }
      if (isDeleted(it)) {
        deletedOn = deletedOn == null ? deletedOn(it) : deletedOn;
        if (i + 1 == standing.size() || !isDeleted(standing.get(i + 1))) {
          ended.add(new Ended(it.state(), begins, deletedOn));
          deletedOn = null;
        }
      }
    }
    return List.copyOf(ended);
  }

  /** The last version of the record that a move closed before it wrote it anew; null if none. */
  private @Nullable ResidentRecord closedBy(Standing move, int wrote) {
    return versions.stream()
        .map(RegisteredVersion::resident)
        .filter(version -> version.key().version() == wrote - 1)
        .filter(version -> version.move().reason().effect() == MoveReason.Effect.DELETION)
        .filter(version -> move.has(version.move().moveNumber()))
        .findFirst()
        .orElse(null);
  }

  /** The day on which the first of the versions of a move that are deleted ones was processed. */
  private LocalDate deletedOn(Standing move) {
    return versions.stream()
        .map(RegisteredVersion::resident)
        .filter(version -> move.has(version.move().moveNumber()))
        .filter(version -> !version.status().isResident())
        .findFirst()
        .orElse(move.last())
        .move()
        .processedOn();
  }

  /** The record as it was on a day, by the moves that stand; empty before the first of them. */
  public Optional<ResidentRecord> on(LocalDate day) {
    return standing.stream()
        .map(Standing::last)
        .filter(resident -> !happenedOn(resident).isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /** 異動日; who is said to have arrived after the planned day was gone on that day (1.1.5). */
  private static LocalDate happenedOn(ResidentRecord resident) {
    LocalDate movedOn = resident.move().movedOn().day();
    Deletion deletion = resident.deletion();
    if (resident.status() != ResidentStatus.MOVED_OUT
        || deletion == null
        || deletion.occurredOn() == null) {
      return movedOn;
    }
    LocalDate planned = deletion.occurredOn().day();
    return planned.isBefore(movedOn) ? planned : movedOn;
  }
}
