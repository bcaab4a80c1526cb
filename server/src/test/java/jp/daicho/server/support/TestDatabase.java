package jp.daicho.server.support;

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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.database.Database;
import jp.daicho.server.database.DatabaseSettings;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.database.internal.EmbeddedDatabase;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.encryption.Vault;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The PostgreSQL that all tests of this module share: started when the first one asks, stopped and
 * deleted with the JVM. Tests keep apart by using a {@linkplain #newMunicipality() municipality of
 * their own}.
 */
public final class TestDatabase {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final AtomicInteger MUNICIPALITIES = new AtomicInteger();
  private static final AtomicInteger CITIES = new AtomicInteger();
  private static final Set<MunicipalityCode> ALIKE = new HashSet<>();

  /** Designated cities that single tests name. */
  private static final Set<String> NAMED = Set.of("新潟市", "岡山市", "熊本市");

  /** Without the designated cities, whose towns the postal codes list under their wards. */
  private static final List<Municipality> REAL =
      jp.daicho.reference.Municipalities.standard().all().stream()
          .filter(listed -> listed.kind() == Municipality.Kind.MUNICIPALITY)
          .filter(listed -> !PostalCodes.standard().in(listed.code()).isEmpty())
          .toList();

  private static final List<Municipality> DESIGNATED =
      jp.daicho.reference.Municipalities.standard().all().stream()
          .filter(TestDatabase::hasWards)
          .filter(listed -> !NAMED.contains(listed.name()))
          .toList();

  private TestDatabase() {}

  /** Started once, when first needed. */
  private static final class Shared {
    static final Path DATA = newDataDirectory("shared");
    static final EmbeddedDatabase SERVER = EmbeddedDatabase.start(DATA);
    static final Database DATABASE = Database.open(DatabaseSettings.embedded(), DATA);
    static final Tenancy TENANCY = new Tenancy(DATABASE, Vault.in(DATA));

    static {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    DATABASE.close();
                    SERVER.close();
                    delete(DATA);
                  }));
    }
  }

  /** Its data directory. */
  public static Path data() {
    return Shared.DATA;
  }

  /** A tenancy over it, for tests that need no Spring. */
  public static Tenancy tenancy() {
    return Shared.TENANCY;
  }

  /** The encryption of a municipality, for what is made outside a transaction. */
  public static MunicipalEncryption encryption(MunicipalityCode municipality) {
    return tenancy().within(municipality, () -> tenancy().encryption());
  }

  /** The file with the keys of a municipality. */
  public static Path keys(MunicipalityCode municipality) {
    return data().resolve("encryption-keys").resolve(municipality.value() + ".keys");
  }

  /** Its JDBC address, for raw SQL. */
  public static String url() {
    return Shared.SERVER.url();
  }

  /** The service role, for raw SQL. */
  public static Login service() {
    return Shared.SERVER.service();
  }

  /** The owner role, for looking into the catalogue. */
  public static Login owner() {
    return Shared.SERVER.owner();
  }

  /**
   * Does one statement among the rows of a municipality, without the service: as another server
   * would, or somebody by hand.
   *
   * @param sql in which {@code :city} stands for the code of the municipality
   */
  public static void execute(Login login, MunicipalityCode municipality, String sql)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute("SET app.lg_code = '" + municipality.value() + "'");
      statement.execute(ofCity(municipality, sql));
    }
  }

  /** A statement with the code of a municipality for {@code :city}. */
  public static String ofCity(MunicipalityCode municipality, String sql) {
    return sql.replace(":city", "'" + municipality.value() + "'");
  }

  /** A sample municipality nobody else uses. */
  public static ServedMunicipality newMunicipality() {
    return serve(REAL.get(MUNICIPALITIES.getAndIncrement()));
  }

  /**
   * Sample municipalities nobody else uses, of one prefecture and with names of the same length, so
   * that pages of theirs can be compared.
   */
  public static synchronized List<ServedMunicipality> newMunicipalitiesAlike(int count) {
    Map<String, List<Municipality>> alike = new LinkedHashMap<>();
    for (Municipality each : REAL.reversed()) {
      if (ALIKE.contains(each.code()) || each.code().value().equals("473821")) {
        continue; // the planted people have to do with the latter
      }
      String sort =
          each.code().value().substring(0, 2) + each.name().length() + "." + each.kana().length();
      List<Municipality> group = alike.computeIfAbsent(sort, none -> new ArrayList<>());
      group.add(each);
      if (group.size() == count) {
        group.forEach(one -> ALIKE.add(one.code()));
        return group.stream().map(TestDatabase::serve).toList();
      }
    }
    throw new IllegalStateException("there are no " + count + " alike");
  }

  /**
   * Has every number that is counted over all municipalities go on from the same one, so that what
   * is planted next gets the numbers that what was planted before had. Keys begin with the
   * municipality, so that none is taken.
   *
   * @return how they are counted on as before
   */
  public static Runnable countFrom(long number) {
    String all = "SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename), ";
    List<String> back =
        statements(all + "coalesce(last_value, 1) FROM pg_sequences WHERE max_value > " + number);
    statements(
        "SELECT setval((quote_ident(schemaname) || '.' || quote_ident(sequencename))::regclass, "
            + number
            + "), 0 FROM pg_sequences WHERE max_value > "
            + number);
    return () -> back.forEach(TestDatabase::statements);
  }

  /** Asks as the owner; for each name and number in the answer, how to set a counter to it. */
  private static List<String> statements(String sql) {
    List<String> statements = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(url(), owner().user(), owner().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        statements.add("SELECT setval('" + rows.getString(1) + "', " + rows.getLong(2) + "), 0");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return statements;
  }

  private static boolean hasWards(Municipality city) {
    return jp.daicho.reference.Municipalities.standard().all().stream()
        .anyMatch(ward -> city.name().equals(ward.city()));
  }

  /** A designated city nobody else uses. */
  public static ServedMunicipality newDesignatedCity() {
    return serve(DESIGNATED.get(CITIES.getAndIncrement()));
  }

  private static ServedMunicipality serve(Municipality real) {
    ServedMunicipality municipality =
        new ServedMunicipality(
            real.code(), real.name(), real.kana(), true, LocalDate.of(2020, 4, 1));
    new Municipalities(tenancy()).serve(municipality);
    return municipality;
  }

  /**
   * A new data directory for a test that needs a server of its own; it shares the unpacked
   * binaries.
   */
  public static Path newDataDirectory(String name) {
    try {
      Path binaries = Files.createDirectories(TARGET.resolve("postgres-binaries"));
      Path data = Files.createTempDirectory(TARGET, "postgres-" + name + "-");
      Files.createSymbolicLink(data.resolve("postgres-binaries"), binaries);
      return data;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes a data directory; its server must have stopped. */
  public static void delete(Path data) {
    try (Stream<Path> paths = Files.walk(data)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Points the application of a test to the shared database. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "daicho.data=" + data(),
              "daicho.nationwide-settings=operators",
              // Tests are faster than any operator.
              "daicho.gate.requests=1000000",
              "daicho.gate.calls=1000000")
          .applyTo(context);
    }
  }
}
