package jp.daicho.server.certificates;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.Cards;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.IssuedPapers;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enquiries over what was issued (2.2.2), by the items that are kept of it (1.3.8), and the
 * correction of who asked (8.1.1). Nothing of the history can be deleted.
 */
@Component
public final class IssueHistory {
  /** How many papers are told at once. */
  public static final int PAGE = 50;

  /** The most certificates that are looked through at once. */
  public static final int MOST_CERTIFICATES = 10_000;

  private static final Operation ENQUIRY =
      Operation.of("交付履歴照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation CORRECTION =
      Operation.of("交付請求者の修正", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);
  private static final EntryItem REQUESTER = new EntryItem("requester", "請求者");

  private final Door door;
  private final IssuedPapers papers;
  private final Operators operators;
  private final Registry registry;

  /** Made once. */
  IssueHistory(Door door, IssuedPapers papers, Operators operators, Registry registry) {
    this.door = door;
    this.papers = papers;
    this.operators = operators;
    this.registry = registry;
  }

  /**
   * Papers that fit an enquiry, the latest first.
   *
   * @param papers at most {@value #PAGE}
   * @param places the names of their places, by code
   * @param cards the cards of the person asked for; null if nobody is, or she is not in the
   *     register
   * @param next to be given as {@link IssueCriteria#before} for the papers that follow; null if
   *     there are none
   */
  public record Found(
      List<IssuedPaper> papers,
      Map<String, String> places,
      @Nullable Cards cards,
      @Nullable Long next) {
    /** The collections are copied. */
    public Found {
      papers = List.copyOf(papers);
      places = Map.copyOf(places);
    }
  }

  /** The papers that fit; everybody on those that are told is noted in the log. */
  public Found find(IssueCriteria criteria) {
    return door.enter(ENQUIRY, passage -> found(passage, criteria));
  }

  /**
   * The certificates that were issued in a time and not destroyed, the latest first and at most
   * {@value #MOST_CERTIFICATES}, inside the passage of whoever asks: she notes who is concerned.
   *
   * @param from the first moment
   * @param until the moment after the last
   */
  public List<IssuedPaper> certificates(Passage passage, Instant from, Instant until) {
    return papers.find(passage, IssueCriteria.certificates(from, until), MOST_CERTIFICATES);
  }

  private Found found(Passage passage, IssueCriteria criteria) {
    List<IssuedPaper> fitting = papers.find(passage, criteria, PAGE + 1);
    boolean more = fitting.size() > PAGE;
    List<IssuedPaper> told = more ? fitting.subList(0, PAGE) : fitting;
    AddressNumber person = criteria.person();
    if (person == null) {
      told.stream()
          .flatMap(paper -> paper.persons().stream())
          .distinct()
          .forEach(passage::concerning);
    } else {
      passage.concerning(person);
    }
    passage.note("件数", Integer.toString(told.size()));
    return new Found(
        told,
        places(told),
        person == null ? null : cards(passage, person),
        more ? told.getLast().issueNo() : null);
  }

  private Map<String, String> places(List<IssuedPaper> told) {
    Map<String, String> places = new HashMap<>();
    for (IssuedPaper paper : told) {
      places.computeIfAbsent(paper.placeOfEntry(), code -> operators.placeName(code).orElse(code));
    }
    return places;
  }

  private @Nullable Cards cards(Passage passage, AddressNumber person) {
    return registry.latest(passage, List.of(person)).stream()
        .map(resident -> resident.cards())
        .findFirst()
        .orElse(null);
  }

  /**
   * Puts right who asked for a certificate. What was recorded at the issue stays beside it.
   *
   * @throws PaperUnknownException if there is no such paper
   * @throws CertificateRefusedException if nobody has to ask for it, or the class is the same
   */
  public IssuedPaper correctRequester(long issueNo, Requester requester) {
    return door.enter(
        CORRECTION,
        passage -> {
          IssuedPaper paper = papers.require(passage, issueNo);
          paper.persons().forEach(passage::concerning);
          List<Finding> against = against(paper, requester);
          if (!against.isEmpty()) {
            throw new CertificateRefusedException(against);
          }
          papers.correctRequester(passage, issueNo, requester);
          return papers.require(passage, issueNo);
        });
  }

  private static List<Finding> against(IssuedPaper paper, Requester requester) {
    Findings findings = new Findings();
    if (paper.requester() == null) {
      findings.add(FindingCode.NOBODY_ASKS_FOR_PAPER, REQUESTER);
    } else if (paper.requester() == requester) {
      findings.add(FindingCode.REQUESTER_UNCHANGED, REQUESTER);
    }
    return findings.list();
  }
}
