package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;
import static jp.daicho.server.registry.internal.RegisterTables.ABOUT_MOVE;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE_KIND;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE_LG_CODE;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE_NUMBER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The deleted records (除票) in the order of their day of processing (1.1.5): the versions by which a
 * record was deleted or closed, but for those of moves that were cancelled; those of the register
 * and those moved over to the database of deleted records (9.3).
 */
public final class DeletedVersions {
  private static final Field<LocalDate> PROCESSED_ON =
      field(name("resident_record", "processed_on"), SQLDataType.LOCALDATE);

  private static final Table<?> OTHER = table(name("recorded_version")).as(name("other"));
  private static final Field<String> OTHER_LG_CODE =
      field(name("other", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> OTHER_NUMBER =
      field(name("other", "address_number"), SQLDataType.VARCHAR);
  private static final Field<Integer> OTHER_VERSION =
      field(name("other", "version"), SQLDataType.INTEGER);
  private static final Field<Long> OTHER_MOVE =
      field(name("other", "move_number"), SQLDataType.BIGINT);
  private static final Field<String> OTHER_STATUS =
      field(name("other", "resident_status"), SQLDataType.VARCHAR);

  private DeletedVersions() {}

  /**
   * Those processed in a period, the first one first.
   *
   * @param from the first day
   * @param to the last day
   * @param past how many to pass over
   * @param most how many to give out
   */
  public static List<ResidentRecord> processed(
      DSLContext sql, String lgCode, LocalDate from, LocalDate to, int past, int most) {
    return sql.select(RecordTable.columns())
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(lgCode))
        .and(PROCESSED_ON.between(from, to))
        .and(RecordTable.RESIDENT_STATUS.ne(inline(ResidentStatus.RESIDENT.code())))
        .and(wasNoneBefore())
        .and(wasNotCancelled())
        .orderBy(
            PROCESSED_ON, RecordTable.MOVE_NUMBER, RecordTable.ADDRESS_NUMBER, RecordTable.VERSION)
        .offset(past)
        .limit(most)
        .fetch(Rows::record);
  }

  /** What is noted of a deleted record later makes no other one of it. */
  private static Condition wasNoneBefore() {
    return notExists(
        selectOne()
            .from(OTHER)
            .where(OTHER_LG_CODE.eq(RecordTable.LG_CODE))
            .and(OTHER_NUMBER.eq(RecordTable.ADDRESS_NUMBER))
            .and(OTHER_VERSION.eq(RecordTable.VERSION.minus(inline(1))))
            .and(OTHER_STATUS.ne(inline(ResidentStatus.RESIDENT.code()))));
  }

  private static Condition wasNotCancelled() {
    return notExists(
        selectOne()
            .from(MOVE)
            .join(OTHER)
            .on(OTHER_LG_CODE.eq(MOVE_LG_CODE))
            .and(OTHER_MOVE.eq(MOVE_NUMBER))
            .where(MOVE_LG_CODE.eq(RecordTable.LG_CODE))
            .and(ABOUT_MOVE.eq(RecordTable.MOVE_NUMBER))
            .and(MOVE_KIND.in(inline("cancellation"), inline("cancellation-by-entry")))
            .and(OTHER_NUMBER.eq(RecordTable.ADDRESS_NUMBER)));
  }
}
