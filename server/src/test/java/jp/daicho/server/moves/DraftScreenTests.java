package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import org.junit.jupiter.api.Test;

/** The list of drafts, the page of a draft, and its steps on the screen (4.0.8, 4.0.9). */
class DraftScreenTests extends MovesScreenTestBase {
  @Test
  @Proves({"4.0.8-M1", "4.0.8-M4"})
  void aFamilyGoesFromEntryOverTheListToRegistration() throws Exception {
    long number = storeFamily();

    String list = body(open(SampleOperators.DECIDER, "/drafts").andExpect(status().isOk()));
    assertThat(list).contains("href=\"/drafts/" + number + "\"").contains("健一").contains("審査待ち");
    assertThat(list).contains("本庁市民課窓口").contains("窓口　花子");
    assertThat(body(open(SampleOperators.DECIDER, "/drafts?place=999"))).doesNotContain("健一");
    assertThat(body(open(SampleOperators.DECIDER, "/drafts?state=REVIEWED"))).doesNotContain("健一");

    stepped(number, "review", "").andExpect(status().is3xxRedirection());
    String page = body(open(SampleOperators.DECIDER, "/drafts/" + number));
    stepped(number, "decision", value(page, "alertsSeen")).andExpect(status().is3xxRedirection());

    String registered = body(open(SampleOperators.DECIDER, "/drafts/" + number));
    assertThat(registered).contains("本登録済");
    assertThat(registered).containsPattern("href=\"/households/\\d+\"");
    assertThat(registered).containsPattern("href=\"/certificates/new\\?household=\\d+\"");
  }

