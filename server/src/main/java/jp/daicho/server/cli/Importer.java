package jp.daicho.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipality;
import jp.daicho.server.database.Database;
import jp.daicho.server.intake.IntakeProgress;
import jp.daicho.server.intake.IntakeResult;
import jp.daicho.server.intake.RegisterFile;
import jp.daicho.server.intake.RegisterIntake;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Suspension;
import org.springframework.context.ApplicationContext;

/**
 * Imports on behalf of whoever runs a command: begins to serve the municipality and loads, both or
 * neither.
 */
final class Importer {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final ApplicationContext service;
  private final Municipalities municipalities;
  private final SystemOperator system;
  private final RegisterIntake intake;
  private final Clock clock;

  Importer(ApplicationContext service) {
    this.service = service;
    this.municipalities = service.getBean(Municipalities.class);
    this.system = service.getBean(SystemOperator.class);
    this.intake = service.getBean(RegisterIntake.class);
    this.clock = service.getBean(Clock.class);
  }

  /** A new folder for the reports of an import. */
  Path newReportFolder(Path data) {
    return data.resolve("import").resolve(TIME.format(LocalDateTime.now(clock)));
  }

  /** Whether nothing is registered yet for a municipality that is served. */
  boolean isEmpty(MunicipalityCode code) {
    return CurrentOperator.as(
        system.of(code), () -> CurrentScreen.on("import", () -> intake.isPossible()));
  }

  /** Loads the file. */
  IntakeResult run(RegisterFile file, Path reports, IntakeProgress progress) throws IOException {
    IntakeResult result =
        service
            .getBean(Database.class)
            .filling(InitialLoad.INDEXED_LATER, () -> take(file, reports, progress));
    if (file.sample() && result.persons() > 0) {
      SampleCodes.fill(service, file.municipality());
    }
    return result;
  }

  private IntakeResult take(RegisterFile file, Path reports, IntakeProgress progress)
      throws IOException {
    return CurrentScreen.on(
        "import",
        () ->
            intake.takeFirst(
                file,
                () -> {
                  serve(file);
                  return system.of(file.municipality());
                },
                reports,
                progress));
  }

  /** Prefecture, name and code. */
  String nameOf(MunicipalityCode code) {
    return known(code).fullName() + " (" + code.value() + ")";
  }

  private void serve(RegisterFile file) {
    Municipality known = known(file.municipality());
    Optional<ServedMunicipality> served = municipalities.find(file.municipality());
    if (served.isPresent() && served.get().sample() != file.sample()) {
      throw new CommandFailure(
          "Made-up residents and real ones must not be mixed: "
              + nameOf(file.municipality())
              + " is "
              + (file.sample() ? "not a sample municipality" : "a sample municipality")
              + " in this data directory.",
          "Import into another data directory (--data DIR).");
    }
    Suspension suspension = served.map(ServedMunicipality::suspension).orElse(null);
    if (suspension != null) {
      throw new CommandFailure(
          "The centre has suspended the service of "
              + nameOf(file.municipality())
              + "; reason: "
              + suspension.reason(),
          "Nothing is taken in until the centre takes it up again.");
    }
    municipalities.serve(
        new ServedMunicipality(
            known.code(), known.name(), known.kana(), file.sample(), LocalDate.now(clock)));
  }

  private static Municipality known(MunicipalityCode code) {
    return jp.daicho.reference.Municipalities.standard()
        .find(code)
        .filter(place -> place.kind() == Municipality.Kind.MUNICIPALITY)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no municipality with the code " + code.value() + ".",
                    "Check the code; wards of designated cities and prefectures have no"
                        + " register."));
  }
}
