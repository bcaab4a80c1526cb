package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages and the API of the enquiry, down to their bytes. */
@ServiceTest
class EnquiryPageTests extends PeopleTestBase {
  private static final String ENQUIRER = "shokai";
  private static final String FATHER = "/residents/" + RegisteredPeople.FATHER.value();
  private static final String STUDENT = "/residents/" + RegisteredPeople.STUDENT.value();

  @Autowired MockMvc web;

  @BeforeEach
  void anEnquirer() {
    addOperator(ENQUIRER, Set.of(Permission.ENQUIRY));
  }

  @Test
  void theSearchGoesFromTheBoxToThePersonByAddressesThatHoldNoSecret() throws Exception {
    web.perform(post("/search").with(csrf()).with(clerk()).param("q", "渡辺 S55.12.26"))
        .andExpect(redirectedUrlPattern("/search?q=*&scope=RESIDENTS"));
    web.perform(
            post("/search")
                .with(csrf())
                .with(clerk())
                .param("q", RegisteredPeople.FATHERS_NUMBER.value()))
        .andExpect(redirectedUrlPattern("/search?s=*&scope=RESIDENTS"));

    assertThat(page("/search?q=渡辺 S55.12.26"))
        .contains(RegisteredPeople.SURNAME + "　健一", "昭和55年12月26日", FATHER);
  }

  @Test
  void whatThePermissionHidesIsNotInTheBytes() throws Exception {
    List<String> hidden =
        List.of("会津若松市", "筆頭者", "24727059608", "show-individual-number", "転籍予定あり", "983205673214");

    assertThat(page(FATHER))
        .contains("会津若松市", "筆頭者", "24727059608", "show-individual-number", "転籍予定あり");
    assertThat(pageAs(ENQUIRER, FATHER)).contains("続柄").doesNotContain(hidden);
    assertThat(pageAs(ENQUIRER, "/api" + FATHER)).contains("relationship").doesNotContain(hidden);
    assertThat(pageAs(ENQUIRER, FATHER + "/history")).doesNotContain(hidden);

    List<String> basis = List.of("留学", "2027年3月31日", RegisteredPeople.STUDENTS_CARD, "中長期在留者");
    assertThat(page(STUDENT)).contains(basis);
    assertThat(pageAs(ENQUIRER, STUDENT)).contains("1999年1月3日").doesNotContain(basis);
    assertThat(pageAs(ENQUIRER, "/api" + STUDENT)).doesNotContain("residenceStatus", "留学");
  }

  @Test
  void theIndividualNumberIsNeverSentUnasked() throws Exception {
    String number = RegisteredPeople.FATHERS_NUMBER.value();
    assertThat(page(FATHER)).doesNotContain(number);
    assertThat(page("/api" + FATHER)).doesNotContain(number);
    assertThat(page("/api" + FATHER + "?individualNumber=true")).contains(number);

    web.perform(post(FATHER + "/individual-number").with(csrf()).with(as(ENQUIRER)))
        .andExpect(status().isForbidden());
  }

  @Test
  void aCallWithAnIndividualNumberInItsAddressIsRefused() throws Exception {
    web.perform(
            get("/api/residents").param("q", RegisteredPeople.FATHERS_NUMBER.value()).with(clerk()))
        .andExpect(status().isBadRequest());
  }

  @Test
  @Proves("3.3-M1")
  void everyPageOpensFromTheHouseholdToTheHistory() throws Exception {
    assertThat(page("/")).contains("検索する語", "審査待ち");
    assertThat(page("/households/" + RegisteredPeople.FAMILY.value()))
        .contains("世帯員（記載順）", "消除された世帯員", "除票（死亡）", "/moves/moving-in?household=");
    assertThat(page("/residents/" + RegisteredPeople.MOTHER.value() + "/history"))
        .contains("旧氏の記載", "（空欄）", "髙橋");
    assertThat(page("/search?q=正雄")).contains("当てはまる人はいません", "除票も含めて検索する");
  }

  /**
   * The signs for kinds of companies stand for nothing: no key offers them, and they find nobody.
   */
  @Test
  @Proves("2.1.2-N1")
  void signsOfCompaniesAreNeitherOfferedNorSearchedFor() throws Exception {
    for (String sign : List.of("（株）", "㈱", "（有）", "㈲", "(株)")) {
      assertThat(page("/")).doesNotContain(sign);
      assertThat(page("/search?q=" + sign + "渡辺"))
          .as(sign)
          .contains("当てはまる人はいません")
          .doesNotContain(FATHER);
      assertThat(page("/search?q=" + sign)).contains("当てはまる人はいません");
    }
    assertThat(page("/search?q=渡辺")).contains(FATHER);
  }

  /** A list is not searched again within itself: every search is asked of the whole register. */
  @Test
  @Proves("2.1.3-N1")
  void aListOfPeopleCannotBeNarrowed() throws Exception {
    String list = page("/search?q=渡辺");
    assertThat(list.split("role=\"search\"", -1)).as("the one search box").hasSize(2);
    assertThat(list).contains(FATHER);
    assertThat(page("/search?q=張")).as("asked of everybody again").contains(STUDENT);
    String movers = page("/moves/persons?household=" + RegisteredPeople.FAMILY.value());
    assertThat(movers).contains("渡").doesNotContain("type=\"search\"", "name=\"q\"");
  }

