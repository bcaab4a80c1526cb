package jp.daicho.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.daicho.bench.Run;
import jp.daicho.bench.city.City;
import org.postgresql.PGConnection;

/**
 * A database of its own beside the register, on the same server: the latest names, readings and
 * addresses of residents in narrow tables, one without an index and one with a trigram index
 * (pg_trgm) for each column.
 *
 * <p>It is not the register's own, because pg_trgm asks the operating system what a letter is. The
 * register's database does without its rules, so that no Japanese character would count there.
 */
final class OrdinaryDatabase {
  private static final String NAME = "ordinary";
  private static final String UNFINISHED = "ordinary_unfinished";
  private static final String MAINTENANCE = "postgres";

  private static final String CREATE =
      """
      CREATE DATABASE ordinary_unfinished TEMPLATE template0
        LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'\
      """;

  private static final String LATEST =
      """
      COPY (
        SELECT r.address_number,
          concat_ws(' ', r.surname || r.given_name, r.former_surname || r.given_name,
            r.name_alphabet, r.name_kanji, r.alias) AS name,
          replace(concat_ws(' ', r.name_furigana, r.foreign_name_furigana, r.alias_furigana),
            '　', '') AS kana,
          concat(r.address_prefecture, r.address_municipality, r.address_town, r.address_lot,
            r.address_building) AS address
        FROM current_resident c JOIN resident_record r
          ON r.lg_code = c.lg_code AND r.address_number = c.address_number AND r.version = c.version
       WHERE c.lg_code = current_setting('app.lg_code') AND c.resident_status = '1'
      ) TO STDOUT\
      """;

  private static final String TABLE =
      "CREATE TABLE bare (address_number text, name text, kana text, address text)";

  private static final String INDEXES =
      """
      CREATE TABLE trigram AS SELECT * FROM bare;
      CREATE INDEX ON trigram USING gin (name gin_trgm_ops);
      CREATE INDEX ON trigram USING gin (kana gin_trgm_ops);
      CREATE INDEX ON trigram USING gin (address gin_trgm_ops);
      VACUUM (ANALYZE) bare;
      VACUUM (ANALYZE) trigram\
      """;

  private OrdinaryDatabase() {}

  /** Connects to it, and makes it first unless an earlier run has. */
  static Connection open(Run run, City city) throws IOException, SQLException {
    try (Connection administrator = city.connectAsAdministrator(MAINTENANCE)) {
      if (!isThere(administrator)) {
        run.say("making the tables of the yardsticks");
        execute(administrator, "DROP DATABASE IF EXISTS " + UNFINISHED);
        execute(administrator, CREATE);
        fill(run, city);
        execute(administrator, "ALTER DATABASE " + UNFINISHED + " RENAME TO " + NAME);
      }
    }
    return city.connectAsAdministrator(NAME);
  }

  private static boolean isThere(Connection administrator) throws SQLException {
    try (Statement statement = administrator.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
      return found.next();
    }
  }

  private static void fill(Run run, City city) throws IOException, SQLException {
    Path rows = Files.createTempFile(run.workFolder(), NAME, ".copy");
    try (Connection register = city.connectAsOwner();
        Connection ordinary = city.connectAsAdministrator(UNFINISHED)) {
      try (OutputStream out = Files.newOutputStream(rows)) {
        register.unwrap(PGConnection.class).getCopyAPI().copyOut(LATEST, out);
      }
      execute(ordinary, TABLE);
      try (InputStream in = Files.newInputStream(rows)) {
        ordinary.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY bare FROM STDIN", in);
      }
      execute(ordinary, "CREATE EXTENSION pg_trgm");
      requireJapanese(ordinary);
      for (String each : INDEXES.split(";\n")) {
        execute(ordinary, each);
      }
    } finally {
      Files.delete(rows);
    }
  }

  /** Otherwise the comparison would be unfair: the index would hold nothing. */
  private static void requireJapanese(Connection ordinary) throws SQLException {
    try (Statement statement = ordinary.createStatement();
        ResultSet trigrams = statement.executeQuery("SELECT cardinality(show_trgm('山田太郎')) > 0")) {
      if (!trigrams.next() || !trigrams.getBoolean(1)) {
        throw new IllegalStateException(
            "pg_trgm does not read Japanese on this system, whose locale C.UTF-8 does not");
      }
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
