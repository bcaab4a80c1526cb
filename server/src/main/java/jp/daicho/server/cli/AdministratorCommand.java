package jp.daicho.server.cli;

import java.util.concurrent.Callable;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.FirstAdministrator;
import jp.daicho.server.operators.FirstAdministrator.Made;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daicho administrator}: the first administrator, or one who is locked out (10.3). */
@Command(
    name = "administrator",
    sortOptions = false,
    description = {
      "Registers the first administrator of a municipality, or lets one in again who is locked out:"
          + " prints a first password, which has to be changed when she signs in.",
      "最初の管理者を登録します。利用できなくなった管理者の復旧にも使います。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:It broke off; nothing was changed.", "2:Wrong use."},
    footer = {"", "Example: ./daicho administrator kanri01 --name '管理　次郎'"})
final class AdministratorCommand implements Callable<Integer> {
  @Mixin private NewLogin login;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "システム管理者",
      description = "What screens call her, if she is new.")
  private String name;

  @Mixin private RegistersOption registers;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  AdministratorCommand() {}

  @Override
  public Integer call() {
    String valid = login.valid();
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.existing())) {
      ServedMunicipality of = registers.one(service);
      Made made =
          CurrentScreen.on(
              "administrator",
              () -> service.getBean(FirstAdministrator.class).make(of.code(), valid, name));
      login.tell(
          of.name() + " (" + of.code().value() + ")",
          made,
          "she chooses another one when she first signs in (./daicho up).");
      return 0;
    }
  }
}
