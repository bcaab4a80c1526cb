package jp.daicho.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two servers of one database show and register at once, and one is killed in the middle: one
 * chain, nothing lost and nothing twice.
 */
class TwoServersTests {
  private static final String SEARCH = "/api/residents?q=%E6%B8%A1%E8%BE%BA";

  private final Path data = TestDatabase.newDataDirectory("two");

  @AfterEach
  void delete() {
    TestDatabase.delete(data);
  }

  @Test
  void twoServersOfWhichOneIsKilledKeepOneLogWithoutGapOrDouble() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
        RunningService first = RunningService.start(database, data)) {
      TownHall hall = TownHall.open(first, database);
      Process process = SecondServer.start(database, data);
      int secondPort = port(process);

      List<RecordingClient> clients = new ArrayList<>();
      List<RegisteringPair> pairs = new ArrayList<>();
      try (Crew crew = new Crew()) {
        for (int port : List.of(first.port(), secondPort)) {
          String where = port == secondPort ? "second" : "first";
          RecordingClient searcher = hall.operator(port, "shokai" + where, Permission.ENQUIRY);
          RegisteringPair pair = hall.pair(port, pairs.size() + 1);
          crew.add(
              where + " searcher", () -> searcher.call("GET", SEARCH, null), searcher::answers);
          crew.add(where + " pair", pair::register, () -> pair.registered().size());
          clients.addAll(List.of(searcher, pair.clerk(), pair.decider()));
          pairs.add(pair);
        }
        crew.awaitMore("", 4);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        crew.awaitMore("first", 3);
      }

      hall.assertEverythingShownIsLogged(clients);
      hall.assertEverythingRegisteredIsLogged(pairs);
      hall.assertSound();
      assertThat(pairs).allSatisfy(pair -> assertThat(pair.registered()).hasSizeGreaterThan(3));
    }
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
    throw new IOException("the second server did not start");
  }
}
