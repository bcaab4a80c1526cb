package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.LoadTable.LOAD;
import static jp.daicho.server.registry.internal.LoadTable.column;
import static jp.daicho.server.registry.internal.RegisterTables.*;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Moves loaded lines from the temporary table into the tables of the register. */
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

  /** For one load. */
  public LoadWriter(DSLContext sql, String lgCode, OffsetDateTime recordedAt) {
    this.sql = sql;
    this.lgCode = lgCode;
    this.recordedAt = recordedAt;
  }

  /** Writes what the temporary table holds now. */
  public void write() {
    moves();
    households();
    versions();
    currentRows();
  }

  /** Somebody of an earlier turn may have had the same move. */
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
                .orderBy(NUMBER, ADDRESS))
        .onConflict(MOVE_LG_CODE, MOVE_NUMBER)
        .doNothing()
        .execute();
  }

  /** A household was opened by the first of all moves into it, in whatever order they come. */
  private void households() {
    sql.insertInto(HOUSEHOLD)
        .columns(HOUSEHOLD_LG_CODE, HOUSEHOLD_NUMBER, OPENED_BY_MOVE)
        .select(
            select(inline(lgCode), HOUSEHOLD_OF_VERSION, min(NUMBER))
                .from(LOAD)
                .groupBy(HOUSEHOLD_OF_VERSION))
        .onConflict(HOUSEHOLD_LG_CODE, HOUSEHOLD_NUMBER)
        .doUpdate()
        .set(OPENED_BY_MOVE, excluded(OPENED_BY_MOVE))
        .where(excluded(OPENED_BY_MOVE).lt(OPENED_BY_MOVE))
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
        .select(select(values).from(LOAD))
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
        .select(select(values).from(LOAD).where(LoadTable.IS_LATEST))
        .execute();
  }
}
