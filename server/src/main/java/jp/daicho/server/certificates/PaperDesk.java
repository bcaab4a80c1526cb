package jp.daicho.server.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.Forms;
import jp.daicho.forms.Paper;
import jp.daicho.forms.PaperForm;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.paper.Copies;
import jp.daicho.ledger.paper.Occasion;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.certificates.internal.ChosenOutput;
import jp.daicho.server.certificates.internal.IssuedPapers;
import jp.daicho.server.certificates.internal.ItemPermissions;
import jp.daicho.server.certificates.internal.Letterhead;
import jp.daicho.server.certificates.internal.Letterheads;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Printout;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.OperatorWards;
import jp.daicho.server.registry.PaperNumbers;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Numbers, prints and keeps papers of any kind, inside a passage of whoever makes them. What was
 * issued is in the history of papers and can be printed again as it was, like a certified copy
 * (1.3.8). No paper leaves the office with somebody on it who is under support measures, before the
 * error is released (3.4).
 */
@Component
public final class PaperDesk {
  private static final EntryItem PERSONS = new EntryItem("persons", "帳票に記載される人");

  private final Letterheads letterheads;
  private final IssuedPapers papers;
  private final PaperNumbers numbers;
  private final Protections protections;
  private final Registry registry;

  /** Made once. */
  PaperDesk(
      Letterheads letterheads,
      IssuedPapers papers,
      PaperNumbers numbers,
      Protections protections,
      Registry registry) {
    this.letterheads = letterheads;
    this.papers = papers;
    this.numbers = numbers;
    this.protections = protections;
    this.registry = registry;
  }

  /**
   * How papers would look. Nothing is issued; what they show is noted in the log.
   *
   * @throws CertificateRefusedException if errors stand against it
   * @throws jp.daicho.server.operators.AccessRefusedException if the operator may not see an item
   */
  public CertificatePreview preview(Passage passage, List<NewPaper> drafts) {
    List<byte[]> pages = new ArrayList<>();
    List<Finding> alerts = new ArrayList<>(requireNotHeldBack(passage, drafts));
    List<OverflowList.Row> shortfalls = new ArrayList<>();
    for (NewPaper draft : drafts) {
      ItemPermissions.require(passage, draft.shows());
      draft.persons().forEach(passage::concerning);
      Letterhead letterhead = letterhead(passage, draft);
      Paper paper = print(draft, letterhead, 1);
      passage.printed(
          Printout.preview(draft.kind().label(), paper.pages())
              .showing(
                  letterhead.choice() != SealChoice.NONE,
                  draft.shows().contains(ItemProtection.INDIVIDUAL_NUMBER)));
      pages.addAll(CertificatePreview.pages(paper));
      alerts.addAll(PaperNotices.findings(paper));
      shortfalls.addAll(OverflowList.rows(draft.kind().label(), paper.shortfalls()));
    }
    return new CertificatePreview(pages, alerts, shortfalls);
  }

  /**
   * Issues papers for a clerk who will read them: all of them or none, each in as many copies as
   * are wanted, with a number for each copy (10.7).
   *
   * @param alerts what is to be confirmed besides what does not fit the paper
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts (5.8)
   * @return the papers, the copies of one after the other, in the order of their numbers
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it, several
   *     copies are wanted of what has one original, or they have too many pages for the printer
   * @throws jp.daicho.server.operators.AccessRefusedException if the operator may not see an item
   */
  public List<IssuedPaper> issue(
      Passage passage, List<NewPaper> drafts, List<Finding> alerts, boolean alertsConfirmed) {
    drafts.forEach(draft -> ItemPermissions.require(passage, draft.shows()));
    Copies copies = ChosenOutput.copies();
    requireCopies(drafts, copies);
    List<Finding> all = new ArrayList<>(alerts);
    List<IssuedPaper> issued = issue(passage, drafts, copies, all);
    Printing.requireFewPagesIfPrinted(issued);
    PaperNotices.requireConfirmed(all, alertsConfirmed);
    return issued;
  }

  private static void requireCopies(List<NewPaper> drafts, Copies copies) {
    Findings findings = new Findings();
    drafts.stream()
        .map(NewPaper::kind)
        .distinct()
        .forEach(kind -> copies.requireFor(kind, findings));
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
  }

