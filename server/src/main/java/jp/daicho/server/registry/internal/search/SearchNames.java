package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table {@code search_name}: a row for every name somebody has or had. */
final class SearchNames {
  static final Table<?> SEARCH_NAME = table(name("search_name"));

  static final Field<String> LG_CODE = column("lg_code", SQLDataType.CHAR(6));
  static final Field<String> ADDRESS_NUMBER = column("address_number", SQLDataType.CLOB);
  static final Field<Short> STANDING = column("standing", SQLDataType.SMALLINT);
  static final Field<Boolean> IS_PAST = column("is_past", SQLDataType.BOOLEAN);
  static final Field<String> SEX = column("sex", SQLDataType.CHAR(1));
  static final Field<Integer> WARD = column("ward", SQLDataType.INTEGER);
  static final Field<LocalDate> BIRTH_FROM = column("birth_from", SQLDataType.LOCALDATE);
  static final Field<LocalDate> BIRTH_TO = column("birth_to", SQLDataType.LOCALDATE);
  static final Field<Boolean> BIRTH_IS_UNCERTAIN =
      column("birth_is_uncertain", SQLDataType.BOOLEAN);
  static final Field<String> SURNAME_KANA = column("surname_kana", SQLDataType.CLOB);
  static final Field<String> GIVEN_KANA = column("given_kana", SQLDataType.CLOB);
  static final Field<String> SURNAME = column("surname", SQLDataType.CLOB);
  static final Field<String> GIVEN = column("given", SQLDataType.CLOB);
  static final Field<String> SEAM = column("seam", SQLDataType.CLOB);

  private SearchNames() {}

  /** The rows of a municipality that stand somewhere, of now or of the past. */
  static Condition stage(String lgCode, Standing standing, boolean isPast) {
    return LG_CODE
        .eq(lgCode)
        .and(STANDING.eq(DSL.inline((short) standing.number())))
        .and(isPast ? DSL.condition(IS_PAST) : DSL.not(IS_PAST));
  }

  /** Whoever has or had a name that is what one of the ways says. */
  static Select<Record1<String>> whoIsCalled(List<NameWay> ways, String lgCode, Standing standing) {
    return ways.stream()
        .<Select<Record1<String>>>map(
            way ->
                DSL.select(ADDRESS_NUMBER)
                    .from(SEARCH_NAME)
                    .where(LG_CODE.eq(lgCode))
                    .and(STANDING.eq(DSL.inline((short) standing.number())))
                    .and(IS_PAST.in(DSL.inline(false), DSL.inline(true)))
                    .and(of(way)))
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  /** That the parts of a name are what a way allows. */
  static Condition of(NameWay way) {
    if (!(way.seams() instanceof WordSet.Any)) {
      // A thousand words would take longer to weigh than the few rows of the seam to look through.
      return of(SEAM, way.seams()).and(of(way, SearchNames::withoutIndex));
    }
    return way.isFoundByGiven()
        ? of(way, column -> column.equals(SURNAME_KANA) ? withoutIndex(column) : column)
        : of(way, UnaryOperator.identity());
  }

  /** The same for rows that are found by their persons. */
  static Condition ofPersons(NameWay way) {
    return of(withoutIndex(SEAM), way.seams()).and(of(way, SearchNames::withoutIndex));
  }

  private static Condition of(NameWay way, UnaryOperator<Field<String>> column) {
    return of(column.apply(SURNAME_KANA), way.surnameKana())
        .and(of(column.apply(GIVEN_KANA), way.givenKana()))
        .and(of(column.apply(SURNAME), way.surname()))
        .and(of(column.apply(GIVEN), way.given()));
  }

  /** A column the database does not think of looking up. */
  static Field<String> withoutIndex(Field<String> column) {
    return column.concat(DSL.inline(""));
  }

  /** That a column is one of some words. */
  static Condition of(Field<String> column, WordSet set) {
    return switch (set) {
      case WordSet.Any _ -> DSL.noCondition();
      case WordSet.Words words ->
          words.words().size() == 1
              ? column.eq(words.words().getFirst())
              : column.eq(DSL.any(words.words().toArray(String[]::new)));
      case WordSet.Beginning beginning ->
          column.ge(beginning.beginning()).and(column.lt(beginning.end()));
      case WordSet.Matching matching -> column.likeRegex(matching.pattern());
    };
  }

  private static <T> Field<T> column(String column, DataType<T> type) {
    return field(name("search_name", column), type);
  }
}