  @Test
  void deletedRecordsAreShownInTheOrderOfProcessing() throws Exception {
    String grandfather = RegisteredPeople.GRANDFATHER.value();
    assertThat(page("/deleted-records?from=R8.4.1&to=R8.4.30"))
        .contains("令和8年4月1日から令和8年4月30日までに処理した除票", "令和8年4月4日", "死亡", grandfather);
    assertThat(page("/deleted-records?from=R8.5.1&to=R8.5.31")).contains("除票はありません");
    assertThat(page("/deleted-records?from=きのう")).contains("処理年月日");
    assertThat(page("/api/deleted-records?from=2026-04-01&to=2026-04-30"))
        .contains(grandfather, "\"more\":false");
    assertThat(page("/search?q=" + grandfather + "&scope=DELETED")).contains("/deleted-records");
  }

  @Test
  void theHomeOfSomebodyWhoMayNotEnquireHasNoSearchBox() throws Exception {
    assertThat(pageAs(SampleOperators.ADMINISTRATOR, "/"))
        .contains("照会の権限がありません")
        .doesNotContain("検索する語");
  }

  @Test
  void aNumberNobodyHasIsNotFound() throws Exception {
    web.perform(get("/residents/0000000000").with(clerk())).andExpect(status().isNotFound());
    web.perform(get("/residents/x").with(clerk())).andExpect(status().isNotFound());
    web.perform(get("/api/households/0000000000").with(clerk())).andExpect(status().isNotFound());
  }

  @Test
  void anotherMunicipalityFindsNoPageOfThem() throws Exception {
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    RequestPostProcessor stranger = signedIn(operator(other, SampleOperators.CLERK));

    web.perform(get(FATHER).with(stranger)).andExpect(status().isNotFound());
    web.perform(get("/api" + FATHER).with(stranger)).andExpect(status().isNotFound());
  }

  @Test
  void thePastIsShownOnPagesAndThroughTheApi() throws Exception {
    String mother = "/residents/" + RegisteredPeople.MOTHER.value() + "/as-of";
    String family = "/households/" + RegisteredPeople.FAMILY.value() + "/as-of";
    String firstDay = "?day=2026-04-02&knownOn=2999-12-31";
    String nextDay = "?day=2026-04-03&knownOn=2999-12-31";

    assertThat(page("/api" + mother + firstDay)).doesNotContain("髙橋");
    assertThat(page("/api" + mother + nextDay)).contains("髙橋");
    assertThat(page("/api" + family + firstDay)).contains("健一", "陽菜").doesNotContain("正雄");
    for (String nothing :
        new String[] {"?day=2026-04-01&knownOn=2999-12-31", "?day=2026-04-03&knownOn=2000-01-01"}) {
      web.perform(get("/api" + mother + nothing).with(clerk())).andExpect(status().isNotFound());
      web.perform(get("/api" + family + nothing).with(clerk())).andExpect(status().isNotFound());
      assertThat(page(mother + nothing)).contains("この時点の記録はありません。");
    }
    assertThat(page(mother)).contains("基準日", "登録内容の時点").doesNotContain("美咲");
    assertThat(page(mother + firstDay)).contains("美咲", "履歴番号 1").doesNotContain("髙橋");
    assertThat(page(family + "?day=R8.4.3&knownOn=2999-12-31")).contains("健一", "陽菜");
    assertThat(page(family + "?day=令和8年4月頃&knownOn=きのう"))
        .contains("E0113", "E0106", "令和8年4月頃", "きのう");
  }

  @Test
  void theApiIsDescribed() throws Exception {
    assertThat(page("/api/openapi.json"))
        .contains("\"openapi\":\"3.1", "住民記録システム API", "/api/residents/{addressNumber}/history");
  }

  @Test
  void memosGoThroughTheApiToo() throws Exception {
    String memos = "/api" + FATHER + "/memos";
    web.perform(
            post(memos)
                .with(csrf())
                .with(clerk())
                .contentType("application/json")
                .content("{\"text\":\"夕方に連絡\"}"))
        .andExpect(status().isCreated());
    web.perform(
            post(memos)
                .with(csrf())
                .with(clerk())
                .contentType("application/json")
                .content("{\"text\":\" \"}"))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            put(memos + "/1")
                .with(csrf())
                .with(clerk())
                .contentType("application/json")
                .content("{\"text\":\"昼に連絡\",\"version\":1}"))
        .andExpect(status().isOk());
    assertThat(page(memos)).contains("昼に連絡", SampleOperators.CLERK).doesNotContain("夕方");
    assertThat(page(memos + "/history")).contains("昼に連絡", "夕方に連絡", "CORRECTED");
    web.perform(delete(memos + "/1").param("version", "2").with(csrf()).with(clerk()))
        .andExpect(status().isOk());
    assertThat(page(memos)).isEqualTo("[]");
    assertThat(page("/api" + FATHER)).doesNotContain("連絡");
  }

  private String page(String address) throws Exception {
    return pageAs(SampleOperators.CLERK, address);
  }

  private String pageAs(String login, String address) throws Exception {
    return web.perform(get(address).with(as(login)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private RequestPostProcessor clerk() {
    return as(SampleOperators.CLERK);
  }

  private RequestPostProcessor as(String login) {
    return signedIn(operator(login));
  }

  private static RequestPostProcessor signedIn(Operator operator) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            operator, null, AuthorityUtils.NO_AUTHORITIES));
  }
}
