package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.support.TestProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The service, and with it its database, is killed with SIGKILL while it registers: every move that
 * was said to be registered is there whole, and no move is there in part.
 */
class KilledServerTests {
  private static final int KILLS = 2;
  private static final long SEED = 20261123;

  private final Path data = TestDatabase.newDataDirectory("killed");
  private final List<String> acknowledged = new ArrayList<>();

  @AfterEach
  void delete() {
    TestDatabase.delete(data);
  }

  @Test
  void aKilledServiceLosesNoRegisteredMoveAndLeavesNoHalfMove()
      throws IOException, InterruptedException, SQLException {
    Random random = new Random(SEED);
    for (int run = 1; run <= KILLS; run++) {
      registerUntilKilled(run, 5 + random.nextInt(20));
    }

    assertThat(acknowledged).hasSizeGreaterThan(KILLS * 5);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
        Connection owner = superuser(database)) {
      for (String move : acknowledged) {
        String[] words = move.split(" ");
        assertThat(
                count(
                    owner, "SELECT count(*) FROM resident_record WHERE move_number = " + words[1]))
            .as(move)
            .isEqualTo(5);
      }
      assertThat(count(owner, "SELECT count(*) FROM move"))
          .as("moves told and those committed just before the kill")
          .isGreaterThanOrEqualTo(acknowledged.size());
      assertNothingIsHalf(owner);
    }
  }

  private static void assertNothingIsHalf(Connection owner) throws SQLException {
    long moves = count(owner, "SELECT count(*) FROM move");
    assertThat(count(owner, "SELECT count(*) FROM resident_record")).isEqualTo(moves * 5);
    assertThat(count(owner, "SELECT count(*) FROM current_resident")).isEqualTo(moves * 5);
    assertThat(count(owner, "SELECT count(*) FROM outbox")).isEqualTo(moves * 5);
    assertThat(count(owner, "SELECT count(*) FROM household")).isEqualTo(moves);
    assertThat(
            count(
                owner,
                "SELECT count(*) FROM draft LEFT JOIN open_draft USING (lg_code, draft_number)"
                    + " WHERE open_draft.state IS NULL AND NOT withdrawn"))
        .isEqualTo(moves);
    assertThat(
            count(
                owner,
                "SELECT count(*) FROM audit_entry WHERE operation = '本登録' AND outcome = 'DONE'"))
        .isEqualTo(moves);
    assertThat(count(owner, "SELECT count(DISTINCT address_number) FROM resident_record"))
        .as("a number is given out once")
        .isEqualTo(moves * 5);
  }

  private void registerUntilKilled(int run, int moves) throws IOException, InterruptedException {
    Process server =
        TestProcess.start(
            TestProcess.shortLived(
                RegisteringServer.class, List.of(data.toString(), Integer.toString(run))));
    int told = 0;
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("REGISTERED ")) {
          acknowledged.add(line);
          told++;
        }
        if (told == moves) {
          killDatabase();
          server.destroyForcibly();
          break;
        }
      }
    }
    assertThat(told).as("the service registered until it was killed").isEqualTo(moves);
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** The database does not shut down either: its processes are killed where they stand. */
  private void killDatabase() throws IOException {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(postmaster)
        .ifPresent(
            handle -> {
              handle.descendants().forEach(ProcessHandle::destroyForcibly);
              handle.destroyForcibly();
            });
  }

  private static Connection superuser(EmbeddedDatabase database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            database.url(), database.owner().user(), database.owner().password());
    try (var statement = connection.createStatement()) {
      statement.execute("SET app.lg_code = '" + RegisteringServer.MUNICIPALITY.value() + "'");
    }
    return connection;
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (ResultSet result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
