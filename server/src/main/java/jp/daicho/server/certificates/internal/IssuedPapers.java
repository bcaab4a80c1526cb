package jp.daicho.server.certificates.internal;

import static jp.daicho.server.certificates.internal.IssueTables.ADDRESS_NUMBERS;
import static jp.daicho.server.certificates.internal.IssueTables.COPIES;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTED;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTED_AT;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTED_BY;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTION;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTION_ISSUE_NO;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTION_LG_CODE;
import static jp.daicho.server.certificates.internal.IssueTables.CORRECTION_NO;
import static jp.daicho.server.certificates.internal.IssueTables.DISPOSAL;
import static jp.daicho.server.certificates.internal.IssueTables.DISPOSAL_ISSUE_NO;
import static jp.daicho.server.certificates.internal.IssueTables.DISPOSAL_LG_CODE;
import static jp.daicho.server.certificates.internal.IssueTables.DISPOSED_AT;
import static jp.daicho.server.certificates.internal.IssueTables.DISPOSED_BY;
import static jp.daicho.server.certificates.internal.IssueTables.FORM_ID;
import static jp.daicho.server.certificates.internal.IssueTables.FORM_VERSION;
import static jp.daicho.server.certificates.internal.IssueTables.HOUSEHOLD_NUMBER;
import static jp.daicho.server.certificates.internal.IssueTables.ISSUED_AT;
import static jp.daicho.server.certificates.internal.IssueTables.ISSUE_NO;
import static jp.daicho.server.certificates.internal.IssueTables.ISSUE_NUMBER;
import static jp.daicho.server.certificates.internal.IssueTables.ITEMS;
import static jp.daicho.server.certificates.internal.IssueTables.KIND;
import static jp.daicho.server.certificates.internal.IssueTables.LG_CODE;
import static jp.daicho.server.certificates.internal.IssueTables.MOVE_NUMBER;
import static jp.daicho.server.certificates.internal.IssueTables.OFFICIAL_USE;
import static jp.daicho.server.certificates.internal.IssueTables.OPERATOR;
import static jp.daicho.server.certificates.internal.IssueTables.OPERATOR_ID;
import static jp.daicho.server.certificates.internal.IssueTables.OPERATOR_KEY;
import static jp.daicho.server.certificates.internal.IssueTables.OPERATOR_LG_CODE;
import static jp.daicho.server.certificates.internal.IssueTables.PAGES;
import static jp.daicho.server.certificates.internal.IssueTables.PAPER;
import static jp.daicho.server.certificates.internal.IssueTables.PLACE_OF_ENTRY;
import static jp.daicho.server.certificates.internal.IssueTables.PURPOSE;
import static jp.daicho.server.certificates.internal.IssueTables.REASON;
import static jp.daicho.server.certificates.internal.IssueTables.REQUESTER;
import static jp.daicho.server.certificates.internal.IssueTables.SHOWN;
import static jp.daicho.server.certificates.internal.IssueTables.TERMINAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.forms.Forms;
import jp.daicho.forms.IssueNumber;
import jp.daicho.forms.Paper;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.Occasion;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssueCriteria;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.ListedPersons;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.OverflowList;
import jp.daicho.server.certificates.PaperUnknownException;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.signing.PaperSigning;
import jp.daicho.server.signing.TimeStampException;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Keeps issued papers with their bytes, and which of them were destroyed (1.3.8). The service can
 * only add to these tables.
 */
@Component
public final class IssuedPapers {
  private static final int ALL = Integer.MAX_VALUE;
  private static final EntryItem SIGNATURE = new EntryItem("signature", "電子署名");

  /** Papers that tell who is under a support measure. */
  private static final List<String> SECRET =
      PaperKinds.standard().all().stream()
          .filter(IssuedPapers::isSecret)
          .map(PaperKind::id)
          .toList();

  private final ListedPersons listed;
  private final PaperSigning signing;

  /** Made once. */
  IssuedPapers(ListedPersons listed, PaperSigning signing) {
    this.listed = listed;
    this.signing = signing;
  }

  /**
   * Whether only those see a paper who may look into support measures: for everybody else there is
   * none (3.4). No paper of another kind may be issued together with it.
   */
  public static boolean isSecret(PaperKind kind) {
    return kind.occasion() == Occasion.SUPPORT;
  }

