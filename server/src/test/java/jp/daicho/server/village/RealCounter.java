package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.VillageLife;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.EntryUnreadableException;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.support.MovedClock;

/**
 * Does on the real database what happens in a village: every entry is typed, every draft reviewed
 * and decided, and what the service says and registers is compared with what the ledger said.
 */
final class RealCounter implements VillageLife.Counter {
  private final RealRegister register;
  private final Drafts drafts;
  private final MovingOutDays movingOutDays;
  private final MovedClock clock;
  private final Random random;
  private final PoolCodes codes = new PoolCodes();
  private final Map<Integer, Draft> waiting = new HashMap<>();
  private final List<Long> withdrawn = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private int unconfirmed;

  /** What was known of somebody's record of a day at some moment. */
  record Known(AddressNumber person, LocalDate day, Instant at, Optional<ResidentRecord> record) {}

  RealCounter(
      RealRegister register,
      Drafts drafts,
      MovingOutDays movingOutDays,
      MovedClock clock,
      long seed) {
    this.register = register;
    this.drafts = drafts;
    this.movingOutDays = movingOutDays;
    this.clock = clock;
    random = new Random(seed);
  }

  @Override
  public void refuses(EnteredMove entry, Assessment assessment) {
    EnteredMove typed = codes.typed(entry);
    assertRefused(
        () -> register.asClerk(() -> drafts.enter(typed, DraftSource.API, true)),
        assessment.findings());
  }

  @Override
  public void registers(EnteredMove entry, Assessment seen, List<ResidentRecord> made) {
    Draft draft = enter(entry, seen);
    switch (random.nextInt(10)) {
      case 0 -> {
        withdraw(draft);
        draft = enter(entry, seen);
      }
      case 1 -> draft = correct(draft, entry);
      default -> {}
    }
    decide(draft, made);
  }

  @Override
  public void drafts(int number, EnteredMove entry, Assessment seen) {
    waiting.put(number, enter(entry, seen));
  }

  @Override
  public void corrects(int number, EnteredMove entry, Assessment seen) {
    waiting.computeIfPresent(
        number,
        (any, draft) ->
            draft.entry().type().id().equals(entry.type().id())
                ? correct(draft, entry)
                : another(draft, entry, seen));
  }

  /** A draft does not become one of another kind; it is taken back, and the other one entered. */
  private Draft another(Draft draft, EnteredMove entry, Assessment seen) {
    assertThatExceptionOfType(EntryUnreadableException.class)
        .isThrownBy(() -> correct(draft, entry));
    withdraw(draft);
    return enter(entry, seen);
  }

  @Override
  public void withdraws(int number) {
    withdraw(taken(number));
  }

  @Override
  public void decides(int number, Assessment seen, List<ResidentRecord> made) {
    decide(taken(number), made);
  }

  @Override
  public void refusesToDecide(int number, Assessment assessment) {
    Draft draft = taken(number);
    register.asDecider(() -> drafts.review(draft.number(), draft.revision()));
    assertRefused(
        () -> register.asDecider(() -> drafts.decide(draft.number(), draft.revision(), true)),
        assessment.findings());
    withdraw(draft);
  }

  @Override
  public void passes(LocalDate day, List<ResidentRecord> gone) {
    clock.goTo(day);
    if (gone.isEmpty() && random.nextInt(20) > 0) {
      return; // To ask every day would take time and show little.
    }
    assertThat(register.asSystem(movingOutDays::run)).isEqualTo(gone.size());
    gone.forEach(version -> assertStored(version.move().moveNumber(), List.of(version)));
  }

  private Draft enter(EnteredMove entry, Assessment seen) {
    clock.pass(Duration.ofSeconds(1));
    EnteredMove typed = codes.typed(entry);
    if (!seen.alerts().isEmpty() && random.nextInt(5) == 0) {
      unconfirmed++;
      List<Finding> findings =
          refusal(() -> register.asClerk(() -> drafts.enter(typed, DraftSource.API, false)));
      assertThat(findings).last().returns(FindingCode.ALERTS_NOT_CONFIRMED, Finding::code);
      assertSame(findings.subList(0, findings.size() - 1), seen.findings());
    }
    return register.asClerk(() -> drafts.enter(typed, DraftSource.API, true));
  }

  private Draft correct(Draft draft, EnteredMove entry) {
    clock.pass(Duration.ofSeconds(1));
    EnteredMove typed = codes.typed(entry);
    return register.asClerk(() -> drafts.correct(draft.number(), draft.revision(), typed, true));
  }

  private void withdraw(Draft draft) {
    clock.pass(Duration.ofSeconds(1));
    register.asClerk(() -> drafts.withdraw(draft.number(), draft.revision()));
    withdrawn.add(draft.number());
  }

  private void decide(Draft draft, List<ResidentRecord> made) {
    clock.pass(Duration.ofSeconds(1));
    register.asDecider(() -> drafts.review(draft.number(), draft.revision()));
    DecidedMove decided =
        register.asDecider(() -> drafts.decide(draft.number(), draft.revision(), true));
    assertThat(decided.moveNumber()).isEqualTo(made.getFirst().move().moveNumber());
    assertStored(decided.moveNumber(), made);
  }

  private Draft taken(int number) {
    return Objects.requireNonNull(waiting.remove(number));
  }

  /** The versions on the database are those that the ledger made, item by item. */
  private void assertStored(long moveNumber, List<ResidentRecord> made) {
    List<ResidentRecord> stored = register.ofMove(moveNumber);
    assertThat(stored)
        .extracting(ResidentRecord::key)
        .containsExactlyInAnyOrderElementsOf(made.stream().map(ResidentRecord::key).toList());
    for (ResidentRecord version : made) {
      assertSame(stored, version);
    }
  }

  private void assertSame(List<ResidentRecord> stored, ResidentRecord made) {
    assertThat(stored.stream().filter(it -> it.key().equals(made.key())).map(it -> same(it, made)))
        .containsExactly(made);
  }

  /** A version from the database as it would be in memory. */
  ResidentRecord same(ResidentRecord stored, ResidentRecord made) {
    return codes.asInMemory(stored, made);
  }

  private static void assertRefused(Runnable step, List<Finding> expected) {
    assertSame(refusal(step), expected);
  }

  private static List<Finding> refusal(Runnable step) {
    MoveRefusedException refusal = catchThrowableOfType(MoveRefusedException.class, step::run);
    assertThat(refusal).as("the service takes what the ledger refuses").isNotNull();
    return refusal.findings();
  }

  private static void assertSame(List<Finding> found, List<Finding> expected) {
    assertThat(printed(found)).containsExactlyInAnyOrderElementsOf(printed(expected));
  }

  private static List<String> printed(List<Finding> findings) {
    return findings.stream()
        .map(it -> it.where().path() + " " + it.code() + " " + it.reason())
        .toList();
  }

  /** Remembers what is known now of somebody's record of a day. */
  void remember(AddressNumber person, LocalDate day, Optional<ResidentRecord> record) {
    known.add(new Known(person, day, clock.instant(), record));
  }

  /** All that was remembered. */
  List<Known> known() {
    return known;
  }

  /** The numbers of the drafts that wait. */
  List<Long> waiting() {
    return waiting.values().stream().map(Draft::number).toList();
  }

  /** The numbers of the drafts that were taken back. */
  List<Long> withdrawn() {
    return withdrawn;
  }

  /** How often alerts were not confirmed at first. */
  int unconfirmed() {
    return unconfirmed;
  }
}
