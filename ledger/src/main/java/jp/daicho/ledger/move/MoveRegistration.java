package jp.daicho.ledger.move;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Makes the record versions of a move that nothing stops (1.2.1, chapter 4). */
public final class MoveRegistration {
  private MoveRegistration() {}

  /** How many households the move will found, so that their numbers can be taken beforehand. */
  public static int newHouseholds(MoveReading move, Situation situation) {
    return (int)
        Placement.of(move, situation).stream().filter(place -> place.number() == null).count();
  }

  /** The households that begin with a move: those of its versions that were not there before. */
  public static Set<HouseholdNumber> opened(List<ResidentRecord> versions, Situation situation) {
    Set<HouseholdNumber> opened = new LinkedHashSet<>();
    versions.forEach(version -> opened.add(version.household().householdNumber()));
    opened.removeAll(situation.households().keySet());
    return opened;
  }

  /**
   * The move that this one is about: the one it cancels, or for a notice of arrival the latest one
   * of the person, which it completes; null for all others.
   */
  public static @Nullable Long about(MoveReading move) {
    return switch (move.effect()) {
      case CANCEL, RESTORE -> move.cancels();
      case ARRIVE -> {
        ResidentRecord left = move.persons().isEmpty() ? null : move.persons().getFirst().known();
        yield left == null ? null : left.move().moveNumber();
      }
      case ENTER, LEAVE, RELOCATE, REGROUP, CORRECT, CONVERT, REMAKE -> null;
    };
  }

  /**
   * The new versions, those who move into a household in its order (5.2). A record may get two:
   * when it is closed and written anew (1.1.4, 4.5.3).
   *
   * @param move a move that {@link MoveRules} allow
   * @param situation the register as it is
   * @param numbering gives out 宛名番号, 世帯番号 and resident record codes as needed
   * @param stamp when, where and under which number it is registered
   * @throws IllegalArgumentException when an error stands against it (11.1)
   */
  public static List<ResidentRecord> versions(
      MoveReading move, Situation situation, Numbering numbering, EntryStamp stamp) {
    if (!MoveRules.errors(move, situation).isEmpty()) {
      throw new IllegalArgumentException("a move with errors cannot be registered");
    }
    Registering registering = new Registering(move, situation, numbering, stamp);
    return switch (move.effect()) {
      case ENTER -> Entering.versions(registering);
      case RELOCATE, REGROUP -> Rehousing.versions(registering);
      case LEAVE -> Leaving.versions(registering);
      case ARRIVE -> Arriving.versions(registering);
      case CORRECT -> Correcting.versions(registering);
      case CONVERT -> Converting.versions(registering);
      case REMAKE -> Remaking.versions(registering);
      case CANCEL -> Cancelling.versions(registering);
      case RESTORE -> Restoring.versions(registering);
    };
  }
}
