package jp.daicho.server.cli;

import java.util.concurrent.Callable;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.FirstAdministrator;
import jp.daicho.server.operators.FirstAdministrator.Made;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daicho centre}: the first operator of the centre, or one who is locked out (ADR 0041). */
@Command(
    name = "centre",
    sortOptions = false,
    description = {
      "Only for a service for several municipalities: opens the centre, which takes municipalities"
          + " into service, makes their first administrators and can suspend them, without seeing"
          + " residents. Registers its first operator, or lets one in again who is locked out:"
          + " prints a first password, which has to be changed when she signs in.",
      "複数の市区町村にサービスを提供するときの、運用センターの最初の利用者を登録します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:It broke off; nothing was changed.", "2:Wrong use."},
    footer = {"", "Example: ./daicho centre unyo01 --name '運用　三郎'"})
final class CentreCommand implements Callable<Integer> {
  @Mixin private NewLogin login;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "運用センター管理者",
      description = "What screens and logs call her, if she is new. Default: ${DEFAULT-VALUE}.")
  private String name;

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  CentreCommand() {}

  @Override
  public Integer call() {
    String valid = login.valid();
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.directory())) {
      Made made =
          CurrentScreen.on(
              "centre", () -> service.getBean(FirstAdministrator.class).makeAtCentre(valid, name));
      login.tell(
          "運用センター",
          made,
          "at her first sign-in (./daicho up, 市区町村: 運用センター) she registers a second factor"
              + " and chooses another one.");
      return 0;
    }
  }
}
