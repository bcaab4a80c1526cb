package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.BIRTH_FROM;
import static jp.daicho.server.registry.internal.search.SearchNames.GIVEN;
import static jp.daicho.server.registry.internal.search.SearchNames.GIVEN_KANA;
import static jp.daicho.server.registry.internal.search.SearchNames.SEAM;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static jp.daicho.server.registry.internal.search.SearchNames.SURNAME;
import static jp.daicho.server.registry.internal.search.SearchNames.SURNAME_KANA;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The rows of names that are what was asked, and how to ask for the first of them. */
final class NameRows {
  private static final List<Field<?>> BY_READING =
      List.of(SURNAME_KANA, GIVEN_KANA, ADDRESS_NUMBER);
  private static final List<Field<?>> BY_BIRTH =
      List.of(BIRTH_FROM, SURNAME_KANA, GIVEN_KANA, ADDRESS_NUMBER);

  private NameRows() {}

  /** The columns by which people of a rank are sorted; the number is the last. */
  static List<Field<?>> order(int rank) {
    return rank == Rank.BIRTH ? BY_BIRTH : BY_READING;
  }

  /** What is read of a row: the name, then the columns it is sorted by. */
  static List<Field<?>> columns(int rank) {
    List<Field<?>> columns = new ArrayList<>(List.of(SURNAME, GIVEN));
    columns.addAll(order(rank));
    return columns;
  }

  /**
   * The first rows in their order, by whatever finds them quickest.
   *
   * @param others what else must hold
   */
  static Select<? extends Record> first(NameWay way, int rank, Condition others, int most) {
    if (!(way.seams() instanceof WordSet.Any) || way.isFoundByGiven()) {
      // Few have it, so all are looked up and sorted.
      return sorted(all(way, rank, others), rank, DSL.noCondition(), most);
    }
    Driver driver = driver(way);
    return driver == null
        ? plain(way, rank, others, most)
        : FirstOfEach.of(
            SEARCH_NAME,
            columns(rank),
            driver.column(),
            driver.words(),
            without(way, driver.column()).and(others),
            order(rank),
            most);
  }

  /** The first rows in their order, by whatever the database thinks quickest. */
  static Select<? extends Record> plain(NameWay way, int rank, Condition others, int most) {
    return select(columns(rank))
        .from(SEARCH_NAME)
        .where(SearchNames.of(way).and(others))
        .orderBy(order(rank))
        .limit(inline(most));
  }

  /** All rows, in no order. Nothing from outside gets in, since no row is skipped. */
  static Select<? extends Record> all(NameWay way, int rank, Condition others) {
    return select(columns(rank))
        .from(SEARCH_NAME)
        .where(SearchNames.of(way).and(others))
        .offset(inline(0));
  }

  /** All rows of some persons, in no order. */
  static Select<? extends Record> ofPersons(NameWay way, int rank, Condition others) {
    return select(columns(rank))
        .from(SEARCH_NAME)
        .where(SearchNames.ofPersons(way).and(others))
        .offset(inline(0));
  }

  /** All rows, in no order, with nothing but what they are sorted by: an index has that. */
  static Select<? extends Record> allKeys(NameWay way, int rank, Condition others) {
    return select(order(rank))
        .from(SEARCH_NAME)
        .where(SearchNames.of(way).and(others))
        .offset(inline(0));
  }

  /** The persons whose rows are the first of such rows. */
  static Select<? extends Record> sortedKeys(
      Select<? extends Record> rows, int rank, Condition condition, int most) {
    return select(outside(ADDRESS_NUMBER))
        .from(rows.asTable("n"))
        .where(condition)
        .orderBy(order(rank).stream().<Field<?>>map(NameRows::outside).toList())
        .limit(inline(most));
  }

  /**
   * The first of rows that were asked for, in their order.
   *
   * @param condition what must hold, over {@link #outside}
   */
  static Select<? extends Record> sorted(
      Select<? extends Record> rows, int rank, Condition condition, int most) {
    Table<?> table = rows.asTable("n");
    return select(columns(rank).stream().<Field<?>>map(NameRows::outside).toList())
        .from(table)
        .where(condition)
        .orderBy(order(rank).stream().<Field<?>>map(NameRows::outside).toList())
        .limit(inline(most));
  }

  /** A column of {@link #sorted}. */
  static <T> Field<T> outside(Field<T> column) {
    return field(name("n", column.getName()), column.getDataType());
  }

  /** Asks for hits: the name, and by what it is sorted, at last the number. */
  static Supplier<List<Hit>> ask(
      Passage passage, Select<? extends Record> rows, int rank, boolean isPast) {
    int last = columns(rank).size();
    return passage.ask(
        rows,
        row -> {
          List<String> sorted = new ArrayList<>();
          for (int column = 3; column < last; column++) {
            sorted.add(row.getString(column));
          }
          return new Hit(
              row.getString(last), isPast, false, row.getString(1), row.getString(2), sorted);
        });
  }

  /** The smallest list of words to begin with; null where the database does better by itself. */
  private static @Nullable Driver driver(NameWay way) {
    List<Driver> lists = new ArrayList<>();
    for (Part part : parts(way)) {
      if (part.words() instanceof WordSet.Words(List<String> words)) {
        lists.add(new Driver(part.column(), words));
      }
    }
    return lists.stream()
        .min(Comparator.comparingInt(list -> list.words().size()))
        .filter(list -> list.words().size() > 1)
        .orElse(null);
  }

  private static List<Part> parts(NameWay way) {
    return List.of(
        new Part(GIVEN, way.given()),
        new Part(GIVEN_KANA, way.givenKana()),
        new Part(SURNAME, way.surname()),
        new Part(SURNAME_KANA, way.surnameKana()),
        new Part(SEAM, way.seams()));
  }

  private static Condition without(NameWay way, Field<String> driver) {
    return DSL.and(
        parts(way).stream()
            .filter(part -> !part.column().equals(driver))
            .map(part -> SearchNames.of(part.column(), part.words()))
            .toList());
  }

  private record Part(Field<String> column, WordSet words) {}

  private record Driver(Field<String> column, List<String> words) {}
}
