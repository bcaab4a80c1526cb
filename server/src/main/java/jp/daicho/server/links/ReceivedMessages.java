package jp.daicho.server.links;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.links.MessageIntake.Outcome;
import jp.daicho.server.links.internal.ReceivedStore;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The messages received: kept as they came, taken in once, and what could not be taken in listed
 * for a clerk.
 */
@Component
public final class ReceivedMessages {
  private static final Operation KEEP =
      Operation.of("受信電文の保存", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation HAND_IN =
      Operation.of("受信電文の取込", AuditAction.BATCH_UPDATE, Permission.LINKS);
  private static final Operation TAKE_IN =
      Operation.of("受信電文の反映", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation LIST =
      Operation.of("受信電文一覧", AuditAction.ENQUIRY, Permission.LINKS);
  private static final Operation SHOW =
      Operation.of("受信電文照会", AuditAction.ENQUIRY, Permission.LINKS);
  private static final Operation RETRY =
      Operation.of("取込エラーの再試行", AuditAction.MOVE_ENTRY, Permission.LINKS);
  private static final Operation SETTLE =
      Operation.of("受信電文の処理済", AuditAction.MOVE_ENTRY, Permission.LINKS);

  private final Door door;
  private final ReceivedStore store;
  private final Map<MessageKind, MessageIntake> intakes = new EnumMap<>(MessageKind.class);

  /** Over all intakes. */
  ReceivedMessages(Door door, ReceivedStore store, List<MessageIntake> intakes) {
    this.door = door;
    this.store = store;
    intakes.forEach(intake -> this.intakes.put(intake.kind(), intake));
  }

  /**
   * What was kept of an intake.
   *
   * @param intake its number
   * @param kept the messages kept
   * @param repeated how many were there already, and changed nothing
   */
  public record Kept(long intake, int kept, int repeated) {}

  /** Keeps what was fetched from a partner. */
  public Kept keep(Partner partner, List<String> contents) {
    return door.enter(KEEP, passage -> keep(passage, partner, contents));
  }

  /** Keeps messages that a clerk or a program hands in; they are taken in at the next round. */
  public Kept handIn(Partner partner, List<String> contents) {
    return door.enter(HAND_IN, passage -> keep(passage, partner, contents));
  }

  private Kept keep(Passage passage, Partner partner, List<String> contents) {
    Kept kept = store.keep(passage, partner, contents, this::newestCounts);
    passage.note("件数", Integer.toString(kept.kept()));
    return kept;
  }

  private boolean newestCounts(String kind) {
    return MessageKind.find(kind).map(intakes::get).filter(MessageIntake::newestCounts).isPresent();
  }

  /**
   * Takes in all that waits, each message for itself; for the municipality of whoever is at work.
   * One that breaks off stays and is tried again, a few times.
   *
   * @return how many were looked at
   */
  public int takeIn(Partner partner, MunicipalityCode municipality) {
    List<Long> waiting = store.waiting(municipality, partner);
    for (long number : waiting) {
      try {
        door.enter(TAKE_IN, passage -> takeIn(passage, number));
      } catch (RuntimeException failure) {
        door.enter(TAKE_IN, passage -> store.brokeOff(passage, number, failure));
      }
    }
    return waiting.size();
  }

  private boolean takeIn(Passage passage, long number) {
    Optional<ReceivedMessage> locked = store.lockWaiting(passage, number);
    if (locked.isEmpty()) {
      return false;
    }
    ReceivedMessage received = locked.get();
    passage.note("電文", received.kind());
    Message message = received.message();
    Optional<MessageIntake> intake = MessageKind.find(received.kind()).map(intakes::get);
    if (message == null || intake.isEmpty()) {
      store.became(passage, received, new Outcome.Faulty(faults(received, message)));
    } else if (!message.to().equals(passage.municipality().value())) {
      store.became(
          passage,
          received,
          new Outcome.Faulty(List.of(Finding.of(FindingCode.MESSAGE_FOR_ANOTHER, item("to")))));
    } else if (intake.get().newestCounts() && store.isOutdated(passage, received)) {
      store.supersede(passage, received);
    } else {
      Outcome outcome = intake.get().take(passage, received, message);
      store.became(passage, received, outcome);
      if (intake.get().newestCounts() && !(outcome instanceof Outcome.Faulty)) {
        store.supersedeOlder(passage, received);
      }
    }
    return true;
  }

  private static List<Finding> faults(ReceivedMessage received, @Nullable Message message) {
    if (message != null) {
      return List.of(Finding.of(FindingCode.MESSAGE_KIND_UNKNOWN, item("kind")));
    }
    List<Finding> faults = new ArrayList<>();
    for (String member : MessageJson.read(received.content()).faults()) {
      faults.add(Finding.of(FindingCode.MESSAGE_UNREADABLE, item(member)));
    }
    return faults;
  }

  private static EntryItem item(String member) {
    return new EntryItem(member, "電文の" + member);
  }

  /**
   * Takes in what waits of one kind at once, for a clerk who handed it in.
   *
   * @return how many were looked at
   */
  public int takeInNow(Partner partner, MessageKind kind) {
    return door.enter(
        HAND_IN,
        passage -> {
          List<Long> waiting = store.waiting(passage, partner, kind);
          waiting.forEach(number -> takeIn(passage, number));
          passage.note("件数", Integer.toString(waiting.size()));
          return waiting.size();
        });
  }

  /**
   * Lets a message that could not be taken in be tried again at the next round.
   *
   * @return whether there was such a message
   * @throws MessageUnknownException when there is none with the number
   */
  public boolean retry(long number) {
    return door.enter(RETRY, passage -> store.retry(passage, number));
  }

  /**
   * Which messages to list.
   *
   * @param kinds kinds by name; empty for all
   * @param states the states
   * @param open whether only those nobody has dealt with yet
   */
  public record Query(Set<String> kinds, Set<ReceivedState> states, boolean open) {
    /** A query; the sets are copied. */
    public Query {
      kinds = Set.copyOf(kinds);
      states = Set.copyOf(states);
    }
  }

  /** The messages asked for, the latest first, without their content. */
  public List<ReceivedMessage> list(Query query, int most) {
    return door.enter(LIST, passage -> store.list(passage, query, most));
  }

  /**
   * A message; what the operator may not see of its content is left out (10.4).
   *
   * @throws MessageUnknownException when there is none
   */
  public ReceivedMessage show(long number) {
    return door.enter(SHOW, passage -> store.seen(passage, number));
  }

  /**
   * A message as it came, for a link that makes an entry of it in its own passage.
   *
   * @throws MessageUnknownException when there is none
   */
  public ReceivedMessage find(Passage passage, long number) {
    return store.find(passage, number);
  }

  /**
   * Asks whether a draft was made of a message of some kind, for a link in its own passage; the
   * answer comes with what is read next.
   */
  public BooleanSupplier askIsOfMessage(Passage passage, long draftNumber, MessageKind kind) {
    return store.askIsOfMessage(passage, draftNumber, kind);
  }

  /** The messages asked for as they came, for a link that lists them in its own passage. */
  public List<ReceivedMessage> find(Passage passage, Query query, int most) {
    return store.find(passage, query, most);
  }

  /** Notes the draft that a clerk made of a message; once it is registered, the message is done. */
  public void entered(Passage passage, long number, long draftNumber) {
    store.entered(passage, number, draftNumber);
  }

  /**
   * Notes that a clerk dealt with a message in another way.
   *
   * @param note how, in a few words without names or numbers of residents
   * @return whether it was open
   * @throws MessageUnknownException when there is none
   */
  public boolean settle(long number, String note) {
    return door.enter(SETTLE, passage -> store.settle(passage, number, note));
  }
}
