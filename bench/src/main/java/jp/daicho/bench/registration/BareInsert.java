package jp.daicho.bench.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick of a registration: the very rows that were registered, inserted into copies of
 * their tables with the same indexes but without row-level security and foreign keys. A move is one
 * transaction with one prepared statement a table; nothing is read, checked or computed. Words of
 * the search are left out, because most are there already.
 */
final class BareInsert {
  private static final String SCHEMA = "bare";

  /** Each table with a query for its rows, which says first which move a row belongs to. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("move", "SELECT m.move_number, m.* FROM move m");
    TABLES.put(
        "household",
        of("household t ON t.lg_code = m.lg_code AND t.opened_by_move = m.move_number"));
    TABLES.put("resident_record", of("resident_record t USING (lg_code, move_number)"));
    TABLES.put(
        "current_resident",
        of(
            "resident_record r USING (lg_code, move_number)"
                + " JOIN current_resident t USING (lg_code, address_number, version)"));
    TABLES.put("search_name", ofPersons("search_name"));
    TABLES.put("search_address", ofPersons("search_address"));
    TABLES.put("outbox", of("outbox t USING (lg_code, move_number)"));
    TABLES.put(
        "audit_entry",
        of(
            "audit_entry t ON t.lg_code = m.lg_code AND t.operation = '本登録' AND t.outcome = 'DONE'"
                + " AND (t.detail ->> '仮登録番号')::bigint = m.draft_number"));
  }

  private static String of(String table) {
    return "SELECT m.move_number, t.* FROM move m JOIN " + table;
  }

  /** Rows of those who moved; a newcomer has no others than those the move made. */
  private static String ofPersons(String table) {
    return of(
        "resident_record r USING (lg_code, move_number) JOIN "
            + table
            + " t USING (lg_code, address_number)");
  }

  /** The rows of one move, by table; a row is its values as text. */
  record Rows(Map<String, List<List<@Nullable String>>> byTable) {}

  private BareInsert() {}

  /** Makes the empty copies. */
  static void createTables(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("CREATE SCHEMA " + SCHEMA);
      for (String table : TABLES.keySet()) {
        statement.execute(
            "CREATE TABLE %s.%s (LIKE public.%s INCLUDING ALL EXCLUDING GENERATED)"
                .formatted(SCHEMA, table, table));
      }
    }
  }

  /** The number of the last move that was registered; 0 before the first. */
  static long lastMove(Connection owner, String lgCode) throws SQLException {
    setMunicipality(owner, lgCode);
    try (Statement statement = owner.createStatement();
        ResultSet last = statement.executeQuery("SELECT coalesce(max(move_number), 0) FROM move")) {
      last.next();
      return last.getLong(1);
    }
  }

  /** The rows of the moves that were registered after another, in the order of the moves. */
  static List<Rows> registered(Connection owner, String lgCode, long after) throws SQLException {
    Map<Long, Rows> rows = new LinkedHashMap<>();
    setMunicipality(owner, lgCode);
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      try (PreparedStatement query =
          owner.prepareStatement(table.getValue() + " WHERE m.move_number > ? ORDER BY 1")) {
        query.setLong(1, after);
        try (ResultSet found = query.executeQuery()) {
          while (found.next()) {
            rows.computeIfAbsent(found.getLong(1), move -> new Rows(new LinkedHashMap<>()))
                .byTable()
                .computeIfAbsent(table.getKey(), name -> new ArrayList<>())
                .add(values(found));
          }
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private static void setMunicipality(Connection owner, String lgCode) throws SQLException {
    try (PreparedStatement municipality =
        owner.prepareStatement("SELECT set_config('app.lg_code', ?, false)")) {
      municipality.setString(1, lgCode);
      municipality.execute();
    }
  }

  private static List<@Nullable String> values(ResultSet row) throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
      values.add(row.getString(column));
    }
    return values;
  }

  /** Inserts moves through one connection, which it closes in the end. */
  static final class Inserting implements Parallel.Worker<Rows> {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Inserting(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
    }

    @Override
    public void run(Rows move) throws SQLException {
      for (Map.Entry<String, List<List<@Nullable String>>> table : move.byTable().entrySet()) {
        insert(table.getKey(), table.getValue());
      }
      connection.commit();
    }

    private void insert(String table, List<List<@Nullable String>> rows) throws SQLException {
      PreparedStatement insert = statement(table, rows.size(), rows.getFirst().size());
      int parameter = 0;
      for (List<@Nullable String> row : rows) {
        for (@Nullable String value : row) {
          parameter++;
          insert.setObject(parameter, value, Types.OTHER);
        }
      }
      insert.executeUpdate();
    }

    private PreparedStatement statement(String table, int rows, int columns) throws SQLException {
      String key = table + rows;
      PreparedStatement known = statements.get(key);
      if (known == null) {
        String row = "(" + "?, ".repeat(columns - 1) + "?)";
        known =
            connection.prepareStatement(
                "INSERT INTO %s.%s OVERRIDING SYSTEM VALUE VALUES ".formatted(SCHEMA, table)
                    + (row + ", ").repeat(rows - 1)
                    + row);
        statements.put(key, known);
      }
      return known;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
