package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.support.TestProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The service is killed while it makes a list for inspection: nothing of the half list is left, it
 * is told as broken off, and it is made anew by the same conditions (9.1, 9.5, ADR 0030).
 */
class KilledListTests {
  private final Path data = TestDatabase.newDataDirectory("killed-list");

  @AfterEach
  void delete() {
    TestDatabase.delete(data);
  }

  @Test
  void ofAListWhoseMakerIsKilledNothingIsLeftAndItIsMadeAnew()
      throws IOException, InterruptedException, SQLException {
    String half = listen("HALF ").getLast();
    String number = half.substring("HALF ".length());

    try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
        Connection owner = owner(database)) {
      assertThat(text(owner, "SELECT state || ' ' || persons FROM inspection_list"))
          .as("how far it was, was told aside")
          .isEqualTo("RUNNING 2");
      assertThat(text(owner, "SELECT count(*) FROM inspection_part")).isEqualTo("0");
      assertThat(text(owner, "SELECT count(*) FROM issued_paper")).isEqualTo("0");
      assertThat(
              text(
                  owner,
                  "SELECT count(*) FROM audit_entry WHERE operation LIKE '閲覧用の写しの作成%'"
                      + " AND operation <> '閲覧用の写しの作成依頼'"))
          .as("nobody's data left the register")
          .isEqualTo("0");
      try (var statement = owner.createStatement()) {
        statement.execute(
            "UPDATE inspection_list SET progress_at = progress_at - interval '6 minutes'");
      }
    }

    List<String> told = listen("END", number);
    assertThat(told.get(0)).as("nothing is heard of it").isEqualTo("LIST INTERRUPTED 0 2 null");
    assertThat(told.get(1)).as("each of five people on a page").matches("LIST DONE 5 5 [0-9]+");
  }

  /** What a service says until it says a word; then it is killed. */
  private List<String> listen(String until, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(data.toString()));
    arguments.addAll(List.of(more));
    Process server = TestProcess.start(TestProcess.shortLived(ListingServer.class, arguments));
    List<String> told = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("HALF ") || line.startsWith("LIST ") || line.equals("END")) {
          told.add(line);
        }
        if (line.startsWith(until)) {
          break;
        }
      }
    }
    server.destroyForcibly();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(told.getLast()).startsWith(until);
    return told;
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static Connection owner(EmbeddedDatabase database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            database.url(), database.owner().user(), database.owner().password());
    try (var statement = connection.createStatement()) {
      statement.execute("SET app.lg_code = '" + ListingServer.MUNICIPALITY.value() + "'");
    }
    return connection;
  }
}
