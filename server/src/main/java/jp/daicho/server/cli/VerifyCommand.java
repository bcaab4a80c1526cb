package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditFindings;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.audit.SealFiles;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.RegisterWitnesses;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daicho verify}: checks the register of every municipality. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Checks the register of every municipality against what is derived from it, the numbers given"
          + " out, the audit log and the outbox, and the audit log, the centre's too, against its"
          + " chain and seals."
          + " Names whatever is wrong by its number.",
      "台帳と監査ログを検査します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing is wrong.",
      "1:Something is wrong, or the check failed.",
      "2:Wrong use."
    },
    footer = {"", "Example: ./daicho verify --seals /mnt/kept-elsewhere"})
final class VerifyCommand implements Callable<Integer> {
  private static final Operation CHECK =
      Operation.of("住民記録の整合性検査", AuditAction.SYSTEM_EVENT, Permission.BATCH);
  private static final Operation CHECK_AUDIT =
      Operation.of("監査ログの改ざんの検査", AuditAction.SYSTEM_EVENT, Permission.BATCH);
  private static final Operation ADOPT =
      Operation.of("台帳の現況の監査ログへの記録", AuditAction.SYSTEM_EVENT, Permission.BATCH);
  private static final Operation REBUILD =
      Operation.of("検索用データの再作成", AuditAction.BATCH_UPDATE, Permission.BATCH);

  @Spec private CommandSpec spec;

  @Option(
      names = "--rebuild",
      description = "First derive the current rows and search keys anew from the records.")
  private boolean rebuild;

  @Option(
      names = "--adopt",
      description = {
        "First take what the audit log says nothing of as it is: for a register from before the log"
            + " held digests of what is registered. To be used once, after looking."
      })
  private boolean adopt;

  @Option(
      names = "--seals",
      paramLabel = "PATH",
      description = {
        "A seal of the audit log that was kept elsewhere, or a folder of them; may be given again.",
        "Only these show that the newest entries were not cut off."
      })
  private List<Path> kept = List.of();

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  VerifyCommand() {}

  @Override
  public Integer call() {
    List<AuditSeal> seals = keptSeals();
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.existing())) {
      List<ServedMunicipality> served = service.getBean(Municipalities.class).withCentre();
      if (served.isEmpty()) {
        spec.commandLine().getOut().println("There is no register yet; nothing to check.");
        return 0;
      }
      int faults = 0;
      for (ServedMunicipality municipality : served) {
        faults += verify(service, municipality, seals);
      }
      return faults == 0 ? 0 : 1;
    }
  }

  private List<AuditSeal> keptSeals() {
    List<AuditSeal> seals = new ArrayList<>();
    for (Path place : kept) {
      try {
        seals.addAll(SealFiles.read(place));
      } catch (IllegalArgumentException | UncheckedIOException _) {
        throw new CommandFailure(
            "The seals in " + place + " cannot be read.", "Check the path given with --seals.");
      }
    }
    return seals;
  }

  private int verify(
      ApplicationContext service, ServedMunicipality municipality, List<AuditSeal> seals) {
    return CurrentOperator.as(
        service.getBean(SystemOperator.class).of(municipality.code()),
        () -> CurrentScreen.on("verify", () -> inside(service, municipality, seals)));
  }

  private int inside(
      ApplicationContext service, ServedMunicipality municipality, List<AuditSeal> seals) {
    PrintWriter out = spec.commandLine().getOut();
    int faults = 0;
    if (municipality.isCentre()) {
      out.printf(Locale.ROOT, "%s (%s)%n", municipality.name(), municipality.code().value());
    } else {
      RegisterCheck.Findings findings = register(service, municipality);
      print(out, municipality, findings);
      faults += findings.faults().size();
    }
    AuditFindings audit = log(service, municipality, seals);
    print(out, audit);
    return faults + audit.faults().size();
  }

  private RegisterCheck.Findings register(
      ApplicationContext service, ServedMunicipality municipality) {
    Door door = service.getBean(Door.class);
    RegisterCheck check = service.getBean(RegisterCheck.class);
    PrintWriter out = spec.commandLine().getOut();
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      RegisterCheck.Progress progress = persons -> line.say("derived " + persons + " current rows");
      if (rebuild) {
        long rows = door.enter(REBUILD, passage -> check.rebuild(passage, progress));
        out.printf(Locale.ROOT, "%s: %,d current rows rebuilt%n", municipality.name(), rows);
      }
      if (adopt) {
        long adopted =
            door.enter(ADOPT, passage -> service.getBean(RegisterWitnesses.class).adopt(passage));
        out.printf(
            Locale.ROOT,
            "%s: %,d versions and moves taken as they are%n",
            municipality.name(),
            adopted);
      }
      return door.enter(
          CHECK,
          passage -> {
            RegisterCheck.Findings found = check.check(passage, progress);
            passage.note("不整合件数", Integer.toString(found.faults().size()));
            return found;
          });
    }
  }

  private AuditFindings log(
      ApplicationContext service, ServedMunicipality municipality, List<AuditSeal> seals) {
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      return service
          .getBean(Door.class)
          .enter(
              CHECK_AUDIT,
              passage -> {
                AuditFindings found =
                    service
                        .getBean(AuditCheck.class)
                        .check(
                            municipality.code(),
                            seals,
                            entries -> line.say("checked " + entries + " audit entries"));
                passage.note("不整合件数", Integer.toString(found.faults().size()));
                return found;
              });
    }
  }

  private static void print(
      PrintWriter out, ServedMunicipality municipality, RegisterCheck.Findings findings) {
    out.printf(
        Locale.ROOT,
        "%s (%s): %,d records, %,d versions, %,d moves, %,d households, %,d residents%n",
        municipality.name(),
        municipality.code().value(),
        findings.persons(),
        findings.versions(),
        findings.moves(),
        findings.households(),
        findings.residents());
    for (RegisterCheck.Rule rule : RegisterCheck.Rule.values()) {
      print(
          out,
          rule.description(),
          findings.faults().stream()
              .filter(fault -> fault.rule() == rule)
              .map(RegisterCheck.Fault::subject)
              .toList());
    }
    out.flush();
  }

  private static void print(PrintWriter out, AuditFindings findings) {
    out.printf(
        Locale.ROOT,
        "  audit log: %,d entries, %,d links, %,d seals, %,d entries removed as too old%n",
        findings.entries(),
        findings.links(),
        findings.seals(),
        findings.removed());
    if (findings.unlinkedSince() != null) {
      out.printf(
          Locale.ROOT,
          "  %,d audit entries since %s wait for their links; a running service adds them%n",
          findings.unlinked(),
          findings.unlinkedSince());
    }
    for (AuditFindings.Rule rule : AuditFindings.Rule.values()) {
      print(
          out,
          rule.description(),
          findings.faults().stream()
              .filter(fault -> fault.rule() == rule)
              .map(AuditFindings.Fault::subject)
              .toList());
    }
    out.flush();
  }

  private static void print(PrintWriter out, String rule, List<String> broken) {
    out.println((broken.isEmpty() ? "  ok     " : "  WRONG  ") + rule);
    broken.forEach(subject -> out.println("           " + subject));
  }
}