  /**
   * Issues papers that come out by themselves (4.3.3): whoever caused them does not read them, who
   * reads them has to be allowed to. Nobody is there to confirm alerts; they are kept in the log.
   */
  public List<IssuedPaper> issueUnseen(Passage passage, List<NewPaper> drafts) {
    List<Finding> alerts = new ArrayList<>();
    List<IssuedPaper> issued = issue(passage, drafts, Copies.ONE, alerts);
    if (!alerts.isEmpty()) {
      passage.note("アラート", Integer.toString(alerts.size()));
    }
    return issued;
  }

  private List<IssuedPaper> issue(
      Passage passage, List<NewPaper> drafts, Copies copies, List<Finding> alerts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    alerts.addAll(requireNotHeldBack(passage, drafts));
    List<Letterhead> letterheads =
        drafts.stream().map(draft -> letterhead(passage, draft)).toList();
    boolean secret = IssuedPapers.isSecret(drafts.getFirst().kind());
    int all = drafts.size() * copies.number();
    long number = secret ? numbers.takeInSecret(passage, all) : numbers.take(passage, all);
    List<IssuedPaper> issued = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      NewPaper draft = drafts.get(i);
      Letterhead letterhead = letterheads.get(i);
      draft.persons().forEach(passage::concerning);
      for (int copy = 1; copy <= copies.number(); copy++) {
        Paper paper = print(draft, letterhead, number);
        if (copy == 1) {
          alerts.addAll(PaperNotices.findings(paper));
        }
        issued.add(
            papers.add(passage, draft, letterhead.choice(), letterhead.issueNumber(number), paper));
        number++;
      }
    }
    passage.note("様式", drafts.getFirst().kind().form()).note("部数", Integer.toString(all));
    return List.copyOf(issued);
  }

  /**
   * Whether people under support measures on a paper of a kind are no error: it stays in the
   * office, or goes to the supported person herself (3.4).
   */
  static boolean isFree(PaperKind kind) {
    return !kind.sent() || kind.occasion() == Occasion.SUPPORT;
  }

  /** Alerts because of people under support measures; errors are thrown (3.4). */
  private List<Finding> requireNotHeldBack(Passage passage, List<NewPaper> drafts) {
    List<AddressNumber> sent = persons(drafts, draft -> !isFree(draft.kind()));
    List<AddressNumber> internal =
        persons(drafts, draft -> isFree(draft.kind()) && !draft.kind().sent());
    List<Finding> findings =
        new ArrayList<>(
            protections.against(passage, RestrictedFunction.CERTIFICATE_ISSUE, sent, PERSONS));
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new CertificateRefusedException(findings);
    }
    findings.addAll(protections.onInternalPaper(passage, internal, PERSONS));
    return findings;
  }

  private static List<AddressNumber> persons(List<NewPaper> drafts, Predicate<NewPaper> which) {
    return drafts.stream()
        .filter(which)
        .flatMap(draft -> draft.persons().stream())
        .distinct()
        .toList();
  }

  /** The papers that were issued for a move, the latest first. */
  public List<IssuedPaper> ofMove(Passage passage, long moveNumber) {
    return papers.ofMove(passage, moveNumber);
  }

  private Letterhead letterhead(Passage passage, NewPaper draft) {
    Findings findings = new Findings();
    Letterhead letterhead =
        letterheads.of(
            passage,
            new Letterheads.Wanted(
                draft.kind().id(), Signing.with(draft.seal()), ward(passage, draft)),
            findings);
    if (letterhead == null) {
      throw new CertificateRefusedException(findings.list());
    }
    return letterhead;
  }

  /** The ward of the first person on it, where the city has wards (ADR 0029). */
  private @Nullable MunicipalityCode ward(Passage passage, NewPaper draft) {
    if (OperatorWards.of(passage.municipality()).isEmpty() || draft.persons().isEmpty()) {
      return null;
    }
    return registry
        .latest(passage, draft.persons().getFirst())
        .map(record -> Letterheads.ward(passage, record))
        .orElse(null);
  }

  private static Paper print(NewPaper draft, Letterhead letterhead, long number) {
    PaperForm form = Forms.standard().get(draft.kind().form());
    FormValues.Builder values = letterhead.values(number);
    draft.content().accept(values);
    return form.print(values.build());
  }
}
