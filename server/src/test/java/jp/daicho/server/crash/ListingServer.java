package jp.daicho.server.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;
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
 * A service that makes a list for inspection of parts of one line and stops in the middle of it,
 * until it is killed; started again it tells what it finds, and makes the list anew.
 */
final class ListingServer {
  static final MunicipalityCode MUNICIPALITY = MunicipalityCode.of("212024");

  private final InspectionLists lists;
  private final Operator clerk;
  private final Operator decider;
  private final Operator administrator;

  private ListingServer(ConfigurableApplicationContext context) {
    ServedMunicipality municipality =
        new ServedMunicipality(MUNICIPALITY, "大垣市", "オオガキシ", true, LocalDate.of(2020, 4, 1));
    if (context.getBean(Municipalities.class).find(MUNICIPALITY).isEmpty()) {
      context.getBean(Municipalities.class).serve(municipality);
      context.getBean(SampleOperators.class).create(municipality);
      context.getBean(SampleAuthority.class).create(municipality, "大垣市長", "見本　太郎");
    }
    lists = context.getBean(InspectionLists.class);
    clerk = operator(context, SampleOperators.CLERK);
    decider = operator(context, SampleOperators.DECIDER);
    administrator = operator(context, SampleOperators.ADMINISTRATOR);
  }

  /** Arguments: the data directory, and the number of a list that is to be made anew, if any. */
  public static void main(String[] arguments) throws IOException {
    ConfigurableApplicationContext context =
        SpringApplication.run(
            DaichoApplication.class,
            "--daicho.data=" + arguments[0],
            "--daicho.inspection.lines-a-part=1",
            "--server.port=0");
    ListingServer server = new ListingServer(context);
    if (arguments.length == 1) {
      server.register(context.getBean(Drafts.class));
      server.makeHalf();
    } else {
      server.makeAnew(Long.parseLong(arguments[1]));
    }
  }

  /** The family that moves in. */
  private void register(Drafts drafts) throws IOException {
    byte[] file = Files.readAllBytes(Path.of("..", "examples", "transfer-certificate-family.csv"));
    Draft draft =
        CurrentOperator.as(
            clerk,
            () -> drafts.enter(TransferCertificateFile.read(file).entry(), DraftSource.FILE, true));
    CurrentOperator.as(decider, () -> drafts.review(draft.number(), draft.revision()));
    CurrentOperator.as(decider, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private void makeHalf() {
    long number =
        CurrentOperator.as(administrator, () -> lists.order(Map.of(), InspectionFormat.PDF));
    CurrentOperator.as(administrator, () -> lists.make(number, persons -> stopAt(persons, number)));
  }

  private void stopAt(int persons, long number) {
    if (persons == 2) {
      System.out.println("HALF " + number);
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException woken) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void makeAnew(long number) {
    tell(CurrentOperator.as(administrator, () -> lists.find(number)));
    long anew = CurrentOperator.as(administrator, () -> lists.again(number));
    tell(CurrentOperator.as(administrator, () -> lists.make(anew, persons -> {})));
    System.out.println("END");
  }

  private static void tell(InspectionRun run) {
    System.out.println(
        "LIST " + run.state() + " " + run.parts() + " " + run.pages() + " " + run.issueNo());
  }

  private static Operator operator(ConfigurableApplicationContext context, String login) {
    return context
        .getBean(Tenancy.class)
        .within(
            MUNICIPALITY, () -> context.getBean(Operators.class).find(login, "端末1").orElseThrow());
  }
}
