package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.LoadTable.LOAD;
import static jp.daicho.server.registry.internal.LoadTable.column;
import static jp.daicho.server.registry.internal.RegisterTables.*;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/** Moves a loaded register from the temporary table into the tables of the register. */
public final class LoadWriter {
  /** The kind of all moves that were registered in an earlier system. */
  private static final String TAKEN_OVER = "TAKEN_OVER";

  private static final Field<Long> NUMBER = column("move_number", SQLDataType.BIGINT);
  private static final Field<String> HOUSEHOLD_OF_VERSION =
      column("household_number", SQLDataType.VARCHAR);
  private static final Field<String> ADDRESS = column("address_number", SQLDataType.VARCHAR);

  private final DSLContext sql;
  private final String lgCode;
  private final OffsetDateTime recordedAt;
  private final Condition wanted;

  /** For one load. */
  public LoadWriter(DSLContext sql, String lgCode, OffsetDateTime recordedAt, Condition wanted) {
    this.sql = sql;
    this.lgCode = lgCode;
    this.recordedAt = recordedAt;
    this.wanted = wanted;
  }

  /** Writes everything. */
  public void write() {
    moves();
    households();
    versions();
    currentRows();
    numberSeries();
  }

  /** Persons and versions that were wanted. */
  public Record figures() {
    return sql.select(countDistinct(ADDRESS), count()).from(LOAD).where(wanted).fetchSingle();
  }

  private void moves() {
    sql.insertInto(MOVE)
        .columns(
            MOVE_LG_CODE,
            MOVE_NUMBER,
            MOVE_KIND,
            MOVE_REASON,
            MOVED_ON,
            PROCESSED_ON,
            PLACE_OF_ENTRY,
            TERMINAL,
            MOVE_RECORDED_AT)
        .select(
            select(
                    inline(lgCode),
                    NUMBER,
                    inline(TAKEN_OVER),
                    column("move_reason", SQLDataType.VARCHAR),
                    column("moved_on", SQLDataType.LOCALDATE),
                    column("processed_on", SQLDataType.LOCALDATE),
                    column("place_of_entry", SQLDataType.VARCHAR),
                    column("terminal", SQLDataType.VARCHAR),
                    inline(recordedAt))
                .distinctOn(NUMBER)
                .from(LOAD)
                .where(wanted)
                .orderBy(NUMBER, ADDRESS))
        .execute();
  }

  private void households() {
    sql.insertInto(HOUSEHOLD)
        .columns(HOUSEHOLD_LG_CODE, HOUSEHOLD_NUMBER, OPENED_BY_MOVE)
        .select(
            select(inline(lgCode), HOUSEHOLD_OF_VERSION, min(NUMBER))
                .from(LOAD)
                .where(wanted)
                .groupBy(HOUSEHOLD_OF_VERSION))
        .execute();
  }

  private void versions() {
    List<Field<?>> columns = new ArrayList<>(List.of(RecordTable.LG_CODE));
    columns.addAll(RecordTable.columns());
    columns.add(RecordTable.RECORDED_AT);
    List<Field<?>> values = new ArrayList<>(List.of(inline(lgCode)));
    RecordTable.columns().forEach(registered -> values.add(LoadTable.itemColumn(registered)));
    values.add(inline(recordedAt));
    sql.insertInto(RecordTable.RESIDENT_RECORD)
        .columns(columns)
        .select(select(values).from(LOAD).where(wanted))
        .execute();
  }

  /** The columns of the derived table all have their namesakes in the temporary one. */
  private void currentRows() {
    List<Field<?>> columns = new ArrayList<>(List.of(CurrentTable.LG_CODE));
    columns.addAll(CurrentTable.columns());
    List<Field<?>> values = new ArrayList<>(List.of(inline(lgCode)));
    CurrentTable.columns().forEach(derived -> values.add(LoadTable.itemColumn(derived)));
    sql.insertInto(CurrentTable.CURRENT_RESIDENT)
        .columns(columns)
        .select(select(values).from(LOAD).where(wanted).and(LoadTable.IS_LATEST))
        .execute();
  }

  /** Goes on behind the highest numbers, so that no number is given out twice (1.1.13). */
  private void numberSeries() {
    Long lastMove = sql.select(max(NUMBER)).from(LOAD).fetchSingle().value1();
    NumberSeries.continueAfter(sql, lgCode, "MOVE", lastMove == null ? 0 : lastMove);
    NumberSeries.continueAfter(
        sql,
        lgCode,
        "ADDRESS",
        highest(
            ADDRESS,
            text -> AddressNumber.of(text).isWellFormed(),
            text -> AddressNumber.of(text).serial()));
    NumberSeries.continueAfter(
        sql,
        lgCode,
        "HOUSEHOLD",
        highest(
            HOUSEHOLD_OF_VERSION,
            text -> HouseholdNumber.of(text).isWellFormed(),
            text -> HouseholdNumber.of(text).serial()));
  }

  /** Also of those held back: they will come in later with the numbers they have. */
  private long highest(
      Field<String> column, Predicate<String> wellFormed, ToLongFunction<String> serial) {
    try (var numbers = sql.selectDistinct(column).from(LOAD).fetchSize(10_000).fetchStream()) {
      return numbers.map(row -> row.value1()).filter(wellFormed).mapToLong(serial).max().orElse(0);
    }
  }
}
