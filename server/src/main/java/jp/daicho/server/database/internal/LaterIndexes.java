package jp.daicho.server.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.database.DatabaseSettings.Login;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the indexes of empty tables away before they are filled, and builds them afterwards, which
 * is many times faster than keeping them while millions of rows come in (ADR 0033). Keys and unique
 * indexes stay: they say what may be in a table.
 *
 * <p>What is to be built is noted as the comment of the table, in the transaction that takes it
 * away; so it is known after any failure, and whoever opens the database next builds it.
 */
public final class LaterIndexes {
  private static final Logger LOG = LoggerFactory.getLogger(LaterIndexes.class);
  private static final String MARK = "indexes to be built: ";
  private static final String BETWEEN = ";\n";

  /** Definitions of indexes that are no keys, of a table without a page, a comment or a row. */
  private static final String OF_EMPTY_TABLE =
      """
      SELECT pg_get_indexdef(i.indexrelid), i.indexrelid::regclass::text
        FROM pg_index i
       WHERE i.indrelid = ?::regclass AND NOT i.indisunique AND i.indisvalid
         AND pg_relation_size(i.indrelid) = 0 AND obj_description(i.indrelid, 'pg_class') IS NULL
       ORDER BY i.indexrelid\
      """;

  private static final String NOTED =
      """
      SELECT c.oid::regclass::text, obj_description(c.oid, 'pg_class')
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r'
         AND obj_description(c.oid, 'pg_class') LIKE 'indexes to be built: %'\
      """;

  private final String url;
  private final Login owner;

  /** Of a database, by the owner of its tables. */
  public LaterIndexes(String url, Login owner) {
    this.url = url;
    this.owner = owner;
  }

  /**
   * Takes away what can be; if somebody is at work in one of the tables, nothing is.
   *
   * @param tables tables of the schema {@code public}
   */
  public void takeAway(List<String> tables) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL lock_timeout = '5s'");
      for (String table : tables) {
        takeAway(connection, statement, table);
      }
      connection.commit();
    } catch (SQLException failure) {
      LOG.info("indexes stay while the tables are filled: {}", failure.getSQLState());
    }
  }

  private static void takeAway(Connection connection, Statement statement, String table)
      throws SQLException {
    statement.execute("LOCK TABLE " + statement.enquoteIdentifier(table, true));
    List<String> definitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (PreparedStatement indexes = connection.prepareStatement(OF_EMPTY_TABLE)) {
      indexes.setString(1, statement.enquoteIdentifier(table, true));
      try (ResultSet found = indexes.executeQuery()) {
        while (found.next()) {
          definitions.add(found.getString(1));
          names.add(found.getString(2));
        }
      }
    }
    if (!names.isEmpty()) {
      note(statement, table, MARK + String.join(BETWEEN, definitions));
      statement.execute("DROP INDEX " + String.join(", ", names));
    }
  }

  /**
   * Builds what was taken away, now or in a process that ended before it could.
   *
   * @param patience how long to wait for those who are writing, as PostgreSQL writes it: {@code 0}
   *     for as long as it takes
   */
  public void build(String patience) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = " + statement.enquoteLiteral(patience));
      statement.execute("SET maintenance_work_mem = '512MB'");
      List<String[]> noted = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(NOTED)) {
        while (found.next()) {
          noted.add(new String[] {found.getString(1), found.getString(2)});
        }
      }
      for (String[] table : noted) {
        for (String definition : table[1].substring(MARK.length()).split(BETWEEN, -1)) {
          statement.execute(
              definition.replaceFirst("^CREATE INDEX ", "CREATE INDEX IF NOT EXISTS "));
        }
        note(statement, table[0], null);
      }
      if (!noted.isEmpty()) {
        statement.execute("ANALYZE " + String.join(", ", noted.stream().map(t -> t[0]).toList()));
      }
    } catch (SQLException failure) {
      LOG.warn("indexes are still to be built; the next start tries again", failure);
    }
  }

  private static void note(Statement statement, String table, @Nullable String text)
      throws SQLException {
    statement.execute(
        "COMMENT ON TABLE "
            + statement.enquoteIdentifier(table, false)
            + " IS "
            + (text == null ? "NULL" : statement.enquoteLiteral(text)));
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
    try (Statement statement = connection.createStatement()) {
      // An index is built of all rows, whoever's they are; ANALYZE too looks at all.
      statement.execute("SET app.lg_code = ''");
    }
    return connection;
  }
}
