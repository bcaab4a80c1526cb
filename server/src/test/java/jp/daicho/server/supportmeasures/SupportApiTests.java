package jp.daicho.server.supportmeasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.ProtectionTestBase;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Support measures through the API: everything the screens do. */
class SupportApiTests extends ProtectionTestBase {
  private static final String CONTENT =
      """
      "content":{"application":[{"standing":"former","reception":"forwarded","appliedOn":"R8.4.1"}],
      "applicant":[{"name":"見本　花子","nameKana":"ミホン　ハナコ"}],
      "assailants":[{"name":"見本　太郎"}],
      "asked":[{"office":"copy-former-address","address":"見本市見本町１番１号"}],
      "forwardedHere":[{"receivedOn":"R8.4.3"}]}\
      """;

  @Test
  void aForwardedApplicationIsKeptStartedReleasedAndEnded() throws Exception {
    String kept = body(send(post("/api/support-measures"), "{" + CONTENT + "}"), 201);
    String number = kept.replaceAll("(?s).*\"number\":([0-9]+).*", "$1");
    String address = "/api/support-measures/" + number;
    assertThat(kept).contains("\"state\":\"RECEIVED\"", "\"holdsBack\":false", "ミホン　ハナコ");
    assertThat(body(send(put(address), "{" + CONTENT + ",\"version\":9}"), 422)).contains("E1001");
    assertThat(body(send(post(address + "/start"), "{\"version\":1,\"from\":\"R8.4.5\"}"), 200))
        .contains("\"from\":\"2026-04-05\",\"to\":\"2027-04-04\"");
    assertThat(body(send(post(address + "/releases"), "{\"reason\":\"審査済\",\"minutes\":481}"), 422))
        .contains("E1352");
    assertThat(body(send(get(address + "/history"), ""), 200))
        .contains("STARTED", "RECEIVED", SampleOperators.DECIDER);
    assertThat(body(send(get("/api/support-measures?kind=CURRENT"), ""), 200))
        .contains("\"number\":" + number);
    assertThat(
            body(
                send(
                    post(address + "/end"),
                    "{\"version\":2,\"on\":\"R8.4.30\",\"reason\":\"requested\"}"),
                200))
        .contains("\"state\":\"ENDED\"", "\"endedOn\":\"2026-04-30\"");
    assertThat(body(send(get("/api/support-measures?kind=ENDED"), ""), 200))
        .contains("\"number\":" + number);
    assertThat(body(send(post(address + "/extension"), "{\"version\":3}"), 422)).contains("E1340");
  }

  @Test
  void faultsComeAllAtOnceAndWhatIsUnknownIsRefused() throws Exception {
    assertThat(
            body(
                send(
                    post("/api/support-measures"),
                    "{"
                        + CONTENT
                            .replace("former\"", "current\"")
                            .replace("\"nameKana\"", "\"lastAddress\":\"見本市\",\"nameKana\"")
                            .replace("R8.4.3", "x")
                        + "}"),
                422))
        .contains("forwardedHere.receivedOn", "E0106", "applicant.lastAddress", "E1330");
    assertThat(body(send(post("/api/support-measures"), "{\"content\":{\"all\":[]}}"), 422))
        .contains("\"path\":\"all\"");
    send(get("/api/support-measures/999999999"), "").andExpect(status().isNotFound());
    assertThat(body(send(get("/api/support-measures/last-day?from=R2.4.1"), ""), 200))
        .contains("2021-03-31", "令和3年3月31日");
    send(get("/api/support-measures/last-day?from=x"), "").andExpect(status().isBadRequest());
    send(get("/api/support-measures?ward=x"), "").andExpect(status().isBadRequest());
    assertThat(body(send(post("/api/support-measures"), "{}"), 422))
        .contains("applicant.name", "asked[0].office");
    assertThat(body(send(post("/api/support-measures/notices"), "{}"), 422)).contains("E0101");
    assertThat(
            body(
                send(
                    post("/api/support-measures/notices"), "{\"measures\":[1],\"printTo\":\"P9\"}"),
                422))
        .contains("printTo");
    assertThat(
            body(
                send(post("/api/support-measures/notices"), "{\"measures\":[1],\"copies\":21}"),
                422))
        .contains("\"path\":\"copies\"", "E0708");
  }

  @Test
  void theDictionaryAndTheRoutesAreDescribedWithExamples() throws Exception {
    assertThat(body(send(get("/api/support-measures/items"), ""), 200))
        .contains("申出者との関係", "当初受付市区町村", "転入通知に基づく転出先住所");
    assertThat(body(send(get("/api/openapi.json"), ""), 200))
        .contains(
            "/api/support-measures/{number}/releases",
            "/api/residents/{addressNumber}/support-measures",
            "本人からの請求。勤務先に提出",
            "copy-address");
  }

  @Test
  void aPersonsMeasuresAreForThoseWhoMayLookAndSheSeesTheMarkAlone() throws Exception {
    KeptMeasure started = started();
    String route = "/api/residents/" + DAUGHTER.value() + "/support-measures";
    assertThat(body(send(get(route), ""), 200))
        .contains("\"number\":" + started.number(), "\"holdsBack\":true");
    web.perform(get(route).with(as(SampleOperators.CLERK))).andExpect(status().isForbidden());
    assertThat(
            web.perform(get("/api/residents/" + DAUGHTER.value()).with(as(SampleOperators.CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("\"supportMark\":\"支援措置期間中\"")
        .doesNotContain("加害");
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
    return web.perform(
        request
            .with(csrf())
            .with(as(SampleOperators.DECIDER))
            .contentType("application/json")
            .content(body));
  }

  private static String body(ResultActions answer, int status) throws Exception {
    return answer
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor as(String login) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            operator(login), null, AuthorityUtils.NO_AUTHORITIES));
  }
}
