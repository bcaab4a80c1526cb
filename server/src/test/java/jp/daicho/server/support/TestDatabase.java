package jp.daicho.server.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

  /** A sample municipality nobody else uses. */
  public static ServedMunicipality newMunicipality() {
    return serve(REAL.get(MUNICIPALITIES.getAndIncrement()));
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
