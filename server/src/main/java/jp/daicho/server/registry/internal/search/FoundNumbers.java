package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of some persons for whom a condition holds, to count them. They come as one text and
 * not as five hundred rows of a number each.
 */
final class FoundNumbers {
  private static final Field<String> NUMBER = field(name("found", "number"), SQLDataType.VARCHAR);
  private static final Field<String> NUMBERS =
      field("string_agg({0}, ' ')", SQLDataType.VARCHAR, NUMBER);

  private FoundNumbers() {}

  /** Asks for so many at most; a person may be among them more than once. */
  static Supplier<List<String>> ask(
      Passage passage, Table<?> rows, Field<String> number, Condition condition, int most) {
    Supplier<List<List<String>>> asked =
        passage.ask(select(rows, number, condition, most), row -> numbers(row.getString(1)));
    return () -> asked.get().getFirst();
  }

  /** The same, where long lists are compared. */
  static Supplier<List<String>> compare(
      Passage passage, Table<?> rows, Field<String> number, Condition condition, int most) {
    Supplier<List<List<String>>> asked =
        passage.compare(select(rows, number, condition, most), row -> numbers(row.getString(1)));
    return () -> asked.get().getFirst();
  }

  private static Select<?> select(
      Table<?> rows, Field<String> number, Condition condition, int most) {
    return DSL.select(NUMBERS)
        .from(
            DSL.select(number.as(NUMBER.getUnqualifiedName()))
                .from(rows)
                .where(condition)
                .limit(inline(most))
                .asTable(table(name("found"))));
  }

  private static List<String> numbers(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(" "));
  }
}
