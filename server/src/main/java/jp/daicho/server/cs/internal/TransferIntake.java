package jp.daicho.server.cs.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageIntake;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/** Keeps received 転出証明書情報 for the clerk who will enter the moving-in (4.1.1.3). */
@Component
final class TransferIntake implements MessageIntake {
  @Override
  public MessageKind kind() {
    return MessageKind.TRANSFER_CERTIFICATE_INFORMATION;
  }

  @Override
  public boolean newestCounts() {
    return true;
  }

  @Override
  public Outcome take(Passage passage, ReceivedMessage received, Message message) {
    List<Finding> faults = new ArrayList<>();
    for (String needed : List.of("person", "previousAddress")) {
      if (!message.body().path(needed).isObject()) {
        faults.add(
            Finding.of(
                FindingCode.MESSAGE_UNREADABLE, new EntryItem("body." + needed, "電文の" + needed)));
      }
    }
    return faults.isEmpty() ? new Outcome.Offered() : new Outcome.Faulty(faults);
  }
}
