package jp.daicho.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.database.internal.LaterIndexes;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaterIndexesTests {
  private static final List<String> TABLES = InitialLoad.INDEXED_LATER;

  private final Path data = TestDatabase.newDataDirectory("indexes");
  private final EmbeddedDatabase server = EmbeddedDatabase.start(data);

  @AfterEach
  void delete() {
    server.close();
    TestDatabase.delete(data);
  }

  @Test
  void indexesOfEmptyTablesAreAwayWhileTheyAreFilledAndThereAfterwards() throws SQLException {
    try (Database database = open()) {
      List<String> before = indexes();

      List<String> meanwhile = database.filling(TABLES, this::indexes);

      assertThat(before).containsAll(meanwhile);
      assertThat(meanwhile).allMatch(index -> index.contains("UNIQUE"));
      assertThat(before.size() - meanwhile.size()).isGreaterThanOrEqualTo(8);
      assertThat(indexes()).isEqualTo(before);
      assertThat(comments()).isZero();
    }
  }

  @Test
  void theyAreThereAfterAFailureToo() throws SQLException {
    try (Database database = open()) {
      List<String> before = indexes();

      assertThatThrownBy(
              () ->
                  database.filling(
                      TABLES,
                      () -> {
                        throw new IllegalStateException("refused");
                      }))
          .hasMessage("refused");

      assertThat(indexes()).isEqualTo(before);
    }
  }

  @Test
  void whatAProcessThatEndedHasTakenAwayIsBuiltAtTheNextStart() throws SQLException {
    List<String> before;
    try (Database database = open()) {
      before = indexes();
      new LaterIndexes(server.url(), server.owner()).takeAway(TABLES);
      assertThat(indexes()).hasSizeLessThan(before.size());
    }

    try (Database again = open()) {
      assertThat(indexes()).isEqualTo(before);
      assertThat(comments()).isZero();
    }
  }

  @Test
  void indexesOfTablesWithRowsOfAnybodyStay() throws SQLException {
    try (Database database = open()) {
      execute(
          "SET app.lg_code = '131016'; INSERT INTO search_address (lg_code, address_number,"
              + " standing, is_past, ward, town, lot, building, room) VALUES ('131016', '1', 0,"
              + " false, 0, 'a', 'b', '', '')");
      List<String> before = indexes();

      List<String> meanwhile = database.filling(List.of("search_address"), this::indexes);

      assertThat(meanwhile).isEqualTo(before);
    }
  }

  @Test
  void nothingIsTakenAwayFromWhoeverIsAtWork() throws SQLException {
    try (Database database = open();
        Connection other = connect();
        Statement reading = other.createStatement()) {
      other.setAutoCommit(false);
      reading.execute("SET app.lg_code = ''");
      reading.execute("SELECT FROM search_name");
      List<String> before = indexes();

      List<String> meanwhile = database.filling(TABLES, this::indexes);

      assertThat(meanwhile).isEqualTo(before);
    }
  }

  private Database open() {
    return Database.open(DatabaseSettings.embedded(), data);
  }

  private List<String> indexes() throws SQLException {
    TreeSet<String> found = new TreeSet<>();
    for (String table : TABLES) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = '"
                      + table
                      + "'")) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return List.copyOf(found);
  }

  private int comments() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM pg_description d JOIN pg_class c ON c.oid = d.objoid WHERE"
                    + " c.relname IN ('current_resident', 'search_name', 'search_address')")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    Login owner = server.owner();
    return DriverManager.getConnection(server.url(), owner.user(), owner.password());
  }
}
