package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;

/**
 * Records are deleted (4.1.3, 4.2.2). Who is about to move out stays a resident, with the plan on
 * record, until the day comes (1.1.5).
 */
public final class Leaving {
  /** What the move is called that the coming of the day makes; nobody enters it. */
  public static final String ON_THE_DAY = "moving-out-day";

  private static final Set<String> MOVING_OUT = Set.of("国内転出", "国外転出");

  /** 消除事由 as printed (1.1.1); every other reason by its own name. */
  private static final Map<String, String> PRINTED = Map.of("国内転出", "転出", "国外転出", "転出");

  private Leaving() {}

  /** 消除事由 as printed. */
  static String printed(MoveReason reason) {
    return PRINTED.getOrDefault(reason.name(), reason.name());
  }

  /** Whether a reason is that of a moving-out, at home or abroad (1.2.2). */
  public static boolean isMovingOut(MoveReason reason) {
    return MOVING_OUT.contains(reason.name());
  }

  /** Whether the record is that of a resident who has said when to move out (4.1.3.0.1). */
  public static boolean isAboutToMoveOut(ResidentRecord resident) {
    Deletion deletion = resident.deletion();
    return resident.status().isResident() && deletion != null && deletion.occurredOn() != null;
  }

  /**
   * Whether somebody whose record is this one on a day lives here on that day: a resident is one
   * until the day of a moving-out that is planned (1.1.5).
   */
  public static boolean livesHere(ResidentRecord resident, LocalDate day) {
    return resident.status().isResident()
        && (!isAboutToMoveOut(resident) || dueOn(resident).isAfter(day));
  }

  /**
   * The day on which the record of somebody about to move out is deleted: the planned day, or the
   * day of arrival that the other municipality gave, if earlier (1.1.5).
   */
  public static LocalDate dueOn(ResidentRecord leaving) {
    return Objects.requireNonNull(Objects.requireNonNull(leaving.deletion()).takesEffectOn());
  }

  static List<ResidentRecord> versions(Registering registering) {
    List<ResidentRecord> versions = new ArrayList<>();
    boolean takesEffect = takesEffect(registering);
    for (PersonReading person : registering.move().persons()) {
      ResidentRecord known = Objects.requireNonNull(person.known());
      versions.add(
          NextVersion.of(known)
              .status(
                  takesEffect ? statusAfter(registering.move().type().reason()) : known.status())
              .deletion(deletion(registering))
              .annotations(registering.annotations(person, known.key().next()))
              .by(registering.entry(person)));
    }
    if (takesEffect) {
      versions.addAll(LastMember.becomesHouseholder(registering));
    }
    return List.copyOf(versions);
  }

  /** Whether the record is deleted at once, and not on a day to come. */
  private static boolean takesEffect(Registering registering) {
    return !registering.movedOn().earliest().isAfter(registering.situation().today());
  }

  private static Deletion deletion(Registering registering) {
    MoveReading move = registering.move();
    MoveReason reason = move.type().reason();
    OutsideAddress planned = move.destination();
    return new Deletion(
        printed(reason),
        registering.movedOn(),
        move.dates().notifiedOn(),
        planned == null ? OutsideAddress.none() : planned,
        OutsideAddress.none(),
        null,
        null);
  }

  static ResidentStatus statusAfter(MoveReason reason) {
    if (isMovingOut(reason)) {
      return ResidentStatus.MOVED_OUT;
    }
    return reason.name().equals("死亡") ? ResidentStatus.DECEASED : ResidentStatus.DELETED;
  }

  /**
   * The move in which somebody said when to move out: the day completes that one, whatever was
   * corrected in between.
   *
   * @param versions the versions of a record that is about to move out, the first one first
   * @throws IllegalArgumentException when nobody said so
   */
  public static long noticeOf(List<RegisteredVersion> versions) {
    return versions.reversed().stream()
        .map(version -> version.resident().move())
        .filter(move -> isMovingOut(move.reason()))
        .map(MoveEntry::moveNumber)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no moving-out was noticed"));
  }

  /**
   * The version that deletes the record of somebody whose day of moving out has come (1.1.5).
   *
   * @param leaving the latest version
   * @param stamp when, where and under which number; the day of processing is not before the day
   * @throws IllegalArgumentException when the person is not about to move out, or not yet
   */
  public static ResidentRecord onTheDay(ResidentRecord leaving, EntryStamp stamp) {
    if (!isAboutToMoveOut(leaving) || dueOn(leaving).isAfter(stamp.processedOn())) {
      throw new IllegalArgumentException("no moving-out is due");
    }
    MoveEntry planned = leaving.move();
    return NextVersion.of(leaving)
        .status(ResidentStatus.MOVED_OUT)
        .by(
            new MoveEntry(
                stamp.moveNumber(),
                isMovingOut(planned.reason()) ? planned.reason() : reasonByDestination(leaving),
                Objects.requireNonNull(Objects.requireNonNull(leaving.deletion()).occurredOn()),
                stamp.processedOn(),
                leaving.deletion().notifiedOn(),
                null,
                planned.noticedOn(),
                null,
                stamp.placeOfEntry(),
                stamp.terminal(),
                planned.special()));
  }

  /** Where something was corrected in between, the destination tells at home from abroad. */
  private static MoveReason reasonByDestination(ResidentRecord leaving) {
    boolean abroad =
        Objects.requireNonNull(leaving.deletion()).plannedDestination()
            instanceof OutsideAddress.Abroad;
    return MoveTypes.standard().get(abroad ? "moving-out-abroad" : "moving-out").reason();
  }
}
