package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Map;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep3;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Numbers that are given out one after another (1.1.13). The row of a series is locked until the
 * transaction that takes a number ends, so numbers of moves are taken in short transactions of
 * their own: clerks need not wait for one another, and a registration that fails leaves a gap.
 */
public final class NumberSeries {
  private static final Table<?> NUMBER_SERIES = table(name("number_series"));
  private static final Field<String> LG_CODE =
      field(name("number_series", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> SERIES =
      field(name("number_series", "series"), SQLDataType.VARCHAR);
  private static final Field<Long> LAST_SERIAL =
      field(name("number_series", "last_serial"), SQLDataType.BIGINT);

  private NumberSeries() {}

  /**
   * Takes the next numbers of several series at once.
   *
   * @param counts how many of each series
   * @return the last number taken of each; those before it were taken, too
   */
  static Map<String, Long> take(DSLContext sql, String lgCode, SortedMap<String, Long> counts) {
    InsertValuesStep3<?, String, String, Long> insert =
        sql.insertInto(NUMBER_SERIES).columns(LG_CODE, SERIES, LAST_SERIAL);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      insert = insert.values(lgCode, count.getKey(), count.getValue());
    }
    return insert
        .onConflict(LG_CODE, SERIES)
        .doUpdate()
        .set(LAST_SERIAL, LAST_SERIAL.plus(excluded(LAST_SERIAL)))
        .returningResult(SERIES, LAST_SERIAL)
        .fetchMap(SERIES, LAST_SERIAL);
  }

  /** Takes a block of numbers and returns the first. */
  public static long nextBlock(DSLContext sql, String lgCode, String series, long size) {
    long first = last(sql, lgCode, series) + 1;
    set(sql, lgCode, series, first + size - 1);
    return first;
  }

  /** Goes on behind numbers that were taken over from elsewhere. */
  static void continueAfter(DSLContext sql, String lgCode, String series, long serial) {
    if (last(sql, lgCode, series) < serial) {
      set(sql, lgCode, series, serial);
    }
  }

  /** The last number that was given out; 0 before the first. */
  static long lastGiven(DSLContext sql, String lgCode, String series) {
    return sql.select(LAST_SERIAL)
        .from(NUMBER_SERIES)
        .where(LG_CODE.eq(lgCode))
        .and(SERIES.eq(series))
        .fetchOptional(LAST_SERIAL)
        .orElse(0L);
  }

  private static long last(DSLContext sql, String lgCode, String series) {
    sql.insertInto(NUMBER_SERIES)
        .columns(LG_CODE, SERIES)
        .values(lgCode, series)
        .onConflictDoNothing()
        .execute();
    Long last =
        sql.select(LAST_SERIAL)
            .from(NUMBER_SERIES)
            .where(LG_CODE.eq(lgCode))
            .and(SERIES.eq(series))
            .forUpdate()
            .fetchSingle(LAST_SERIAL);
    return last == null ? 0 : last;
  }

  private static void set(DSLContext sql, String lgCode, String series, long serial) {
    sql.update(NUMBER_SERIES)
        .set(LAST_SERIAL, serial)
        .where(LG_CODE.eq(lgCode))
        .and(SERIES.eq(series))
        .execute();
  }
}
