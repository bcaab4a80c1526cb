package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.forms.Forms;
import jp.daicho.forms.IssueNumber;
import jp.daicho.forms.Paper;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperUnknownException;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps issued papers with their bytes, and which of them were destroyed (1.3.8). The service can
 * only add to these tables.
 */
@Component
public final class IssuedPapers {
  private static final Table<?> PAPER = table(name("issued_paper"));
  private static final Field<String> LG_CODE = paper("lg_code", String.class);
  private static final Field<Long> ISSUE_NO = paper("issue_no", Long.class);
  private static final Field<String> ISSUE_NUMBER = paper("issue_number", String.class);
  private static final Field<OffsetDateTime> ISSUED_AT =
      field(name("issued_paper", "issued_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<String> KIND = paper("kind", String.class);
  private static final Field<Long> MOVE_NUMBER = paper("move_number", Long.class);
  private static final Field<String> FORM_ID = paper("form_id", String.class);
  private static final Field<String> FORM_VERSION = paper("form_version", String.class);
  private static final Field<String[]> ADDRESS_NUMBERS =
      field(name("issued_paper", "address_numbers"), SQLDataType.CLOB.array());
  private static final Field<String> HOUSEHOLD_NUMBER = paper("household_number", String.class);
  private static final Field<JSONB> ITEMS = paper("items", JSONB.class);
  private static final Field<Boolean> OFFICIAL_USE = paper("official_use", Boolean.class);
  private static final Field<String> PURPOSE = paper("purpose", String.class);
  private static final Field<String> REQUESTER = paper("requester", String.class);
  private static final Field<Integer> PAGES = paper("pages", Integer.class);
  private static final Field<Integer> COPIES = paper("copies", Integer.class);
  private static final Field<String> PLACE_OF_ENTRY = paper("place_of_entry", String.class);
  private static final Field<String> TERMINAL = paper("terminal", String.class);
  private static final Field<Long> OPERATOR_ID = paper("operator_id", Long.class);
  private static final Field<byte[]> PDF = paper("pdf", byte[].class);

  private static final Table<?> DISPOSAL = table(name("paper_disposal"));
  private static final Field<String> DISPOSAL_LG_CODE = disposal("lg_code", String.class);
  private static final Field<Long> DISPOSAL_ISSUE_NO = disposal("issue_no", Long.class);
  private static final Field<OffsetDateTime> DISPOSED_AT =
      field(name("paper_disposal", "disposed_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Field<String> REASON = disposal("reason", String.class);
  private static final Field<Long> DISPOSED_BY = disposal("operator_id", Long.class);

  private static final List<Field<?>> SHOWN =
      List.of(
          ISSUE_NO,
          ISSUE_NUMBER,
          ISSUED_AT,
          KIND,
          MOVE_NUMBER,
          FORM_ID,
          FORM_VERSION,
          ADDRESS_NUMBERS,
          HOUSEHOLD_NUMBER,
          ITEMS,
          OFFICIAL_USE,
          PURPOSE,
          REQUESTER,
          PAGES,
          COPIES,
          PLACE_OF_ENTRY,
          TERMINAL,
          OPERATOR_ID,
          DISPOSED_AT,
          REASON,
          DISPOSED_BY);

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What the paper shows and bears, as it is kept (記載事項).
   *
   * @param shows null for a copy that was issued before papers of moves were
   */
  private record Items(
      List<CertificateItem> printed,
      boolean history,
      SealChoice seal,
      @Nullable List<ItemProtection> shows) {}

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
    Items items =
        new Items(
            List.copyOf(issue.printed()),
            issue.history(),
            issue.seal(),
            List.copyOf(issue.shows()));
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
        .set(HOUSEHOLD_NUMBER, issue.household().value())
        .set(ITEMS, JSONB.valueOf(JSON.writeValueAsString(items)))
        .set(OFFICIAL_USE, issue.officialUse())
        .set(PURPOSE, issue.purpose())
        .set(REQUESTER, requester == null ? "" : requester.name())
        .set(PAGES, paper.pages())
        .set(COPIES, 1)
        .set(PLACE_OF_ENTRY, Objects.requireNonNullElse(passage.operator().place(), ""))
        .set(TERMINAL, passage.operator().terminal())
        .set(OPERATOR_ID, passage.operator().operatorId())
        .set(PDF, paper.pdf())
        .execute();
    return require(passage, number);
  }

  /**
   * A paper.
   *
   * @throws PaperUnknownException if there is none of this number
   */
  public IssuedPaper require(Passage passage, long number) {
    return read(passage, ISSUE_NO.eq(number)).stream()
        .findFirst()
        .orElseThrow(() -> new PaperUnknownException(number));
  }

  /** The bytes of a paper that exists. */
  public byte[] pdf(Passage passage, long number) {
    return passage
        .sql()
        .select(PDF)
        .from(PAPER)
        .where(LG_CODE.eq(passage.municipality().value()), ISSUE_NO.eq(number))
        .fetchSingle()
        .value1();
  }

  /** The papers that hold data of a resident, the latest first. */
  public List<IssuedPaper> of(Passage passage, AddressNumber resident) {
    return read(passage, ADDRESS_NUMBERS.contains(new String[] {resident.value()}));
  }

  /** The papers of a move, the latest first. */
  public List<IssuedPaper> ofMove(Passage passage, long moveNumber) {
    return read(passage, MOVE_NUMBER.eq(moveNumber));
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

  private static List<IssuedPaper> read(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(SHOWN)
        .from(PAPER)
        .leftJoin(DISPOSAL)
        .on(DISPOSAL_LG_CODE.eq(LG_CODE), DISPOSAL_ISSUE_NO.eq(ISSUE_NO))
        .where(LG_CODE.eq(passage.municipality().value()), condition)
        .orderBy(ISSUE_NO.desc())
        .fetch(IssuedPapers::paper);
  }

  private static IssuedPaper paper(Record row) {
    Items items = JSON.readValue(row.get(ITEMS).data(), Items.class);
    return new IssuedPaper(
        row.get(ISSUE_NO),
        row.get(ISSUE_NUMBER),
        row.get(ISSUED_AT).toInstant(),
        row.get(KIND),
        row.get(FORM_ID),
        row.get(FORM_VERSION),
        Arrays.stream(row.get(ADDRESS_NUMBERS)).map(AddressNumber::of).toList(),
        HouseholdNumber.of(row.get(HOUSEHOLD_NUMBER)),
        row.get(MOVE_NUMBER),
        shows(items),
        items.printed().stream().collect(Collectors.toUnmodifiableSet()),
        items.history(),
        items.seal(),
        row.get(OFFICIAL_USE),
        row.get(REQUESTER).isEmpty() ? null : Requester.parse(row.get(REQUESTER)),
        row.get(PURPOSE),
        row.get(PAGES),
        row.get(COPIES),
        row.get(PLACE_OF_ENTRY),
        row.get(TERMINAL),
        row.get(OPERATOR_ID),
        disposal(row));
  }

  private static Set<ItemProtection> shows(Items items) {
    List<ItemProtection> kept = items.shows();
    return kept == null ? Assembled.shows(items.printed()) : Set.copyOf(kept);
  }

  private static IssuedPaper.@Nullable Disposal disposal(Record row) {
    OffsetDateTime at = row.get(DISPOSED_AT);
    return at == null
        ? null
        : new IssuedPaper.Disposal(at.toInstant(), row.get(REASON), row.get(DISPOSED_BY));
  }

  private static <T> Field<T> paper(String column, Class<T> type) {
    return field(name("issued_paper", column), type);
  }

  private static <T> Field<T> disposal(String column, Class<T> type) {
    return field(name("paper_disposal", column), type);
  }
}
