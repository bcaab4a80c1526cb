package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of issued papers: {@code issued_paper}, {@code paper_disposal}, {@code
 * requester_correction}, and how a row of them is read.
 */
final class IssueTables {
  static final Table<?> PAPER = table(name("issued_paper"));
  static final Field<String> LG_CODE = paper("lg_code", String.class);
  static final Field<Long> ISSUE_NO = paper("issue_no", Long.class);
  static final Field<String> ISSUE_NUMBER = paper("issue_number", String.class);
  static final Field<OffsetDateTime> ISSUED_AT =
      field(name("issued_paper", "issued_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  static final Field<String> KIND = paper("kind", String.class);
  static final Field<Long> MOVE_NUMBER = paper("move_number", Long.class);
  static final Field<String> FORM_ID = paper("form_id", String.class);
  static final Field<String> FORM_VERSION = paper("form_version", String.class);
  static final Field<String[]> ADDRESS_NUMBERS =
      field(name("issued_paper", "address_numbers"), SQLDataType.CLOB.array());
  static final Field<String> HOUSEHOLD_NUMBER = paper("household_number", String.class);
  static final Field<JSONB> ITEMS = paper("items", JSONB.class);
  static final Field<Boolean> OFFICIAL_USE = paper("official_use", Boolean.class);
  static final Field<String> PURPOSE = paper("purpose", String.class);
  static final Field<String> REQUESTER = paper("requester", String.class);
  static final Field<Integer> PAGES = paper("pages", Integer.class);
  static final Field<Integer> COPIES = paper("copies", Integer.class);
  static final Field<String> PLACE_OF_ENTRY = paper("place_of_entry", String.class);
  static final Field<String> TERMINAL = paper("terminal", String.class);
  static final Field<Long> OPERATOR_ID = paper("operator_id", Long.class);
  private static final Field<byte[]> PDF = paper("pdf", byte[].class);
  private static final Field<String> PDF_KEY = paper("pdf_key", String.class);

  /** The columns of a paper's bytes, which stand encrypted, and what they are bound to. */
  static final List<Field<?>> BYTES = List.of(ISSUE_NO, PDF, PDF_KEY);

  static final Table<?> DISPOSAL = table(name("paper_disposal"));
  static final Field<String> DISPOSAL_LG_CODE = disposal("lg_code", String.class);
  static final Field<Long> DISPOSAL_ISSUE_NO = disposal("issue_no", Long.class);
  static final Field<OffsetDateTime> DISPOSED_AT =
      field(name("paper_disposal", "disposed_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  static final Field<String> REASON = disposal("reason", String.class);
  static final Field<Long> DISPOSED_BY = disposal("operator_id", Long.class);

  static final Table<?> OPERATOR = table(name("operator"));
  static final Field<String> OPERATOR_LG_CODE =
      field(name("operator", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> OPERATOR_KEY =
      field(name("operator", "operator_id"), SQLDataType.BIGINT);
  static final Field<String> LOGIN = field(name("operator", "login"), SQLDataType.VARCHAR);

  static final Table<?> CORRECTION = table(name("requester_correction"));
  static final Field<String> CORRECTION_LG_CODE = correction("lg_code", String.class);
  static final Field<Long> CORRECTION_ISSUE_NO = correction("issue_no", Long.class);
  static final Field<Integer> CORRECTION_NO = correction("correction_no", Integer.class);
  static final Field<String> CORRECTED = correction("requester", String.class);
  static final Field<OffsetDateTime> CORRECTED_AT =
      field(name("requester_correction", "corrected_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  static final Field<Long> CORRECTED_BY = correction("operator_id", Long.class);

  /** Who asked, as put right last; as recorded at the issue if it never was. */
  static final Field<String> LAST_REQUESTER =
      coalesce(
          field(
              select(CORRECTED)
                  .from(CORRECTION)
                  .where(CORRECTION_LG_CODE.eq(LG_CODE), CORRECTION_ISSUE_NO.eq(ISSUE_NO))
                  .orderBy(CORRECTION_NO.desc())
                  .limit(1)),
          REQUESTER);

  static final List<Field<?>> SHOWN =
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
          LOGIN,
          LAST_REQUESTER,
          DISPOSED_AT,
          REASON,
          DISPOSED_BY);

  private static final JsonMapper JSON = JsonMapper.shared();

  private IssueTables() {}

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

  /** The items as text of the database. */
  static JSONB written(Issue issue) {
    return JSONB.valueOf(
        JSON.writeValueAsString(
            new Items(
                List.copyOf(issue.printed()),
                issue.history(),
                issue.seal(),
                List.copyOf(issue.shows()))));
  }

  /** The paper of a row that has the columns of {@link #SHOWN}. */
  static IssuedPaper paper(Record row) {
    Items items = JSON.readValue(row.get(ITEMS).data(), Items.class);
    String household = row.get(HOUSEHOLD_NUMBER);
    return new IssuedPaper(
        row.get(ISSUE_NO),
        row.get(ISSUE_NUMBER),
        row.get(ISSUED_AT).toInstant(),
        row.get(KIND),
        row.get(FORM_ID),
        row.get(FORM_VERSION),
        Arrays.stream(row.get(ADDRESS_NUMBERS)).map(AddressNumber::of).toList(),
        household == null ? null : HouseholdNumber.of(household),
        row.get(MOVE_NUMBER),
        shows(items),
        items.printed().stream().collect(Collectors.toUnmodifiableSet()),
        items.history(),
        items.seal(),
        row.get(OFFICIAL_USE),
        requester(row.get(LAST_REQUESTER)),
        requester(row.get(REQUESTER)),
        row.get(PURPOSE),
        row.get(PAGES),
        row.get(COPIES),
        row.get(PLACE_OF_ENTRY),
        row.get(TERMINAL),
        row.get(OPERATOR_ID),
        Objects.requireNonNullElse(row.get(LOGIN), ""),
        disposal(row));
  }

  /** The bytes of a paper as they are kept. */
  static Map<Field<?>, Object> kept(MunicipalEncryption encryption, long number, byte[] pdf) {
    MunicipalEncryption.Content kept =
        encryption.encryptBytes(EncryptedColumn.ISSUED_PAPER, number, pdf);
    return Map.of(PDF, kept.bytes(), PDF_KEY, kept.key());
  }

  /** The bytes of a row that has the columns of {@link #BYTES}; those of old may be in clear. */
  static byte[] pdf(Record row) {
    MunicipalEncryption encryption = Tenancy.encryption(row.configuration());
    String key = row.get(PDF_KEY);
    byte[] bytes = row.get(PDF);
    if (key == null && encryption.readsPlain()) {
      return bytes;
    }
    return encryption.decryptBytes(
        EncryptedColumn.ISSUED_PAPER,
        row.get(ISSUE_NO),
        new MunicipalEncryption.Content(Objects.requireNonNull(key), bytes));
  }

  private static @Nullable Requester requester(String kept) {
    return kept.isEmpty() ? null : Requester.parse(kept);
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

  private static <T> Field<T> correction(String column, Class<T> type) {
    return field(name("requester_correction", column), type);
  }

  private static <T> Field<T> disposal(String column, Class<T> type) {
    return field(name("paper_disposal", column), type);
  }
}
