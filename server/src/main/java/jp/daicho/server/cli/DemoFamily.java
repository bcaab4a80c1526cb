package jp.daicho.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.TransferCertificateFile;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.springframework.context.ApplicationContext;

/** The family of the demonstration moves in: entered by the clerk, decided by another person. */
final class DemoFamily {
  private static final Operation FIND =
      Operation.of("住民検索", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final String TERMINAL = "見本端末";

  private final ApplicationContext service;
  private final DemoSteps steps;
  private final Operator clerk;
  private final Operator decider;

  DemoFamily(ApplicationContext service, MunicipalityCode municipality, DemoSteps steps) {
    this.service = service;
    this.steps = steps;
    this.clerk = operator(municipality, SampleOperators.CLERK);
    this.decider = operator(municipality, SampleOperators.DECIDER);
  }

  /**
   * Takes in the move from the file, unless the family is there from an earlier start.
   *
   * @return the household in which it now lives
   */
  HouseholdNumber moveIn(Path file) throws IOException {
    Drafts drafts = service.getBean(Drafts.class);
    TransferCertificateFile.Contents contents =
        TransferCertificateFile.read(Files.readAllBytes(file));
    requireNone(contents.findings());
    List<String> codes =
        contents.entry().persons().stream()
            .map(person -> person.get(PersonField.RESIDENT_RECORD_CODE))
            .toList();
    Optional<HouseholdNumber> known = householdOf(codes);
    if (known.isPresent()) {
      steps.line("    The family has moved in at an earlier start.");
      return known.get();
    }
    try {
      Draft draft =
          steps.time(
              "Transfer certificate of "
                  + contents.entry().persons().size()
                  + " persons taken in as a draft by the clerk",
              () -> asClerk(() -> drafts.enter(contents.entry(), DraftSource.FILE, true)));
      Draft reviewed =
          steps.time(
              "Reviewed", () -> asDecider(() -> drafts.review(draft.number(), draft.revision())));
      DecidedMove moved =
          steps.time(
              "Decided and registered by a second person",
              () -> asDecider(() -> drafts.decide(reviewed.number(), reviewed.revision(), true)));
      steps.say(
          "→ household " + moved.household().value() + ", " + moved.persons().size() + " persons");
      return moved.household();
    } catch (MoveRefusedException refused) {
      requireNone(refused.findings());
      throw refused;
    }
  }

  /**
   * Does work as the clerk of the demonstration.
   *
   * @throws X what the work throws
   */
  <T, X extends Exception> T asClerk(Work<T, X> work) throws X {
    return CurrentOperator.as(clerk, () -> CurrentScreen.on("demo", work));
  }

  private <T, X extends Exception> T asDecider(Work<T, X> work) throws X {
    return CurrentOperator.as(decider, () -> CurrentScreen.on("demo", work));
  }

  private Optional<HouseholdNumber> householdOf(List<String> codes) {
    Registry registry = service.getBean(Registry.class);
    return asClerk(
        () ->
            service
                .getBean(Door.class)
                .enter(
                    FIND,
                    passage -> {
                      List<ResidentRecord> known =
                          registry.withNumbers(passage, List.of(), codes, List.of());
                      known.forEach(resident -> passage.concerning(resident.key().addressNumber()));
                      return known.stream()
                          .filter(resident -> resident.status().isResident())
                          .map(resident -> resident.household().householdNumber())
                          .findFirst();
                    }));
  }

  private static void requireNone(List<Finding> findings) {
    if (!findings.isEmpty()) {
      String all =
          Stream.concat(Stream.of(""), findings.stream().map(DemoFamily::shown))
              .collect(Collectors.joining(System.lineSeparator() + "  "));
      throw new CommandFailure(
          "The family cannot move in:" + all,
          "If examples/transfer-certificate-family.csv was changed, follow the remedies.");
    }
  }

  private static String shown(Finding finding) {
    return finding.number()
        + " "
        + finding.where().label()
        + "：理由 "
        + finding.reason()
        + " 処置 "
        + finding.remedy();
  }

  private Operator operator(MunicipalityCode municipality, String login) {
    Operators operators = service.getBean(Operators.class);
    return Objects.requireNonNull(
        service
            .getBean(Tenancy.class)
            .within(municipality, () -> operators.find(login, TERMINAL).orElseThrow()));
  }
}
