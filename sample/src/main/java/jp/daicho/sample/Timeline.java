package jp.daicho.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** The versions of one person's record, between which further ones can be put. */
final class Timeline {
  private final List<VersionDraft> versions = new ArrayList<>();

  void add(ResidentRecord version) {
    versions.add(new VersionDraft(version));
  }

  List<VersionDraft> versions() {
    return versions;
  }

  VersionDraft first() {
    return versions.getFirst();
  }

  VersionDraft last() {
    return versions.getLast();
  }

  /** Puts a version before all others. */
  void begin(VersionDraft version) {
    versions.addFirst(version);
  }

  /**
   * Puts a version of a move between the others.
   *
   * @param before what held otherwise in all versions until then
   * @return the version, or null if the person was no resident then or another move is too near
   */
  @Nullable VersionDraft put(MoveEntry move, Consumer<VersionDraft> before) {
    int at = placeOf(move.movedOn().day(), move.processedOn());
    if (at == 0) {
      return null;
    }
    VersionDraft made = versions.get(at - 1).copy(move);
    versions.add(at, made);
    versions.subList(0, at).forEach(before);
    return made;
  }

  /**
   * Puts a deleting and an entering version between the others.
   *
   * @param away what holds in the deleting version
   * @param since what holds in the entering one and in all later ones
   * @return whether there was a time for both
   */
  boolean putAbsence(
      MoveEntry leaving,
      MoveEntry coming,
      Consumer<VersionDraft> before,
      Consumer<VersionDraft> away,
      Consumer<VersionDraft> since) {
    int at = placeOf(leaving.movedOn().day(), leaving.processedOn());
    if (at == 0 || at != placeOf(coming.movedOn().day(), coming.processedOn())) {
      return false;
    }
    VersionDraft last = versions.get(at - 1);
    versions.add(at, last.copy(coming));
    versions.subList(at, versions.size()).forEach(since);
    versions.subList(0, at).forEach(before);
    VersionDraft left = last.copy(leaving);
    away.accept(left);
    versions.add(at, left);
    return true;
  }

  /** The index for a move of a resident on a day; 0 if there is none. */
  private int placeOf(LocalDate day, LocalDate processed) {
    int at = 0;
    while (at < versions.size() && versions.get(at).move.movedOn().day().isBefore(day)) {
      at++;
    }
    if (at == 0) {
      return 0;
    }
    VersionDraft before = versions.get(at - 1);
    boolean fits = before.status.isResident() && !before.move.processedOn().isAfter(processed);
    if (at < versions.size()) {
      MoveEntry next = versions.get(at).move;
      fits = fits && next.movedOn().day().isAfter(day) && !next.processedOn().isBefore(processed);
    }
    return fits ? at : 0;
  }
}
