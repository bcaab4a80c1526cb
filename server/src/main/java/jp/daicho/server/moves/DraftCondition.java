package jp.daicho.server.moves;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.operators.Passage;

/**
 * What a module asks of some drafts before they go on, such as that a slip was printed and looked
 * at (4.5.6). A bean that implements it is asked for every draft.
 */
public interface DraftCondition {
  /**
   * Asks for what it has to know of a draft, by {@link Passage#ask} if it can: that then comes
   * together with the draft, after it was locked.
   */
  OfDraft of(Passage passage, long draftNumber);

  /** The condition for one draft, once that has been read. */
  interface OfDraft {
    /** What stands against its review; nothing if it may be reviewed. */
    List<Finding> beforeReview(Draft draft);

    /** What stands against the decision on it; nothing if it may be decided on. */
    List<Finding> beforeDecision(Draft draft);
  }
}
