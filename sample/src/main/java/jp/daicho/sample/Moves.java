package jp.daicho.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.MoveReasons;
import org.jspecify.annotations.Nullable;

/** Numbers the moves; members of a household who move for one reason on one day share a move. */
final class Moves {
  private static final int NOTIFICATION_PERIOD = 14;
  private static final long PER_PART = 40L * MunicipalityPart.RESIDENTS;
  private static final String DEATH = "死亡";
  private static final String MOVING_OUT = "転出";

  private final List<Counter> counters;
  private final Map<String, MoveEntry> ofHousehold = new HashMap<>();
  private final Map<String, MoveReason> reasons = new HashMap<>();
  private long number;
  private LocalDate lastProcessed = LocalDate.MIN;

  /**
   * Where moves are entered.
   *
   * @param place 入力場所, its code
   * @param terminal 入力端末, its code
   */
  record Counter(String place, String terminal) {}

  /**
   * The moves of a part of a municipality; those of the next part are numbered behind all it can
   * have.
   */
  Moves(List<Counter> counters, long part) {
    this.counters = List.copyOf(counters);
    this.number = part * PER_PART;
  }

  /** Forgets the moves of the household before. */
  void newHousehold() {
    ofHousehold.clear();
    lastProcessed = LocalDate.MIN;
  }

  /** The first version of those who were there when the system began. */
  MoveEntry remaking(LocalDate at) {
    return ofHousehold.computeIfAbsent(
        "改製",
        key -> {
          Counter counter = counters.getFirst();
          return entry(reason(Effect.ENTRY, key), at, at, null, null, counter);
        });
  }

  /** A move that is processed within the period of notification, not after a last day. */
  MoveEntry at(Effect effect, String reason, LocalDate at, LocalDate last, Chance chance) {
    return ofHousehold.computeIfAbsent(
        reason + at,
        key -> {
          Counter counter = chance.pick(counters);
          int days = chance.between(0, NOTIFICATION_PERIOD);
          LocalDate processed =
              reason.endsWith(MOVING_OUT) ? at.minusDays(days) : at.plusDays(days);
          processed = HouseholdStory.earlier(HouseholdStory.later(processed, lastProcessed), last);
          boolean noticed = reason.equals(DEATH);
          return entry(
              reason(effect, reason),
              at,
              processed,
              noticed ? null : processed,
              noticed ? processed : null,
              counter);
        });
  }

  /** A move of the same days, for another reason. */
  MoveEntry insteadOf(MoveEntry other, Effect effect, String reason) {
    return ofHousehold.computeIfAbsent(
        reason + other.moveNumber(),
        key -> {
          number++;
          return with(number, reason(effect, reason), other);
        });
  }

  /** The same move under another number. */
  static MoveEntry numbered(long number, MoveEntry move) {
    return with(number, move.reason(), move);
  }

  private static MoveEntry with(long number, MoveReason reason, MoveEntry move) {
    return new MoveEntry(
        number,
        reason,
        move.movedOn(),
        move.processedOn(),
        move.notifiedOn(),
        move.requestedOn(),
        move.noticedOn(),
        move.claimedOn(),
        move.placeOfEntry(),
        move.terminal(),
        move.special());
  }

  /** A move made ex officio or notified on the very day. */
  MoveEntry onTheDay(Effect effect, String reason, LocalDate at, boolean notified) {
    return ofHousehold.computeIfAbsent(
        reason + at,
        key ->
            entry(
                reason(effect, reason),
                at,
                at,
                notified ? at : null,
                null,
                counters.get(at.getDayOfMonth() % counters.size())));
  }

  private MoveEntry entry(
      MoveReason reason,
      LocalDate at,
      LocalDate processed,
      @Nullable LocalDate notified,
      @Nullable LocalDate noticed,
      Counter counter) {
    number++;
    lastProcessed = processed;
    return new MoveEntry(
        number,
        reason,
        RegisterDate.of(at),
        processed,
        notified,
        null,
        noticed,
        null,
        counter.place(),
        counter.terminal(),
        null);
  }

  private MoveReason reason(Effect effect, String name) {
    return reasons.computeIfAbsent(
        effect + name, key -> MoveReasons.standard().named(effect, name));
  }
}
