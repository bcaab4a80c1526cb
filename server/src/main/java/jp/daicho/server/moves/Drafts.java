package jp.daicho.server.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveReader;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.internal.DraftAccess;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.moves.internal.HistoryActs;
import jp.daicho.server.moves.internal.Holds;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.moves.internal.Overtaking;
import jp.daicho.server.moves.internal.PlannedOnce;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.AutomaticPapers;
import jp.daicho.server.registry.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of a move: entered as a draft, reviewed, decided by a second person, registered (4.0.8).
 * Every step goes through the door and looks at the register as it then is.
 */
@Component
public final class Drafts {
  private static final Operation CHECK =
      Operation.of("異動入力（確認）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation ENTER =
      Operation.of("異動入力（仮登録）", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Operation CORRECT =
      Operation.of("仮登録の修正", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Operation WITHDRAW =
      Operation.of("仮登録の取消し", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Operation SHOW =
      Operation.of("仮登録照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation REVIEW =
      Operation.of("審査", AuditAction.MOVE_ENTRY, Permission.REVIEW);
  private static final Operation DECIDE =
      Operation.of("本登録", AuditAction.MOVE_ENTRY, Permission.DECISION);

  private static final EntryItem THE_DRAFT = new EntryItem("draft", "仮登録");

  private final Door door;
  private final DraftStore store;
  private final Moves moves;
  private final Registration registration;
  private final AutomaticPapers papers;
  private final Holds holds;
  private final List<DraftCondition> conditions;

  /** Made once. */
  Drafts(
      Door door,
      DraftStore store,
      Moves moves,
      Registration registration,
      AutomaticPapers papers,
      Holds holds,
      List<DraftCondition> conditions) {
    this.door = door;
    this.store = store;
    this.moves = moves;
    this.registration = registration;
    this.papers = papers;
    this.holds = holds;
    this.conditions = List.copyOf(conditions);
  }

  /** What the rules say of an entry, without keeping it. */
  public Assessment check(EnteredMove entry) {
    return door.enter(CHECK, passage -> moves.look(passage, entry, 0).assessment());
  }

  /**
   * Keeps an entry as a draft.
   *
   * @param alertsConfirmed whether the operator has seen the alerts and goes on
   * @throws MoveRefusedException when there are errors, or alerts that are not confirmed
   */
  public Draft enter(EnteredMove entry, DraftSource source, boolean alertsConfirmed) {
    return enter(entry, source, alertsConfirmed, null);
  }

  /**
   * As {@link #enter(EnteredMove, DraftSource, boolean)}, for a program that may ask twice: the
   * same request with the same key gives the draft that is there already.
   *
   * @throws RequestKeyReusedException when the key came with another request before
   */
  public Draft enter(
      EnteredMove entry, DraftSource source, boolean alertsConfirmed, @Nullable RequestKey key) {
    return Overtaking.unlessOvertaken(() -> enterOnce(entry, source, alertsConfirmed, key));
  }

  private Draft enterOnce(
      EnteredMove entry, DraftSource source, boolean alertsConfirmed, @Nullable RequestKey key) {
    return door.enter(
        ENTER,
        passage -> {
          HistoryActs.note(passage, entry.type());
          Optional<Draft> earlier = key == null ? Optional.empty() : store.entered(passage, key);
          if (earlier.isPresent()) {
            return HiddenItems.seen(passage, earlier.get());
          }
          Moves.Look look = moves.look(passage, entry, 0);
          requireAllowed(look.assessment(), alertsConfirmed);
          long number = registration.nextDraftNumber(passage);
          store.add(passage, number, entry, alertsConfirmed, source, key);
          holds.take(passage, look.reading(), number);
          moves.leave(passage, look);
          passage.note("仮登録番号", Long.toString(number));
          return HiddenItems.seen(passage, find(passage, number));
        });
  }

  /**
   * Corrects a draft; it has to be reviewed again.
   *
   * @param revision the revision the operator saw
   * @throws DraftUnknownException when there is no such draft
   * @throws MoveRefusedException when it is closed or has changed since, or as {@link #enter}
   */
  public Draft correct(long number, int revision, EnteredMove entry, boolean alertsConfirmed) {
    return Overtaking.unlessOvertaken(() -> correctOnce(number, revision, entry, alertsConfirmed));
  }

  /**
   * Corrects a draft as one who may not see all of it: hidden items that are left out stay as they
   * are stored (10.4). The persons must then be those of the draft, in its order.
   *
   * @throws DraftUnknownException when there is no such draft
   * @throws MoveRefusedException as {@link #correct}
   */
  public Draft correctSeen(long number, int revision, EnteredMove entry, boolean alertsConfirmed) {
    EnteredMove whole =
        door.enter(
            CORRECT,
            passage ->
                HiddenItems.kept(HiddenItems.of(passage), find(passage, number).entry(), entry));
    return correct(number, revision, whole, alertsConfirmed);
  }

  private Draft correctOnce(long number, int revision, EnteredMove entry, boolean alertsConfirmed) {
    return door.enter(
        CORRECT,
        passage -> {
          Draft draft = lockOpen(passage, number, revision);
          if (!draft.entry().type().id().equals(entry.type().id())) {
            // Another kind is another draft; a moving-out does not become a special one
            // (4.1.3.0.4).
            throw new EntryUnreadableException(List.of("type"));
          }
          Moves.Look look = moves.look(passage, entry, number);
          requireAllowed(look.assessment(), alertsConfirmed);
          store.correct(passage, draft, entry, alertsConfirmed);
          store.release(passage, number);
          holds.take(passage, look.reading(), number);
          moves.leave(passage, look);
          passage.note("仮登録番号", Long.toString(number));
          return HiddenItems.seen(passage, find(passage, number));
        });
  }

  /**
   * Marks a draft as reviewed.
   *
   * @throws DraftUnknownException when there is no such draft
   * @throws MoveRefusedException when it is closed, has changed since, or a {@link DraftCondition}
   *     stands against it
   */
  public Draft review(long number, int revision) {
    return door.enter(
        REVIEW,
        passage -> ask(passage, number),
        (passage, asked) -> {
          Draft draft = open(passage, number, revision, asked.draft());
          asked.conditions().forEach(it -> requireNothing(it.beforeReview(draft)));
          store.review(passage, draft);
          passage.note("仮登録番号", Long.toString(number));
          return HiddenItems.seen(passage, find(passage, number));
        });
  }

  /**
   * Takes a draft back; nothing is registered.
   *
   * @throws DraftUnknownException when there is no such draft
   * @throws MoveRefusedException when it is closed or has changed since
   */
  public Draft withdraw(long number, int revision) {
    return door.enter(
        WITHDRAW,
        passage -> {
          store.withdraw(passage, lockOpen(passage, number, revision));
          passage.note("仮登録番号", Long.toString(number));
          return HiddenItems.seen(passage, find(passage, number));
        });
  }

  /**
   * Decides on a reviewed draft: the move is registered, in one transaction with its versions, what
   * is derived from them, what the links will be told and the log entry.
   *
   * @param alertsConfirmed whether the decider has seen the alerts and goes on
   * @throws DraftUnknownException when there is no such draft
   * @throws MoveRefusedException when it is closed, has changed, was not reviewed, was entered by
   *     the same person, or when there are errors or unconfirmed alerts as the register is now
   */
  public DecidedMove decide(long number, int revision, boolean alertsConfirmed) {
    Registered registered =
        Overtaking.unlessOvertaken(() -> decideOnce(number, revision, alertsConfirmed));
    return registered.papersMayFollow()
        ? registered
            .move()
            .with(papers.after(registered.move().moveNumber(), registered.knowTheirCode()))
        : registered.move();
  }

  /**
   * A registered move.
   *
   * @param papersMayFollow whether papers may come out by themselves (4.3.3)
   * @param knowTheirCode those who brought their resident record code with them
   */
  private record Registered(
      DecidedMove move, boolean papersMayFollow, Set<AddressNumber> knowTheirCode) {}

  private Registered decideOnce(long number, int revision, boolean alertsConfirmed) {
    return door.enter(
        DECIDE,
        passage -> {
          PlannedOnce.from(passage);
          return ask(passage, number);
        },
        (passage, asked) -> {
          Draft draft = open(passage, number, revision, asked.draft());
          requireSecondPerson(passage, draft);
          asked.conditions().forEach(it -> requireNothing(it.beforeDecision(draft)));
          Moves.Look look = moves.lockAndLook(passage, draft.entry(), number, asked.reference());
          requireAllowed(look.assessment(), alertsConfirmed);
          List<ResidentRecord> versions = moves.register(passage, draft, look);
          long moveNumber = versions.getFirst().move().moveNumber();
          store.close(passage, draft);
          List<AddressNumber> persons =
              versions.stream().map(version -> version.key().addressNumber()).distinct().toList();
          persons.forEach(passage::concerning);
          passage.note("仮登録番号", Long.toString(number));
          return new Registered(
              new DecidedMove(moveNumber, household(versions), persons),
              AutomaticPapers.mayFollow(draft.entry().type()),
              Moves.withCodeOfTheirOwn(look.reading(), versions));
        });
  }

  /** Where those who move are now; a record that is written anew was closed in the old one. */
  private static HouseholdNumber household(List<ResidentRecord> versions) {
    return versions.stream()
        .filter(version -> version.status().isResident())
        .findFirst()
        .orElse(versions.getFirst())
        .household()
        .householdNumber();
  }

  /**
   * A draft with what the rules now say of it.
   *
   * @throws DraftUnknownException when there is no such draft
   */
  public AssessedDraft show(long number) {
    return door.enter(
        SHOW,
        passage -> {
          DraftAccess.require(passage);
          Draft draft = find(passage, number);
          Moves.Look look = moves.lookToDecide(passage, draft.entry(), number);
          boolean open = draft.state().isOpen();
          passage.note("仮登録番号", Long.toString(number)).note("異動", draft.entry().type().label());
          return new AssessedDraft(
              HiddenItems.seen(passage, draft),
              open ? look.assessment() : new Assessment(List.of()),
              look.joined());
        });
  }

  private Draft find(Passage passage, long number) {
    return store.find(passage, number).orElseThrow(() -> new DraftUnknownException(number));
  }

  /**
   * What goes on with a draft needs to know first.
   *
   * @param reference what the rules look up
   * @param draft the draft, locked
   * @param conditions what other modules ask of it, as it is after the lock
   */
  private record Asked(
      ReferenceData reference,
      Supplier<Optional<Draft>> draft,
      List<DraftCondition.OfDraft> conditions) {}

  private Asked ask(Passage passage, long number) {
    return new Asked(
        moves.referenceData(passage),
        store.askToLock(passage, number),
        conditions.stream().map(condition -> condition.of(passage, number)).toList());
  }

  private Draft lockOpen(Passage passage, long number, int revision) {
    return open(passage, number, revision, store.askToLock(passage, number));
  }

  private static Draft open(
      Passage passage, long number, int revision, Supplier<Optional<Draft>> asked) {
    Draft draft = asked.get().orElseThrow(() -> new DraftUnknownException(number));
    HistoryActs.note(passage, draft.entry().type());
    MoveReader.named(draft.entry()).forEach(passage::concerning);
    if (!draft.state().isOpen()) {
      throw refusal(FindingCode.DRAFT_CLOSED);
    }
    if (draft.revision() != revision) {
      throw refusal(FindingCode.DRAFT_CHANGED);
    }
    return draft;
  }

  private static void requireSecondPerson(Passage passage, Draft draft) {
    if (draft.state() != DraftState.REVIEWED) {
      throw refusal(FindingCode.NOT_REVIEWED);
    }
    if (draft.enteredBy() == passage.operator().operatorId()) {
      throw refusal(FindingCode.SAME_PERSON_DECIDES);
    }
  }

  private static void requireAllowed(Assessment assessment, boolean alertsConfirmed) {
    boolean unconfirmed = !assessment.alerts().isEmpty() && !alertsConfirmed;
    if (assessment.allows() && !unconfirmed) {
      return;
    }
    List<Finding> findings = new ArrayList<>(assessment.findings());
    if (assessment.allows()) {
      findings.add(Finding.of(FindingCode.ALERTS_NOT_CONFIRMED, THE_DRAFT));
    }
    throw new MoveRefusedException(findings);
  }

  private static void requireNothing(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new MoveRefusedException(findings);
    }
  }

  private static MoveRefusedException refusal(FindingCode code) {
    return new MoveRefusedException(List.of(Finding.of(code, THE_DRAFT)));
  }
}
