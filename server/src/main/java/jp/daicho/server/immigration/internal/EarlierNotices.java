package jp.daicho.server.immigration.internal;

import java.util.EnumSet;
import java.util.Set;
import jp.daicho.ledger.immigration.NoticedPerson;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.operators.Passage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notices that came before one and have not been taken in: one about a person follows another. */
@Component
final class EarlierNotices {
  private static final int MOST = 1_000;

  private final ObjectProvider<ReceivedMessages> received;

  /** The received messages know the intakes, and so come later than they. */
  EarlierNotices(ObjectProvider<ReceivedMessages> received) {
    this.received = received;
  }

  /** Whether an earlier one, which may be about the same person, has not been taken in. */
  boolean isWaiting(Passage passage, ReceivedMessage message, Notice notice) {
    return received
        .getObject()
        .find(
            passage,
            new ReceivedMessages.Query(
                Set.of(MessageKind.COMMISSIONER_NOTICE.id()),
                EnumSet.of(
                    ReceivedState.WAITING,
                    ReceivedState.OFFERED,
                    ReceivedState.PREPARED,
                    ReceivedState.FAULTY),
                true),
            MOST)
        .stream()
        .filter(other -> other.number() < message.number())
        .map(other -> Notice.of(other.message()))
        .anyMatch(other -> mayBeTheSame(other, notice));
  }

  private static boolean mayBeTheSame(Notice earlier, Notice later) {
    NoticedPerson person = earlier.person();
    return person.mayBe(
        later.person(), earlier.items().getOrDefault(PersonField.RESIDENCE_CARD_NUMBER, ""));
  }
}
