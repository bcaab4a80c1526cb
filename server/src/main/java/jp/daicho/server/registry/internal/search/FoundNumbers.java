package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.List;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
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

  /** So many at most; a person may be among them more than once. */
  static List<String> of(
      Passage passage, Table<?> rows, Field<String> number, Condition condition, int most) {
    @Nullable String numbers =
        passage
            .sql()
            .select(NUMBERS)
            .from(
                select(number.as(NUMBER.getUnqualifiedName()))
                    .from(rows)
                    .where(condition)
                    .limit(inline(most))
                    .asTable(table(name("found"))))
            .fetchSingle(NUMBERS);
    return numbers == null ? List.of() : List.of(numbers.split(" "));
  }
}
