package jp.daicho.bench;

import java.util.List;
import java.util.Optional;
import jp.daicho.bench.audit.AuditBenchmark;
import jp.daicho.bench.certificate.CertificateBenchmark;
import jp.daicho.bench.city.CityBenchmark;
import jp.daicho.bench.inspection.InspectionListBenchmark;
import jp.daicho.bench.intake.ImportBenchmark;
import jp.daicho.bench.registration.HouseholdBenchmark;
import jp.daicho.bench.registration.RegistrationBenchmark;
import jp.daicho.bench.search.AccessBenchmark;
import jp.daicho.bench.search.BesideBenchmark;
import jp.daicho.bench.search.SearchBenchmark;
import jp.daicho.bench.startup.StartupBenchmark;

/** All benchmarks. A new one is a class and a line here. */
final class Benchmarks {
  private static final List<Benchmark> ALL =
      List.of(
          new CertificateBenchmark(),
          new ImportBenchmark(),
          new RegistrationBenchmark(),
          new HouseholdBenchmark(),
          new InspectionListBenchmark(),
          new CityBenchmark(),
          new SearchBenchmark(),
          new BesideBenchmark(),
          new AuditBenchmark(),
          new AccessBenchmark(),
          new StartupBenchmark());

  private Benchmarks() {}

  /** All of them, in the order they are run. */
  static List<Benchmark> all() {
    return ALL;
  }

  /** The one with the name. */
  static Optional<Benchmark> find(String name) {
    return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
  }
}
