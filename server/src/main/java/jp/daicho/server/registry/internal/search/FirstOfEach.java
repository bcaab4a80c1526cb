package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The first rows of each of some words, and of these the first: an index has those of one word in
 * their order, but not those of several.
 */
final class FirstOfEach {
  private static final Field<String> WORD = field(name("w", "word"), SQLDataType.CLOB);

  private FirstOfEach() {}

  /**
   * Asks for them.
   *
   * @param column the column that is one of the words
   * @param others what else must hold
   * @param order columns among those that are read
   */
  static Select<Record> of(
      Table<?> table,
      List<Field<?>> columns,
      Field<String> column,
      List<String> words,
      Condition others,
      List<Field<?>> order,
      int most) {
    return select(outside(columns))
        .from(unnest(DSL.val(words.toArray(String[]::new))).as(name("w"), name("word")))
        .crossJoin(
            lateral(
                    select(columns)
                        .from(table)
                        .where(column.eq(WORD))
                        .and(others)
                        .orderBy(order)
                        .limit(inline(most)))
                .as(name("x")))
        .orderBy(outside(order))
        .limit(inline(most));
  }

  private static List<Field<?>> outside(List<Field<?>> columns) {
    return columns.stream()
        .<Field<?>>map(column -> field(name("x", column.getName()), column.getDataType()))
        .toList();
  }
}
