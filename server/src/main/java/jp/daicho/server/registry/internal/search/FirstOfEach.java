package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The first rows of each of some words, and of these the first: an index has those of one word in
 * their order, but not those of several. Of many words only those are read on whose very first row
 * is among the first: what the others have comes later still.
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
    List<Field<?>> outsideOrder = new ArrayList<>(outside(order));
    boolean isLeading = order.getFirst().equals(column);
    if (isLeading) {
      outsideOrder.set(0, WORD);
    }
    IntFunction<Table<?>> firstOfWord =
        some ->
            lateral(
                    select(columns)
                        .from(table)
                        .where(column.eq(WORD))
                        .and(others)
                        .orderBy(order)
                        .limit(inline(some)))
                .as(name("x"));
    Table<?> asked =
        isLeading
            ? inOrder(words)
            : words.size() > most ? leading(words, firstOfWord.apply(1), order, most) : any(words);
    return select(outside(columns))
        .from(asked)
        .crossJoin(firstOfWord.apply(most))
        .orderBy(outsideOrder)
        .limit(inline(most));
  }

  /** The words whose first rows are the first. */
  private static Table<?> leading(
      List<String> words, Table<?> firstOfWord, List<Field<?>> order, int most) {
    return select(WORD)
        .from(any(words))
        .crossJoin(firstOfWord)
        .orderBy(outside(order))
        .limit(inline(most))
        .asTable("w");
  }

  private static Table<?> any(List<String> words) {
    return unnest(DSL.val(words.toArray(String[]::new))).as(name("w"), name("word"));
  }

  /** Where the word leads the order, the first words fill the page, and no more are looked at. */
  private static Table<?> inOrder(List<String> words) {
    return select(WORD).from(any(words)).orderBy(WORD).asTable("w");
  }

  private static List<Field<?>> outside(List<Field<?>> columns) {
    return columns.stream()
        .<Field<?>>map(column -> field(name("x", column.getName()), column.getDataType()))
        .toList();
  }
}
