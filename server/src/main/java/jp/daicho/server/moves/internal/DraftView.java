package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.moves.Draft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as callers of the API read it.
 *
 * @param number 仮登録番号
 * @param revision counts corrections; name it when acting on the draft
 * @param state ENTERED, REVIEWED, REGISTERED or WITHDRAWN
 * @param enteredBy the name of the operator who entered it
 * @param enteredAt when
 * @param moveNumber the number of the registered move
 * @param entry what was entered
 * @param findings what the rules now say of it
 */
@Schema(name = "Draft", description = "仮登録")
public record DraftView(
    long number,
    int revision,
    String state,
    String enteredBy,
    Instant enteredAt,
    @Nullable Long moveNumber,
    @Schema(type = "object", description = "入力内容。項目はすべて文字列") ObjectNode entry,
    List<FindingView> findings) {
  /** As callers read it. */
  public static DraftView of(Draft draft, List<Finding> findings) {
    return new DraftView(
        draft.number(),
        draft.revision(),
        draft.state().name(),
        draft.enteredByName(),
        draft.enteredAt(),
        draft.moveNumber(),
        EntryJson.write(draft.entry()),
        findings.stream().map(FindingView::of).toList());
  }
}
