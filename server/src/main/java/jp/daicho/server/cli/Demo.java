package jp.daicho.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.intake.IntakeResult;
import jp.daicho.server.intake.RegisterFile;
import jp.daicho.server.intake.RegisterFolder;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ApplicationContext;

/** The demonstration, step by step, over a running service. */
final class Demo {
  private static final long RESIDENTS = 2_000;
  private static final long SEED = 20_261_001;
  private static final String MAYOR = "見本　太郎";
  private static final Path FAMILY = Path.of("examples", "transfer-certificate-family.csv");

  private final ApplicationContext service;
  private final DemoSteps steps;
  private final Path data;
  private final Path papers;
  private List<Credentials> logins = List.of();

  Demo(ApplicationContext service, DemoSteps steps, Path data, Path papers) {
    this.service = service;
    this.steps = steps;
    this.data = data;
    this.papers = papers;
  }

  /** Does everything up to the paper. */
  void run() throws IOException {
    ServedMunicipality municipality = municipality();
    logins =
        steps.time(
            "Three sample operators with new passwords",
            () -> service.getBean(SampleOperators.class).create(municipality));
    steps.time(
        "Mayor and drawn seal of the sample",
        () -> {
          service
              .getBean(SampleAuthority.class)
              .create(municipality, municipality.name() + "長", MAYOR);
          return municipality;
        });
    // The import has done it, unless the sample is here from a time before it did.
    SampleCodes.fill(service, municipality.code());
    DemoFamily family = new DemoFamily(service, municipality.code(), steps);
    HouseholdNumber household = family.moveIn(family());
    Path pdf =
        steps.time(
            "Certified copy of the household's resident record issued",
            () -> family.asClerk(() -> issue(household)));
    steps.say("→ " + pdf.toAbsolutePath().normalize());
  }

  /** The paper for the whole household, without the two numbers nobody needs to show. */
  private Path issue(HouseholdNumber household) throws IOException {
    Set<CertificateItem> printed = new LinkedHashSet<>(CertificateItem.all());
    printed.removeIf(CertificateItem::isForOwnHouseholdOnly);
    Certificates certificates = service.getBean(Certificates.class);
    IssuedPaper paper =
        certificates
            .issue(
                new CertificateRequest(
                    household,
                    List.of(),
                    new CertificateChoice(
                        CertificateForm.HOUSEHOLD,
                        printed,
                        false,
                        false,
                        Requester.SAME_HOUSEHOLD,
                        "",
                        1),
                    SealChoice.OF_AUTHENTICATOR),
                true)
            .getFirst();
    Files.createDirectories(papers);
    return Files.write(
        papers.resolve("certified-copy-" + paper.issueNo() + ".pdf"),
        certificates.pdf(paper.issueNo()));
  }

  /** How to go on in the browser. */
  void showLogins(int port) {
    steps.line("");
    steps.line("Open http://localhost:" + port + " and sign in (the passwords are new each time):");
    logins.forEach(
        login ->
            steps.line("  %s  %-10s %s".formatted(login.role(), login.login(), login.password())));
    steps.line("Ctrl+C stops the demonstration; its data stays in " + data + ".");
  }

  private ServedMunicipality municipality() throws IOException {
    Municipalities municipalities = service.getBean(Municipalities.class);
    Optional<ServedMunicipality> sample =
        municipalities.find(SampleMunicipality.CODE).filter(ServedMunicipality::sample);
    Importer importer = new Importer(service);
    if (sample.isPresent() && !importer.isEmpty(SampleMunicipality.CODE)) {
      steps.line("    The sample municipality is here from an earlier start.");
      return sample.get();
    }
    Path files = data.resolve("sample");
    steps.time(
        "Sample municipality of " + RESIDENTS + " residents made",
        () -> {
          try (ProgressLine progress = new ProgressLine(steps.err())) {
            SampleMunicipality.generate(
                RESIDENTS, SEED, files, (made, all) -> progress.say("made " + made + " residents"));
          }
          return files;
        });
    RegisterFile file =
        RegisterFolder.read(files).orElseThrow(() -> new NoSuchFileException(files.toString()));
    IntakeResult result =
        steps.time(
            "Sample municipality imported through the checks",
            () -> {
              try (ProgressLine progress = new ProgressLine(steps.err())) {
                return importer.run(
                    file, importer.newReportFolder(data), ImportCommand.shownBy(progress));
              }
            });
    steps.say(
        "→ %s: %,d records with %,d versions, %,d lines outside"
            .formatted(
                importer.nameOf(file.municipality()),
                result.persons(),
                result.versions(),
                result.rejectedLines()));
    return municipalities.find(SampleMunicipality.CODE).orElseThrow();
  }

  /** The family's file: that of the project, so that it can be looked at and changed. */
  private static Path family() throws NoSuchFileException {
    Path file = Path.of(System.getProperty("daicho.home", ".")).resolve(FAMILY);
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return file;
  }
}
