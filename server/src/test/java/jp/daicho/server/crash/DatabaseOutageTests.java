package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The database goes away, comes back, loses connections or has no room, while operators work: what
 * was shown and what was registered is in the log, everybody else is told cleanly that it was not
 * done, and the service goes on by itself (10.2).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageTests {
  private static final String SEARCH = "/api/residents?q=%E6%B8%A1%E8%BE%BA";
  private static final String MOTHER = "/residents/" + RegisteredPeople.MOTHER.value();
  private static final String STUDENT = "/residents/" + RegisteredPeople.STUDENT.value();

  private static final String TRIGGER =
      """
      CREATE OR REPLACE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN %s RETURN NEW; END $$;
      %s
      """;

  private static final String BEFORE_ENTRY =
      """
      CREATE TRIGGER trouble BEFORE INSERT ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION trouble();
      """;

  private static final String AT_COMMIT =
      """
      CREATE CONSTRAINT TRIGGER trouble AFTER INSERT ON audit_entry
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION trouble();
      """;

  /**
   * All but that a connection was lost, which the service tells some seconds later (通信ログ, 10.2).
   */
  private static final String ENTRIES =
      "SELECT count(*) FROM audit_entry WHERE action <> '"
          + AuditAction.COMMUNICATION_FAULT.name()
          + "'";

  private static final String WAITING =
      """
      SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'audit_entry'::regclass\
      """;

  private final Path data = TestDatabase.newDataDirectory("outage");
  private EmbeddedDatabase database;
  private RunningService service;
  private TownHall hall;
  private int operators;

  @BeforeAll
  void open() {
    database = EmbeddedDatabase.start(data);
    service = RunningService.start(database, data);
    hall = TownHall.open(service, database);
  }

  @AfterAll
  void close() {
    service.close();
    database.close();
    TestDatabase.delete(data);
  }

  @Test
  void aDatabaseThatIsRestartedShowsAndRegistersNothingOutsideTheLog() throws Exception {
    Day day = new Day();
    try (Crew crew = day.begin()) {
      crew.awaitMore("", 2);
      inTheMiddle(() -> signal("INT")); // as an orderly restart: whoever is at work is cut off
      crew.awaitMore("", 3);
      inTheMiddle(() -> signal("KILL")); // as a fault of the machine
      crew.awaitMore("", 3);
    }
    assertThat(day.outages()).as("they were told of it").hasSizeGreaterThan(3);
    day.assertLogged();
  }

  @Test
  void connectionsCutOffAnywhereShowAndRegisterNothingOutsideTheLog() throws Exception {
    Day day = new Day();
    try (Crew crew = day.begin()) {
      crew.awaitMore("", 1);
      for (int times = 0; times < 30; times++) {
        superuser(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
                + database.service().user()
                + "' AND state <> 'idle'");
        Thread.sleep(100);
      }
      crew.awaitMore("", 2);
    }
    day.assertLogged();
  }

  @Test
  void aConnectionLostAtTheCommitShowsAndRegistersNothing() throws Exception {
    assertNothingIsDone(
        "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1);",
        AT_COMMIT,
        "データベースとの接続が切れました");
  }

  @Test
  void withoutRoomForTheLogNothingIsShownOrRegistered() throws Exception {
    assertNothingIsDone(
        "RAISE disk_full USING MESSAGE = 'could not extend file: No space left on device';",
        BEFORE_ENTRY,
        "データベースの空き容量がありません");
  }

  /** What an operator sees, and that she goes on where she was when it is over. */
  @Test
  void thePageOfAnOutageSaysWhatToDo() throws Exception {
    RecordingClient clerk = operator(Permission.ENQUIRY);
    try (Browser browser = Browser.at("http://localhost:" + service.port())) {
      browser.signIn(TownHall.CODE.value(), clerk.login(), TownHall.PASSWORD);
      superuser(
          TRIGGER.formatted(
              "RAISE disk_full USING MESSAGE = 'could not extend file: No space left on device';",
              BEFORE_ENTRY));
      try {
        browser.page().navigate(MOTHER);
        browser.page().waitForSelector("[role=alert]");
        assertThat(browser.page().textContent("main")).contains("データベースの空き容量がありません", "システムの管理者に");
        browser.check("outage");
      } finally {
        superuser("DROP TRIGGER trouble ON audit_entry");
      }
      browser.page().reload();
      browser.page().waitForSelector("text=美咲");
    }
  }

  /** From signing in to deciding: everything that leaves a trace, and that is everything. */
  private void assertNothingIsDone(String trouble, String when, String told) throws Exception {
    RecordingClient clerk = operator(Permission.ENQUIRY);
    RecordingClient atScreen = operator(Permission.ENQUIRY);
    RegisteringPair pair = pair();
    clerk.call("GET", SEARCH, null);
    atScreen.signIn();
    pair.register();
    assertThat(pair.registered()).hasSize(1);
    long entries = hall.count(ENTRIES);
    long moves = hall.count("SELECT count(*) FROM move");
    long drafts = hall.count("SELECT count(*) FROM draft");
    var shownBefore = clerk.shown();

    superuser(TRIGGER.formatted(trouble, when));
    try {
      for (HttpResponse<String> answer :
          List.of(
              clerk.call("GET", SEARCH, null),
              clerk.call("GET", "/api" + MOTHER, null),
              clerk.call("POST", "/api/residents/search", "{\"q\":\"渡辺\"}"),
              atScreen.page(MOTHER),
              atScreen.page(MOTHER + "/history"),
              operator(Permission.ENQUIRY).signIn())) {
        assertThat(answer.statusCode()).as(answer.request().uri() + answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains(told, "システムの管理者に");
      }
      pair.register();
    } finally {
      superuser("DROP TRIGGER trouble ON audit_entry");
    }
    assertThat(clerk.shown()).isEqualTo(shownBefore);
    assertThat(atScreen.shown()).isEmpty();
    assertThat(pair.registered()).hasSize(1);
    assertThat(hall.count(ENTRIES)).isEqualTo(entries);
    assertThat(hall.count("SELECT count(*) FROM move")).isEqualTo(moves);
    assertThat(hall.count("SELECT count(*) FROM draft")).isEqualTo(drafts);

    // And on it goes, in the same sessions.
    assertThat(clerk.call("GET", SEARCH, null).statusCode()).isEqualTo(200);
    assertThat(atScreen.page(MOTHER).body()).contains("美咲");
    pair.register();
    assertThat(pair.registered()).hasSize(2);
    List<RecordingClient> all = List.of(clerk, atScreen, pair.clerk(), pair.decider());
    assertThat(clerk.outages()).isNotEmpty();
    hall.assertEverythingShownIsLogged(all);
    hall.assertEverythingRegisteredIsLogged(List.of(pair));
    hall.assertSound();
  }

  /** People at work all day. */
  private final class Day {
    private final RecordingClient searcher = operator(Permission.ENQUIRY);
    private final RecordingClient reader = operator(Permission.ENQUIRY);
    private final RegisteringPair pair = pair();

    Crew begin() throws IOException, InterruptedException {
      assertThat(reader.signIn().statusCode()).isEqualTo(302);
      Crew crew = new Crew();
      crew.add("searcher", () -> searcher.call("GET", SEARCH, null), searcher::answers);
      crew.add(
          "reader",
          () -> {
            reader.page(MOTHER);
            reader.page(STUDENT);
          },
          reader::answers);
      crew.add("pair", pair::register, () -> pair.registered().size());
      return crew;
    }

    List<String> outages() {
      List<String> told = new ArrayList<>();
      all().forEach(client -> told.addAll(client.outages()));
      return told;
    }

    void assertLogged() throws SQLException {
      hall.assertEverythingShownIsLogged(all());
      hall.assertEverythingRegisteredIsLogged(List.of(pair));
      hall.assertSound();
    }

    private List<RecordingClient> all() {
      return List.of(searcher, reader, pair.clerk(), pair.decider());
    }
  }

  private RecordingClient operator(Permission... permissions) {
    operators++;
    return hall.operator(service.port(), "shokai" + operators, permissions);
  }

  private RegisteringPair pair() {
    operators++;
    return hall.pair(service.port(), operators);
  }

  private interface Fault {
    void happen() throws Exception;
  }

  /** Lets something happen when two or more have done their work and are about to log it. */
  private void inTheMiddle(Fault fault) throws Exception {
    String password = Files.readString(data.resolve("secrets").resolve("postgres")).strip();
    try (Connection connection = DriverManager.getConnection(database.url(), "postgres", password);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE audit_entry IN SHARE MODE");
      for (int times = 0; times < 600; times++) {
        try (ResultSet waiting = statement.executeQuery(WAITING)) {
          waiting.next();
          if (waiting.getInt(1) >= 2) {
            fault.happen();
            return;
          }
        }
        Thread.sleep(50);
      }
      throw new IllegalStateException("nobody is at work");
    } catch (SQLException gone) {
      assertThat(gone.getSQLState()).as(gone.getMessage()).matches("08.*|57P.*");
    }
  }

  /** To the server of the database, which its keeper starts again. */
  private void signal(String signal) throws IOException, InterruptedException {
    String postmaster =
        Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).getFirst().strip();
    assertThat(
            new ProcessBuilder("kill", "-" + signal.toUpperCase(Locale.ROOT), postmaster)
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
  }

  private void superuser(String sql) throws SQLException, IOException {
    String password = Files.readString(data.resolve("secrets").resolve("postgres")).strip();
    try (Connection connection = DriverManager.getConnection(database.url(), "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
