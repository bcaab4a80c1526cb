package jp.daicho.server.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssueCriteria;
import jp.daicho.server.certificates.IssueHistory;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.Work;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 住民基本台帳の一部の写し（閲覧用）: who is listed, in what order, and what of them (9.5, 9.6, 3.4, 4.0.8). */
class InspectionListTests extends ProtectionTestBase {
  @Autowired InspectionLists lists;
  @Autowired IssueHistory history;

  @Test
  @Proves({"9.5-M1", "9.5-M2"})
  void aListByConditionsComesOutAsCsvAndAsPdfAndLeavesThoseUnderSupportOut() {
    started();
    InspectionRun unseen = make(InspectionFormat.CSV);
    assertThat(unseen.leftOut()).as("how many are protected is not told").isNull();
    grant(SampleOperators.ADMINISTRATOR, Permission.SUPPORT_MEASURE_ENQUIRY);

    assertThat(csv())
        .startsWith("\uFEFF氏名,生年月日,性別,住所\r\n")
        .contains(RegisteredPeople.SURNAME + "　健一,昭和55年12月26日,男,")
        .contains("ZHANG YULIN　張　玉蓮,1999年1月3日,女,", "有楽町１番１号")
        .doesNotContain("美咲", "陽菜", "正雄", "98320567321");
    assertThat(names(csv())).containsExactly("健一", "蓮", "和子", "玉蓮");
    assertThat(names(csv("towns", "有楽町"))).containsExactly("玉蓮");
    assertThat(names(csv("kind", "1", "sex", "2"))).containsExactly("和子");
    assertThat(names(csv("bornFrom", "S55.1.1", "bornTo", "H28.11.3")))
        .containsExactly("健一", "蓮", "玉蓮");
    assertThat(names(csv("towns", "霞が関"))).isEmpty();

    InspectionRun run = make(InspectionFormat.PDF);
    assertThat(run.persons()).isEqualTo(4);
    assertThat(run.leftOut()).isEqualTo(2);
    assertThat(run.pages()).isEqualTo(1);
    byte[] pdf = administrator(() -> lists.part(run.number(), 1));
    KeptPaper.draw("inspection-list", pdf);
    String text = KeptPaper.text("inspection-list", pdf);
    assertThat(text)
        .contains("住民基本台帳の一部の写し（閲覧用）", "健一", "支援対象者：除く", "（以下余白）")
        .doesNotContain("美咲", "陽菜");
    long issueNo = Objects.requireNonNull(run.issueNo());
    IssuedPaper cover = responsible(() -> certificates.find(issueNo));
    assertThat(cover.kind()).isEqualTo("inspection-list");
    assertThat(
            KeptPaper.text("inspection-list-cover", responsible(() -> certificates.pdf(issueNo))))
        .contains("住民基本台帳の一部の写し（閲覧用）", "載せた人数：4人", "枚数：1枚（1分冊）", "並び順：住所順");
    assertThat(logged("閲覧用の写しの作成（分冊）").subjects())
        .contains(RegisteredPeople.FATHER.value())
        .doesNotContain(MOTHER.value());
    assertThat(logged("閲覧用の写しの作成").action()).isEqualTo(AuditAction.BATCH_DOCUMENTS);
  }

  @Test
  @Proves("9.6-M1")
  void aRandomSampleFollowsFromItsSeedAndTakesNoMoreThanWanted() {
    List<String> all = names(csv("order", "RANDOM", "seed", "1"));
    assertThat(all).hasSize(6).isEqualTo(names(csv("order", "RANDOM", "seed", "1")));
    assertThat(List.of("2", "3", "4", "5"))
        .anySatisfy(
            seed -> assertThat(names(csv("order", "RANDOM", "seed", seed))).isNotEqualTo(all));
    assertThat(names(csv("order", "RANDOM", "seed", "1", "most", "2")))
        .isEqualTo(all.subList(0, 2));
    assertThat(
            names(
                csv(
                    "order",
                    "RANDOM",
                    "sex",
                    "2",
                    "kind",
                    "1",
                    "bornFrom",
                    "H1.1.8",
                    "most",
                    "3",
                    "towns",
                    "丸の内")))
        .containsExactly("陽菜");
    InspectionRun chosen = make(InspectionFormat.CSV, "order", "RANDOM");
    assertThat(chosen.conditions()).anyMatch(line -> line.matches("並び順：ランダム順位（種 [0-9]{9}）"));
  }

  @Test
  @Proves("2.2.2-M1")
  void theHistoryOfIssuesOfAPersonTellsOfTheListsSheStandsOn() {
    started();
    long listed = Objects.requireNonNull(make(InspectionFormat.CSV).issueNo());

    assertThat(issuesOf(RegisteredPeople.FATHER)).contains(listed);
    assertThat(issuesOf(MOTHER)).doesNotContain(listed);
  }

  private List<Long> issuesOf(AddressNumber person) {
    return responsible(() -> history.find(IssueCriteria.of(person))).papers().stream()
        .map(IssuedPaper::issueNo)
        .toList();
  }

