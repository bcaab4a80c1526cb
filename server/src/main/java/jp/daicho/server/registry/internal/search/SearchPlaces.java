package jp.daicho.server.registry.internal.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table {@code search_address}: a row for every address somebody has or had. */
final class SearchPlaces {
  static final Table<?> SEARCH_ADDRESS = table(name("search_address"));

  static final Field<String> LG_CODE = column("lg_code", SQLDataType.CHAR(6));
  static final Field<String> ADDRESS_NUMBER = column("address_number", SQLDataType.CLOB);
  static final Field<Short> STANDING = column("standing", SQLDataType.SMALLINT);
  static final Field<Boolean> IS_PAST = column("is_past", SQLDataType.BOOLEAN);
  static final Field<Integer> WARD = column("ward", SQLDataType.INTEGER);
  static final Field<String> TOWN = column("town", SQLDataType.CLOB);
  static final Field<String> LOT = column("lot", SQLDataType.CLOB);
  static final Field<String> BUILDING = column("building", SQLDataType.CLOB);
  static final Field<String> ROOM = column("room", SQLDataType.CLOB);
  static final Field<Long> SURNAMES = column("surnames", SQLDataType.BIGINT);

  /** Said wherever a building is asked for: the index of buildings has only these rows. */
  static final Condition HAS_BUILDING = BUILDING.ne(DSL.inline(""));

  private SearchPlaces() {}

  /** The rows of a municipality that stand somewhere, of now or of the past. */
  static Condition stage(String lgCode, Standing standing, boolean isPast) {
    return LG_CODE
        .eq(lgCode)
        .and(STANDING.eq(DSL.inline((short) standing.number())))
        .and(isPast ? DSL.condition(IS_PAST) : DSL.not(IS_PAST));
  }

  /** Whoever lives or lived where one of the ways says. */
  static Select<Record1<String>> whoLives(List<PlaceWay> ways, String lgCode, Standing standing) {
    return select(ADDRESS_NUMBER)
        .from(SEARCH_ADDRESS)
        .where(anyTime(lgCode, standing))
        .and(DSL.or(ways.stream().map(SearchPlaces::of).toList()));
  }

  /** The same, each way asked by itself, so that each is answered from an index alone. */
  static Select<Record1<String>> whoLivesByEach(
      List<PlaceWay> ways, String lgCode, Standing standing) {
    return ways.stream()
        .map(way -> whoLives(List.of(way), lgCode, standing))
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  /** Whoever lives or lived there, each way asked by itself, with what surnames are made of. */
  static Select<Record2<String, Long>> withSurnames(
      List<PlaceWay> ways, String lgCode, Standing standing) {
    return ways.stream()
        .<Select<Record2<String, Long>>>map(
            way ->
                select(ADDRESS_NUMBER, SURNAMES)
                    .from(SEARCH_ADDRESS)
                    .where(anyTime(lgCode, standing))
                    .and(of(way)))
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  /** That a person lives or lived there, told by the person's own few addresses. */
  static Condition lives(
      Field<String> person, List<PlaceWay> ways, String lgCode, Standing standing) {
    return field(
            select(DSL.inline(true))
                .from(SEARCH_ADDRESS)
                .where(ADDRESS_NUMBER.eq(person))
                .and(anyTime(lgCode, standing))
                .and(DSL.or(ways.stream().map(SearchPlaces::of).toList()))
                .limit(DSL.inline(1)))
        .eq(DSL.inline(true));
  }

  /** The rows of a municipality that stand somewhere, of now and of the past. */
  static Condition anyTime(String lgCode, Standing standing) {
    return LG_CODE
        .eq(lgCode)
        .and(STANDING.eq(DSL.inline((short) standing.number())))
        .and(IS_PAST.in(DSL.inline(false), DSL.inline(true)));
  }

  /** That an address is what a way allows, looked up by what is fewer. */
  static Condition of(PlaceWay way) {
    Condition condition =
        SearchNames.of(
            way.isFoundByBuildings() ? SearchNames.withoutIndex(TOWN) : TOWN, way.towns());
    if (!way.lot().isEmpty()) {
      condition = condition.and(SearchNames.of(LOT, new WordSet.Beginning(way.lot())));
    }
    if (!(way.buildings() instanceof WordSet.Any)) {
      condition = condition.and(SearchNames.of(BUILDING, way.buildings())).and(HAS_BUILDING);
    }
    return way.room().isEmpty() ? condition : condition.and(ROOM.eq(way.room()));
  }

  private static <T> Field<T> column(String column, DataType<T> type) {
    return field(name("search_address", column), type);
  }
}
