package jp.daicho.server.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.links.internal.Feeding;
import jp.daicho.server.links.internal.SendingStore;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The messages to send. Those about one person go in the order of the register: while one waits or
 * has failed, the later ones wait too. What the partner has is never sent again (4.1.3.0.4).
 */
@Component
public final class SendingMessages {
  private static final Operation FEED =
      Operation.of("送信電文の作成", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation PREPARE =
      Operation.of("送信電文の作成", AuditAction.BATCH_UPDATE, Permission.LINKS);
  private static final Operation CLAIM =
      Operation.of("電文の送信（取出し）", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation FAULT =
      Operation.of("電文の送信", AuditAction.COMMUNICATION_FAULT, Permission.BATCH);
  private static final Operation SEND =
      Operation.of("電文の送信", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation LIST =
      Operation.of("送信電文一覧", AuditAction.ENQUIRY, Permission.LINKS);
  private static final Operation SHOW =
      Operation.of("送信電文照会", AuditAction.ENQUIRY, Permission.LINKS);
  private static final Operation RETRY =
      Operation.of("送信エラーの再試行", AuditAction.MOVE_ENTRY, Permission.LINKS);
  private static final Operation SETTLE =
      Operation.of("送信電文の手作業での処理", AuditAction.MOVE_ENTRY, Permission.LINKS);

  private final Door door;
  private final Feeding feeding;
  private final SendingStore store;
  private final CurrentOperator current;
  private final List<DueMessages> others;

  /** Made once, with those who make messages of something else than moves. */
  SendingMessages(
      Door door,
      Feeding feeding,
      SendingStore store,
      CurrentOperator current,
      List<DueMessages> others) {
    this.others = List.copyOf(others);
    this.door = door;
    this.feeding = feeding;
    this.store = store;
    this.current = current;
  }

  /**
   * Makes messages of all that was registered and not yet looked at, and sends what is due; for the
   * municipality of whoever is at work.
   *
   * @return how many were sent
   */
  public int sendAll(PartnerPort port, MunicipalityCode municipality) {
    Partner partner = port.partner();
    make(municipality, partner, FEED);
    int sent = 0;
    while (store.isDue(municipality, partner)) {
      Optional<SendingStore.Claim> next =
          door.enter(CLAIM, passage -> store.claim(passage, partner));
      if (next.isEmpty()) {
        return sent;
      }
      SendingState became = send(port, municipality, next.get());
      if (became == SendingState.SENT) {
        sent++;
      } else if (became == SendingState.WAITING) {
        // The partner cannot be reached: the next round goes on.
        return sent;
      }
    }
    return sent;
  }

  /** Asks the partner outside any transaction: a slow one keeps neither row nor connection. */
  private SendingState send(
      PartnerPort port, MunicipalityCode municipality, SendingStore.Claim claim) {
    SendingState state;
    String error = "";
    try {
      port.send(municipality, claim.content());
      state = SendingState.SENT;
    } catch (PartnerRefusedException refusal) {
      state = SendingState.FAILED;
      error = refusal.reason();
    } catch (PartnerUnreachableException failure) {
      state = SendingState.WAITING;
      error = String.valueOf(failure.getMessage());
    }
    SendingState became = state;
    String why = error;
    if (became != SendingState.SENT) {
      door.enter(FAULT, passage -> passage.note(port.partner().label(), why));
    }
    return door.enter(
        SEND,
        passage -> {
          store.became(passage, claim, became, why);
          return became;
        });
  }

  /**
   * Makes messages of all that was registered and not yet looked at, for somebody who looks at them
   * or hands them over himself.
   */
  public void prepare(Partner partner) {
    make(current.require().municipality(), partner, PREPARE);
  }

  private void make(MunicipalityCode municipality, Partner partner, Operation operation) {
    while (feeding.isDue(municipality, partner)
        && door.enter(operation, passage -> feeding.feed(passage, partner)) > 0) {
      // The next ones.
    }
    Instant since = feeding.sentSince(partner);
    for (DueMessages other : others) {
      while (other.partner() == partner
          && other.isDue(municipality, since)
          && door.enter(operation, passage -> other.make(passage, since)) > 0) {
        // The next ones.
      }
    }
  }

  /**
   * Which messages to list.
   *
   * @param states the states
   * @param kinds kinds by name; empty for all
   * @param category what their link sorts them by; empty for all
   * @param person of whom; null for everybody
   */
  public record Query(
      Set<SendingState> states,
      Set<String> kinds,
      String category,
      @Nullable AddressNumber person) {
    /** A query; the sets are copied. */
    public Query {
      states = Set.copyOf(states);
      kinds = Set.copyOf(kinds);
    }
  }

  /** The messages in some states, the latest first; of one person if a number is given. */
  public List<SentMessage> list(
      Set<SendingState> states, @Nullable AddressNumber person, int most) {
    return list(new Query(states, Set.of(), "", person), most);
  }

  /** The messages asked for, the latest first. */
  public List<SentMessage> list(Query query, int most) {
    return door.enter(LIST, passage -> store.list(passage, query, most));
  }

  /** The messages asked for, for a link that lists them in its own passage. */
  public List<SentMessage> list(Passage passage, Query query, int most) {
    return store.list(passage, query, most);
  }

  /** The message with an id, for a link in its own passage; empty if there is none. */
  public Optional<SentMessage> find(Passage passage, String messageId) {
    return store.find(passage, messageId);
  }

  /**
   * A message with what the operator may see of its content, for a link in its own passage.
   *
   * @throws MessageUnknownException when there is none
   */
  public SentMessage show(Passage passage, long number) {
    return store.show(passage, number);
  }

  /**
   * A message; what the operator may not see of its content is left out (10.4).
   *
   * @throws MessageUnknownException when there is none
   */
  public SentMessage show(long number) {
    return door.enter(SHOW, passage -> store.show(passage, number));
  }

  /**
   * Lets a message that the partner refused be tried again. One that was sent stays as it is.
   *
   * @return whether there was such a message
   * @throws MessageUnknownException when there is none with the number
   */
  public boolean retry(long number) {
    return door.enter(RETRY, passage -> store.retry(passage, number));
  }

  /**
   * Notes that the partner was told in another way; later messages then go on. One that was sent
   * stays as it is.
   *
   * @return whether it could be noted
   * @throws MessageUnknownException when there is none with the number
   */
  public boolean settleByHand(long number) {
    return door.enter(SETTLE, passage -> store.settleByHand(passage, number));
  }
}
