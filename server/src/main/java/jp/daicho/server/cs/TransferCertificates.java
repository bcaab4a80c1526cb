package jp.daicho.server.cs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.cs.internal.TransferEntry;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.SeenEntries;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.springframework.stereotype.Component;

/**
 * 転出証明書情報 received from CS: who is expected to move in by the special procedure, and the entry that
 * a clerk starts from (4.1.1.3).
 */
@Component
public final class TransferCertificates {
  private static final int MOST = 500;
  private static final Operation LIST =
      Operation.of("転出証明書情報一覧", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation OPEN =
      Operation.of("特例転入の入力（転出証明書情報の取込）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final ReceivedMessages received;
  private final TransferEntry entries;

  /** Made once. */
  TransferCertificates(Door door, ReceivedMessages received, TransferEntry entries) {
    this.door = door;
    this.received = received;
    this.entries = entries;
  }

  /**
   * The information on those who move out together.
   *
   * @param number of the first of its messages; by it the entry is asked for
   * @param receivedAt when that came
   * @param sender 団体コード of where they come from
   * @param movingOutOn 転出予定年月日 as it was told
   * @param names their names, in the order of the messages
   * @param movedIn whether all of them have become residents since
   */
  public record Expected(
      long number,
      Instant receivedAt,
      String sender,
      String movingOutOn,
      List<String> names,
      boolean movedIn) {
    /** The list is copied. */
    public Expected {
      names = List.copyOf(names);
    }
  }

  /** Those that came, the latest first; those who have moved in only if asked for. */
  public List<Expected> list(boolean movedIn) {
    return door.enter(
        LIST,
        passage -> {
          List<Expected> expected = new ArrayList<>();
          for (List<ReceivedMessage> together : together(passage).values()) {
            Expected one = expected(passage, together);
            if (movedIn || !one.movedIn()) {
              expected.add(one);
            }
          }
          return expected;
        });
  }

  /**
   * The entry of 特例転入 for those who move out together: filled with what was received, for the clerk
   * to correct and complete. For somebody who lived here before, what was received counts before
   * what the deleted record says, but for the name (4.1.1.2). What the operator may not see is left
   * out.
   *
   * @param number of one of their messages
   * @throws MessageUnknownException when there is no such message
   */
  public EnteredMove entry(long number) {
    return door.enter(
        OPEN,
        passage -> {
          for (List<ReceivedMessage> together : together(passage).values()) {
            if (together.stream().anyMatch(message -> message.number() == number)) {
              return SeenEntries.of(passage, entries.of(passage, messages(together)));
            }
          }
          throw new MessageUnknownException(number);
        });
  }

  private Map<String, List<ReceivedMessage>> together(Passage passage) {
    Map<String, List<ReceivedMessage>> cases = new LinkedHashMap<>();
    for (ReceivedMessage message :
        received.find(
            passage,
            new ReceivedMessages.Query(
                Set.of(MessageKind.TRANSFER_CERTIFICATE_INFORMATION.id()),
                EnumSet.of(ReceivedState.OFFERED),
                false),
            MOST)) {
      String key =
          message.sender()
              + " "
              + (message.caseId().isEmpty() ? message.messageId() : message.caseId());
      // The latest come first; within a family the order is that of its messages.
      cases.computeIfAbsent(key, none -> new ArrayList<>()).addFirst(message);
    }
    return cases;
  }

  private Expected expected(Passage passage, List<ReceivedMessage> together) {
    List<Message> messages = messages(together);
    boolean movedIn = true;
    for (int i = 0; i < messages.size(); i++) {
      Instant sentAt = messages.get(i).sentAt();
      movedIn &=
          entries.known(passage, messages.get(i)).stream()
              .filter(record -> record.status().isResident())
              .anyMatch(record -> entries.cameAfter(record, sentAt));
    }
    for (Message message : messages) {
      entries.known(passage, message).stream()
          .map(ResidentRecord::key)
          .forEach(key -> passage.concerning(key.addressNumber()));
    }
    ReceivedMessage first = together.getFirst();
    return new Expected(
        first.number(),
        first.receivedAt(),
        first.sender(),
        messages.getFirst().body().path("movingOutOn").asString(""),
        messages.stream().map(TransferEntry::name).toList(),
        movedIn);
  }

  private static List<Message> messages(List<ReceivedMessage> together) {
    List<Message> messages = new ArrayList<>();
    for (ReceivedMessage one : together) {
      Message message = one.message();
      if (message != null) {
        messages.add(message);
      }
    }
    return messages;
  }
}
