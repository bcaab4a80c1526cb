package jp.daicho.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Raw SQL as the service role against every table of the catalogue that belongs to a municipality,
 * also one that comes later.
 */
@ServiceTest
class OtherMunicipalityTests {
  private static final String REFUSED = "42501";

  @Autowired SampleOperators samples;
  private final ServedMunicipality own = TestDatabase.newMunicipality();
  private final ServedMunicipality other = TestDatabase.newMunicipality();

  @BeforeEach
  void rowsOfBoth() {
    samples.create(own);
    samples.create(other);
  }

  @Test
  void rowsOfAnotherMunicipalityAreNotSeen() throws SQLException {
    for (String table : tables()) {
      assertThat(count(own, table, other)).as(table).isZero();
    }
    assertThat(count(own, "operator", own)).as("one's own are seen").isEqualTo(3);
  }

  @Test
  void rowsOfAnotherMunicipalityAreNotWritten() throws SQLException {
    for (String table : tables()) {
      assertThatThrownBy(
              () ->
                  execute(
                      own, "INSERT INTO " + table + " (lg_code) VALUES ('" + code(other) + "')"))
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(REFUSED));
    }
  }

  @Test
  void rowsOfAnotherMunicipalityAreNeitherChangedNorRemoved() throws SQLException {
    for (String table : tables()) {
      assertUntouched(table, "UPDATE " + table + " SET lg_code = lg_code");
      assertUntouched(table, "DELETE FROM " + table);
    }
  }

  @Test
  void rowsCannotBeGivenAwayToAnotherMunicipality() {
    assertThatThrownBy(() -> execute(own, "UPDATE operator SET lg_code = '" + code(other) + "'"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void withoutAMunicipalityNothingIsReached() throws SQLException {
    for (String table : tables()) {
      assertThatThrownBy(() -> execute(null, "SELECT 1 FROM " + table + " LIMIT 1"))
          .as(table)
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(
              () ->
                  execute(null, "INSERT INTO " + table + " (lg_code) VALUES ('" + code(own) + "')"))
          .as(table)
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void theMunicipalityIsForgottenWhenTheTransactionEnds() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL app.lg_code = '" + code(own) + "'");
      connection.commit();
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM operator")) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }

  /** Either the right is lacking, or the statement finds no row. */
  private void assertUntouched(String table, String statement) {
    try {
      assertThat(execute(own, statement + " WHERE lg_code = '" + code(other) + "'"))
          .as(table)
          .isZero();
    } catch (SQLException refusal) {
      assertThat(refusal.getSQLState()).as(table).isEqualTo(REFUSED);
    }
  }

  private static int count(ServedMunicipality as, String table, ServedMunicipality whose)
      throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL app.lg_code = '" + code(as) + "'");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) FROM " + table + " WHERE lg_code = '" + code(whose) + "'")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static int execute(@Nullable ServedMunicipality as, String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (as != null) {
        statement.execute("SET LOCAL app.lg_code = '" + code(as) + "'");
      }
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  private static List<String> tables() throws SQLException {
    Login owner = TestDatabase.owner();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace IN ('public'::regnamespace, 'deleted_records'::regnamespace) AND c.relkind IN ('r', 'p')
                AND a.attname = 'lg_code' ORDER BY 1\
                """)) {
      List<String> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      assertThat(tables).contains("operator", "audit_entry");
      return tables;
    }
  }

  private static Connection connect() throws SQLException {
    Login service = TestDatabase.service();
    return DriverManager.getConnection(TestDatabase.url(), service.user(), service.password());
  }

  private static String code(ServedMunicipality municipality) {
    return municipality.code().value();
  }
}
