package jp.daicho.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.support.TestProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTests {
  private final Path data = TestDatabase.newDataDirectory("own");

  @AfterEach
  void delete() {
    TestDatabase.delete(data);
  }

  @Test
  void dataOutliveTheServerAndACutOffPreparationIsNotTakenForTheRegister()
      throws SQLException, IOException {
    Files.createDirectories(data.resolve("postgres.preparing"));
    Files.writeString(data.resolve("postgres.preparing").resolve("postgresql.conf"), "# half");
    try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
      execute(first, "CREATE TABLE kept (n integer)");
      execute(first, "INSERT INTO kept VALUES (1)");

      EmbeddedDatabase guest = EmbeddedDatabase.start(data);
      guest.close();
      assertThat(query(first, "SELECT n FROM kept")).as("a guest stops nothing").isEqualTo("1");
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.start(data)) {
      assertThat(query(second, "SELECT n FROM kept")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void everyCommitWaitsForTheDiskAndNoRowGetsIntoTheServersLog() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(query(database, "SHOW fsync")).isEqualTo("on");
      assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(database, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(query(database, "SHOW data_checksums")).isEqualTo("on");
      assertThat(query(database, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(query(database, "SHOW log_error_verbosity")).isEqualTo("terse");
      assertThat(query(database, "SHOW log_min_error_statement")).isEqualTo("panic");
    }
  }

  @Test
  void theServiceCanHaveTablesReadIntoMemory() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
        Connection service =
            DriverManager.getConnection(
                database.url(), database.service().user(), database.service().password());
        Statement statement = service.createStatement()) {
      execute(database, "CREATE TABLE kept AS SELECT 1 AS n");
      execute(database, "GRANT SELECT ON kept TO " + database.service().user());
      try (ResultSet blocks =
          statement.executeQuery("SELECT extension.pg_prewarm('kept', 'read')")) {
        blocks.next();
        assertThat(blocks.getLong(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void passwordsAreNeededAndKeptWhereOnlyTheOwnerReadsThem() throws SQLException, IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(database.owner().password()).isNotEqualTo(database.service().password());
      assertThat(canConnect(database, new Login("daicho_service", "wrong"))).isFalse();
      assertThat(canConnect(database, new Login("postgres", ""))).isFalse();
      for (String user : new String[] {"postgres", "daicho_owner", "daicho_service"}) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(data.resolve("secrets").resolve(user))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatKeepsAServerFromStartingIsNamed() throws IOException {
    Path secrets = data.resolve("secrets");
    Files.writeString(secrets, "no folder");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> EmbeddedDatabase.start(data))
        .withMessageContaining(data + ": ")
        .withMessageContaining(secrets.toString());
  }

  @Test
  void aServerWhoseKeeperWasKilledIsFoundAgain() throws Exception {
    Process keeper =
        TestProcess.start(TestProcess.shortLived(Keeper.class, List.of(data.toString())));
    String url;
    try (var output = keeper.inputReader()) {
      url = output.lines().filter(line -> line.startsWith("jdbc:")).findFirst().orElseThrow();
    }
    keeper.destroyForcibly().waitFor();

    try (EmbeddedDatabase next = EmbeddedDatabase.start(data)) {
      assertThat(next.url()).as("the same server").isEqualTo(url);
      assertThat(query(next, "SELECT count(*) FROM committed")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  /** Starts a server and waits to be killed. */
  static final class Keeper {
    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
      execute(database, "CREATE TABLE committed AS SELECT 1 AS n");
      System.out.println(database.url());
      Thread.sleep(60_000);
    }
  }

  private static boolean canConnect(EmbeddedDatabase database, Login login) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), login.user(), login.password())) {
      return connection.isValid(1);
    } catch (SQLException refused) {
      return false;
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    Login owner = database.owner();
    try (Connection connection =
            DriverManager.getConnection(database.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    Login owner = database.owner();
    try (Connection connection =
            DriverManager.getConnection(database.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
