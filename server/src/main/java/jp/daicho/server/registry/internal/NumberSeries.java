package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.daicho.server.operators.Passage;
import org.jooq.DSLContext;
import org.jooq.Field;
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

  /** In the order of the series, so that nobody waits for one another in a circle. */
  private static final String TAKE =
      """
      INSERT INTO number_series (lg_code, series, last_serial)
      SELECT ?, wanted.series, wanted.numbers
        FROM unnest(?::text[], ?::bigint[]) AS wanted (series, numbers)
       ORDER BY wanted.series
      ON CONFLICT (lg_code, series)
      DO UPDATE SET last_serial = number_series.last_serial + excluded.last_serial
      RETURNING series, last_serial\
      """;

  private NumberSeries() {}

  /**
   * Takes the next numbers of several series at once.
   *
   * @param counts how many of each series
   * @return the last number taken of each; those before it were taken, too
   */
  static Map<String, Long> take(Passage passage, SortedMap<String, Long> counts) {
    Map<String, Long> last = new TreeMap<>();
    passage
        .aside(
            TAKE,
            List.of(
                passage.municipality().value(),
                counts.keySet().toArray(String[]::new),
                counts.values().stream().map(count -> count.toString()).toArray(String[]::new)),
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(taken -> last.put(taken.getKey(), taken.getValue()));
    return last;
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
