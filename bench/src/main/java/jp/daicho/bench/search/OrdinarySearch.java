package jp.daicho.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How an ordinary database is searched: {@code ILIKE '%…%'} over the latest names, readings or
 * addresses of residents, in a narrow table of its own, without row-level security, permission and
 * log; once without an index and once with a trigram index (pg_trgm).
 */
final class OrdinarySearch {
  private static final String MAKE =
      """
      CREATE SCHEMA ordinary;
      CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
      CREATE TABLE ordinary.bare AS
        SELECT r.address_number,
          concat_ws(' ', r.surname || r.given_name, r.former_surname || r.given_name,
            r.name_alphabet, r.name_kanji, r.alias) AS name,
          replace(concat_ws(' ', r.name_furigana, r.foreign_name_furigana, r.alias_furigana),
            '　', '') AS kana,
          concat(r.address_prefecture, r.address_municipality, r.address_town, r.address_lot,
            r.address_building) AS address
        FROM current_resident c JOIN resident_record r
          ON r.lg_code = c.lg_code AND r.address_number = c.address_number AND r.version = c.version
       WHERE c.lg_code = '%1$s' AND c.resident_status = '1';
      CREATE TABLE ordinary.trigram AS SELECT * FROM ordinary.bare;
      CREATE INDEX ON ordinary.trigram USING gin (name gin_trgm_ops);
      CREATE INDEX ON ordinary.trigram USING gin (kana gin_trgm_ops);
      CREATE INDEX ON ordinary.trigram USING gin (address gin_trgm_ops);
      ANALYZE ordinary.bare;
      ANALYZE ordinary.trigram\
      """;

  private final Connection owner;

  private OrdinarySearch(Connection owner) {
    this.owner = owner;
  }

  /** Makes the tables, unless an earlier run has. */
  static OrdinarySearch over(Connection owner, String lgCode) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet known =
            statement.executeQuery("SELECT FROM pg_namespace WHERE nspname = 'ordinary'")) {
      if (!known.next()) {
        owner.setAutoCommit(false);
        statement.execute(MAKE.formatted(lgCode));
        owner.commit();
        owner.setAutoCommit(true);
      }
    }
    return new OrdinarySearch(owner);
  }

  /** The two tables. */
  enum Way {
    /** Every row is looked at. */
    ILIKE("bare"),
    /** With a trigram index. */
    PG_TRGM("trigram");

    private final String table;

    Way(String table) {
      this.table = table;
    }
  }

  /**
   * What came of it.
   *
   * @param milliseconds the median of the time for the first page, in the order of the names
   * @param slowest the 99th percentile
   * @param hits how many were found, question by question
   */
  record Result(double milliseconds, double slowest, List<Long> hits) {
    /** How many were found in all. */
    long allHits() {
      return hits.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Asks one question after another, with nothing else going on. */
  Result ask(Way way, QuestionKind.Text text, List<Question> questions) throws SQLException {
    String column = text.name().toLowerCase(Locale.ROOT);
    String where = " FROM ordinary." + way.table + " WHERE " + column + " ILIKE ?";
    List<Long> times = new ArrayList<>();
    List<Long> hits = new ArrayList<>();
    try (PreparedStatement page =
            owner.prepareStatement(
                "SELECT address_number, name, kana, address"
                    + where
                    + " ORDER BY kana, name LIMIT 50");
        PreparedStatement count = owner.prepareStatement("SELECT count(*)" + where)) {
      for (Question question : questions) {
        String pattern = "%" + question.text() + "%";
        page.setString(1, pattern);
        long start = System.nanoTime();
        try (ResultSet rows = page.executeQuery()) {
          while (rows.next()) {
            rows.getString(2);
          }
        }
        times.add(System.nanoTime() - start);
        count.setString(1, pattern);
        try (ResultSet rows = count.executeQuery()) {
          rows.next();
          hits.add(rows.getLong(1));
        }
      }
    }
    Collections.sort(times);
    return new Result(
        times.get(times.size() / 2) / 1e6,
        times.get(Math.min(times.size() - 1, times.size() * 99 / 100)) / 1e6,
        hits);
  }
}
