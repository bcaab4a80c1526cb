package jp.daicho.server.cs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.cs.internal.ArrivalEntry;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 転入通知 from CS that could not be taken in by themselves: their list (転入通知情報取込エラー一覧), and how a
 * clerk corrects one and takes it in (4.1.3.1.2).
 */
@Component
public final class ArrivalNotices {
  /** How many are listed. */
  public static final int MOST = 500;

  private static final Operation LIST =
      Operation.of("転入通知情報取込エラー一覧", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation OPEN =
      Operation.of("転入通知情報の修正（表示）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation ENTER =
      Operation.of("転入通知情報の修正（仮登録）", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final ReceivedMessages received;
  private final ArrivalEntry entries;
  private final Drafts drafts;

  /** Made once. */
  ArrivalNotices(Door door, ReceivedMessages received, ArrivalEntry entries, Drafts drafts) {
    this.door = door;
    this.received = received;
    this.entries = entries;
    this.drafts = drafts;
  }

  /**
   * A notice that could not be taken in.
   *
   * @param number of the received message
   * @param receivedAt when it came
   * @param sender 団体コード of who sent it; empty if that cannot be read
   * @param addressNumber 宛名番号 of whom it is about; empty if unknown
   * @param name as the notice has it
   * @param birthDate as the notice has it
   * @param foreign whether the register knows the person as a foreign resident
   * @param movedInOn as the notice has it
   * @param destination as the notice has it, in one line without the municipality's name
   * @param findings why
   * @param error what broke off; empty if nothing did
   * @param draftNumber the draft a clerk has made of it; null if there is none
   */
  public record Failed(
      long number,
      Instant receivedAt,
      String sender,
      String addressNumber,
      String name,
      String birthDate,
      boolean foreign,
      String movedInOn,
      String destination,
      List<FindingView> findings,
      String error,
      @Nullable Long draftNumber) {
    /** A notice; the list is copied. */
    public Failed {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A notice opened for correction.
   *
   * @param failed the notice
   * @param entry as far as it can be read, for the clerk to correct
   */
  public record Opened(Failed failed, EnteredMove entry) {}

  /** Those that nobody has dealt with yet, the latest first. */
  public List<Failed> list() {
    return door.enter(
        LIST,
        passage ->
            received
                .find(
                    passage,
                    new ReceivedMessages.Query(
                        Set.of(MessageKind.MOVING_IN_NOTICE.id()),
                        EnumSet.of(ReceivedState.FAULTY),
                        true),
                    MOST)
                .stream()
                .map(message -> failed(passage, message))
                .toList());
  }

  /**
   * Opens one to correct it.
   *
   * @throws MessageUnknownException when there is no such notice, or somebody dealt with it
   */
  public Opened open(long number) {
    return door.enter(
        OPEN,
        passage -> {
          ReceivedMessage message = faulty(passage, number);
          return new Opened(failed(passage, message), entry(passage, message));
        });
  }

  /** What the rules say of a corrected notice, without keeping it. */
  public Assessment check(EnteredMove entry) {
    return drafts.check(entry);
  }

  /**
   * Takes a corrected notice in: as a draft that a second person decides on, like everything a
   * clerk enters (4.0.8). Once that is registered, the notice is done.
   *
   * @throws MessageUnknownException as {@link #open}
   * @throws jp.daicho.server.moves.MoveRefusedException as {@link Drafts#enter}
   */
  public Draft enter(long number, EnteredMove entry, DraftSource source, boolean alertsConfirmed) {
    return door.enter(
        ENTER,
        passage -> {
          faulty(passage, number);
          Draft draft = drafts.enter(entry, source, alertsConfirmed);
          received.entered(passage, number, draft.number());
          return draft;
        });
  }

  private ReceivedMessage faulty(Passage passage, long number) {
    ReceivedMessage message = received.find(passage, number);
    if (!message.kind().equals(MessageKind.MOVING_IN_NOTICE.id())
        || message.state() != ReceivedState.FAULTY
        || message.moveNumber() != null) {
      throw new MessageUnknownException(number);
    }
    return message;
  }

  private EnteredMove entry(Passage passage, ReceivedMessage received) {
    Message message = received.message();
    return message == null
        ? ArrivalEntry.empty()
        : entries.of(passage, message, entries.whom(passage, message).orElse(null));
  }

  private Failed failed(Passage passage, ReceivedMessage received) {
    Message message = received.message();
    ResidentRecord person = message == null ? null : entries.whom(passage, message).orElse(null);
    if (person != null) {
      passage.concerning(person.key().addressNumber());
    }
    String number = person == null ? "" : person.key().addressNumber().value();
    return new Failed(
        received.number(),
        received.receivedAt(),
        received.sender(),
        number,
        said(message, "name"),
        said(message, "birthDate"),
        person != null && person.person() instanceof ForeignPerson,
        said(message, "movedInOn"),
        ArrivalEntry.destination(message),
        received.findings(),
        received.error(),
        received.draftNumber());
  }

  private static String said(@Nullable Message message, String member) {
    return message == null ? "" : Objects.requireNonNull(message.body().path(member).asString(""));
  }
}
