package jp.daicho.server.operators;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.internal.OnlineFirst;
import jp.daicho.server.operators.internal.OpenPassage;
import jp.daicho.server.operators.internal.Permissions;
import jp.daicho.server.tenancy.Outage;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door to the register: every function of every screen, address, command and batch goes
 * through {@link #enter}.
 *
 * <p>It finds out who is at work, opens a transaction of her municipality, checks her permission,
 * does the work and writes the log entry, all in that one transaction. So nothing is shown or
 * registered that is not in the log: if the entry cannot be written, the work is undone and its
 * result is not given out. A refusal, or a failure, undoes the work and is logged in a transaction
 * of its own.
 *
 * <pre>{@code
 * private static final Operation RESIDENT_PAGE =
 *     Operation.of("住民票照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
 *
 * ResidentPage page = door.enter(RESIDENT_PAGE, passage -> {
 *   passage.concerning(number);
 *   ResidentRecord record = records.read(passage.sql(), passage.municipality(), number);
 *   return ResidentPage.of(record, passage.may(Permission.SEE_RESIDENCE_STATUS));
 * });
 * }</pre>
 *
 * <p>The work returns finished values: nothing that still reads from the database. Work that enters
 * again (for another operation) joins the same transaction, with its own check and its own entry;
 * if the inner work throws, the outer cannot be registered any more.
 */
@Component
public final class Door {
  private static final ScopedValue<Visit> VISIT = ScopedValue.newInstance();

  /** What is known of questions that nobody asked. */
  private static final Object NOTHING = new Object();

  private final Tenancy tenancy;
  private final AuditLog log;
  private final Permissions permissions;
  private final CurrentOperator current;
  private final CurrentScreen screen;
  private final OnlineFirst onlineFirst;
  private final Clock clock;

  /** Made once. */
  Door(
      Tenancy tenancy,
      AuditLog log,
      Permissions permissions,
      CurrentOperator current,
      CurrentScreen screen,
      OnlineFirst onlineFirst,
      Clock clock) {
    this.tenancy = tenancy;
    this.log = log;
    this.permissions = permissions;
    this.current = current;
    this.screen = screen;
    this.onlineFirst = onlineFirst;
    this.clock = clock;
  }

  /**
   * What is done inside.
   *
   * @param <T> what comes out
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface PassageWork<T, X extends Exception> {
    /** Does it. */
    T run(Passage passage) throws X;
  }

  /**
   * What is asked before it is known whether she may pass.
   *
   * @param <Q> what gives the answers
   */
  @FunctionalInterface
  public interface Questions<Q> {
    /**
     * Asks, by {@link Passage#ask} alone: everything else is refused, and so is an answer that is
     * wanted already here. What reads the rows takes them as they are; it cannot decrypt yet.
     */
    Q ask(Passage passage);
  }

  /**
   * What is done inside once the questions are answered.
   *
   * @param <Q> what gives the answers
   * @param <T> what comes out
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface AnsweredWork<Q, T, X extends Exception> {
    /** Does it. */
    T run(Passage passage, Q asked) throws X;
  }

  /**
   * Does the work of an operation for whoever is at work in this thread.
   *
   * @return what the work returns, once it is registered and logged
   * @throws AccessRefusedException if the operator lacks the permission
   * @throws MunicipalitySuspendedException while the service of her municipality stands still
   * @throws IllegalStateException if nobody has signed in, or inside a transaction that was not
   *     opened by this door
   * @throws org.jooq.exception.DataAccessException if the database refuses, also the log entry
   * @throws X what the work throws; nothing is then registered
   */
  public <T, X extends Exception> T enter(Operation operation, PassageWork<T, X> work) throws X {
    return enter(operation, passage -> NOTHING, (passage, nothing) -> work.run(passage));
  }

  /**
   * As {@link #enter(Operation, PassageWork)}, for what is done so often that waiting for the
   * database counts: the answers to the questions come with that to the permissions (ADR 0025).
   * Whoever is refused is told none of them.
   *
   * @param ahead what is asked; it may lock, and the refusal lets go
   */
  public <Q, T, X extends Exception> T enter(
      Operation operation, Questions<Q> ahead, AnsweredWork<Q, T, X> work) throws X {
    Operator operator = current.require();
    OpenPassage passage = new OpenPassage(tenancy, log, operation, operator, screen.name(), now());
    Opening<T, X> opening = knowing(ahead, work);
    if (VISIT.isBound()) {
      return inside(passage, opening, VISIT.get());
    }
    MunicipalityCode municipality = operator.municipality();
    if (operation.action().isBatch()) {
      return outermost(municipality, onlineFirst.batch(), visit -> inside(passage, opening, visit));
    }
    return onlineFirst.serve(
        () -> outermost(municipality, null, visit -> inside(passage, opening, visit)));
  }

  /**
   * As {@link #enter(Operation, PassageWork)}, for work that only looks and may be done twice: what
   * it writes, if anything, is undone with the transaction. It begins with what the operator could
   * do when that was last read, so that it waits for the database once less. Before anything is
   * given out, that is held against what she may do now; should it have changed, all is undone and
   * done again (ADR 0044).
   */
  public <T, X extends Exception> T enterToLook(Operation operation, PassageWork<T, X> work)
      throws X {
    Operator operator = current.require();
    if (VISIT.isBound() || operation.action().isBatch()) {
      return enter(operation, work);
    }
    OpenPassage passage = new OpenPassage(tenancy, log, operation, operator, screen.name(), now());
    try {
      return onlineFirst.serve(
          () ->
              outermost(
                  operator.municipality(), null, visit -> inside(passage, supposing(work), visit)));
    } catch (SupersededException supposedWrongly) {
      return enter(operation, work);
    }
  }

  /**
   * As {@link #enter}, as the owner of the tables, who can rewrite what the service can only add
   * to.
   *
   * @throws IllegalStateException if nobody has signed in, or inside a transaction
   * @throws jp.daicho.server.database.DatabaseUnavailableException if this process does not know
   *     the owner's login
   * @throws X what the work throws; nothing is then changed
   */
  public <T, X extends Exception> T enterAsOwner(Operation operation, PassageWork<T, X> work)
      throws X {
    MunicipalityCode municipality = current.require().municipality();
    return outermost(
        municipality,
        null,
        visit -> tenancy.withinAsOwner(municipality, () -> enter(operation, work)));
  }

  /**
   * Does the very first work of a municipality: what makes it known, with the operator who acts, is
   * prepared in the same transaction and therefore gone with it should the work not succeed. The
   * operator prepared passes like everybody else.
   *
   * @param municipality whose work it is
   * @param preparation makes the municipality known, if it is not, and says who acts; it runs in
   *     the transaction
   * @return what the work returns, once it is registered and logged
   * @throws IllegalStateException inside a transaction
   * @throws X what the preparation or the work throws; nothing is then left but the log entry
   */
  public <T, X extends Exception> T enterFirst(
      MunicipalityCode municipality,
      Work<Operator, X> preparation,
      Operation operation,
      PassageWork<T, X> work)
      throws X {
    return outermost(
        municipality,
        null,
        visit ->
            tenancy.within(
                municipality,
                () -> CurrentOperator.as(preparation.run(), () -> enter(operation, work))));
  }

  /** Opens a passage to whoever may pass, and does the work inside. */
  private interface Opening<T, X extends Exception> {
    T run(OpenPassage passage) throws X;
  }

  private <Q, T, X extends Exception> Opening<T, X> knowing(
      Questions<Q> ahead, AnsweredWork<Q, T, X> work) {
    return passage -> {
      Q asked = passage.ahead(ahead::ask);
      // After what was asked: what a lock waited for is in them.
      Permissions.AtDoor atDoor = permissions.ask(passage.operator(), passage.today());
      passage.open(atDoor.held(), atDoor::state);
      return work.run(passage, asked);
    };
  }

  private <T, X extends Exception> Opening<T, X> supposing(PassageWork<T, X> work) {
    return passage -> {
      Permissions.AtDoor atDoor = permissions.ask(passage.operator(), passage.today());
      Set<Permission> supposed = atDoor.supposed().orElseGet(atDoor::held);
      T result;
      try {
        passage.open(supposed, atDoor::state);
        result = work.run(passage);
      } catch (DataAccessException failure) {
        // The transaction is lost, and nothing can be asked in it.
        throw failure;
      } catch (Exception refusal) {
        requireStill(supposed, atDoor);
        throw refusal;
      }
      requireStill(supposed, atDoor);
      return result;
    };
  }

  private static void requireStill(Set<Permission> supposed, Permissions.AtDoor atDoor) {
    if (!supposed.equals(atDoor.held())) {
      throw new SupersededException();
    }
  }

  /** What was supposed of an operator is not so any more. */
  private static final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SupersededException() {
      super("permissions have changed", null, false, false);
    }
  }

  /**
   * What the passages of one transaction have in common.
   *
   * @param notDone what was refused or broke off, to be logged when the transaction is gone
   * @param turns when it may go on, if it is batch work (9.1)
   */
  private record Visit(List<AuditEntry> notDone, OnlineFirst.@Nullable Turns turns) {}

  private interface Attempt<T, X extends Exception> {
    T run(Visit visit) throws X;
  }

  /** Logs what was not done once the transaction of the attempt is gone. */
  private <T, X extends Exception> T outermost(
      MunicipalityCode municipality, OnlineFirst.@Nullable Turns turns, Attempt<T, X> attempt)
      throws X {
    if (tenancy.isOpen()) {
      throw new IllegalStateException("a refusal could not be logged inside this transaction");
    }
    Visit visit = new Visit(new ArrayList<>(), turns);
    try {
      return ScopedValue.where(VISIT, visit).call(() -> attempt.run(visit));
    } catch (Throwable failure) {
      report(municipality, visit.notDone(), failure);
      throw failure;
    }
  }

  private <T, X extends Exception> T inside(OpenPassage passage, Opening<T, X> opening, Visit visit)
      throws X {
    List<AuditEntry> notDone = visit.notDone();
    passage.goOnBy(visit.turns());
    try {
      return tenancy.within(
          passage.operator().municipality(),
          () -> {
            T result = opening.run(passage);
            AuditEntry entry = passage.entry(Outcome.DONE);
            log.append(entry, passage.witnessed());
            screen.showing(entry);
            return result;
          });
    } catch (AccessRefusedException refusal) {
      notDone.add(
          passage
              .entry(Outcome.REFUSED)
              .ending(Outcome.REFUSED, Map.of("不足する権限", refusal.permission().label())));
      throw refusal;
    } catch (MunicipalitySuspendedException refusal) {
      notDone.add(
          passage.entry(Outcome.REFUSED).ending(Outcome.REFUSED, Map.of("理由", "運用センターによるサービスの停止")));
      throw refusal;
    } catch (SupersededException again) {
      throw again;
    } catch (Throwable failure) {
      // The class only: a message might quote a resident.
      AuditEntry failed =
          passage
              .entry(Outcome.FAILED)
              .ending(Outcome.FAILED, Map.of("例外", failure.getClass().getSimpleName()));
      notDone.add(failed);
      if (isFault(failure)) {
        notDone.add(failed.as(AuditAction.SYSTEM_FAULT));
      }
      throw failure;
    } finally {
      passage.close();
    }
  }

  /**
   * Whether it is a fault of the system, which has a log of its own (10.2): what our own exceptions
   * tell of is no fault but an entry that cannot be, or an address that is not there; keys that are
   * gone and values that were changed are.
   */
  private static boolean isFault(Throwable failure) {
    String name = failure.getClass().getName();
    return name.startsWith("jp.daicho.server.encryption.")
        || (!name.startsWith("jp.daicho.") && !name.startsWith("org.springframework.web."));
  }

  /** As precise as the database keeps it, so that what was written can be compared. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Logs what was refused or broke off, after its transaction is gone. Where no connection was to
   * be had there is none for that either, and somebody is waiting for an answer.
   */
  private void report(MunicipalityCode municipality, List<AuditEntry> notDone, Throwable failure) {
    if (Outage.of(failure).filter(Outage.NO_CONNECTION::equals).isPresent()) {
      return;
    }
    try {
      tenancy.within(
          municipality,
          () -> {
            notDone.forEach(log::append);
            return notDone.size();
          });
      if (isFault(failure)) {
        screen.faultLogged();
      }
    } catch (RuntimeException unwritten) {
      failure.addSuppressed(unwritten);
    }
  }
}
