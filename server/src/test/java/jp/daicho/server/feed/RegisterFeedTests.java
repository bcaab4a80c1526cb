package jp.daicho.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other systems of the municipality are told of what was registered. */
class RegisterFeedTests extends LinkTestBase {
  @Autowired RegisterFeed feed;

  @BeforeEach
  void theSystemMaySeeMeasures() {
    letTheSystemSeeMeasures();
  }

  /** 不詳 stays 不詳, with a value of the table of codes; no day is made of it (1.1.8). */
  @Test
  @Proves("1.1.8-M4")
  void anUncertainDateIsToldAsItIsWritten() throws Exception {
    long before = told(0).lastEntry();
    register(correction(RegisteredPeople.FATHER).with(0, PersonField.BIRTH_DATE, "昭和55年頃"));

    Map<String, String> items = told(before).entries().getFirst().items();
    assertThat(items)
        .containsEntry("atenabango", RegisteredPeople.FATHER.value())
        .containsEntry("seinengappi_fushofuragu", "1")
        .containsEntry("seinengappi_fushohyoki", "昭和55年頃")
        .containsEntry("seinengappi_fushokodo", "19800000")
        .doesNotContainKey("seinengappi");
    assertThat(body(open(SampleOperators.CLERK, "/api/feed?after=" + before)))
        .contains("昭和55年頃", "\"seinengappi_fushokodo\":\"19800000\"")
        .doesNotContain("1980-01-01");
  }

  /** A household without householder is told as one (1.1.10). */
  @Test
  @Proves("1.1.10-M2")
  void aHouseholdWithoutHouseholderIsToldWithoutOne() {
    long before = told(0).lastEntry();
    register(
        move(
                "household-separation",
                Map.of(
                    CommonField.MOVED_ON,
                    today().toString(),
                    CommonField.NOTIFIED_ON,
                    today().toString()),
                RegisteredPeople.DAUGHTER,
                RegisteredPeople.SON)
            .with(0, PersonField.RELATIONSHIP, "縁故者")
            .with(1, PersonField.RELATIONSHIP, "縁故者"));

    List<RegisterFeed.Entry> told = told(before).entries();
    assertThat(told)
        .hasSize(2)
        .allSatisfy(
            entry ->
                assertThat(entry.items())
                    .containsEntry("zokugara", "縁故者")
                    .containsKey("setaibango")
                    .doesNotContainKeys("setainushishimei", "setainushishimei_furigana"));
    register(correction(RegisteredPeople.FATHER).with(0, PersonField.SURNAME, "渡部"));
    assertThat(told(before).entries().getLast().items())
        .as("what a household with a householder has")
        .containsEntry("setainushishimei", "渡部　健一");
  }

  /** A draft reaches no other system; in order, once each, and from where one stopped. */
  @Test
  void onlyWhatIsRegisteredIsToldInItsOrder() {
    long before = told(0).lastEntry();
    as(
        SampleOperators.CLERK,
        () ->
            drafts.enter(
                correction(RegisteredPeople.MOTHER).with(0, PersonField.REMARKS, "仮の備考"),
                DraftSource.SCREEN,
                true));
    assertThat(told(before).entries()).isEmpty();
    assertThat(told(before).lastEntry()).isEqualTo(before);

    register(correction(RegisteredPeople.SON).with(0, PersonField.REMARKS, "職員の備考"));
    register(correction(RegisteredPeople.FATHER).with(0, PersonField.REMARKS, "職員の備考"));
    RegisterFeed.Page page = told(before);
    assertThat(page.entries())
        .extracting(entry -> entry.items().get("atenabango"))
        .containsExactly(RegisteredPeople.SON.value(), RegisteredPeople.FATHER.value());
    assertThat(page.entries().toString()).doesNotContain(RegisteredPeople.SON.value());
    assertThat(page.entries())
        .as("words of clerks are not told")
        .allSatisfy(entry -> assertThat(entry.items()).doesNotContainKeys("biko", "ryuijiko"));
    assertThat(as(SampleOperators.CLERK, () -> feed.after(before, 1)).entries()).hasSize(1);
    assertThat(page.resumeAfter())
        .as("what may still come among the last hour's is met again")
        .isLessThan(page.lastEntry());
  }

  @Test
  void whoMayNotSeeAnItemIsNotToldItAndWhoHasNoRightToLinksNothing() throws Exception {
    long before = told(0).lastEntry();
    register(correction(RegisteredPeople.FATHER).with(0, PersonField.REMARKS, "備考"));
    assertThat(told(before).entries().getFirst().items()).containsKeys("kojinbango", "honseki");
    revoke(Permission.SEE_INDIVIDUAL_NUMBER);
    revoke(Permission.SEE_REGISTERED_DOMICILE);
    assertThat(told(before).entries().getFirst().items())
        .containsKey("uji_nihonjin")
        .doesNotContainKeys("kojinbango", "honseki", "hittosha");
    open(SampleOperators.DECIDER, "/api/feed").andExpect(status().isForbidden());
  }

  private RegisterFeed.Page told(long after) {
    return as(SampleOperators.CLERK, () -> feed.after(after, RegisterFeed.MOST));
  }

  private EnteredMove correction(AddressNumber person) {
    return move(
        "correction",
        Map.of(CommonField.MOVED_ON, today().toString(), CommonField.GROUND, "2"),
        person);
  }

  private void revoke(Permission permission) {
    tenancy.within(
        municipality.code(),
        () -> {
          operators.revoke(
              operator(SampleOperators.CLERK).operatorId(), permission, today().minusDays(1));
          return true;
        });
  }
}