  /**
   * Nothing keeps a list from being made while a draft waits, and nothing of the draft is on it.
   */
  @Test
  @Proves("4.0.8-N2")
  void whileADraftWaitsAListIsMadeAndShowsNothingOfIt() {
    String before = csv();
    clerk(() -> drafts.enter(movingOut(), DraftSource.SCREEN, true));

    assertThat(csv()).isEqualTo(before).contains("美咲", "陽菜");
    assertThat(make(InspectionFormat.PDF).state()).isEqualTo(InspectionRun.State.DONE);
  }

  @Test
  void whoWillMoveOutIsListedUntilTheDayComes() {
    register(leavingOn(3));
    assertThat(names(csv())).contains("美咲", "陽菜");
    register(
        move("moving-out", RegisteredPeople.SON)
            .with(CommonField.NOTIFIED_ON, today().minusDays(1).toString())
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"));
    assertThat(names(csv())).contains("美咲", "陽菜").doesNotContain("蓮");
  }

  private EnteredMove leavingOn(int daysAhead) {
    return movingOut()
        .with(CommonField.MOVED_ON, today().plusDays(daysAhead).toString())
        .with(CommonField.NOTIFIED_ON, today().toString());
  }

  @Test
  void whoIsUnderSupportIsListedOnlyAfterExamination() {
    KeptMeasure kept = started();
    assertThatThrownBy(() -> make(InspectionFormat.CSV, "withSupported", "true"))
        .isInstanceOf(AccessRefusedException.class);
    grant(SampleOperators.ADMINISTRATOR, Permission.SUPPORT_MEASURE_ENQUIRY);
    assertThat(refused(() -> make(InspectionFormat.CSV, "withSupported", "true")))
        .containsOnly(FindingCode.ISSUE_UNDER_SUPPORT);
    responsible(() -> work.release(kept.number(), "学術研究のための閲覧、審査済", "30"));
    assertThat(names(csv("withSupported", "true"))).contains("美咲", "陽菜");
    assertThat(names(csv())).doesNotContain("美咲", "陽菜");
  }

  @Test
  void faultyConditionsAndThoseWithoutThePermissionAreRefused() {
    assertThat(refused(() -> make(InspectionFormat.CSV, "bornFrom", "R8.4.2", "bornTo", "R8.4.1")))
        .containsExactly(FindingCode.PERIOD_REVERSED);
    Assertions.assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> lists.order(Map.of(), InspectionFormat.CSV)));
    Assertions.assertThatExceptionOfType(InspectionUnknownException.class)
        .isThrownBy(() -> administrator(() -> lists.part(999, 1)));
  }

  @Test
  void programsOrderAListAndFetchIt() throws Exception {
    String ordered =
        send(
            post("/api/inspection-lists")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"format\":\"CSV\",\"towns\":[\"有楽町\"],\"order\":\"RANDOM\"}"));
    assertThat(ordered).contains("\"format\":\"CSV\"", "町字：有楽町");
    String number = ordered.replaceAll("(?s).*\"number\":([0-9]+).*", "$1");
    String state = ordered;
    for (int i = 0; i < 300 && !state.contains("\"DONE\""); i++) {
      Thread.sleep(100);
      state = send(get("/api/inspection-lists/" + number));
    }
    assertThat(state).contains("\"state\":\"DONE\"", "\"persons\":1");
    assertThat(send(get("/api/inspection-lists"))).contains("\"number\":" + number);
    assertThat(send(get("/api/inspection-lists/" + number + "/whole"))).contains("張　玉蓮");
    assertThat(send(get("/api/inspection-lists/" + number + "/parts/1"))).contains("張　玉蓮");
    assertThat(send(get("/api/inspection-lists/" + number + "/parts/2"))).contains("見つかりません");
    assertThat(
            send(
                post("/api/inspection-lists")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"format\":\"CSV\",\"sex\":\"9\"}")))
        .contains("\"path\":\"sex\"");
    assertThat(send(get("/api/openapi.json"))).contains("小学校区|01");
  }

  private String send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
            request
                .with(csrf())
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            operator(SampleOperators.ADMINISTRATOR),
                            null,
                            AuthorityUtils.NO_AUTHORITIES))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String csv(String... typed) {
    InspectionRun run = make(InspectionFormat.CSV, typed);
    return run.parts() == 0
        ? ""
        : new String(administrator(() -> lists.part(run.number(), 1)), StandardCharsets.UTF_8);
  }

  private InspectionRun make(InspectionFormat format, String... texts) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < texts.length; i += 2) {
      typed.put(texts[i], texts[i + 1]);
    }
    return administrator(() -> lists.make(lists.order(typed, format), persons -> {}));
  }

  /** The given names, in their order. */
  private static List<String> names(String csv) {
    return csv.lines().skip(1).map(line -> line.split(",", -1)[0].replaceAll(".*　", "")).toList();
  }

  private <T> T administrator(Work<T, RuntimeException> doing) {
    return CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), doing);
  }
}
