package jp.daicho.server.certificates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.daicho.forms.Paper;
import jp.daicho.forms.Preview;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.Assembled;
import jp.daicho.server.certificates.internal.IssuedPapers;
import jp.daicho.server.certificates.internal.ItemPermissions;
import jp.daicho.server.certificates.internal.PaperAssembly;
import jp.daicho.server.certificates.internal.Subjects;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.PaperNumbers;
import org.springframework.stereotype.Component;

/**
 * Issues certificates of resident records and of deleted ones (5.1), and shows what was issued,
 * papers of moves included (1.3.8). Drafts never reach a certificate: only the register is read
 * (4.0.8).
 */
@Component
public final class Certificates {
  private static final Operation CHOICE =
      Operation.of("証明書発行（選択）", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation PREVIEW =
      Operation.of("証明書プレビュー", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation ISSUE =
      Operation.of("証明書発行", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final Operation ISSUED_PAPER =
      Operation.of("発行済証明書の表示", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation ISSUE_HISTORY =
      Operation.of("交付履歴照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation DISPOSAL =
      Operation.of("証明書の処分の記録", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);

  private static final int MOST_PAGES_LOOKED_AT = 20;

  private static final EntryItem PERSONS = new EntryItem("persons", "証明書に記載された人");
  private static final EntryItem DISPOSAL_REASON = new EntryItem("reason", "処分の理由");

  private final Door door;
  private final Subjects subjects;
  private final PaperAssembly assembly;
  private final IssuedPapers papers;
  private final PaperNumbers numbers;
  private final Protections protections;

  /** Made once. */
  Certificates(
      Door door,
      Subjects subjects,
      PaperAssembly assembly,
      IssuedPapers papers,
      PaperNumbers numbers,
      Protections protections) {
    this.door = door;
    this.subjects = subjects;
    this.assembly = assembly;
    this.papers = papers;
    this.numbers = numbers;
    this.protections = protections;
  }

  /**
   * A household, to choose from.
   *
   * @param deleted whether its deleted records are asked for; they are shown as well where no
   *     resident is left
   * @throws CertificateRefusedException if there is nobody to choose
   */
  public CertificateSubject subject(HouseholdNumber household, boolean deleted) {
    return door.enter(CHOICE, passage -> subjects.of(passage, household, deleted));
  }

  /**
   * The household of a person, to choose from.
   *
   * @param deleted whether the person's deleted records are asked for; they are shown as well where
   *     the person is no resident
   * @throws CertificateRefusedException if there is nobody to choose
   */
  public CertificateSubject subject(AddressNumber person, boolean deleted) {
    return door.enter(CHOICE, passage -> subjects.of(passage, person, deleted));
  }

  /**
   * Shows how certificates would look. Nothing is issued; the log tells of an enquiry.
   *
   * @throws CertificateRefusedException if errors stand against it
   */
  public CertificatePreview preview(CertificateRequest request) {
    return door.enter(
        PREVIEW,
        passage -> {
          List<byte[]> pages = new ArrayList<>();
          List<Finding> alerts = new ArrayList<>();
          List<OverflowList.Row> overflows = new ArrayList<>();
          for (Assembled assembled : assembly.assemble(passage, request)) {
            Paper paper = assembled.print(1);
            passage.printed(assembled.lookedAt(paper));
            pages.addAll(CertificatePreview.pages(paper));
            alerts.addAll(assembled.alerts(paper));
            overflows.addAll(OverflowList.rows(assembled.title(), paper.shortfalls()));
          }
          return new CertificatePreview(pages, alerts.stream().distinct().toList(), overflows);
        });
  }

  /**
   * Issues a certificate, or on a form for one person one for each. Each copy has its own number
   * and its own bytes (5.5); the records of the issue, the numbers and the entry in the log stand
   * or fall together.
   *
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts (5.8)
   * @return the copies, in the order of their numbers
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public List<IssuedPaper> issue(CertificateRequest request, boolean alertsConfirmed) {
    return door.enter(
        ISSUE,
        passage -> {
          List<Assembled> made = assembly.assemble(passage, request);
          int copies = request.choice().copies();
          long number = numbers.take(passage, made.size() * copies);
          List<IssuedPaper> issued = new ArrayList<>();
          Set<Finding> alerts = new LinkedHashSet<>();
          for (Assembled assembled : made) {
            for (int copy = 0; copy < copies; copy++) {
              Paper paper = assembled.print(number);
              alerts.addAll(assembled.alerts(paper));
              issued.add(papers.add(passage, assembled, number, paper));
              number++;
            }
          }
          Printing.requireFewPagesIfPrinted(issued);
          PaperNotices.requireConfirmed(List.copyOf(alerts), alertsConfirmed);
          passage
              .note("様式", request.choice().form().id())
              .note("部数", Integer.toString(issued.size()));
          return issued;
        });
  }

  /**
   * A paper that was issued.
   *
   * @throws PaperUnknownException if there is none of this number
   */
  public IssuedPaper find(long issueNo) {
    return door.enter(
        ISSUED_PAPER,
        passage -> {
          IssuedPaper paper = papers.require(passage, issueNo);
          paper.persons().forEach(passage::concerning);
          return paper;
        });
  }

  /**
   * The very bytes that were issued, whatever the register says today. Of a paper that left the
   * office and has somebody on it who is under support measures now, they are not given out before
   * the error is released (3.4).
   *
   * @throws PaperUnknownException if there is none of this number
   * @throws CertificateRefusedException if somebody on it is under support measures
   */
  public byte[] pdf(long issueNo) {
    return door.enter(
        ISSUED_PAPER,
        passage -> {
          IssuedPaper paper = papers.require(passage, issueNo);
          byte[] pdf = bytes(passage, paper);
          passage.note("ファイル名", paper.fileName()).printed(paper.printout());
          return pdf;
        });
  }

  /**
   * How an issued paper looks: its first pages as PNG images, to be looked at before it is printed
   * (10.7).
   *
   * @throws PaperUnknownException if there is none of this number
   * @throws CertificateRefusedException if somebody on it is under support measures
   */
  public List<byte[]> look(long issueNo) {
    return door.enter(
        PREVIEW,
        passage -> {
          IssuedPaper paper = papers.require(passage, issueNo);
          byte[] pdf = bytes(passage, paper);
          passage.printed(paper.lookedAt());
          return IntStream.rangeClosed(1, Math.min(paper.pages(), MOST_PAGES_LOOKED_AT))
              .mapToObj(page -> Preview.png(pdf, page))
              .toList();
        });
  }

  /** The same inside a passage of whoever takes the paper out. */
  byte[] bytes(Passage passage, IssuedPaper paper) {
    paper.persons().forEach(passage::concerning);
    ItemPermissions.require(passage, paper.shows());
    requireNotHeldBack(passage, paper);
    return papers.pdf(passage, paper.issueNo());
  }

  private void requireNotHeldBack(Passage passage, IssuedPaper paper) {
    if (PaperKinds.standard().find(paper.kind()).filter(PaperDesk::isFree).isPresent()) {
      return;
    }
    List<Finding> held =
        protections.against(
            passage, RestrictedFunction.CERTIFICATE_ISSUE, paper.persons(), PERSONS);
    if (held.stream().anyMatch(Finding::isError)) {
      throw new CertificateRefusedException(held);
    }
  }

  /** What was issued for a resident, the latest first (2.2.2). */
  public List<IssuedPaper> issuedFor(AddressNumber resident) {
    return door.enter(
        ISSUE_HISTORY,
        passage -> {
          passage.concerning(resident);
          return papers.of(passage, resident);
        });
  }

  /**
   * Records that a paper issued by mistake was destroyed. The record of its issue stays (1.3.8).
   *
   * @throws PaperUnknownException if there is none of this number
   * @throws CertificateRefusedException if no reason is given or it was recorded before
   */
  public IssuedPaper dispose(long issueNo, String reason) {
    return door.enter(
        DISPOSAL,
        passage -> {
          IssuedPaper paper = papers.require(passage, issueNo);
          paper.persons().forEach(passage::concerning);
          requireDisposable(paper, reason);
          papers.dispose(passage, issueNo, reason.strip());
          return papers.require(passage, issueNo);
        });
  }

  private static void requireDisposable(IssuedPaper paper, String reason) {
    Findings findings = new Findings();
    if (paper.disposal() != null) {
      findings.add(FindingCode.PAPER_DISPOSED_ALREADY, DISPOSAL_REASON);
    }
    if (reason.isBlank()) {
      findings.add(FindingCode.EMPTY, DISPOSAL_REASON);
    }
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
  }
}
