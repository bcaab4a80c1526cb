package jp.daicho.server.moves;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.internal.DraftSearch;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.MoveSetting;
import jp.daicho.server.reference.MoveSettings;
import org.springframework.stereotype.Component;

/**
 * Drafts all together or in part: by persons chosen, by place of entry (4.0.8). They are listed and
 * registered so, up to a number that the municipality sets.
 */
@Component
public final class ManyDrafts {
  private static final Operation LIST =
      Operation.of("仮登録一覧", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation DECIDE =
      Operation.of("一括本登録", AuditAction.ENQUIRY, Permission.DECISION);

  private final Door door;
  private final Drafts drafts;
  private final DraftSearch search;
  private final MoveSettings settings;

  /** Made once. */
  ManyDrafts(Door door, Drafts drafts, DraftSearch search, MoveSettings settings) {
    this.door = door;
    this.drafts = drafts;
    this.search = search;
    this.settings = settings;
  }

  /** A draft chosen for decision, at the revision the operator saw. */
  public record Chosen(long number, int revision) {}

  /** A draft that was not registered, and why. */
  public record Refused(long number, List<Finding> findings) {
    /** A refusal; the list is copied. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What became of several drafts decided on at once.
   *
   * @param registered the moves
   * @param refused those that were not registered, with the reasons
   * @param left how many were not tried because there were more than the limit
   * @param most the limit
   */
  public record Outcome(List<DecidedMove> registered, List<Refused> refused, int left, int most) {
    /** An outcome; the lists are copied. */
    public Outcome {
      registered = List.copyOf(registered);
      refused = List.copyOf(refused);
    }
  }

  /**
   * The drafts asked for, the oldest first, for those who enter, review or decide; other sections
   * do not see drafts.
   */
  public List<FoundDraft> list(DraftQuery query) {
    return door.enter(
        LIST,
        passage -> {
          List<FoundDraft> found = search.find(passage, query);
          passage.note("件数", Integer.toString(found.size()));
          return found;
        });
  }

  /**
   * Decides on all reviewed drafts of a query that another person entered: all of them, or those of
   * a place or a person.
   */
  public Outcome decideAll(DraftQuery query) {
    List<Chosen> waiting =
        door.enter(
            DECIDE,
            passage -> {
              long mine = passage.operator().operatorId();
              return search.find(passage, query).stream()
                  .map(FoundDraft::draft)
                  .filter(draft -> draft.state() == DraftState.REVIEWED)
                  .filter(draft -> draft.enteredBy() != mine)
                  .map(draft -> new Chosen(draft.number(), draft.revision()))
                  .toList();
            });
    return decide(waiting);
  }

  /**
   * Decides on chosen drafts, one after the other, each for itself: one that is refused does not
   * stop the others. Alerts are not confirmed in the lump: a draft with alerts is refused and has
   * to be opened. What goes beyond the limit of the municipality is left for the next time.
   */
  public Outcome decide(List<Chosen> chosen) {
    int most = door.enter(DECIDE, passage -> settings.of(passage, MoveSetting.MOST_AT_ONCE));
    List<DecidedMove> registered = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Chosen one : chosen.subList(0, Math.min(most, chosen.size()))) {
      try {
        registered.add(drafts.decide(one.number(), one.revision(), false));
      } catch (MoveRefusedException refusal) {
        refused.add(new Refused(one.number(), refusal.findings()));
      }
    }
    return new Outcome(registered, refused, Math.max(0, chosen.size() - most), most);
  }
}
