package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Moving inside the municipality on the screens (4.1.2), and the household that is joined (4.0.2).
 */
class MovingInsideScreenTests extends MovesScreenTestBase {
  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  void aPartOfAHouseholdMovesHouseAndTheSlipShowsBeforeAndAfter() throws Exception {
    EnteredMove entry = movingHouse("９番地", RegisteredPeople.MOTHER, RegisteredPeople.DAUGHTER);
    String page =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/moving-inside?person="
                    + RegisteredPeople.MOTHER.value()
                    + "&person="
                    + RegisteredPeople.DAUGHTER.value()));
    assertThat(page).contains("<h1>転居</h1>", "一部の異動です", "現在：", "履歴番号");
    assertThat(page).doesNotContain("previousTown", "persons[0].surname", "destinationTown");

    long draft = store(entry);
    String slip = body(open(SampleOperators.CLERK, "/drafts/" + draft));
    assertThat(slip).contains("転居（仮登録番号", "有楽町９番地", "丸の内２丁目２９番地の７", "（新しい世帯番号）", "妻");
    assertThat(body(open(SampleOperators.CLERK, "/drafts"))).contains("転居", "美咲");
    register(draft);

    ResidentRecord mother = latest(RegisteredPeople.MOTHER);
    assertThat(mother.residence().address().oneLine()).contains("有楽町９番地");
    assertThat(mother.household().householdNumber()).isNotEqualTo(RegisteredPeople.FAMILY);
    String registered = body(open(SampleOperators.CLERK, "/drafts/" + draft));
    assertThat(registered)
        .contains(mother.household().householdNumber().value())
        .doesNotContain("（新しい世帯番号）");
  }

  @Test
  @Proves("4.0.2-M1")
  void theHouseholdToBeJoinedIsSearchedAndShownBesideTheEntry() throws Exception {
    EnteredMove entry =
        about(
                "moving-inside",
                Map.of(CommonField.MOVED_ON, today(), CommonField.NOTIFIED_ON, today()),
                RegisteredPeople.STUDENT)
            .with(0, PersonField.RELATIONSHIP, "同居人");
    String found =
        body(
            web.perform(
                form(SampleOperators.CLERK, "/moves/moving-inside", entry, "search")
                    .param("householdSearch", "わたなべ 健一")));
    assertThat(found).contains("join-" + RegisteredPeople.FAMILY.value(), "丸の内");
    String joined =
        body(
            send(
                SampleOperators.CLERK,
                "/moves/moving-inside",
                entry,
                "join-" + RegisteredPeople.FAMILY.value()));
    assertThat(value(joined, "householdNumber")).isEqualTo(RegisteredPeople.FAMILY.value());
    assertThat(joined).contains("この世帯に入ります", "和子", "正雄", "除票（死亡）");

    register(store(entry.with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value())));
    ResidentRecord student = latest(RegisteredPeople.STUDENT);
    assertThat(student.household().householdNumber()).isEqualTo(RegisteredPeople.FAMILY);
    assertThat(student.household().relationship()).hasToString("同居人");
    assertThat(student.residence().address().oneLine()).contains("丸の内");

    EnteredMove alone = movingHouse("３番地", RegisteredPeople.STUDENT);
    register(store(alone));
    assertThat(latest(RegisteredPeople.STUDENT).household().relationship()).hasToString("世帯主");
  }

  @Test
  void thePresentAddressIsCopiedToMoveToAnotherHouseOnTheSameLot() throws Exception {
    EnteredMove entry =
        about("moving-inside", Map.of(CommonField.MOVED_ON, today()), RegisteredPeople.STUDENT);
    String page = body(send(SampleOperators.CLERK, "/moves/moving-inside", entry, "address"));
    assertThat(value(page, "town")).isEqualTo("有楽町");
    assertThat(value(page, "lot")).isEqualTo("１番１号");
    assertThat(value(page, "postalCode")).isEqualTo("1000005");
  }
}
