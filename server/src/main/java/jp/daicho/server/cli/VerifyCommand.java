package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck;
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
          + " out, the audit log and the outbox. Names whatever is wrong by its number.",
      "台帳を検査します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing is wrong.",
      "1:Something is wrong, or the check failed.",
      "2:Wrong use."
    },
    footer = {"", "Example: ./daicho verify"})
final class VerifyCommand implements Callable<Integer> {
  private static final Operation CHECK =
      Operation.of("住民記録の整合性検査", AuditAction.SYSTEM_EVENT, Permission.BATCH);
  private static final Operation REBUILD =
      Operation.of("検索用データの再作成", AuditAction.BATCH_UPDATE, Permission.BATCH);

  @Spec private CommandSpec spec;

  @Option(
      names = "--rebuild",
      description = "First derive the current rows and search keys anew from the records.")
  private boolean rebuild;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  VerifyCommand() {}

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.directory())) {
      List<ServedMunicipality> served = service.getBean(Municipalities.class).all();
      if (served.isEmpty()) {
        spec.commandLine().getOut().println("There is no register yet; nothing to check.");
        return 0;
      }
      int faults = 0;
      for (ServedMunicipality municipality : served) {
        faults += verify(service, municipality);
      }
      return faults == 0 ? 0 : 1;
    }
  }

  private int verify(ApplicationContext service, ServedMunicipality municipality) {
    return CurrentOperator.as(
        service.getBean(SystemOperator.class).of(municipality.code()),
        () -> CurrentScreen.on("verify", () -> inside(service, municipality)));
  }

  private int inside(ApplicationContext service, ServedMunicipality municipality) {
    Door door = service.getBean(Door.class);
    RegisterCheck check = service.getBean(RegisterCheck.class);
    PrintWriter out = spec.commandLine().getOut();
    RegisterCheck.Findings findings;
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      RegisterCheck.Progress progress = persons -> line.say("derived " + persons + " current rows");
      if (rebuild) {
        long rows = door.enter(REBUILD, passage -> check.rebuild(passage, progress));
        out.printf(Locale.ROOT, "%s: %,d current rows rebuilt%n", municipality.name(), rows);
      }
      findings =
          door.enter(
              CHECK,
              passage -> {
                RegisterCheck.Findings found = check.check(passage, progress);
                passage.note("不整合件数", Integer.toString(found.faults().size()));
                return found;
              });
    }
    print(out, municipality, findings);
    return findings.faults().size();
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
      List<String> broken =
          findings.faults().stream()
              .filter(fault -> fault.rule() == rule)
              .map(RegisterCheck.Fault::subject)
              .toList();
      out.println((broken.isEmpty() ? "  ok     " : "  WRONG  ") + rule.description());
      broken.forEach(subject -> out.println("           " + subject));
    }
    out.flush();
  }
}
