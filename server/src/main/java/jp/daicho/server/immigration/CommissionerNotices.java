package jp.daicho.server.immigration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.immigration.NoticeEntry;
import jp.daicho.ledger.immigration.NoticeEvent;
import jp.daicho.ledger.immigration.NoticedPerson;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.immigration.internal.Notice;
import jp.daicho.server.immigration.internal.NoticeMatching;
import jp.daicho.server.immigration.internal.SlipStore;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.DraftUnknownException;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.PreparedMoves;
import jp.daicho.server.moves.SeenEntries;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.ResultSlips;
import jp.daicho.server.reference.MoveSettings;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notices of the commissioner of the immigration agency (出入国在留管理庁長官通知) that have not been taken in
 * yet, how a clerk takes one in by hand, and 処理結果確認票 of what they lead to (4.5.6).
 */
@Component
public final class CommissionerNotices {
  /** How many are listed. */
  public static final int MOST = 1_000;

  private static final Operation LIST =
      Operation.of("出入国在留管理庁長官通知一覧", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation OPEN =
      Operation.of("出入国在留管理庁長官通知の取込（表示）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation ENTER =
      Operation.of("出入国在留管理庁長官通知の取込（仮登録）", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Operation SLIP =
      Operation.of("処理結果確認票の作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);

  private static final EntryItem EVENT = new EntryItem("event", "事由");

  private final Door door;
  private final ReceivedMessages received;
  private final NoticeMatching matching;
  private final MoveSettings settings;
  private final Drafts drafts;
  private final PreparedMoves prepared;
  private final SlipStore slips;
  private final PaperDesk desk;

  /** Made once. */
  CommissionerNotices(
      Door door,
      ReceivedMessages received,
      NoticeMatching matching,
      MoveSettings settings,
      Drafts drafts,
      PreparedMoves prepared,
      SlipStore slips,
      PaperDesk desk) {
    this.door = door;
    this.received = received;
    this.matching = matching;
    this.settings = settings;
    this.drafts = drafts;
    this.prepared = prepared;
    this.slips = slips;
    this.desk = desk;
  }

  /**
   * Somebody whom a notice may be about.
   *
   * @param addressNumber 宛名番号
   * @param name the name
   * @param birthDate 生年月日
   * @param address 住所
   * @param special whether a special permanent resident
   */
  public record Candidate(
      String addressNumber, String name, String birthDate, String address, boolean special) {}

  /**
   * A notice that has not been taken in.
   *
   * @param number of the received message
   * @param receivedAt when it came
   * @param event what it tells, in words
   * @param occurredOn the day of it, as the notice has it
   * @param noticedOn the day of the notice, as the notice has it
   * @param name the name, as the notice has it
   * @param birthDate as the notice has it
   * @param state how far it has come
   * @param candidates whom it may be about
   * @param certain whether there is one candidate and no doubt about her
   * @param findings why it was not prepared
   * @param error what broke off; empty if nothing did
   * @param draftNumber the draft made of it; null if there is none
   */
  public record Waiting(
      long number,
      Instant receivedAt,
      String event,
      String occurredOn,
      String noticedOn,
      String name,
      String birthDate,
      ReceivedState state,
      List<Candidate> candidates,
      boolean certain,
      List<FindingView> findings,
      String error,
      @Nullable Long draftNumber) {
    /** A notice; the lists are copied. */
    public Waiting {
      candidates = List.copyOf(candidates);
      findings = List.copyOf(findings);
    }

    /** Without the person, who has no place in a log. */
    @Override
    public String toString() {
      return "Waiting[" + number + ", " + state + "]";
    }
  }

  /**
   * What a clerk says when taking a notice in by hand; the items that change are those of the
   * notice.
   *
   * @param event what it tells, by its code
   * @param addressNumber 宛名番号 of whom it is about
   * @param occurredOn the day of what it tells, as typed
   * @param noticedOn the day of the notice, as typed
   */
  public record ByHand(String event, String addressNumber, String occurredOn, String noticedOn) {
    /** Without the person, who has no place in a log. */
    @Override
    public String toString() {
      return "ByHand[" + event + "]";
    }
  }

  /**
   * An item as it is to be.
   *
   * @param label what it is
   * @param text as the notice has it
   */
  public record Item(String label, String text) {}

  /**
   * A notice opened to be taken in by hand.
   *
   * @param notice the notice
   * @param offered what the clerk would say, as far as that is known
   * @param items what changes, as far as the operator may see it
   */
  public record Opened(Waiting notice, ByHand offered, List<Item> items) {
    /** A notice; the list is copied. */
    public Opened {
      items = List.copyOf(items);
    }
  }

  /**
   * Those that have not been taken in, whatever their day, the latest first. Who may move only the
   * residents of a ward sees only theirs (4.0.1).
   */
  public List<Waiting> list() {
    return door.enter(
        LIST,
        passage -> {
          List<Waiting> all =
              received
                  .find(
                      passage,
                      new ReceivedMessages.Query(
                          Set.of(MessageKind.COMMISSIONER_NOTICE.id()), open(), true),
                      MOST)
                  .stream()
                  .flatMap(message -> seen(passage, message).stream())
                  .toList();
          passage.note("件数", Integer.toString(all.size()));
          return all;
        });
  }

  /**
   * Opens one to take it in by hand.
   *
   * @throws MessageUnknownException when there is no such notice, it has been taken in, or it is
   *     about somebody of another ward
   */
  public Opened open(long number) {
    return door.enter(
        OPEN,
        passage -> {
          ReceivedMessage message = find(passage, number);
          Waiting notice =
              seen(passage, message).orElseThrow(() -> new MessageUnknownException(number));
          Notice told = Notice.of(message.message());
          String person = notice.certain() ? notice.candidates().getFirst().addressNumber() : "";
          return new Opened(
              notice,
              new ByHand(
                  told.event().map(NoticeEvent::code).orElse(""),
                  person,
                  told.occurredOn(),
                  told.noticedOn()),
              items(SeenEntries.of(passage, told.entry(""))));
        });
  }

  private static List<Item> items(EnteredMove entry) {
    PersonEntry person = entry.persons().getFirst();
    return Stream.of(PersonField.values())
        .filter(field -> !person.get(field).isEmpty())
        .map(field -> new Item(field.label(), words(field, person.get(field))))
        .toList();
  }

  /** Codes as words and days in the Western calendar, as a foreign resident's are shown (1.1.9). */
  private static String words(PersonField field, String text) {
    try {
      return switch (field) {
        case SEX -> Sex.parse(text).label();
        case RESIDENCE_CLASS -> ResidenceClass.parse(text).label();
        case BIRTH_DATE, RESIDENCE_EXPIRES_ON ->
            RegisterDate.parse(text, StandardReferenceData.eras()).toWestern();
        default -> text;
      };
    } catch (InvalidValueException unreadable) {
      return text;
    }
  }

  /**
   * Takes one in by hand: as a draft by the rules of everything else (4.0.8). Once that is
   * registered, the notice is done.
   *
   * @throws MessageUnknownException as {@link #open}
   * @throws MoveRefusedException as {@link Drafts#enter}, or when what it tells is unknown
   */
  public Draft enter(long number, ByHand said, DraftSource source, boolean alertsConfirmed) {
    return door.enter(
        ENTER,
        passage -> {
          ReceivedMessage message = find(passage, number);
          if (seen(passage, message).isEmpty()) {
            throw new MessageUnknownException(number);
          }
          NoticeEvent event =
              NoticeEvent.find(said.event())
                  .orElseThrow(
                      () ->
                          new MoveRefusedException(
                              List.of(Finding.of(FindingCode.NOTICE_EVENT_UNKNOWN, EVENT))));
          EnteredMove entry =
              NoticeEntry.of(
                  event.move(),
                  said.occurredOn(),
                  said.noticedOn(),
                  said.addressNumber(),
                  Notice.of(message.message()).items());
          Draft draft = drafts.enter(entry, source, alertsConfirmed);
          received.entered(passage, number, draft.number());
          return draft;
        });
  }

  /**
   * Prints 処理結果確認票 of an open draft: what it will make of the record, before and after.
   *
   * @param alertsConfirmed whether the clerk has seen what does not fit the paper (5.8)
   * @return its copies, each of which is kept with the draft
   * @throws DraftUnknownException when there is no such open draft, or it has no such slip
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public List<IssuedPaper> slip(long draftNumber, boolean alertsConfirmed) {
    return door.enter(
        SLIP,
        passage -> {
          PreparedMoves.Outlook outlook =
              prepared
                  .outlook(passage, draftNumber)
                  .filter(it -> hasSlip(it.draft()))
                  .orElseThrow(() -> new DraftUnknownException(draftNumber));
          MadeMove move = outlook.move();
          if (move == null) {
            throw new CertificateRefusedException(
                outlook.findings().stream().filter(Finding::isError).toList());
          }
          List<IssuedPaper> copies =
              desk.issue(passage, List.of(ResultSlips.of(move)), List.of(), alertsConfirmed);
          copies.forEach(slip -> slips.add(passage, outlook.draft(), slip.issueNo()));
          passage.note("仮登録番号", Long.toString(draftNumber));
          return copies;
        });
  }

  /** Whether a draft is of a kind that a notice leads to. */
  private static boolean hasSlip(Draft draft) {
    return draft.entry().type().papers().contains(ResultSlips.KIND.id());
  }

  private static Set<ReceivedState> open() {
    return EnumSet.of(
        ReceivedState.WAITING, ReceivedState.OFFERED, ReceivedState.PREPARED, ReceivedState.FAULTY);
  }

  private ReceivedMessage find(Passage passage, long number) {
    ReceivedMessage message = received.find(passage, number);
    if (!message.kind().equals(MessageKind.COMMISSIONER_NOTICE.id())
        || !open().contains(message.state())
        || message.moveNumber() != null) {
      throw new MessageUnknownException(number);
    }
    return message;
  }

  /** A notice as it is listed; empty for who may not see it. */
  private Optional<Waiting> seen(Passage passage, ReceivedMessage message) {
    Notice notice = Notice.of(message.message());
    NoticedPerson.Match match = matching.of(passage, notice.person());
    Optional<MunicipalityCode> ward = settings.onlyWard(passage);
    if (ward.isPresent()
        && match.candidates().stream()
            .noneMatch(it -> it.residence().address().municipalityCode().equals(ward.get()))) {
      return Optional.empty();
    }
    match.candidates().forEach(it -> passage.concerning(it.key().addressNumber()));
    return Optional.of(
        new Waiting(
            message.number(),
            message.receivedAt(),
            notice.event().map(NoticeEvent::label).orElse(notice.eventCode()),
            notice.occurredOn(),
            notice.noticedOn(),
            notice.person().name(),
            notice.person().birthDate(),
            message.state(),
            match.candidates().stream().map(CommissionerNotices::candidate).toList(),
            match.certain().isPresent(),
            message.findings().isEmpty() && message.state() != ReceivedState.PREPARED
                ? match.findings().stream().map(FindingView::of).toList()
                : message.findings(),
            message.error(),
            message.draftNumber()));
  }

  private static Candidate candidate(ResidentRecord record) {
    return new Candidate(
        record.key().addressNumber().value(),
        record.person().displayName(),
        record.birthDate().toString(),
        record.residence().address().oneLine(),
        NoticeMatching.isSpecialPermanent(record));
  }
}
