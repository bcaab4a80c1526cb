package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The service is killed while lists for inspection wait: two that start on the database take them
 * up, make each once, and none for whoever may no longer (9.1, 9.5, ADR 0030).
 */
class KilledQueueTests {
  private static final String STATES =
      "SELECT string_agg(list_no || ' ' || state, ', ' ORDER BY list_no) FROM inspection_list";

  private final Path data = TestDatabase.newDataDirectory("waiting-lists");
  private final List<Process> servers = new ArrayList<>();

  @AfterEach
  void delete() throws InterruptedException {
    for (Process server : servers) {
      kill(server);
    }
    TestDatabase.delete(data);
  }

  @Test
  void whatWaitsIsTakenUpAtTheStartAndMadeOnce() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      RecordingClient clerk;
      RecordingClient blocked;
      RecordingClient moved;
      Process first;
      int port;
      try (RunningService service = RunningService.start(database, data)) {
        TownHall hall = TownHall.open(service, database);
        service
            .bean(SampleAuthority.class)
            .create(
                service.bean(Municipalities.class).find(TownHall.CODE).orElseThrow(),
                "大垣市長",
                "見本　太郎");
        first = start(database);
        port = port(first);
        clerk = hall.operator(port, "ichiran", Permission.BATCH);
        blocked = hall.operator(port, "teishi", Permission.BATCH);
        moved = hall.operator(port, "ido", Permission.BATCH);
      }
      try (Connection holding = owner(database)) {
        // The first list cannot keep its part, and all others wait for it.
        holding.setAutoCommit(false);
        execute(holding, "LOCK TABLE inspection_part IN EXCLUSIVE MODE");
        for (RecordingClient client : List.of(clerk, clerk, blocked, moved, clerk)) {
          assertThat(
                  client.call("POST", "/api/inspection-lists", "{\"format\":\"PDF\"}").statusCode())
              .isEqualTo(202);
        }
        await(database, "1 RUNNING, 2 WAITING, 3 WAITING, 4 WAITING, 5 WAITING");
        kill(first);
        holding.rollback();
      }
      try (Connection owner = owner(database)) {
        execute(owner, "UPDATE operator SET locked_at = now() WHERE login = 'teishi'");
        execute(
            owner,
            "DELETE FROM operator_permission p USING operator o"
                + " WHERE o.lg_code = p.lg_code AND o.operator_id = p.operator_id"
                + " AND o.login = 'ido'");
        // Longer than a list that is being made may keep silent.
        execute(owner, "UPDATE inspection_list SET progress_at = progress_at - interval '1 day'");
      }

      Process second = start(database);
      Process third = start(database);
      int another = port(second);
      port(third);
      await(database, "1 RUNNING, 2 DONE, 3 REFUSED, 4 REFUSED, 5 DONE");
      try (Connection owner = owner(database)) {
        assertThat(text(owner, "SELECT string_agg(list_no || '', ' ') FROM inspection_part"))
            .as("each once")
            .isIn("2 5", "5 2");
        assertThat(text(owner, "SELECT count(*) FROM issued_paper")).isEqualTo("2");
        assertThat(entries(owner, "ichiran", "DONE")).isGreaterThanOrEqualTo(2);
        assertThat(entries(owner, "teishi", "REFUSED")).isPositive();
        assertThat(entries(owner, "ido", "REFUSED")).isPositive();
        assertThat(entries(owner, "teishi", "DONE") + entries(owner, "ido", "DONE")).isZero();
      }

      RecordingClient anew =
          new RecordingClient(another, TownHall.CODE.value(), "ichiran", TownHall.PASSWORD);
      assertThat(anew.call("GET", "/api/inspection-lists/1", null).body()).contains("INTERRUPTED");
      assertThat(anew.call("POST", "/api/inspection-lists/3/again", null).statusCode())
          .isEqualTo(202);
      await(database, "1 RUNNING, 2 DONE, 3 REFUSED, 4 REFUSED, 5 DONE, 6 DONE");
    }
  }

  private Process start(EmbeddedDatabase database) throws IOException {
    Process server = SecondServer.start(database, data);
    servers.add(server);
    return server;
  }

  private static void kill(Process server) throws InterruptedException {
    server.destroyForcibly();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Its output is read on, so that it can go on writing. */
  private static int port(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("PORT ")) {
        Thread.ofPlatform().daemon().start(() -> output.lines().forEach(ignored -> {}));
        return Integer.parseInt(line.substring("PORT ".length()));
      }
    }
    throw new IOException("the server did not start");
  }

  private static void await(EmbeddedDatabase database, String states) throws Exception {
    try (Connection owner = owner(database)) {
      for (int i = 0; i < 600 && !states.equals(text(owner, STATES)); i++) {
        Thread.sleep(100);
      }
      assertThat(text(owner, STATES)).isEqualTo(states);
    }
  }

  private static int entries(Connection owner, String login, String outcome) throws SQLException {
    return Integer.parseInt(
        text(
            owner,
            "SELECT count(*) FROM audit_entry WHERE operation = '閲覧用の写しの作成'"
                + " AND operator_login = '"
                + login
                + "' AND outcome = '"
                + outcome
                + "'"));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return String.valueOf(result.getString(1));
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private static Connection owner(EmbeddedDatabase database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            database.url(), database.owner().user(), database.owner().password());
    execute(connection, "SET app.lg_code = '" + TownHall.CODE.value() + "'");
    return connection;
  }
}
