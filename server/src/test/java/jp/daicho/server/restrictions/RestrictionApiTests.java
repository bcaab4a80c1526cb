package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Restrictions through the API: everything the screens do (3.1, 3.2, 9.2). */
class RestrictionApiTests extends RestrictionTestBase {

  @Test
  void aRestrictionIsSetChangedReleasedForATimeAndReleased() throws Exception {
    String entry =
        "{\"addressNumber\":\""
            + MOTHER.value()
            + "\",\"reason\":\"90\",\"from\":\"R8.4.1\",\"to\":\"R99.3.31\","
            + "\"levels\":{\"certificate-issue\":\"error\",\"enquiry\":\"alert\"}%s}";
    assertThat(body(send(post("/api/restrictions"), entry.formatted("").replace("R99", "x")), 422))
        .contains("\"path\":\"to\"");
    String kept = body(send(post("/api/restrictions"), entry.formatted("")), 201);
    String address = "/api/restrictions/" + kept.replaceAll("(?s).*\"number\":([0-9]+).*", "$1");
    assertThat(kept)
        .contains(
            "\"version\":1", "\"state\":\"HOLDING\"", "その他", "\"certificate-issue\":\"error\"");
    assertThat(
            body(
                send(put(address), entry.formatted(",\"version\":1").replace("alert", "error")),
                200))
        .contains("\"deed\":\"CHANGED\"", "\"enquiry\":\"error\"");
    assertThat(
            body(
                send(post(address + "/temporary-releases"), "{\"reason\":\"審査済\",\"minutes\":5}"),
                201))
        .contains("審査済", "until");
    assertThat(
            body(
                send(
                    post("/api/residents/" + MOTHER.value() + "/restrictions/temporary-releases"),
                    "{\"reason\":\"審査済\"}"),
                201))
        .contains("審査済");
    assertThat(body(send(get(address + "/temporary-releases"), ""), 200)).contains("審査済");
    assertThat(body(send(get("/api/residents/" + MOTHER.value() + "/restrictions"), ""), 200))
        .contains("\"releasedUntil\":\"20");
    assertThat(body(send(get("/api/feed/restrictions"), ""), 403)).contains("連携");
    assertThat(body(send(post(address + "/release"), "{\"version\":2,\"reason\":\"申出\"}"), 200))
        .contains("\"state\":\"RELEASED\"");
    assertThat(body(send(get(address + "/history"), ""), 200))
        .contains("RELEASED", "CHANGED", "SET", SampleOperators.DECIDER)
        .contains("\"place\":\"001\",\"placeName\":\"本庁市民課窓口\"");
    send(get("/api/restrictions/999999999"), "", SampleOperators.DECIDER, 404);
  }

  @Test
  void aHouseholdIsRestrictedAndOtherSystemsAskForWhatChanged() throws Exception {
    String entry =
        "{\"householdNumber\":\""
            + RegisteredPeople.FAMILY.value()
            + "\",\"reason\":\"30\",\"from\":\"R8.4.1\",\"levels\":{\"certificate-issue\":\"error\"}}";
    body(send(post("/api/restrictions"), entry), 201);
    assertThat(
            body(
                send(
                    get("/api/households/" + RegisteredPeople.FAMILY.value() + "/restrictions"),
                    ""),
                200))
        .contains("居住の実態の調査中");
    send(get("/api/restricted-people"), "", SampleOperators.CLERK, 403);
    assertThat(send(get("/api/feed/restrictions"), "", SampleOperators.CLERK, 403))
        .contains("支援対象者照会");
    grant(SampleOperators.CLERK, Permission.SUPPORT_MEASURE_ENQUIRY);
    String told = send(get("/api/feed/restrictions"), "", SampleOperators.CLERK, 200);
    assertThat(told)
        .contains(MOTHER.value(), DAUGHTER.value(), "\"certificate-issue\":\"error\"")
        .doesNotContain("調査中", RegisteredPeople.STUDENT.value());
    assertThat(body(send(get("/api/restrictions/choices"), ""), 200))
        .contains("居住の実態の調査中", "証明書発行", "アラート（処理可）", "\"usualMinutes\":30");
    assertThat(body(send(get("/api/restricted-people"), ""), 200))
        .contains(MOTHER.value(), "居住の実態の調査中（世帯・抑止中）", "\"errors\":\"証明書発行\"");
    assertThat(body(send(get("/api/openapi.json"), ""), 200))
        .contains(
            "/api/restrictions/{number}/temporary-releases",
            "/api/feed/restrictions",
            "/api/households/{householdNumber}/restrictions");
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
    return web.perform(as(request, body, SampleOperators.DECIDER));
  }

  private static String body(ResultActions answer, int status) throws Exception {
    return answer
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String send(MockHttpServletRequestBuilder request, String body, String login, int status)
      throws Exception {
    return body(web.perform(as(request, body, login)), status);
  }

  private MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String body, String login) {
    return request
        .with(csrf())
        .with(
            authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    operator(login), null, AuthorityUtils.NO_AUTHORITIES)))
        .contentType("application/json")
        .content(body);
  }
}
