package jp.daicho.bench.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.CRC32;
import jp.daicho.bench.JavaCommand;
import jp.daicho.bench.Run;
import jp.daicho.bench.WorkData;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.sample.SamplePlan;
import jp.daicho.server.encryption.MadeKeys;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.encryption.Vault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 横浜市 with as many residents as the scale says and twelve years of history, in a data directory
 * below {@code target/bench}. It is generated and loaded once for each scale, schema and sample,
 * and then used again.
 */
public final class City implements AutoCloseable {
  /** The municipality. */
  public static final MunicipalityCode CODE = MunicipalityCode.of("141003");

  private static final int SEED = 1;
  private static final int HISTORY_YEARS = 12;
  private static final String MADE = "made.properties";

  private final WorkData data;
  private final Properties made;

  private City(WorkData data, Properties made) {
    this.data = data;
    this.made = made;
  }

  /**
   * Opens it, and makes it first if it is not there.
   *
   * @throws Exception whatever keeps it from being made; nothing is kept then
   */
  public static City open(Run run) throws Exception {
    Path folder = run.workFolder().resolve("city-" + run.scale() + "-" + key(run));
    if (!Files.exists(folder.resolve(MADE))) {
      if (Files.exists(folder)) {
        WorkData.delete(folder);
      }
      make(run, folder);
    }
    run.say("using %s", folder);
    Properties made = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve(MADE))) {
      made.load(in);
    }
    return new City(WorkData.keep(folder), made);
  }

  private static void make(Run run, Path folder) throws Exception {
    JavaCommand.prepare(run);
    Properties made = new Properties();
    try (WorkData data = WorkData.keep(WorkData.newFolderAt(run, folder))) {
      Path sample = folder.resolve("sample");
      run.say("generating %,d residents", run.scale());
      made.setProperty(
          "generate",
          seconds(
              () ->
                  SampleMunicipality.generate(
                      new SamplePlan(CODE, run.scale(), SEED, HISTORY_YEARS),
                      sample,
                      (done, total) -> {})));
      run.say("loading them");
      made.setProperty("load", seconds(() -> load(run, sample, folder)));
      WorkData.delete(sample);
      run.say("bringing the statistics up to date");
      try (Connection owner = data.connectAsOwner()) {
        made.setProperty(
            "vacuum", seconds(() -> owner.createStatement().execute("VACUUM (ANALYZE)")));
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(MADE))) {
      made.store(out, null);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static String seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return Double.toString((System.nanoTime() - start) / 1e9);
  }

  private static void load(Run run, Path sample, Path data)
      throws IOException, InterruptedException {
    Path log = run.workFolder().resolve("city-import.log");
    int code =
        new ProcessBuilder(
                JavaCommand.daicho(
                    run.home(), List.of("import", sample.toString(), "--data", data.toString())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("the import ended with " + code + "; see " + log);
    }
  }

  /** Tells one schema and one sample from others: the migrations, and what a small sample is. */
  private static String key(Run run) throws IOException {
    CRC32 sum = new CRC32();
    Resource[] migrations =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
    Arrays.sort(migrations, Comparator.comparing(file -> String.valueOf(file.getFilename())));
    for (Resource migration : migrations) {
      sum.update(migration.getContentAsByteArray());
    }
    Path small = Files.createTempDirectory(Files.createDirectories(run.workFolder()), "small-");
    SampleMunicipality.generate(
        new SamplePlan(CODE, 200, SEED, HISTORY_YEARS), small, (done, total) -> {});
    sum.update(Files.readAllBytes(small.resolve("residents.csv")));
    WorkData.delete(small);
    return Long.toHexString(sum.getValue());
  }

  /** Where its data are, for {@code --daicho.data}. */
  public Path folder() {
    return data.folder();
  }

  /** Reads its Individual Numbers. */
  public MunicipalEncryption encryption() {
    return Vault.in(folder())
        .of(
            CODE,
            new MadeKeys() {
              @Override
              public Map<Integer, String> all() {
                return Map.of();
              }

              @Override
              public void add(int number, String fingerprint) {
                // The service has noted it.
              }
            });
  }

  /** Seconds for generating the files. */
  public double generateSeconds() {
    return Double.parseDouble(made.getProperty("generate"));
  }

  /** Seconds for the command that loaded them, from the start of its process. */
  public double loadSeconds() {
    return Double.parseDouble(made.getProperty("load"));
  }

  /** Seconds for what the database does by itself after a load. */
  public double vacuumSeconds() {
    return Double.parseDouble(made.getProperty("vacuum"));
  }

  /** A connection of the schema's owner that sees the municipality. */
  public Connection connectAsOwner() throws SQLException {
    Connection owner = data.connectAsOwner();
    owner.createStatement().execute("SET app.lg_code = '" + CODE.value() + "'");
    return owner;
  }

  /** As {@link WorkData#connectAsAdministrator}. */
  public Connection connectAsAdministrator(String database) throws IOException, SQLException {
    return data.connectAsAdministrator(database);
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
