package jp.daicho.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.database.internal.LaterIndexes;
import jp.daicho.server.database.internal.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * The migrated database, and the pool of connections of the service role.
 *
 * <p>It can be opened with or without Spring. No {@link javax.sql.DataSource} is given out, so that
 * nothing but {@code tenancy} can come to a connection.
 */
public final class Database implements AutoCloseable {
  /** Work aside is one short statement. */
  private static final int ASIDE = 4;

  /** A start does not wait for a load that is going on, which builds its indexes itself. */
  private static final String PATIENCE_AT_START = "2s";

  /**
   * Work that fills tables.
   *
   * @param <T> what comes of it
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface Filling<T, X extends Exception> {
    /** Does it. */
    T run() throws X;
  }

  private final @Nullable EmbeddedDatabase embedded;
  private final HikariDataSource pool;
  private final HikariDataSource aside;
  private final @Nullable LaterIndexes indexes;
  private final String url;
  private final @Nullable Login owner;

  private Database(
      @Nullable EmbeddedDatabase embedded,
      HikariDataSource pool,
      HikariDataSource aside,
      @Nullable LaterIndexes indexes,
      String url,
      @Nullable Login owner) {
    this.embedded = embedded;
    this.pool = pool;
    this.aside = aside;
    this.indexes = indexes;
    this.url = url;
    this.owner = owner;
  }

  /** Whether an embedded database was ever made in a data directory. */
  public static boolean isIn(Path data) {
    return EmbeddedDatabase.isIn(data);
  }

  /**
   * Starts or reaches the database, brings the schema up to date and opens the pool.
   *
   * @param settings where the database is
   * @param data the data directory, used only for the embedded database
   * @throws DatabaseUnavailableException if it cannot be started, reached or migrated
   */
  public static Database open(DatabaseSettings settings, Path data) {
    String url = settings.url();
    if (url == null) {
      EmbeddedDatabase embedded = EmbeddedDatabase.start(data);
      try {
        return open(embedded, embedded.url(), embedded.owner(), embedded.service(), settings);
      } catch (RuntimeException failure) {
        embedded.close();
        throw failure;
      }
    }
    Login service = settings.service();
    if (service == null) {
      throw new DatabaseUnavailableException(
          "daicho.database.service.user and .password are needed with daicho.database.url");
    }
    return open(null, url, settings.owner(), service, settings);
  }

  private static Database open(
      @Nullable EmbeddedDatabase embedded,
      String url,
      @Nullable Login owner,
      Login service,
      DatabaseSettings settings) {
    LaterIndexes indexes = owner == null ? null : new LaterIndexes(url, owner);
    if (owner != null && indexes != null) {
      Migrations.run(url, owner, service);
      indexes.build(PATIENCE_AT_START);
    }
    HikariConfig config = config("service", url, service);
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    // Room for the temporary tables of a load; taken only when used.
    config.addDataSourceProperty("options", "-c temp_buffers=512MB");
    HikariConfig aside = config("aside", url, service);
    aside.setMaximumPoolSize(ASIDE);
    aside.setMinimumIdle(0);
    aside.addDataSourceProperty("options", "-c synchronous_commit=off -c lock_timeout=5s");
    return new Database(
        embedded, new HikariDataSource(config), new HikariDataSource(aside), indexes, url, owner);
  }

  private static HikariConfig config(String name, String url, Login service) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setUsername(service.user());
    config.setPassword(service.password());
    config.setAutoCommit(false);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    // The server's messages may quote a row, and a row is a resident.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "daicho");
    return config;
  }

  /**
   * A connection of the service role, without automatic commit and without a municipality. For
   * {@code tenancy} only.
   *
   * @throws SQLException if none is free in time or the database is gone
   */
  public Connection connect() throws SQLException {
    return pool.getConnection();
  }

  /**
   * A connection of the owner of the tables, without automatic commit, for the few commands that
   * remove what the service can only add to. For {@code tenancy} only.
   *
   * @throws DatabaseUnavailableException if this process does not know the owner's login
   * @throws SQLException if the database is gone
   */
  public Connection connectAsOwner() throws SQLException {
    if (owner == null) {
      throw new DatabaseUnavailableException(
          "this needs daicho.database.owner.user and .password, the owner of the tables");
    }
    Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * A connection for {@code Tenancy.aside}. These are apart from the others, so that whoever holds
   * one of those can always have one of these; their commits do not wait for the disk, and they do
   * not wait for locks for long.
   *
   * @throws SQLException if none is free in time or the database is gone
   */
  public Connection connectAside() throws SQLException {
    return aside.getConnection();
  }

  /**
   * Does work that fills tables. Those of them that are empty have no indexes but their keys
   * meanwhile; they are built when it is done, whether it succeeded or not, and at the next opening
   * if this process cannot. Without the owner's login everything stays as it is.
   *
   * @param tables tables whose indexes only make reading fast
   */
  public <T, X extends Exception> T filling(List<String> tables, Filling<T, X> work) throws X {
    if (indexes == null) {
      return work.run();
    }
    indexes.takeAway(tables);
    try {
      return work.run();
    } finally {
      indexes.build("0");
    }
  }

  /** Closes the pools, and stops the embedded database if this process is its keeper. */
  @Override
  public void close() {
    aside.close();
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
