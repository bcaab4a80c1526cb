package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.CountingSockets;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How often a decision waits for the database (ADR 0025), counted on the wire. */
class DecisionMessagesTests extends MovesScreenTestBase {
  /**
   * The driver learns what a statement answers by doing it some times; and what the service does
   * meanwhile by itself is counted too, but not every time.
   */
  private static final int TIMES = 20;

  @DynamicPropertySource
  static void countWhatIsSent(DynamicPropertyRegistry properties) {
    Login service = TestDatabase.service();
    properties.add(
        "daicho.database.url",
        () -> TestDatabase.url() + "?socketFactory=" + CountingSockets.class.getName());
    properties.add("daicho.database.service.user", service::user);
    properties.add("daicho.database.service.password", service::password);
    properties.add("daicho.database.pool-size", () -> 1);
  }

  @Test
  void aNewcomerWhoJoinsNobodyIsRegisteredByFourMessages() {
    Operator decider = operator(SampleOperators.DECIDER);
    int fewest = Integer.MAX_VALUE;
    for (int time = 1; time <= TIMES; time++) {
      Draft draft = reviewed(newcomer(time));
      int before = CountingSockets.sent();
      CurrentOperator.as(
          decider, () -> drafts.decide(draft.number(), draft.revision(), true).moveNumber());
      fewest = Math.min(fewest, CountingSockets.sent() - before);
    }
    assertThat(fewest)
        .as("draft with permissions, people like her, numbers, and all that is written")
        .isEqualTo(4);
  }

  private Draft reviewed(EnteredMove entry) {
    Draft entered = as(SampleOperators.CLERK, () -> drafts.enter(entry, DraftSource.API, true));
    return as(SampleOperators.DECIDER, () -> drafts.review(entered.number(), entered.revision()));
  }

  private EnteredMove newcomer(int serial) {
    EnteredMove family = familyHere();
    return family
        .withPersons(List.of(family.persons().getFirst()))
        .with(0, PersonField.GIVEN_NAME, "一" + "二".repeat(serial))
        .with(
            0,
            PersonField.INDIVIDUAL_NUMBER,
            IndividualNumber.ofBody("%011d".formatted(81_000_000_000L + serial)).value())
        .with(
            0,
            PersonField.RESIDENT_RECORD_CODE,
            ResidentRecordCode.ofBody("%010d".formatted(8_100_000_000L + serial)).value());
  }
}
