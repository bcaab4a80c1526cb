package jp.daicho.server.database.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that keeps its data in a directory.
 *
 * <p>The process that holds the lock file is the keeper: it starts the server and stops it again.
 * If the keeper was killed, the server lives on; the next keeper finds and adopts it. A server that
 * died is started again by its keeper, on the same port, so that whoever works with it goes on. A
 * second process on the same directory (a command beside the running service) is a guest and stops
 * nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOKED_AFTER_EVERY = Duration.ofSeconds(2);

  private final DataDirectory data;
  private final int port;
  private final @Nullable FileLock keeper;
  private @Nullable EmbeddedPostgres launched;
  private boolean closed;

  private EmbeddedDatabase(
      DataDirectory data,
      int port,
      @Nullable FileLock keeper,
      @Nullable EmbeddedPostgres launched) {
    this.data = data;
    this.port = port;
    this.keeper = keeper;
    this.launched = launched;
  }

  /** Whether one was ever made in a data directory. */
  public static boolean isIn(Path directory) {
    return Files.isDirectory(directory.resolve(DataDirectory.CLUSTER));
  }

  /**
   * Starts the server of a data directory, or joins the one that runs.
   *
   * @throws DatabaseUnavailableException if it does not start
   */
  public static EmbeddedDatabase start(Path directory) {
    try {
      DataDirectory data = DataDirectory.at(directory);
      FileLock keeper = tryLock(data.lockFile());
      try {
        if (keeper == null) {
          return new EmbeddedDatabase(data, join(data), null, null);
        }
        EmbeddedDatabase kept = adoptOrLaunch(data, keeper);
        Thread.ofPlatform().name("database watch").daemon().start(kept::watch);
        return kept;
      } catch (IOException | SQLException | RuntimeException failure) {
        release(keeper);
        throw failure;
      }
    } catch (IOException | SQLException | IllegalStateException failure) {
      throw new DatabaseUnavailableException(
          "PostgreSQL did not start in " + directory + ": " + reason(failure), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("interrupted while PostgreSQL started", interrupted);
    }
  }

  /**
   * What went wrong, for whoever runs the service: a path, a disk, a right. No data are known yet.
   */
  private static String reason(Exception failure) {
    return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
  }

  private static EmbeddedDatabase adoptOrLaunch(DataDirectory data, FileLock keeper)
      throws IOException, SQLException, InterruptedException {
    Optional<Postmaster> orphan = Postmaster.awaitReady(data.cluster(), PATIENCE);
    if (orphan.isPresent()) {
      LOG.info("joined the PostgreSQL that was still running on port {}", orphan.get().port());
      return new EmbeddedDatabase(data, orphan.get().port(), keeper, null);
    }
    EmbeddedPostgres launched = new PostgresLauncher(data).launch();
    return new EmbeddedDatabase(data, launched.getPort(), keeper, launched);
  }

  /** Looks after the server until it is to be stopped. */
  private void watch() {
    try {
      do {
        Thread.sleep(LOOKED_AFTER_EVERY);
      } while (reviveIfGone());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the server again if it is gone; false when there is no more to look after. */
  private synchronized boolean reviveIfGone() {
    if (closed) {
      return false;
    }
    try {
      if (Postmaster.of(data.cluster()).isEmpty()) {
        LOG.warn("PostgreSQL on port {} is gone; it is started again", port);
        if (launched != null) {
          launched.close(); // frees the folder
          launched = null;
        }
        launched = new PostgresLauncher(data).launchAgain(port);
      }
    } catch (IOException | IllegalStateException failure) {
      LOG.error("PostgreSQL on port {} could not be started; it is tried again", port, failure);
    }
    return true;
  }

  private static int join(DataDirectory data) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Postmaster> running = Postmaster.awaitReady(data.cluster(), PATIENCE);
      if (running.isPresent()) {
        return running.get().port();
      }
      Thread.sleep(200); // the keeper is still preparing the cluster
    }
    throw new DatabaseUnavailableException(
        "another process keeps " + data.lockFile() + " but its PostgreSQL does not answer");
  }

  /** JDBC address of the register's database. */
  public String url() {
    return data.url(port, DataDirectory.DATABASE);
  }

  /** Who owns the schema. */
  public Login owner() {
    return data.owner();
  }

  /** Who the service works as. */
  public Login service() {
    return data.service();
  }

  /** Stops the server if this process is its keeper. */
  @Override
  public synchronized void close() {
    closed = true;
    if (keeper == null || !keeper.isValid()) {
      return;
    }
    try {
      Optional<Postmaster> running = Postmaster.of(data.cluster());
      if (running.isPresent()) {
        new PostgresLauncher(data).dismissClients(port);
        if (launched != null) {
          launched.close();
        }
        if (!running.get().stop(PATIENCE)) {
          LOG.warn("PostgreSQL on port {} did not stop in time; it is left running", port);
        }
      }
    } catch (IOException | SQLException failure) {
      LOG.warn("PostgreSQL on port {} could not be stopped; it is left running", port, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      release(keeper);
    }
  }

  private static @Nullable FileLock tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
      return null;
    }
  }

  private static void release(@Nullable FileLock lock) {
    if (lock != null) {
      try {
        lock.acquiredBy().close();
      } catch (IOException failure) {
        LOG.warn("the lock file could not be released", failure);
      }
    }
  }
}
