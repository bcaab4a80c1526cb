package jp.daicho.server.cs.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageIntake;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.moves.UnattendedMoves;
import jp.daicho.server.moves.UnattendedMoves.Result;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Takes in 転入通知 from CS without a clerk (4.1.3.1.2): the move 転入通知の受理 by the same rules. One that
 * was made later corrects what an earlier one said; what the rules warn of waits for a clerk.
 */
@Component
final class ArrivalIntake implements MessageIntake {
  /** A later notice for somebody whose arrival is known is what resending is for. */
  private static final Set<FindingCode> ACCEPTED = Set.of(FindingCode.ARRIVAL_NOTICED_BEFORE);

  private final ArrivalEntry entries;
  private final UnattendedMoves moves;

  ArrivalIntake(ArrivalEntry entries, UnattendedMoves moves) {
    this.entries = entries;
    this.moves = moves;
  }

  @Override
  public MessageKind kind() {
    return MessageKind.MOVING_IN_NOTICE;
  }

  @Override
  public boolean newestCounts() {
    return true;
  }

  @Override
  public Outcome take(Passage passage, ReceivedMessage received, Message message) {
    Optional<ResidentRecord> person = entries.whom(passage, message);
    if (person.isEmpty()) {
      return new Outcome.Faulty(
          List.of(
              Finding.of(
                  FindingCode.MESSAGE_ABOUT_NOBODY,
                  new EntryItem("residentRecordCode", "住民票コード"))));
    }
    return switch (moves.register(passage, entries.of(passage, message, person.get()), ACCEPTED)) {
      case Result.Registered registered -> new Outcome.Taken(registered.move().moveNumber());
      case Result.Stopped stopped -> new Outcome.Faulty(stopped.findings());
    };
  }
}
