package jp.daicho.server.moves;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A draft beside what the rules say of it as the register is now.
 *
 * @param draft the draft
 * @param assessment errors and alerts; empty for a closed draft
 * @param household the present members of the household to be joined (4.0.2)
 */
public record AssessedDraft(Draft draft, Assessment assessment, List<ResidentRecord> household) {
  /** An assessed draft; the list is copied. */
  public AssessedDraft {
    Objects.requireNonNull(draft);
    Objects.requireNonNull(assessment);
    household = List.copyOf(household);
  }
}
