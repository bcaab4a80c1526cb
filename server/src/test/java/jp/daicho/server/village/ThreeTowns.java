package jp.daicho.server.village;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database with three municipalities and nobody else's work to do, looked at from outside: by its
 * superuser, who sees the rows of all, and by whoever reads the log of the process.
 */
final class ThreeTowns {
  static final ServedMunicipality GIFU = town("212016", "岐阜市", "ギフシ");
  static final ServedMunicipality OGAKI = town("212024", "大垣市", "オオガキシ");
  static final ServedMunicipality TAKAYAMA = town("212032", "高山市", "タカヤマシ");
  static final List<ServedMunicipality> ALL = List.of(GIFU, OGAKI, TAKAYAMA);

  /** What the trouble says: as a server may that quotes the row it could not take. */
  static final String QUOTED = "渡邉　美咲 98320567321";

  private static final String TROUBLE =
      """
      CREATE OR REPLACE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN IF NEW.lg_code = '%s' THEN %s END IF; RETURN NEW; END $$;
      CREATE TRIGGER trouble BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION trouble();
      """;

  private static final String TABLES =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname NOT LIKE 'pg_%'
       WHERE a.attname = 'lg_code' AND NOT c.relispartition ORDER BY 1\
      """;

  private static final Path DATA = TestDatabase.newDataDirectory("three-towns");
  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(DATA);

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  DATABASE.close();
                  TestDatabase.delete(DATA);
                }));
  }

  private ThreeTowns() {}

  private static ServedMunicipality town(String code, String name, String kana) {
    return new ServedMunicipality(
        MunicipalityCode.of(code), name, kana, true, LocalDate.of(2020, 4, 1));
  }

  /** Points the application of a test to it, with nothing done by itself but what the test does. */
  static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "daicho.data=" + DATA,
              "daicho.database.url=" + DATABASE.url(),
              "daicho.database.owner.user=" + DATABASE.owner().user(),
              "daicho.database.owner.password=" + DATABASE.owner().password(),
              "daicho.database.service.user=" + DATABASE.service().user(),
              "daicho.database.service.password=" + DATABASE.service().password(),
              "daicho.links.every=1d",
              "daicho.audit.link-every=1d",
              "daicho.audit.link-all-every=1d",
              "daicho.audit.faults-every=1d",
              "daicho.catch-up-every=1d")
          .applyTo(context);
    }
  }

  /** The folder of the seals of a municipality. */
  static Path seals(ServedMunicipality town) {
    return DATA.resolve("audit-seals").resolve(town.code().value());
  }

  /** The login of the service. */
  static String serviceRole() {
    return DATABASE.service().user();
  }

  /** A statement of the superuser. */
  static void superuser(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** From now on a table takes no row of the second town, and says whose it was. */
  static void refuse(String table) {
    trouble(table, "RAISE EXCEPTION 'cannot take %';".replace("%", QUOTED));
  }

  /** From now on the connection breaks when a row of the second town is written. */
  static void breakAt(String table) {
    trouble(table, "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1);");
  }

  private static void trouble(String table, String what) {
    superuser(TROUBLE.formatted(OGAKI.code().value(), what, table));
  }

  /** All is well again. */
  static void mend(String table) {
    superuser("DROP TRIGGER trouble ON " + table);
  }

  /** All rows of the municipalities as texts, by municipality and table. */
  static Map<String, Map<String, List<String>>> rows() {
    Map<String, Map<String, List<String>>> all = new TreeMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(TABLES)) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet found =
            statement.executeQuery("SELECT lg_code, t::text FROM " + table + " t")) {
          while (found.next()) {
            all.computeIfAbsent(found.getString(1), none -> new TreeMap<>())
                .computeIfAbsent(table, none -> new ArrayList<>())
                .add(found.getString(2));
          }
        }
      }
      return all;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The rows of a municipality that were not there before, by table. */
  static Map<String, List<String>> added(
      ServedMunicipality town, Map<String, Map<String, List<String>>> before) {
    Map<String, List<String>> added = new TreeMap<>();
    String code = town.code().value();
    rows()
        .getOrDefault(code, Map.of())
        .forEach(
            (table, rows) -> {
              var known =
                  new TreeSet<>(before.getOrDefault(code, Map.of()).getOrDefault(table, List.of()));
              List<String> others = rows.stream().filter(row -> !known.contains(row)).toList();
              if (!others.isEmpty()) {
                added.put(table, others);
              }
            });
    return added;
  }

  /** What the process logs while something is done, with the stacks of failures. */
  static List<String> logged(Runnable work) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> written = new ListAppender<>();
    written.start();
    root.addAppender(written);
    try {
      work.run();
    } finally {
      root.detachAppender(written);
    }
    return List.copyOf(written.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + "\n"
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .toList();
  }

  private static Connection connect() throws SQLException {
    try {
      String password = Files.readString(DATA.resolve("secrets").resolve("postgres")).strip();
      return DriverManager.getConnection(DATABASE.url(), "postgres", password);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
