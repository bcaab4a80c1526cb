package jp.daicho.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.daicho.server.encryption.Vault;
import jp.daicho.server.registry.NumberRotation;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daicho rotate-keys}: a new key for Individual Numbers, and all of them under it. */
@Command(
    name = "rotate-keys",
    sortOptions = false,
    description = {
      "Makes a new key for the Individual Numbers of every municipality and whatever holds them,"
          + " writes everything anew with it while the service runs, and retires the old key. If"
          + " an earlier run was interrupted, or data stand in clear from before there was"
          + " encryption, it finishes that and makes no key. Needs the owner of the tables.",
      "個人番号の暗号鍵を新しくし、暗号化し直します。中断したときは、もう一度実行すると続きから行います。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:Failed; run it again.", "2:Wrong use."},
    footer = {"", "Example: ./daicho rotate-keys --municipality 382019"})
final class RotateKeysCommand implements Callable<Integer> {
  /** Registrations that were under way when the key was made are over by then. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private static final String AGAIN =
      "Nothing is lost, and the service goes on. Run the command again: it goes on where it was.";

  @Spec private CommandSpec spec;

  @Mixin private RegistersOption registers;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  RotateKeysCommand() {}

  @Override
  public Integer call() {
    registers.each(data.existing(), "rotate-keys", this::rotate);
    return 0;
  }

  private void rotate(ApplicationContext service, ServedMunicipality of) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    err.printf("%s: looking for what to rewrite; this takes ten seconds at least.%n", of.name());
    err.flush();
    NumberRotation.Done done;
    try (Interruption _ = new Interruption(err, of.name() + ": not finished. " + AGAIN);
        ProgressLine line = new ProgressLine(err)) {
      done =
          service
              .getBean(NumberRotation.class)
              .rotate(
                  of.code(),
                  SETTLING,
                  values -> line.say("%s: %,d values rewritten".formatted(of.name(), values)));
    } catch (NumberRotation.RegisterUnsoundException _) {
      throw new CommandFailure(
          of.name() + ": the register is not what the audit log says; nothing was changed.",
          "Run ./daicho verify.");
    }
    out.printf(
        Locale.ROOT,
        "%s (%s): %,d values are encrypted with key %d (%s)%n"
            + "  Next: keep a copy of %s, apart from the backups of the database.%n",
        of.name(),
        of.code().value(),
        done.values(),
        done.key(),
        done.made() ? "new" : "finished what was begun",
        service.getBean(Vault.class).place(of.code()));
    out.flush();
  }
}
