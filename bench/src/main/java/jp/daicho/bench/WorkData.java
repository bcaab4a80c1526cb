package jp.daicho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.internal.EmbeddedDatabase;

/**
 * A data directory of Daicho's that a benchmark uses alone, with its PostgreSQL running under the
 * product's own settings, so durable. Closing it deletes everything, unless it is to be kept.
 */
public final class WorkData implements AutoCloseable {
  private static final String BINARIES = "postgres-binaries";
  private static final String ADMINISTRATOR = "postgres";

  private final Path folder;
  private final EmbeddedDatabase server;
  private final boolean kept;

  private WorkData(Path folder, EmbeddedDatabase server, boolean kept) {
    this.folder = folder;
    this.server = server;
    this.kept = kept;
  }

  /** A new one with its PostgreSQL running. */
  public static WorkData create(Run run, String name) throws IOException {
    Path folder = newFolder(run, name);
    return new WorkData(folder, EmbeddedDatabase.start(folder), false);
  }

  /** One in a directory that is still there when it is closed. */
  public static WorkData keep(Path folder) {
    return new WorkData(folder, EmbeddedDatabase.start(folder), true);
  }

  /** An empty data directory; the unpacked PostgreSQL is shared by all. */
  public static Path newFolder(Run run, String name) throws IOException {
    Files.createDirectories(run.workFolder());
    return linked(run, Files.createTempDirectory(run.workFolder(), name + "-"));
  }

  /** As {@link #newFolder}, with a path that is not there yet. */
  public static Path newFolderAt(Run run, Path path) throws IOException {
    return linked(run, Files.createDirectories(path));
  }

  /** The link is relative, so that a folder that is kept may be moved with what it leads to. */
  private static Path linked(Run run, Path folder) throws IOException {
    Path binaries = Files.createDirectories(run.workFolder().resolve(BINARIES));
    Path real = folder.toRealPath();
    Files.createSymbolicLink(real.resolve(BINARIES), real.relativize(binaries.toRealPath()));
    return folder;
  }

  /** Deletes a data directory on which no server works any more. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** The directory, for {@code --data}. */
  public Path folder() {
    return folder;
  }

  /** A connection of the schema's owner, with automatic commit. */
  public Connection connectAsOwner() throws SQLException {
    Login owner = server.owner();
    return DriverManager.getConnection(server.url(), owner.user(), owner.password());
  }

  /**
   * A connection of whoever administers the server, with automatic commit, for a yardstick that
   * needs a database of its own beside the register.
   *
   * @param database which database of the server
   * @throws IOException if the password cannot be read
   */
  public Connection connectAsAdministrator(String database) throws IOException, SQLException {
    String password = Files.readString(folder.resolve("secrets").resolve(ADMINISTRATOR)).strip();
    String server = this.server.url();
    return DriverManager.getConnection(
        server.substring(0, server.lastIndexOf('/') + 1) + database, ADMINISTRATOR, password);
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (!kept) {
      delete(folder);
    }
  }
}
