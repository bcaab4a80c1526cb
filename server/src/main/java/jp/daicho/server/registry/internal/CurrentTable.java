package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The derived table {@code current_resident}: one row a person, for the latest version and the
 * order of members set over it (5.2). It holds by what people are found and what a list tells of
 * them, so that the records themselves, which are much larger, need not be read for it.
 */
public final class CurrentTable {
  /** The table. */
  public static final Table<?> CURRENT_RESIDENT = table(name("current_resident"));

  private static final Map<String, Field<?>> COLUMNS = new LinkedHashMap<>();

  /** The municipality. */
  public static final Field<String> LG_CODE = column("lg_code", SQLDataType.VARCHAR);

  /** 宛名番号. */
  public static final Field<String> ADDRESS_NUMBER = column("address_number", SQLDataType.VARCHAR);

  /** 履歴番号 of the latest version. */
  public static final Field<Integer> VERSION = column("version", SQLDataType.INTEGER);

  /** 世帯番号. */
  public static final Field<String> HOUSEHOLD_NUMBER =
      column("household_number", SQLDataType.VARCHAR);

  /** 世帯員の並び順. */
  public static final Field<Integer> MEMBER_ORDER = column("member_order", SQLDataType.INTEGER);

  /** 住民状態, its code. */
  public static final Field<String> RESIDENT_STATUS =
      column("resident_status", SQLDataType.VARCHAR);

  /** 住民種別, its code. */
  public static final Field<String> RESIDENT_KIND = column("resident_kind", SQLDataType.VARCHAR);

  /** Whether the person is the householder. */
  public static final Field<Boolean> IS_HOUSEHOLDER = column("is_householder", SQLDataType.BOOLEAN);

  /** The keyed digest of 個人番号, which stands nowhere but encrypted. */
  static final Field<String> INDIVIDUAL_NUMBER_DIGEST =
      column("individual_number_digest", SQLDataType.VARCHAR);

  /** 住民票コード. */
  public static final Field<String> RESIDENT_RECORD_CODE =
      column("resident_record_code", SQLDataType.VARCHAR);

  /** The number of the residence card or certificate. */
  public static final Field<String> CARD_NUMBER = column("card_number", SQLDataType.VARCHAR);

  /** 性別, its code. */
  public static final Field<String> SEX = column("sex", SQLDataType.VARCHAR);

  /** The earliest day the birth date can mean. */
  public static final Field<LocalDate> BIRTH_FROM = column("birth_from", SQLDataType.LOCALDATE);

  /** The latest day the birth date can mean. */
  public static final Field<LocalDate> BIRTH_TO = column("birth_to", SQLDataType.LOCALDATE);

  /** 続柄 as printed. */
  public static final Field<String> RELATIONSHIP = column("relationship", SQLDataType.VARCHAR);

  /** 消除事由 as printed. */
  public static final Field<String> DELETION_REASON =
      column("deletion_reason", SQLDataType.VARCHAR);

  /** The name that lists show; empty where it is left empty, null in rows from before. */
  static final Field<String> DISPLAY_NAME = column("display_name", SQLDataType.VARCHAR);

  /** Its reading. */
  static final Field<String> DISPLAY_READING = column("display_reading", SQLDataType.VARCHAR);

  /** 旧氏 or 通称. */
  static final Field<String> OTHER_NAME = column("other_name", SQLDataType.VARCHAR);

  /** 生年月日, in the three columns of an uncertain date (1.1.8). */
  static final Field<LocalDate> BIRTH_DATE = column("birth_date", SQLDataType.LOCALDATE);

  static final Field<Boolean> BIRTH_DATE_UNCERTAIN =
      column("birth_date_uncertain", SQLDataType.BOOLEAN);
  static final Field<String> BIRTH_DATE_NOTATION =
      column("birth_date_notation", SQLDataType.VARCHAR);

  /** 住所 with 方書 in one line. */
  static final Field<String> ADDRESS_LINE = column("address_line", SQLDataType.VARCHAR);

  private static final RowInsert ADD =
      new RowInsert("current_resident", RowInsert.names(List.copyOf(COLUMNS.values())), "");
  private static final RowInsert PUT = insertOrReplace();

  private CurrentTable() {}

  /** That the person has one of these Individual Numbers. */
  public static Condition hasIndividualNumber(Collection<String> numbers) {
    return CustomCondition.of(
        context ->
            context.visit(
                INDIVIDUAL_NUMBER_DIGEST.in(
                    Tenancy.encryption(context.configuration()).digests(numbers))));
  }

  /** That the person has no Individual Number. */
  public static Condition hasNoIndividualNumber() {
    return INDIVIDUAL_NUMBER_DIGEST.isNull();
  }

  /** The columns but the municipality, in the order of {@link #values}. */
  public static List<Field<?>> columns() {
    return COLUMNS.values().stream().skip(1).<Field<?>>map(column -> column).toList();
  }

  /** The values of a row but the municipality, in the order of {@link #columns}. */
  static List<@Nullable Object> values(CurrentRow row) {
    List<@Nullable Object> values = new ArrayList<>();
    ResidentOutline outline = row.outline();
    values.add(row.addressNumber());
    values.add(row.version());
    values.add(outline.householdNumber().value());
    values.add(row.memberOrder());
    values.add(outline.status().code());
    values.add(outline.kind().code());
    values.add(row.isHouseholder());
    values.add(row.individualNumberDigest());
    values.add(row.residentRecordCode());
    values.add(row.cardNumber());
    values.add(outline.sex().code());
    values.add(row.birthFrom());
    values.add(row.birthTo());
    values.add(outline.relationship());
    values.add(row.deletionReason());
    values.add(outline.displayName());
    values.add(outline.displayReading());
    values.add(outline.otherName());
    values.add(outline.birthDate().day());
    values.add(outline.birthDate().isUncertain());
    values.add(outline.birthDate().notation());
    values.add(outline.address());
    return values;
  }

  /**
   * Writes rows of different persons, each in the place of an older one. For those who come to the
   * register there is none: looking for it at the cost of a row written twice is spared.
   */
  static void put(Passage passage, Collection<CurrentRow> rows) {
    RowInsert insert = rows.stream().allMatch(row -> row.version() == 1) ? ADD : PUT;
    List<List<@Nullable Object>> written = new ArrayList<>();
    for (CurrentRow row : rows) {
      List<@Nullable Object> values = new ArrayList<>(List.of(passage.municipality().value()));
      values.addAll(values(row));
      written.add(values);
    }
    insert.into(passage, written);
  }

  /** Gives the rows of members the order in which they stand in the list. */
  public static void order(Passage passage, List<ResidentRecord> members) {
    for (int i = 0; i < members.size(); i++) {
      passage
          .sql()
          .update(CURRENT_RESIDENT)
          .set(MEMBER_ORDER, i + 1)
          .where(LG_CODE.eq(passage.municipality().value()))
          .and(ADDRESS_NUMBER.eq(members.get(i).key().addressNumber().value()))
          .execute();
    }
  }

  /** The insert with what happens to the row of an older version. */
  private static RowInsert insertOrReplace() {
    List<String> columns = RowInsert.names(List.copyOf(COLUMNS.values()));
    String replaced =
        columns.stream()
            .skip(2)
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return new RowInsert(
        "current_resident",
        columns,
        "ON CONFLICT (lg_code, address_number) DO UPDATE SET "
            + replaced
            + " WHERE excluded.version > current_resident.version");
  }

  private static <T> Field<T> column(String column, DataType<T> type) {
    Field<T> declared = field(name("current_resident", column), type);
    COLUMNS.put(column, declared);
    return declared;
  }
}