  private static Condition seen(Passage passage) {
    return passage.may(Permission.SUPPORT_MEASURE_ENQUIRY)
            || passage.may(Permission.SUPPORT_MEASURE_MANAGEMENT)
        ? noCondition()
        : KIND.notIn(SECRET);
  }

  /** Records the issue of a certified copy with its bytes. */
  public IssuedPaper add(Passage passage, Assembled assembled, long number, Paper paper) {
    return add(
        passage, assembled.issue(), assembled.letterhead().issueNumber(number), number, paper);
  }

  /** Records the issue of a paper of a move with its bytes. */
  public IssuedPaper add(
      Passage passage, NewPaper made, SealChoice seal, IssueNumber number, Paper paper) {
    Issue issue =
        new Issue(
            made.kind().id(),
            made.kind().form(),
            Forms.standard().get(made.kind().form()).template().version(),
            made.persons(),
            made.household(),
            made.moveNumber(),
            made.shows(),
            Set.of(),
            false,
            seal,
            false,
            null,
            "");
    return add(passage, issue, number, number.serial(), paper);
  }

  private IssuedPaper add(
      Passage passage, Issue issue, IssueNumber written, long number, Paper paper) {
    Requester requester = issue.requester();
    HouseholdNumber household = issue.household();
    passage
        .sql()
        .insertInto(PAPER)
        .set(LG_CODE, passage.municipality().value())
        .set(ISSUE_NO, number)
        .set(ISSUE_NUMBER, written.toString())
        .set(ISSUED_AT, passage.at().atOffset(ZoneOffset.UTC))
        .set(KIND, issue.kind())
        .set(MOVE_NUMBER, issue.moveNumber())
        .set(FORM_ID, issue.form())
        .set(FORM_VERSION, Integer.toString(issue.formVersion()))
        .set(
            ADDRESS_NUMBERS,
            issue.persons().stream().map(AddressNumber::value).toArray(String[]::new))
        .set(HOUSEHOLD_NUMBER, household == null ? null : household.value())
        .set(ITEMS, IssueTables.written(issue))
        .set(OFFICIAL_USE, issue.officialUse())
        .set(PURPOSE, issue.purpose())
        .set(REQUESTER, requester == null ? "" : requester.name())
        .set(PAGES, paper.pages())
        .set(COPIES, 1)
        .set(PLACE_OF_ENTRY, Objects.requireNonNullElse(passage.operator().place(), ""))
        .set(TERMINAL, passage.operator().terminal())
        .set(OPERATOR_ID, passage.operator().operatorId())
        .set(
            IssueTables.kept(
                passage.encryption(), number, signed(passage, issue.kind(), paper.pdf())))
        .execute();
    Shortfalls.keep(passage, number, paper.shortfalls());
    return require(passage, number);
  }

  /** Without a time stamp that was to be there nothing is issued: the passage is undone. */
  private byte[] signed(Passage passage, String kind, byte[] pdf) {
    try {
      return signing.sign(passage.municipality(), kind, pdf, passage.at());
    } catch (TimeStampException none) {
      throw new CertificateRefusedException(
          List.of(Finding.of(FindingCode.NO_TIME_STAMP, SIGNATURE, none.reason())));
    }
  }

  /**
   * A paper.
   *
   * @throws PaperUnknownException if there is none of this number
   */
  public IssuedPaper require(Passage passage, long number) {
    return read(passage, ISSUE_NO.eq(number), 1).stream()
        .findFirst()
        .orElseThrow(() -> new PaperUnknownException(number));
  }

  /** The bytes of a paper that exists. */
  public byte[] pdf(Passage passage, long number) {
    return passage
        .sql()
        .select(IssueTables.BYTES)
        .from(PAPER)
        .where(LG_CODE.eq(passage.municipality().value()), ISSUE_NO.eq(number))
        .fetchSingle(IssueTables::pdf);
  }

