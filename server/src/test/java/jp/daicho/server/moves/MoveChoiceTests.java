package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jp.daicho.conformance.Proves;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who moves and what happened: the choice a move begins with (4.0.1, 3.3, 4.6.0.1). */
class MoveChoiceTests extends MovesScreenTestBase {
  private static final String FAMILY = RegisteredPeople.FAMILY.value();

  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  @Proves("3.3-M1")
  void aHouseholdShowsItsDeletedMembersToo() throws Exception {
    String page =
        body(open(SampleOperators.CLERK, "/moves/persons?household=" + FAMILY))
            .replaceAll("\\s+", " ");

    assertThat(page).contains("健一", "美咲", "陽菜", "蓮", "和子", "正雄", "除票（死亡）");
    assertThat(body(open(SampleOperators.CLERK, "/households/" + FAMILY))).contains("正雄", "除票（死亡）");
  }

  @Test
  @Proves("4.0.1-M1")
  void theWholeHouseholdOrSomeOfItAreChosen() throws Exception {
    String all = body(all());
    assertThat(all.split("type=\"checkbox\"[^>]*checked", -1)).hasSize(6);

    String one =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/persons?resident=" + RegisteredPeople.DAUGHTER.value()));
    assertThat(one.split("type=\"checkbox\"[^>]*checked", -1)).hasSize(2);

    choose(RegisteredPeople.DAUGHTER.value(), RegisteredPeople.SON.value())
        .andExpect(
            redirectedUrl(
                "/moves/moving-out?person="
                    + RegisteredPeople.DAUGHTER.value()
                    + "&person="
                    + RegisteredPeople.SON.value()));
    assertThat(body(open(SampleOperators.CLERK, "/search?q=わたなべ"))).contains("陽菜");
    assertThat(body(open(SampleOperators.CLERK, "/search?q=" + FAMILY))).contains("陽菜");
    assertThat(
            body(
                open(
                    SampleOperators.CLERK,
                    "/moves/moving-out?person=" + RegisteredPeople.DAUGHTER.value())))
        .contains("一部の異動です", "美咲");
  }

  @Test
  void whereThereAreNoWardsNobodyMovesBetweenThem() throws Exception {
    assertThat(body(open(SampleOperators.CLERK, "/moves/persons?household=" + FAMILY)))
        .contains("kind-moving-inside")
        .doesNotContain("kind-ward-transfer");
    assertThat(body(open(SampleOperators.CLERK, "/moves/moving-in"))).doesNotContain("id=\"ward\"");
  }

  @Test
  void theKindIsTypedByNumberOrTheBeginningOfItsName() throws Exception {
    String son = RegisteredPeople.SON.value();
    for (String typed : new String[] {"10", "１０", "10 国内転出", "国内転", "moving-out"}) {
      web.perform(chosen(typed, son)).andExpect(redirectedUrl("/moves/moving-out?person=" + son));
    }
    assertThat(body(web.perform(chosen("転", son)))).contains("異動の種類が分かりません").contains("checked");
    assertThat(body(web.perform(chosen("10")))).contains("異動者が選ばれていません");
  }

  @Test
  void onlyKindsThatCanConcernThePeopleAreOffered() throws Exception {
    String family = body(open(SampleOperators.CLERK, "/moves/persons?household=" + FAMILY));
    assertThat(family).contains("国籍喪失", "旧氏の記載", "転居").doesNotContain("帰化<", "通称の記載", "転入<");
    String student =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/persons?household=" + RegisteredPeople.ALONE.value()));
    assertThat(student).contains("帰化", "通称の記載").doesNotContain("国籍喪失", "旧氏の記載");
  }

  @Test
  void theStartOffersTheKindsOfNewcomersAndASearchForResidents() throws Exception {
    String page = body(open(SampleOperators.CLERK, "/moves"));
    assertThat(page)
        .contains("特例転入", "未届転入", "国外転入", "法第30条の46転入", "出生", "住所設定", "action=\"/search\"");
    assertThat(page).doesNotContain("国内転出<");
    web.perform(as(post("/moves").param("kind", "7"), SampleOperators.CLERK))
        .andExpect(redirectedUrl("/moves/birth"));
    assertThat(body(web.perform(as(post("/moves").param("kind", "転居"), SampleOperators.CLERK))))
        .contains("異動の種類が分かりません");
    open(SampleOperators.CLERK, "/moves/moving-out").andExpect(redirectedUrl("/moves"));
    open(SampleOperators.CLERK, "/moves/nothing").andExpect(status().isNotFound());
    open(SampleOperators.CLERK, "/moves/persons?household=999").andExpect(status().isNotFound());
    open(SampleOperators.DECIDER, "/moves/persons?household=" + FAMILY)
        .andExpect(status().isForbidden());
  }

  private ResultActions choose(String... numbers) throws Exception {
    return web.perform(chosen("国内転出", numbers));
  }

  private ResultActions all() throws Exception {
    return web.perform(chosen("").param("do", "all"));
  }

  private MockHttpServletRequestBuilder chosen(String kind, String... numbers) {
    MockHttpServletRequestBuilder request =
        post("/moves/persons").param("household", FAMILY).param("kind", kind);
    if (numbers.length > 0) {
      request.param("chosen", numbers);
    }
    return as(request, SampleOperators.CLERK);
  }
}
