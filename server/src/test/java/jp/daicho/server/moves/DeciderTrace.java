package jp.daicho.server.moves;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;

/**
 * Searches every table of a municipality, also those that come later, for an operator: all but the
 * log and those that say who the operators are.
 */
record DeciderTrace(ServedMunicipality municipality, Operator operator) {
  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND c.table_name !~ '^(audit|operator|department|flyway)'
        AND EXISTS (SELECT 1 FROM information_schema.columns own
                    WHERE own.table_schema = 'public' AND own.table_name = c.table_name
                      AND own.column_name = 'lg_code')
      ORDER BY 1, c.ordinal_position
      """;

  /** The tables that are searched. */
  List<String> tables() throws SQLException {
    return query("SELECT DISTINCT table_name FROM (" + COLUMNS + ") AS searched ORDER BY 1");
  }

  /** The tables with a row in which her name or her login stands anywhere. */
  List<String> rowsNamingHer() throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table : tables()) {
      String rows =
          "SELECT 1 FROM %s AS r WHERE lg_code = '%s' AND (r::text LIKE '%%%s%%' OR r::text LIKE '%%%s%%')"
              .formatted(
                  table, municipality.code().value(), operator.displayName(), operator.login());
      if (!query(rows).isEmpty()) {
        found.add(table);
      }
    }
    return found;
  }

  /** The columns for operators, by their names, that hold her number. */
  List<String> columnsHoldingHer() throws SQLException {
    List<String> found = new ArrayList<>();
    for (String column :
        query(
            "SELECT table_name || '.' || column_name FROM ("
                + COLUMNS
                + ") AS searched WHERE data_type = 'bigint'"
                + " AND column_name ~ '(_by|operator_id|decider|approver)$'")) {
      String[] parts = column.split("\\.", -1);
      if (!query(
              "SELECT 1 FROM %s WHERE lg_code = '%s' AND %s = %d"
                  .formatted(
                      parts[0], municipality.code().value(), parts[1], operator.operatorId()))
          .isEmpty()) {
        found.add(column);
      }
    }
    return found;
  }

  private List<String> query(String sql) throws SQLException {
    var owner = TestDatabase.owner();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL app.lg_code = '" + municipality.code().value() + "'");
      List<String> answer = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          answer.add(rows.getString(1));
        }
      }
      return answer;
    }
  }
}
