package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.accesslog.AuditSettings;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditRemoval;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RegisterWitnesses;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daicho audit-trim}: removes entries of the audit log whose time is over (10.2). */
@Command(
    name = "audit-trim",
    sortOptions = false,
    description = {
      "Removes the entries of the audit log that are older than the municipality keeps them (a"
          + " setting of the access log), and signs what it removed; the chain goes on behind it."
          + " What old entries say of the register is said anew first. Needs the owner of the"
          + " tables.",
      "保存期間を経過した監査ログを削除します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:Failed, or the log is not sound.", "2:Wrong use."},
    footer = {"", "Example: ./daicho audit-trim --dry-run"})
final class AuditTrimCommand implements Callable<Integer> {
  private static final Operation PERIOD =
      Operation.of("監査ログの保存期間の確認", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final Operation TRIM =
      Operation.of("保存期間を経過した監査ログの削除", AuditAction.BATCH_UPDATE, Permission.BATCH);

  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  private boolean dryRun;

  @Mixin private RegistersOption registers;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  AuditTrimCommand() {}

  @Override
  public Integer call() {
    registers.each(data.existing(), "audit-trim", this::inside);
    return 0;
  }

  private void inside(ApplicationContext service, ServedMunicipality of) {
    PrintWriter out = spec.commandLine().getOut();
    Door door = service.getBean(Door.class);
    Optional<Instant> keptFrom =
        door.enter(PERIOD, passage -> service.getBean(AuditSettings.class).keptFrom(passage));
    if (keptFrom.isEmpty()) {
      out.printf(Locale.ROOT, "%s: everything is kept; no period is set%n", of.name());
      out.flush();
      return;
    }
    AuditChain chain = service.getBean(AuditChain.class);
    AuditRemoval removal = service.getBean(AuditRemoval.class);
    MunicipalityCode code = of.code();
    chain.seal(code);
    Optional<AuditRemoval.Plan> plan = removal.plan(code, keptFrom.get());
    long entries = plan.map(AuditRemoval.Plan::entries).orElse(0L);
    out.printf(
        Locale.ROOT,
        "%s (%s): %,d entries of before %s to remove%n",
        of.name(),
        code.value(),
        entries,
        keptFrom.get());
    if (plan.isPresent() && !dryRun) {
      requireSound(service, code);
      long carried =
          door.enter(
              TRIM,
              passage -> {
                passage.note("件数", Long.toString(entries)).note("期限", keptFrom.get().toString());
                return service
                    .getBean(RegisterWitnesses.class)
                    .carryOver(passage, plan.get().chainNo());
              });
      chain.seal(code);
      removal.remove(code, plan.get());
      out.printf(
          Locale.ROOT,
          "  removed; what they said of %,d versions and moves is said anew%n",
          carried);
    }
    out.flush();
  }

  private static void requireSound(ApplicationContext service, MunicipalityCode code) {
    if (!service
        .getBean(AuditCheck.class)
        .check(code, List.of(), entries -> {})
        .faults()
        .isEmpty()) {
      throw new CommandFailure(
          "The audit log is not what was written; nothing was removed.", "Run ./daicho verify.");
    }
  }
}