  /**
   * The paper that has exactly these bytes, whoever may see it: whoever asks has it.
   *
   * @param at the second in which it was issued
   */
  public Optional<IssuedPaper> withBytes(Passage passage, Instant at, byte[] pdf) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    try (Cursor<Record> issued =
        passage
            .sql()
            .select(IssueTables.BYTES)
            .from(PAPER)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(ISSUED_AT.ge(second.atOffset(ZoneOffset.UTC)))
            .and(ISSUED_AT.lt(second.plusSeconds(1).atOffset(ZoneOffset.UTC)))
            .orderBy(ISSUE_NO)
            .fetchSize(1)
            .fetchLazy()) {
      for (Record row = issued.fetchNext(); row != null; row = issued.fetchNext()) {
        if (Arrays.equals(pdf, IssueTables.pdf(row))) {
          return readAll(passage, ISSUE_NO.eq(row.get(ISSUE_NO)), 1).stream().findFirst();
        }
      }
      return Optional.empty();
    }
  }

  /** The papers that hold data of a resident, the latest first. */
  public List<IssuedPaper> of(Passage passage, AddressNumber resident) {
    return read(passage, ADDRESS_NUMBERS.contains(new String[] {resident.value()}), ALL);
  }

  /** The papers of a move, the latest first. */
  public List<IssuedPaper> ofMove(Passage passage, long moveNumber) {
    return read(passage, MOVE_NUMBER.eq(moveNumber), ALL);
  }

  /** Records that a paper was destroyed. */
  public void dispose(Passage passage, long number, String reason) {
    passage
        .sql()
        .insertInto(DISPOSAL)
        .set(DISPOSAL_LG_CODE, passage.municipality().value())
        .set(DISPOSAL_ISSUE_NO, number)
        .set(DISPOSED_AT, passage.at().atOffset(ZoneOffset.UTC))
        .set(REASON, reason)
        .set(DISPOSED_BY, passage.operator().operatorId())
        .execute();
  }

  /** The papers that fit an enquiry (2.2.2), the latest first, and so many at most. */
  public List<IssuedPaper> find(Passage passage, IssueCriteria criteria, int most) {
    return read(passage, condition(passage, criteria), most);
  }

  /** Those that fit an enquiry and could not show all they hold (5.8), the latest first. */
  public List<IssuedPaper> withShortfalls(Passage passage, IssueCriteria criteria, int most) {
    Condition lacking = Shortfalls.kept().and(KIND.ne(OverflowList.KIND.id()));
    return read(passage, condition(passage, criteria).and(lacking), most);
  }

  private Condition condition(Passage passage, IssueCriteria criteria) {
    AddressNumber person = criteria.person();
    List<Long> lists = person == null ? List.of() : listed.issuesWith(passage, person);
    return IssueQuery.of(criteria, lists);
  }

  /** Puts right who asked for a paper; what was recorded at the issue stays (8.1.1). */
  public void correctRequester(Passage passage, long number, Requester requester) {
    String lgCode = passage.municipality().value();
    Integer corrections =
        passage
            .sql()
            .select(count())
            .from(CORRECTION)
            .where(CORRECTION_LG_CODE.eq(lgCode), CORRECTION_ISSUE_NO.eq(number))
            .fetchSingle()
            .value1();
    passage
        .sql()
        .insertInto(CORRECTION)
        .set(CORRECTION_LG_CODE, lgCode)
        .set(CORRECTION_ISSUE_NO, number)
        .set(CORRECTION_NO, corrections + 1)
        .set(CORRECTED, requester.name())
        .set(CORRECTED_AT, passage.at().atOffset(ZoneOffset.UTC))
        .set(CORRECTED_BY, passage.operator().operatorId())
        .execute();
  }

  private static List<IssuedPaper> read(Passage passage, Condition condition, int most) {
    return readAll(passage, condition.and(seen(passage)), most);
  }

  private static List<IssuedPaper> readAll(Passage passage, Condition condition, int most) {
    return passage
        .sql()
        .select(SHOWN)
        .from(PAPER)
        .leftJoin(DISPOSAL)
        .on(DISPOSAL_LG_CODE.eq(LG_CODE), DISPOSAL_ISSUE_NO.eq(ISSUE_NO))
        .leftJoin(OPERATOR)
        .on(OPERATOR_LG_CODE.eq(LG_CODE), OPERATOR_KEY.eq(OPERATOR_ID))
        .where(LG_CODE.eq(passage.municipality().value()), condition)
        .orderBy(ISSUED_AT.desc(), ISSUE_NO.desc())
        .limit(most)
        .fetch(IssueTables::paper);
  }
}
