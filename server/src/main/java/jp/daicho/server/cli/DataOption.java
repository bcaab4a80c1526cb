package jp.daicho.server.cli;

import java.nio.file.Path;
import jp.daicho.server.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data}: where the embedded database and its files live. */
final class DataOption {
  private static final String NAME = "daicho-data";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "The data directory; the service, imports and the demo make it. Default: daicho-data in the"
            + " project folder.",
        "With DAICHO_DATABASE_URL, DAICHO_DATABASE_SERVICE_USER and"
            + " DAICHO_DATABASE_SERVICE_PASSWORD set, the data is in that PostgreSQL (15 or newer),"
            + " and only reports are kept here."
      })
  private @Nullable Path data;

  /** Made by picocli. */
  DataOption() {}

  /** The directory, or one in the usual place. */
  Path directory() {
    return directory("");
  }

  /** The directory, or a folder of the usual place. */
  Path directory(String folder) {
    return data == null ? home().resolve(NAME).resolve(folder).normalize() : data;
  }

  /**
   * The directory, for work on data that are there: a slip of the pen makes no new database.
   *
   * @throws CommandFailure if there are none, before anything is made or started
   */
  Path existing() {
    Path directory = directory();
    if (System.getenv("DAICHO_DATABASE_URL") == null && !Database.isIn(directory)) {
      throw new CommandFailure(
          "There is no database in " + directory + ".",
          "Give the data directory of the service with --data (that of the demo is"
              + " daicho-data/demo), or set DAICHO_DATABASE_URL.");
    }
    return directory;
  }

  private static Path home() {
    return Path.of(System.getProperty("daicho.home", "."));
  }
}
