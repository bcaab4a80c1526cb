package jp.daicho.server.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.TransferCertificateFile;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service that registers one family after another until it is killed, and says of each move only
 * after it was registered: {@code REGISTERED <move> <household>}. Several threads do so at once.
 */
final class RegisteringServer {
  static final MunicipalityCode MUNICIPALITY = MunicipalityCode.of("212024");
  private static final int THREADS = 3;

  private final Drafts drafts;
  private final Operator clerk;
  private final Operator decider;
  private final EnteredMove family;
  private final int run;

  private RegisteringServer(ConfigurableApplicationContext context, int run) throws IOException {
    ServedMunicipality municipality =
        new ServedMunicipality(MUNICIPALITY, "大垣市", "オオガキシ", true, LocalDate.of(2020, 4, 1));
    if (context.getBean(Municipalities.class).find(MUNICIPALITY).isEmpty()) {
      context.getBean(Municipalities.class).serve(municipality);
    }
    context.getBean(SampleOperators.class).create(municipality);
    this.drafts = context.getBean(Drafts.class);
    this.clerk = operator(context, SampleOperators.CLERK);
    this.decider = operator(context, SampleOperators.DECIDER);
    this.family =
        TransferCertificateFile.read(
                Files.readAllBytes(Path.of("..", "examples", "transfer-certificate-family.csv")))
            .entry();
    this.run = run;
  }

  /** Arguments: the data directory and the number of the run, which keeps its numbers apart. */
  public static void main(String[] arguments) throws IOException {
    ConfigurableApplicationContext context =
        SpringApplication.run(
            DaichoApplication.class, "--daicho.data=" + arguments[0], "--server.port=0");
    RegisteringServer server = new RegisteringServer(context, Integer.parseInt(arguments[1]));
    System.out.println("READY");
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      Thread.ofPlatform().start(() -> server.registerForEver(first));
    }
  }

  private void registerForEver(int first) {
    for (int number = first; ; number += THREADS) {
      EnteredMove entry = family(number);
      Draft draft = CurrentOperator.as(clerk, () -> drafts.enter(entry, DraftSource.FILE, true));
      CurrentOperator.as(decider, () -> drafts.review(draft.number(), draft.revision()));
      DecidedMove registered =
          CurrentOperator.as(decider, () -> drafts.decide(draft.number(), draft.revision(), true));
      System.out.println(
          "REGISTERED " + registered.moveNumber() + " " + registered.household().value());
    }
  }

  /** The family with numbers of its own. */
  private EnteredMove family(int number) {
    EnteredMove entry = family;
    for (int person = 0; person < family.persons().size(); person++) {
      String body = String.format(Locale.ROOT, "%d%06d%d", run, number, person);
      entry =
          entry
              .with(
                  person,
                  PersonField.INDIVIDUAL_NUMBER,
                  IndividualNumber.ofBody("100" + body).value())
              .with(
                  person,
                  PersonField.RESIDENT_RECORD_CODE,
                  ResidentRecordCode.ofBody("10" + body).value());
    }
    return entry.with(
        1,
        PersonField.RESIDENCE_CARD_NUMBER,
        String.format(Locale.ROOT, "AB%d%07dCD", run, number));
  }

  private static Operator operator(ConfigurableApplicationContext context, String login) {
    return context
        .getBean(Tenancy.class)
        .within(
            MUNICIPALITY, () -> context.getBean(Operators.class).find(login, "端末1").orElseThrow());
  }
}
