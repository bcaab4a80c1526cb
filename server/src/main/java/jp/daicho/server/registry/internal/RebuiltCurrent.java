package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.CurrentTable.CURRENT_RESIDENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.RegisterCheck.Progress;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** The current rows derived anew from the records, in a temporary table beside the kept ones. */
public final class RebuiltCurrent {
  private static final Table<?> REBUILT = table(name("rebuilt_resident"));
  private static final Field<String> ADDRESS_NUMBER = rebuilt(CurrentTable.ADDRESS_NUMBER);
  private static final Field<String> HOUSEHOLD_NUMBER = rebuilt(CurrentTable.HOUSEHOLD_NUMBER);
  private static final int AT_ONCE = 2_000;
  private static final int NAMED_AT_MOST = 100;

  private final DSLContext sql;
  private final String lgCode;

  private RebuiltCurrent(DSLContext sql, String lgCode) {
    this.sql = sql;
    this.lgCode = lgCode;
  }

  /** Derives them; the table goes with the transaction. */
  public static RebuiltCurrent build(Passage passage, Progress progress) {
    RebuiltCurrent built = new RebuiltCurrent(passage.sql(), passage.municipality().value());
    built.createTable();
    long persons = 0;
    try (Cursor<Record> latest = built.latestVersions()) {
      while (latest.hasNext()) {
        List<Record> some = latest.fetchNext(AT_ONCE);
        copy(passage, some);
        persons += some.size();
        progress.derived(persons);
      }
    }
    MemberOrderTable.putInto(
        built.sql,
        built.lgCode,
        REBUILT,
        ADDRESS_NUMBER,
        rebuilt(CurrentTable.VERSION),
        rebuilt(CurrentTable.MEMBER_ORDER));
    return built;
  }

  /** Persons without a current row. */
  public List<String> missing() {
    return sql.select(ADDRESS_NUMBER)
        .from(REBUILT)
        .where(
            notExists(
                selectOne()
                    .from(CURRENT_RESIDENT)
                    .where(CurrentTable.LG_CODE.eq(lgCode))
                    .and(CurrentTable.ADDRESS_NUMBER.eq(ADDRESS_NUMBER))))
        .orderBy(ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(ADDRESS_NUMBER);
  }

  /** Current rows without a record. */
  public List<String> superfluous() {
    return sql.select(CurrentTable.ADDRESS_NUMBER)
        .from(CURRENT_RESIDENT)
        .where(CurrentTable.LG_CODE.eq(lgCode))
        .and(
            notExists(
                selectOne().from(REBUILT).where(ADDRESS_NUMBER.eq(CurrentTable.ADDRESS_NUMBER))))
        .orderBy(CurrentTable.ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(CurrentTable.ADDRESS_NUMBER);
  }

  /** Current rows that say something else than the latest version. */
  public List<String> different() {
    List<Field<?>> kept = CurrentTable.columns();
    List<Field<?>> derived = kept.stream().<Field<?>>map(RebuiltCurrent::rebuilt).toList();
    return sql.select(ADDRESS_NUMBER)
        .from(REBUILT)
        .join(CURRENT_RESIDENT)
        .on(CurrentTable.LG_CODE.eq(lgCode))
        .and(CurrentTable.ADDRESS_NUMBER.eq(ADDRESS_NUMBER))
        .where(row(derived).isDistinctFrom(row(kept)))
        .orderBy(ADDRESS_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(ADDRESS_NUMBER);
  }

  /** Households with more than one householder, by their records. */
  public List<String> householdsWithTwoHouseholders() {
    return sql.select(HOUSEHOLD_NUMBER)
        .from(REBUILT)
        .where(rebuilt(CurrentTable.IS_HOUSEHOLDER))
        .and(rebuilt(CurrentTable.RESIDENT_STATUS).eq(inline(ResidentStatus.RESIDENT.code())))
        .groupBy(HOUSEHOLD_NUMBER)
        .having(count().gt(1))
        .orderBy(HOUSEHOLD_NUMBER)
        .limit(NAMED_AT_MOST)
        .fetch(HOUSEHOLD_NUMBER);
  }

  /** Puts them in the place of the kept ones. */
  public long replace() {
    sql.deleteFrom(CURRENT_RESIDENT).where(CurrentTable.LG_CODE.eq(lgCode)).execute();
    List<Field<?>> columns = new ArrayList<>(List.of(CurrentTable.LG_CODE));
    columns.addAll(CurrentTable.columns());
    List<Field<?>> values = new ArrayList<>(List.of(inline(lgCode)));
    CurrentTable.columns().forEach(column -> values.add(rebuilt(column)));
    return sql.insertInto(CURRENT_RESIDENT)
        .columns(columns)
        .select(select(values).from(REBUILT))
        .execute();
  }

  private void createTable() {
    sql.createTemporaryTable(REBUILT)
        .as(
            select(CurrentTable.columns())
                .from(CURRENT_RESIDENT)
                .where(CurrentTable.LG_CODE.eq(inline(lgCode))))
        .withNoData()
        .onCommitDrop()
        .execute();
  }

  private Cursor<Record> latestVersions() {
    return sql.select(RecordTable.columns())
        .distinctOn(RecordTable.ADDRESS_NUMBER)
        .from(RecordTable.RESIDENT_RECORD)
        .where(RecordTable.LG_CODE.eq(lgCode))
        .orderBy(RecordTable.ADDRESS_NUMBER, RecordTable.VERSION.desc())
        .fetchSize(AT_ONCE)
        .fetchLazy();
  }

  private static void copy(Passage passage, List<Record> rows) {
    CopyText lines = new CopyText();
    for (Record row : rows) {
      ResidentRecord latest = Rows.record(row);
      for (@Nullable Object value :
          CurrentTable.values(CurrentRow.of(latest, digest(passage, latest, row)))) {
        lines.field(value == null ? null : value.toString());
      }
      lines.endLine();
    }
    byte[] bytes = lines.take();
    String columns =
        CurrentTable.columns().stream().map(Field::getName).collect(Collectors.joining(", "));
    try {
      CopyIn copy = passage.copy().copyIn("COPY rebuilt_resident (" + columns + ") FROM STDIN");
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } catch (SQLException failure) {
      throw new DataAccessException("the rows could not be copied", failure);
    }
  }

  /** With the key with which the version is encrypted: both are written anew together. */
  private static @Nullable String digest(Passage passage, ResidentRecord latest, Record row) {
    IndividualNumber number = latest.numbers().individualNumber();
    String kept = RecordTable.keptNumber(row);
    return number == null || kept == null
        ? null
        : passage.encryption().digest(number.value(), kept);
  }

  private static <T> Field<T> rebuilt(Field<T> column) {
    return field(name("rebuilt_resident", column.getName()), column.getDataType());
  }
}
