package jp.daicho.server.moves;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.moves.internal.Holds;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.moves.internal.screen.MadeVersion;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registration;
import org.springframework.stereotype.Component;

/**
 * Drafts that another system's message brings forth without a clerk (4.5.6), by the rules of
 * everything else. Nothing is registered: the draft waits for review and decision as any other, and
 * whoever decides sees the alerts.
 */
@Component
public final class PreparedMoves {
  private final Moves moves;
  private final DraftStore store;
  private final Holds holds;
  private final Registration registration;

  /** Made once. */
  PreparedMoves(Moves moves, DraftStore store, Holds holds, Registration registration) {
    this.moves = moves;
    this.store = store;
    this.holds = holds;
    this.registration = registration;
  }

  /** What became of it. */
  public sealed interface Result {
    /**
     * There is a draft.
     *
     * @param draftNumber the draft
     */
    record Prepared(long draftNumber) implements Result {}

    /**
     * Errors stand against it; a clerk has to look.
     *
     * @param findings the errors and alerts
     */
    record Stopped(List<Finding> findings) implements Result {
      /** Stopped; the list is copied. */
      public Stopped {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Prepares a draft in the passage of whoever brings the entry. */
  public Result prepare(Passage passage, EnteredMove entry) {
    Moves.Look look = moves.lockAndLookToEnter(passage, entry);
    if (!look.assessment().allows()) {
      return new Result.Stopped(look.assessment().findings());
    }
    long number = registration.nextDraftNumber(passage);
    store.add(passage, number, entry, false, DraftSource.LINK, null);
    holds.take(passage, look.reading(), number);
    look.reading().persons().stream()
        .flatMap(person -> person.addressNumber().stream())
        .forEach(passage::concerning);
    passage.note("仮登録番号", Long.toString(number));
    return new Result.Prepared(number);
  }

  /**
   * An open draft with what it will make of the register.
   *
   * @param draft the draft
   * @param move the move as it would be registered today; null while an error stands against it
   * @param findings errors and alerts as the register is now
   */
  public record Outlook(
      Draft draft, @org.jspecify.annotations.Nullable MadeMove move, List<Finding> findings) {
    /** An outlook; the list is copied. */
    public Outlook {
      Objects.requireNonNull(draft);
      findings = List.copyOf(findings);
    }
  }

  /** What an open draft will make of the register; empty if there is no such draft. */
  public Optional<Outlook> outlook(Passage passage, long number) {
    return store
        .find(passage, number)
        .filter(draft -> draft.state().isOpen())
        .map(draft -> outlook(passage, draft));
  }

  private Outlook outlook(Passage passage, Draft draft) {
    Moves.Look look = moves.lookToDecide(passage, draft.entry(), draft.number());
    List<Change> changes =
        MadeVersion.of(passage, draft, look).stream()
            .map(made -> new Change(made.before(), made.after()))
            .toList();
    return new Outlook(
        draft,
        changes.isEmpty()
            ? null
            : new MadeMove(
                draft.entry().type().id(),
                draft.entry().type(),
                look.reading().ground(),
                true,
                changes,
                Set.of()),
        look.assessment().findings());
  }
}
