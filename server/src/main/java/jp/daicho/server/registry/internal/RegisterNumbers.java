package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.RowReader;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The numbers of the register that are given out one after another (1.1.13), one row a
 * municipality. The row is locked until the transaction that takes numbers ends, so they are taken
 * in short transactions of their own: clerks need not wait for one another, and a registration that
 * fails leaves a gap.
 */
final class RegisterNumbers {
  /** What is numbered. */
  enum Series {
    /** 宛名番号, without its check digit. */
    ADDRESS,
    /** 世帯番号, without its check digit. */
    HOUSEHOLD,
    /** Moves. */
    MOVE,
    /** Drafts. */
    DRAFT;

    private Field<Long> column() {
      return DSL.field(
          DSL.name("register_numbers", "last_" + name().toLowerCase(Locale.ROOT)),
          SQLDataType.BIGINT);
    }
  }

  private static final Table<?> REGISTER_NUMBERS = table(name("register_numbers"));
  private static final Field<String> LG_CODE =
      field(name("register_numbers", "lg_code"), SQLDataType.VARCHAR);

  private static final String TAKE =
      """
      UPDATE register_numbers
         SET last_address = last_address + ?, last_household = last_household + ?,
             last_move = last_move + ?, last_draft = last_draft + ?
       WHERE lg_code = ?::bpchar
      RETURNING last_address, last_household, last_move, last_draft\
      """;

  /** For the first numbers of a municipality; somebody else may be first nevertheless. */
  private static final String TAKE_FIRST =
      """
      INSERT INTO register_numbers
        (last_address, last_household, last_move, last_draft, lg_code)
      VALUES (?, ?, ?, ?, ?::bpchar)
      ON CONFLICT (lg_code) DO UPDATE
         SET last_address = register_numbers.last_address + excluded.last_address,
             last_household = register_numbers.last_household + excluded.last_household,
             last_move = register_numbers.last_move + excluded.last_move,
             last_draft = register_numbers.last_draft + excluded.last_draft
      RETURNING last_address, last_household, last_move, last_draft\
      """;

  private RegisterNumbers() {}

  /**
   * Takes the next numbers of several series at once.
   *
   * @param counts how many of each series
   * @return the last number taken of each series; those before it were taken, too
   */
  static Map<Series, Long> take(Passage passage, Map<Series, Long> counts) {
    List<Object> values = new ArrayList<>();
    for (Series series : Series.values()) {
      values.add(counts.getOrDefault(series, 0L));
    }
    values.add(passage.municipality().value());
    RowReader<Map<Series, Long>> reader =
        row -> {
          Map<Series, Long> last = new EnumMap<>(Series.class);
          for (Series series : Series.values()) {
            last.put(series, row.getLong(series.ordinal() + 1));
          }
          return last;
        };
    List<Map<Series, Long>> taken = passage.aside(TAKE, values, reader);
    return taken.isEmpty()
        ? passage.aside(TAKE_FIRST, values, reader).getFirst()
        : taken.getFirst();
  }

  /** Goes on behind numbers that were taken over from elsewhere. */
  static void continueAfter(DSLContext sql, String lgCode, Series series, long serial) {
    sql.insertInto(REGISTER_NUMBERS)
        .columns(LG_CODE, series.column())
        .values(lgCode, serial)
        .onConflict(LG_CODE)
        .doUpdate()
        .set(series.column(), greatest(series.column(), val(serial)))
        .execute();
  }

  /** The last number that was given out; 0 before the first. */
  static long lastGiven(DSLContext sql, String lgCode, Series series) {
    return sql.select(series.column())
        .from(REGISTER_NUMBERS)
        .where(LG_CODE.eq(lgCode))
        .fetchOptional(series.column())
        .orElse(0L);
  }
}
