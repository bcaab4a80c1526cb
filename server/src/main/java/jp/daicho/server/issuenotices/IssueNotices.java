package jp.daicho.server.issuenotices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.issuenotice.NoticeRegistration;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssueHistory;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.issuenotices.internal.NoticeContent;
import jp.daicho.server.issuenotices.internal.RegistrationTable;
import jp.daicho.server.issuenotices.internal.ToldIssues;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * The notices of 本人通知: 住民票の写し等交付通知書 to those who are told of issues (8.1.3), and 本人通知期間満了のお知らせ to
 * those whose registration ends (8.1.1).
 */
@Component
public final class IssueNotices {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final EntryItem CHOSEN = new EntryItem("chosen", "通知する交付");
  private static final EntryItem REGISTRATIONS = new EntryItem("chosen", "お知らせする登録");

  private static final Operation DUE =
      Operation.of("住民票の写し等交付通知書の対象", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation TELL =
      Operation.of("住民票の写し等交付通知書の作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final Operation EXPIRY =
      Operation.of("本人通知期間満了のお知らせの作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);

  private final Door door;
  private final IssueHistory history;
  private final Registry registry;
  private final PaperDesk desk;

  /** Made once. */
  IssueNotices(Door door, IssueHistory history, Registry registry, PaperDesk desk) {
    this.door = door;
    this.history = history;
    this.registry = registry;
    this.desk = desk;
  }

  /**
   * An issue somebody is told of.
   *
   * @param paper the certificate
   * @param person 宛名番号 of who is told
   * @param registered whether she has asked to be told
   * @param told whether she was told before
   */
  public record Due(IssuedPaper paper, AddressNumber person, boolean registered, boolean told) {
    /** The issue and the person. */
    public ToldIssue issue() {
      return new ToldIssue(paper.issueNo(), person);
    }
  }

  /** The issues people are told of, the latest first. */
  public List<Due> due(NoticeQuery query) {
    return door.enter(
        DUE,
        passage -> {
          List<Due> due = due(passage, query);
          due.forEach(one -> passage.concerning(one.person()));
          return due;
        });
  }

  /**
   * Issues the notices: one for each person, about all the chosen issues of certificates of her.
   *
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public List<IssuedPaper> tell(
      NoticeQuery query, Collection<ToldIssue> chosen, boolean alertsConfirmed) {
    return door.enter(TELL, passage -> tell(passage, query, chosen, alertsConfirmed));
  }

  private List<IssuedPaper> tell(
      Passage passage, NoticeQuery query, Collection<ToldIssue> chosen, boolean alertsConfirmed) {
    Findings findings = new Findings();
    if (chosen.isEmpty()) {
      findings.add(FindingCode.EMPTY, CHOSEN);
    }
    Map<ToldIssue, Due> due =
        due(passage, query).stream().collect(Collectors.toMap(Due::issue, one -> one));
    Map<AddressNumber, List<IssuedPaper>> byPerson = new LinkedHashMap<>();
    for (ToldIssue issue : chosen) {
      Due found = due.get(issue);
      if (found == null) {
        findings.add(FindingCode.ISSUE_NOT_TOLD, CHOSEN);
        continue;
      }
      if (found.told()) {
        findings.add(FindingCode.ISSUE_TOLD_ALREADY, CHOSEN);
      }
      byPerson.computeIfAbsent(issue.person(), none -> new ArrayList<>()).add(found.paper());
    }
    List<NewPaper> letters = new ArrayList<>();
    byPerson.forEach(
        (person, papers) ->
            letter(
                passage,
                "issue-notice",
                person,
                findings,
                letters,
                (values, record) -> NoticeContent.issues(values, papers)));
    refuseErrors(findings);
    List<IssuedPaper> issued = desk.issue(passage, letters, findings.list(), alertsConfirmed);
    for (IssuedPaper notice : issued) {
      AddressNumber person = notice.persons().getFirst();
      for (IssuedPaper told : byPerson.getOrDefault(person, List.of())) {
        ToldIssues.add(passage, new ToldIssue(told.issueNo(), person), notice.issueNo());
      }
    }
    return issued;
  }

  /**
   * Issues 本人通知期間満了のお知らせ for each registration: for all of them or none.
   *
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   * @throws RegistrationUnknownException if there is none of a number
   */
  public List<IssuedPaper> expiries(Collection<Long> numbers, boolean alertsConfirmed) {
    return door.enter(
        EXPIRY,
        passage -> {
          Findings findings = new Findings();
          if (numbers.isEmpty()) {
            findings.add(FindingCode.EMPTY, REGISTRATIONS);
          }
          List<NewPaper> letters = new ArrayList<>();
          for (long number : numbers) {
            expiry(passage, number, findings, letters);
          }
          refuseErrors(findings);
          return desk.issue(passage, letters, findings.list(), alertsConfirmed);
        });
  }

  private void expiry(Passage passage, long number, Findings findings, List<NewPaper> letters) {
    NoticeRegistration registration =
        RegistrationTable.latest(passage, number)
            .orElseThrow(() -> new RegistrationUnknownException(number))
            .registration();
    LocalDate last = registration.to();
    if (last == null || registration.endedOn() != null) {
      findings.add(FindingCode.NOTICE_PERIOD_WITHOUT_END, REGISTRATIONS);
      return;
    }
    letter(
        passage,
        "issue-notice-expiry",
        registration.person(),
        findings,
        letters,
        (values, record) -> NoticeContent.expiry(values, record, registration.from(), last));
  }

  private void letter(
      Passage passage,
      String kindId,
      AddressNumber person,
      Findings findings,
      List<NewPaper> letters,
      NoticeContent.Writer content) {
    PaperKind kind = PaperKinds.standard().get(kindId);
    ResidentRecord record = registry.latest(passage, person).orElse(null);
    Recipient recipient = record == null ? null : Recipient.of(record).orElse(null);
    if (record == null || recipient == null) {
      findings.add(FindingCode.NO_ADDRESS_TO_SEND, CHOSEN);
      return;
    }
    if (!recipient.isComplete()) {
      findings.add(FindingCode.ADDRESS_INCOMPLETE, CHOSEN);
    }
    letters.add(
        new NewPaper(
            kind,
            List.of(person),
            record.household().householdNumber(),
            null,
            kind.shows(),
            kind.sealed() ? SealChoice.OF_AUTHENTICATOR : SealChoice.NONE,
            values -> NoticeContent.set(values, recipient, record, content)));
  }

  private List<Due> due(Passage passage, NoticeQuery query) {
    List<IssuedPaper> papers =
        history.certificates(passage, begin(query.from()), begin(query.to().plusDays(1)));
    Set<AddressNumber> everybody =
        papers.stream().flatMap(paper -> paper.persons().stream()).collect(Collectors.toSet());
    Map<AddressNumber, List<NoticeRegistration>> registrations =
        RegistrationTable.of(passage, everybody).stream()
            .map(KeptRegistration::registration)
            .collect(Collectors.groupingBy(NoticeRegistration::person));
    Set<ToldIssue> told =
        ToldIssues.of(passage, papers.stream().map(IssuedPaper::issueNo).toList());
    List<Due> due = new ArrayList<>();
    for (IssuedPaper paper : papers) {
      LocalDate day = LocalDate.ofInstant(paper.issuedAt(), JAPAN);
      for (AddressNumber person : paper.persons()) {
        boolean registered =
            registrations.getOrDefault(person, List.of()).stream().anyMatch(it -> it.counts(day));
        if (query.condition().tells(registered, paper.requester(), query.requesters())) {
          due.add(
              new Due(
                  paper,
                  person,
                  registered,
                  told.contains(new ToldIssue(paper.issueNo(), person))));
        }
      }
    }
    return due;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }

  private static void refuseErrors(Findings findings) {
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
  }
}
