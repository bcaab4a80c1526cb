package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.audit.SealFiles;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daicho audit-seal}: seals the audit log now and writes the seals out (10.2). */
@Command(
    name = "audit-seal",
    sortOptions = false,
    description = {
      "Seals the audit log of every municipality as it stands and writes the seals into files, to"
          + " be kept where nobody who owns the database comes. verify --seals compares them.",
      "監査ログを封印し、封印をファイルに書き出します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:Failed.", "2:Wrong use."},
    footer = {"", "Example: ./daicho audit-seal --out /mnt/kept-elsewhere"})
final class AuditSealCommand implements Callable<Integer> {
  private static final Operation SEAL =
      Operation.of("監査ログの封印", AuditAction.SYSTEM_EVENT, Permission.BATCH);

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the files go, into a folder for each municipality.")
  private Path out;

  @Option(names = "--all", description = "Write all seals there are, not only the last.")
  private boolean all;

  @Mixin private RegistersOption registers;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  AuditSealCommand() {}

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.existing())) {
      List<ServedMunicipality> served = registers.logs(service);
      served.forEach(each -> seal(service, each));
      return 0;
    }
  }

  private void seal(ApplicationContext service, ServedMunicipality of) {
    // The log tells of it first, so that the seal covers that, too.
    CurrentOperator.as(
        service.getBean(SystemOperator.class).of(of.code()),
        () ->
            CurrentScreen.on(
                "audit-seal",
                () -> service.getBean(Door.class).enter(SEAL, passage -> passage.at())));
    AuditChain chain = service.getBean(AuditChain.class);
    Optional<AuditSeal> last = chain.seal(of.code());
    List<AuditSeal> written = all ? chain.seals(of.code()) : last.stream().toList();
    PrintWriter told = spec.commandLine().getOut();
    for (AuditSeal seal : written) {
      Path file = SealFiles.write(seal, out, "seal-%08d".formatted(seal.sealNo()));
      told.printf(
          Locale.ROOT,
          "%s (%s): seal %d covers %,d links: %s%n",
          of.name(),
          of.code().value(),
          seal.sealNo(),
          seal.chainNo(),
          file);
    }
    told.flush();
  }
}
