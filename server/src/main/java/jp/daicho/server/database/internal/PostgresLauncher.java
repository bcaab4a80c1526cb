package jp.daicho.server.database.internal;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import jp.daicho.server.database.DatabaseSettings.Login;
import org.postgresql.core.Utils;

/** Prepares a cluster and starts its server with settings fit for a register. */
final class PostgresLauncher {
  /**
   * The library is made for tests: without these the server would not wait for the disk, and its
   * log would quote rows of residents.
   */
  private static final Map<String, String> SERVER_SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", sharedBuffers()),
          Map.entry("max_wal_size", "4GB"),
          Map.entry("jit", "off"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("logging_collector", "on"),
          Map.entry("log_directory", "log"),
          Map.entry("log_filename", "postgresql-%a.log"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_parameter_max_length_on_error", "0"));

  /**
   * An eighth of the machine's memory, of a large one a quarter: up to what the keys of a large
   * city need. What is not in it is copied from the machine's own memory page by page.
   */
  private static final int PART_OF_MEMORY = 8;

  private static final int PART_OF_LARGE_MEMORY = 4;
  private static final long LARGE_MEGABYTES = 16_384;
  private static final long MOST_MEGABYTES = 8_192;

  /** The database that every cluster has. */
  private static final String MAINTENANCE = "postgres";

  /** One that is free. */
  private static final int ANY_PORT = 0;

  private static final long MEGABYTE = 1L << 20;

  private final DataDirectory data;

  PostgresLauncher(DataDirectory data) {
    this.data = data;
  }

  /** Starts the server, preparing the cluster first if there is none. */
  EmbeddedPostgres launch() throws IOException, SQLException, InterruptedException {
    if (!Files.exists(data.cluster())) {
      prepare();
    }
    EmbeddedPostgres server = start(data.cluster(), ANY_PORT);
    try {
      addExtension(server.getPort());
      return server;
    } catch (SQLException failure) {
      server.close();
      throw failure;
    }
  }

  /**
   * Lets the service read tables into memory. Only a superuser may add it, so it is not a
   * migration; a cluster of before gets it here.
   */
  private void addExtension(int port) throws SQLException {
    try (Connection connection = superuser(port, DataDirectory.DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS extension");
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm SCHEMA extension");
      statement.execute("GRANT USAGE ON SCHEMA extension TO " + data.service().user());
    }
  }

  /** Starts the server of a cluster that is there, where its clients know it. */
  EmbeddedPostgres launchAgain(int port) throws IOException {
    return start(data.cluster(), port);
  }

  /**
   * Makes the cluster, the roles and the database aside and moves them into place only when
   * complete, so that a preparation cut short is never taken for the register.
   */
  private void prepare() throws IOException, SQLException {
    Path preparing = data.clusterInPreparation();
    delete(preparing);
    try (EmbeddedPostgres server = start(preparing, ANY_PORT);
        Connection connection = superuser(server.getPort(), MAINTENANCE);
        Statement statement = connection.createStatement()) {
      createRole(statement, data.owner());
      createRole(statement, data.service());
      statement.execute(
          "CREATE DATABASE " + DataDirectory.DATABASE + " OWNER " + data.owner().user());
      statement.execute("REVOKE ALL ON DATABASE " + DataDirectory.DATABASE + " FROM PUBLIC");
      statement.execute(
          "GRANT CONNECT, TEMPORARY ON DATABASE "
              + DataDirectory.DATABASE
              + " TO "
              + data.service().user());
    }
    Files.move(preparing, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Between what every machine has and what more would not make better. */
  private static String sharedBuffers() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
            ? machine.getTotalMemorySize()
            : 0;
    long megabytes = memory / MEGABYTE;
    int part = megabytes < LARGE_MEGABYTES ? PART_OF_MEMORY : PART_OF_LARGE_MEMORY;
    return Math.clamp(megabytes / part, 256, MOST_MEGABYTES) + "MB";
  }

  private static void createRole(Statement statement, Login login) throws SQLException {
    String password = Utils.escapeLiteral(null, login.password(), true).toString();
    statement.execute("CREATE ROLE " + login.user() + " LOGIN PASSWORD '" + password + "'");
  }

  private EmbeddedPostgres start(Path cluster, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setPort(port)
            .setOverrideWorkingDirectory(data.binaries().toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            // Options of initdb: passwords for everybody, and an order of text that no update of
            // the
            // operating system can change.
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", data.superuserPasswordFile().toString())
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", data.superuser().password())
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(data.startLog().toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(data.startLog().toFile()));
    SERVER_SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }

  /** Ends the sessions of everybody else, so that the server can stop. */
  void dismissClients(int port) throws SQLException {
    try (Connection connection = superuser(port, MAINTENANCE);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
    }
  }

  private Connection superuser(int port, String database) throws SQLException {
    Login login = data.superuser();
    return DriverManager.getConnection(data.url(port, database), login.user(), login.password());
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
