package jp.daicho.server.registry.internal.search;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.server.operators.Passage;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.postgresql.copy.CopyIn;

/**
 * Temporary tables beside the search tables, through which many keys come in at once: row-level
 * security lets {@code COPY} into no other. They go with the transaction.
 */
public final class SearchTemporaries {
  private static final String NAME_COLUMNS =
      "address_number, standing, is_past, sex, ward, birth_from, birth_to,"
          + " surname_kana, given_kana, surname, given";
  private static final String OF_A_PLACE =
      "address_number, standing, is_past, ward, town, lot, building, room";
  private static final String PLACE_COLUMNS = OF_A_PLACE + ", surnames";
  private static final String WORD_COLUMNS = "kind, ending, word";

  private final DSLContext sql;
  private final Passage passage;
  private final String lgCode;

  private SearchTemporaries(Passage passage) {
    this.passage = passage;
    this.sql = passage.sql();
    this.lgCode = passage.municipality().value();
  }

  /** Makes them. */
  public static SearchTemporaries create(Passage passage) {
    for (Table table : Table.values()) {
      passage
          .sql()
          .execute(
              "CREATE TEMPORARY TABLE %s ON COMMIT DROP AS SELECT %s FROM %s WITH NO DATA"
                  .formatted(table.temporary, table.columns, table.name));
    }
    return new SearchTemporaries(passage);
  }

  /** Copies lines. */
  public void copy(List<SearchLines.Taken> lines) {
    copy(Table.NAMES, lines, SearchLines.Taken::names);
    copy(Table.PLACES, lines, SearchLines.Taken::places);
    copy(Table.WORDS, lines, SearchLines.Taken::words);
  }

  /** Puts what was copied into the search tables, beside what is there, and empties these. */
  public void add() {
    for (Table table : Table.values()) {
      sql.execute(
          "INSERT INTO %1$s (lg_code, %2$s) SELECT ?::bpchar, %2$s FROM %3$s %4$s"
              .formatted(
                  table.name,
                  table.columns,
                  table.temporary,
                  table == Table.WORDS ? "ON CONFLICT DO NOTHING" : ""),
          lgCode);
      sql.execute("TRUNCATE " + table.temporary);
    }
  }

  /** Puts what was copied in the place of all there is, but for words: servers know them. */
  public void replace() {
    for (Table table : List.of(Table.NAMES, Table.PLACES)) {
      sql.execute("DELETE FROM " + table.name + " WHERE lg_code = ?::bpchar", lgCode);
    }
    add();
  }

  /**
   * Persons of whom a name or an address is other than what was copied.
   *
   * @param most how many at most
   */
  public List<String> different(int most) {
    return Stream.of(
            different(Table.NAMES, most), different(Table.PLACES, most), withoutSurname(most))
        .flatMap(List::stream)
        .distinct()
        .limit(most)
        .toList();
  }

  private List<String> different(Table table, int most) {
    String text =
        """
        WITH kept AS (SELECT %1$s FROM %2$s WHERE lg_code = ?::bpchar)
        SELECT DISTINCT address_number FROM (
          (SELECT %1$s FROM %3$s EXCEPT SELECT %1$s FROM kept)
          UNION ALL (SELECT %1$s FROM kept EXCEPT SELECT %1$s FROM %3$s)) AS different
        ORDER BY address_number LIMIT ?\
        """;
    return numbers(text.formatted(table.compared, table.name, table.temporary), most);
  }

  /** Addresses that lack bits of a surname; those with more than they need do no harm. */
  private List<String> withoutSurname(int most) {
    return numbers(
        """
        SELECT DISTINCT w.address_number
          FROM new_search_address w
          JOIN search_address a USING (address_number, town, lot, building, room)
         WHERE a.lg_code = ?::bpchar AND a.surnames & w.surnames <> w.surnames
         ORDER BY w.address_number LIMIT ?\
        """,
        most);
  }

  private List<String> numbers(String text, int most) {
    return sql.fetch(text, lgCode, most)
        .map(row -> Objects.requireNonNull(row.get(0, String.class)));
  }

  /** How many words are missing; what nobody has any more does not count. */
  public long missingWords() {
    Long missing =
        sql.fetchSingle(
                """
                SELECT count(*) FROM (SELECT %1$s FROM new_search_word
                  EXCEPT SELECT %1$s FROM search_word WHERE lg_code = ?::bpchar) AS missing\
                """
                    .formatted(WORD_COLUMNS),
                lgCode)
            .get(0, Long.class);
    return missing == null ? 0 : missing;
  }

  private void copy(
      Table table, List<SearchLines.Taken> lines, Function<SearchLines.Taken, byte[]> ofTable) {
    try {
      CopyIn copy =
          passage
              .copy()
              .copyIn("COPY %s (%s) FROM STDIN".formatted(table.temporary, table.columns));
      for (SearchLines.Taken some : lines) {
        byte[] bytes = ofTable.apply(some);
        copy.writeToCopy(bytes, 0, bytes.length);
      }
      copy.endCopy();
    } catch (SQLException failure) {
      throw new DataAccessException("the keys could not be copied", failure);
    }
  }

  /** The search tables, each with its temporary one. */
  private enum Table {
    NAMES("search_name", "new_search_name", NAME_COLUMNS, NAME_COLUMNS),
    PLACES("search_address", "new_search_address", PLACE_COLUMNS, OF_A_PLACE),
    WORDS("search_word", "new_search_word", WORD_COLUMNS, WORD_COLUMNS);

    private final String name;
    private final String temporary;
    private final String columns;

    /** Those that must be the same in both. */
    private final String compared;

    Table(String name, String temporary, String columns, String compared) {
      this.name = name;
      this.temporary = temporary;
      this.columns = columns;
      this.compared = compared;
    }
  }
}
