package jp.daicho.server.cli;

import java.util.List;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
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
}
