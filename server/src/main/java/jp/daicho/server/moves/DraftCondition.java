package jp.daicho.server.moves;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.operators.Passage;

/**
 * What a module asks of some drafts before they go on, such as that a slip was printed and looked
 * at (4.5.6). A bean that implements it is asked for every draft.
 */
public interface DraftCondition {
  /** What stands against the review of a draft; nothing if it may be reviewed. */
  List<Finding> beforeReview(Passage passage, Draft draft);

  /** What stands against the decision on a draft; nothing if it may be decided on. */
  List<Finding> beforeDecision(Passage passage, Draft draft);
}