  @Test
  void alertsAreConfirmedAsTheyWereShown() throws Exception {
    EnteredMove alerting = family().with(CommonField.TOWN, "知らない町");
    String checked = body(send(SampleOperators.CLERK, "/moves/moving-in", alerting, "check"));
    String mark = value(checked, "alertsSeen");
    assertThat(mark).isNotEmpty();

    web.perform(
            form(SampleOperators.CLERK, "/moves/moving-in", alerting, "store")
                .param("alertsSeen", mark))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E0806")));
    web.perform(
            form(SampleOperators.CLERK, "/moves/moving-in", alerting, "store")
                .param("alertsSeen", "other")
                .param("alertsConfirmed", "true"))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            form(SampleOperators.CLERK, "/moves/moving-in", alerting, "store")
                .param("alertsSeen", mark)
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  @Proves("4.0.9-M1")
  void aDraftIsShownAsItWillBeRegisteredAndCorrected() throws Exception {
    long number = storeFamily();
    String page = body(open(SampleOperators.CLERK, "/drafts/" + number));
    assertThat(page).contains("昭和55年12月26日", "1984年3月9日", "2029年6月14日", "昭和25年頃");
    assertThat(page).contains("住所を定めた年月日", "令和8年11月16日", "東京都八王子市明神町");

    String form = body(open(SampleOperators.CLERK, "/drafts/" + number + "/edit"));
    assertThat(value(form, "persons[0].givenName")).isEqualTo("健一");
    EnteredMove corrected = family().with(CommonField.LOT, "３０番地");
    String checked =
        body(send(SampleOperators.CLERK, "/drafts/" + number + "/edit", corrected, "check"));
    web.perform(
            form(SampleOperators.CLERK, "/drafts/" + number + "/edit", corrected, "store")
                .param("revision", "1")
                .param("alertsSeen", value(checked, "alertsSeen"))
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + number))).contains("３０番地");
  }

  @Test
  void numbersAreMaskedUntilAskedForAndAbsentForWhoMayNotSeeThem() throws Exception {
    long number = storeFamily();
    String masked = body(open(SampleOperators.CLERK, "/drafts/" + number));
    assertThat(masked).contains("●●●●").doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + number + "?numbers=shown")))
        .contains(INDIVIDUAL_NUMBER, RECORD_CODE);

    revoke(
        SampleOperators.CLERK,
        Permission.SEE_INDIVIDUAL_NUMBER,
        Permission.SEE_RESIDENT_RECORD_CODE,
        Permission.SEE_REGISTERED_DOMICILE,
        Permission.SEE_RESIDENCE_STATUS);
    for (String address :
        List.of("/drafts/" + number + "?numbers=shown", "/drafts/" + number + "/edit")) {
      assertThat(body(open(SampleOperators.CLERK, address)))
          .doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE, "明神町三丁目１９番地", "QX73905512KD");
    }
  }

  @Test
  void whatAnOperatorMayNotSeeStaysWhenSheCorrects() throws Exception {
    long number = storeFamily();
    revoke(
        SampleOperators.CLERK,
        Permission.SEE_INDIVIDUAL_NUMBER,
        Permission.SEE_RESIDENT_RECORD_CODE);
    EnteredMove visible = family().with(CommonField.LOT, "３１番地");
    for (int i = 0; i < visible.persons().size(); i++) {
      visible =
          visible
              .with(i, PersonField.INDIVIDUAL_NUMBER, "")
              .with(i, PersonField.RESIDENT_RECORD_CODE, "");
    }
    String address = "/drafts/" + number + "/edit";
    String checked =
        body(web.perform(withOrigins(form(SampleOperators.CLERK, address, visible, "check"))));
    assertThat(checked).doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE);
    web.perform(
            withOrigins(form(SampleOperators.CLERK, address, visible, "store"))
                .param("revision", "1")
                .param("alertsSeen", value(checked, "alertsSeen"))
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());

    EnteredMove stored = as(SampleOperators.DECIDER, () -> drafts.show(number)).draft().entry();
    assertThat(stored.get(CommonField.LOT)).isEqualTo("３１番地");
    assertThat(stored.persons().getFirst().get(PersonField.INDIVIDUAL_NUMBER))
        .isEqualTo(INDIVIDUAL_NUMBER);
  }

  @Test
  void aRefusedStepIsToldInThePageWhichStaysUsable() throws Exception {
    long number = storeFamily();
    web.perform(
            as(
                post("/drafts/" + number + "/review").param("revision", "7"),
                SampleOperators.DECIDER))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("E0802")))
        .andExpect(content().string(containsString("審査済にする")));
    stepped(number, "decision", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E0804")));
    open(SampleOperators.DECIDER, "/drafts/99999").andExpect(status().isNotFound());
  }

  @Test
  void aWithdrawnDraftIsClosedAndLeavesTheList() throws Exception {
    long number = storeFamily();
    web.perform(
            as(
                post("/drafts/" + number + "/withdrawal").param("revision", "1"),
                SampleOperators.CLERK))
        .andExpect(status().is3xxRedirection());
    open(SampleOperators.CLERK, "/drafts")
        .andExpect(content().string(not(containsString("/drafts/" + number + "\""))));
    stepped(number, "review", "").andExpect(status().isConflict());
  }

  @Test
  void oneThatIsRefusedStopsNobodyWhenAllAreRegistered() throws Exception {
    long first = store(familyHere());
    as(SampleOperators.DECIDER, () -> drafts.review(first, 1));
    // Somebody with the same numbers is refused when the first is registered, and stops nobody.
    long second = store(familyHere());
    as(SampleOperators.DECIDER, () -> drafts.review(second, 1));

    String page =
        body(
            web.perform(
                as(post("/drafts/decisions").param("all", "true"), SampleOperators.DECIDER)));
    assertThat(page).contains("1件を本登録しました").contains("E0501");
    assertThat(page).contains("上限50件");
    assertThat(as(SampleOperators.DECIDER, () -> drafts.show(first)).draft().state())
        .isEqualTo(DraftState.REGISTERED);
  }

  @Test
  void otherSectionsDoNotSeeDrafts() throws Exception {
    storeFamily();
    revoke(SampleOperators.DECIDER, Permission.REVIEW, Permission.DECISION);
    open(SampleOperators.DECIDER, "/drafts").andExpect(status().isForbidden());
    open(SampleOperators.DECIDER, "/drafts/1").andExpect(status().isForbidden());
  }
}
