package jp.daicho.server.cli;

import java.nio.file.Path;
import java.util.List;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** The registers that a command works on: all of the installation, or one. */
final class RegistersOption {
  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "For one municipality only, by its six digits.")
  private @Nullable String municipality;

  /**
   * Those that are meant.
   *
   * @throws CommandFailure if there are none
   */
  List<ServedMunicipality> served(ApplicationContext service) {
    List<ServedMunicipality> served =
        service.getBean(Municipalities.class).all().stream()
            .filter(each -> municipality == null || each.code().value().equals(municipality))
            .toList();
    if (served.isEmpty()) {
      throw new CommandFailure(
          "There is no such register here.", "Check --municipality and --data.");
    }
    return served;
  }

  /** Work on one register. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run(ApplicationContext service, ServedMunicipality register);
  }

  /**
   * Does the work of a command on each of them, one after another, in the name of the system.
   *
   * @param command the name by which the log tells of it
   * @throws CommandFailure if there are none
   */
  void each(Path data, String command, Work work) {
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data)) {
      for (ServedMunicipality register : served(service)) {
        CurrentOperator.as(
            service.getBean(SystemOperator.class).of(register.code()),
            () ->
                CurrentScreen.on(
                    command,
                    () -> {
                      work.run(service, register);
                      return register;
                    }));
      }
    }
  }
}
