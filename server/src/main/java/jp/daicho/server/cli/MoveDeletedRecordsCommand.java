package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.deletedrecords.TransferPlan;
import jp.daicho.server.deletedrecords.TransferRun;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code daicho move-deleted-records}: the yearly move of deleted records, started by hand (9.3).
 */
@Command(
    name = "move-deleted-records",
    sortOptions = false,
    description = {
      "Moves the records that were deleted more than five years ago from the register to the"
          + " database of deleted records. May be stopped at any moment and started again.",
      "５年を経過した除票を、除票用データベースへ移行します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:It broke off; start it again.", "2:Wrong use."},
    footer = {"", "Example: ./daicho move-deleted-records --dry-run"})
final class MoveDeletedRecordsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only say what would be moved.")
  private boolean dryRun;

  @Mixin private RegistersOption registers;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  MoveDeletedRecordsCommand() {}

  @Override
  public Integer call() {
    registers.each(data.existing(), "move-deleted-records", this::inside);
    return 0;
  }

  private void inside(ApplicationContext service, ServedMunicipality of) {
    DeletedRecordWork work = service.getBean(DeletedRecordWork.class);
    PrintWriter out = spec.commandLine().getOut();
    TransferPlan plan = work.look();
    out.printf(
        Locale.ROOT,
        "%s (%s): records deleted until %s: of %,d persons to move,"
            + " of %,d to stay for a draft, of %,d for messages not sent%n",
        of.name(),
        of.code().value(),
        plan.deletedUntil(),
        plan.persons(),
        plan.held(),
        plan.unsent());
    if (plan.keptLongEnough() > 0) {
      out.printf(
          Locale.ROOT,
          "  of %,d persons the 150 years are over; nothing removes their records by itself%n",
          plan.keptLongEnough());
    }
    if (!dryRun) {
      TransferRun run;
      try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
        run =
            work.run(
                Integer.MAX_VALUE,
                (moved, all) -> line.say("moved records of " + moved + " of " + all + " persons"));
      }
      out.printf(
          Locale.ROOT,
          "  moved %,d versions of %,d persons, %,d of them as a whole%n",
          run.versions(),
          run.persons(),
          run.whole());
    }
    out.flush();
  }
}
