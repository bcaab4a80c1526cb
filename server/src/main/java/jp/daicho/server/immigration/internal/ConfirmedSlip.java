package jp.daicho.server.immigration.internal;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftCondition;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * What a notice leads to is registered only after 処理結果確認票 was printed of just these contents and
 * looked at (4.5.6). Of a draft that nobody entered, who printed the slip stands for who entered
 * it, so that a second person decides (4.0.8).
 */
@Component
final class ConfirmedSlip implements DraftCondition {
  private static final EntryItem THE_DRAFT = new EntryItem("draft", "仮登録");

  private final ReceivedMessages received;
  private final SlipStore slips;

  ConfirmedSlip(ReceivedMessages received, SlipStore slips) {
    this.received = received;
    this.slips = slips;
  }

  @Override
  public OfDraft of(Passage passage, long draftNumber) {
    return new Confirmed(
        passage,
        slips,
        received.askIsOfMessage(passage, draftNumber, MessageKind.COMMISSIONER_NOTICE));
  }

  private record Confirmed(Passage passage, SlipStore slips, BooleanSupplier isOfNotice)
      implements OfDraft {
    @Override
    public List<Finding> beforeReview(Draft draft) {
      return isOfNotice.getAsBoolean() && slips.printedBy(passage, draft).isEmpty()
          ? List.of(Finding.of(FindingCode.RESULT_SLIP_MISSING, THE_DRAFT))
          : List.of();
    }

    @Override
    public List<Finding> beforeDecision(Draft draft) {
      if (!isOfNotice.getAsBoolean()) {
        return List.of();
      }
      Set<Long> printedBy = slips.printedBy(passage, draft);
      if (printedBy.isEmpty()) {
        return List.of(Finding.of(FindingCode.RESULT_SLIP_MISSING, THE_DRAFT));
      }
      return draft.source() == DraftSource.LINK
              && printedBy.equals(Set.of(passage.operator().operatorId()))
          ? List.of(Finding.of(FindingCode.SAME_PERSON_DECIDES, THE_DRAFT))
          : List.of();
    }
  }
}
