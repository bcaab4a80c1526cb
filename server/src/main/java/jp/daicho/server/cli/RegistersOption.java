package jp.daicho.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
    return meant(service.getBean(Municipalities.class).all());
  }

  /**
   * Those whose log is meant: the centre has one as well, with the code 000001.
   *
   * @throws CommandFailure if there are none
   */
  List<ServedMunicipality> logs(ApplicationContext service) {
    return meant(service.getBean(Municipalities.class).withCentre());
  }

  /**
   * The one that is meant.
   *
   * @throws CommandFailure if there is none, or it is not said which of several
   */
  ServedMunicipality one(ApplicationContext service) {
    List<ServedMunicipality> served = served(service);
    if (served.size() > 1) {
      throw new CommandFailure(
          "There are several municipalities here: "
              + served.stream().map(RegistersOption::called).collect(Collectors.joining(", ")),
          "Say which one with --municipality CODE.");
    }
    return served.getFirst();
  }

  private List<ServedMunicipality> meant(List<ServedMunicipality> all) {
    List<ServedMunicipality> served =
        all.stream()
            .filter(each -> municipality == null || each.code().value().equals(municipality))
            .toList();
    if (all.isEmpty()) {
      throw new CommandFailure(
          "There is no municipality here yet.",
          "Check --data; a municipality is there after ./daicho demo, ./daicho import, or when the"
              + " centre has taken it into service.");
    }
    if (served.isEmpty()) {
      throw new CommandFailure(
          "The municipality "
              + municipality
              + " is not here, but "
              + all.stream().map(RegistersOption::called).collect(Collectors.joining(", ")),
          "Check --municipality and --data.");
    }
    return served;
  }

  private static String called(ServedMunicipality one) {
    return one.name() + " (" + one.code().value() + ")";
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
