package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Numbers of papers, given out one after another. The row of a series is locked until the
 * transaction that takes a number ends. For the numbers of the register see {@link
 * RegisterNumbers}.
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

  /** Takes a block of numbers and returns the first. */
  public static long nextBlock(DSLContext sql, String lgCode, String series, long size) {
    long first = last(sql, lgCode, series) + 1;
    set(sql, lgCode, series, first + size - 1);
    return first;
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
