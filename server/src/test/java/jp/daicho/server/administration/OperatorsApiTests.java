package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jp.daicho.conformance.Proves;
import jp.daicho.server.operators.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the screens of operators do is done through the API (10.3). */
class OperatorsApiTests extends AdministrationTestBase {

  @Test
  @Proves("10.3-M1")
  void anOperatorIsKeptThroughTheApi() throws Exception {
    JsonNode added =
        json(
            call(
                    post("/api/operators"),
                    "{'login':'api1','displayName':'外部　連携','department':'001'}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Cache-Control", "no-store")));
    String number = added.get("number").asString();
    assertThat(added.get("password").asString()).hasSizeGreaterThan(12);
    String at = "/api/operators/" + number;

    JsonNode changed =
        json(
            call(
                    post(at + "/permissions"),
                    "{'version':" + version(number) + ",'give':['ENQUIRY','MOVE_ENTRY']}")
                .andExpect(status().isOk()));
    assertThat(changed.get("permissions")).hasSize(2);
    String day = today().plusDays(2).toString();
    call(
            post(at + "/changes"),
            "{'version':"
                + version(number)
                + ",'from':'"
                + day
                + "','displayName':'改名','department':'001','place':'001','ownPlaceOnly':true}")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("改名")));
    call(delete(at + "/changes/" + day + "?version=" + version(number)), null)
        .andExpect(status().isOk());
    JsonNode period =
        json(
            call(
                    put(at + "/period"),
                    "{'version':"
                        + version(number)
                        + ",'validFrom':'"
                        + today()
                        + "','validTo':'"
                        + day
                        + "'}")
                .andExpect(status().isOk()));
    assertThat(period.get("operator").get("validTo").asString()).isEqualTo(day);
    call(post(at + "/password-reset"), null).andExpect(status().isOk());
    call(post(at + "/stop"), null).andExpect(status().isNoContent());
    call(post(at + "/unlock"), null).andExpect(status().isNoContent());
    call(delete(at + "/sessions"), null).andExpect(status().isNoContent());
    call(delete(at + "/second-factors"), null).andExpect(status().isNoContent());
    call(get("/api/operators?q=api1"), null)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("外部　連携")));
    call(get("/api/operators/987654"), null).andExpect(status().isNotFound());
    call(post("/api/operators"), "{'login':'api1'}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E1002")));
  }

  @Test
  void departmentsTheFileAndTheSettingsAreKeptThroughTheApi() throws Exception {
    call(post("/api/operator-departments"), "{'code':'002','name':'税務課'}")
        .andExpect(status().isCreated());
    call(put("/api/operator-departments/002"), "{'version':1,'name':'課税課'}")
        .andExpect(status().isOk());
    call(post("/api/operator-departments/002/permissions"), "{'version':2,'give':['ENQUIRY']}")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("課税課")));
    call(get("/api/operator-departments"), null).andExpect(status().isOk());
    call(get("/api/operator-departments/009"), null).andExpect(status().isNotFound());

    web.perform(
            authorized(post("/api/operator-permissions/file?dryRun=true"))
                .contentType("text/csv")
                .content("riyosha_id,kengen,shori\n" + clerk.login() + ",審査,付与\n"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("\"done\":false")));
    assertThat(held(clerk.login())).doesNotContain(Permission.REVIEW);

    JsonNode policy = json(call(get("/api/sign-in-policy"), null).andExpect(status().isOk()));
    assertThat(policy.get("failures").asInt()).isEqualTo(5);
    call(put("/api/sign-in-policy"), policy.toString().replace("\"failures\":5", "\"failures\":7"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("\"version\":1")));
  }

  @Test
  void anAccountIsKeptByItsOwner() throws Exception {
    JsonNode offer = json(call(post("/api/account/one-time-password"), null));
    assertThat(offer.get("uri").asString()).startsWith("otpauth://totp/Daicho%3A");
    call(put("/api/account/one-time-password"), "{'secret':'x','code':'1'}")
        .andExpect(status().isUnprocessableContent());
    call(post("/api/account/one-time-password/removal"), "{'currentPassword':'wrong'}")
        .andExpect(status().isUnprocessableContent());
    call(delete("/api/account/sessions"), null).andExpect(status().isNoContent());
    call(
            put("/api/account/password"),
            "{'currentPassword':'"
                + administrator.password()
                + "','newPassword':'a new long password'}")
        .andExpect(status().isNoContent());
    call(get("/api/account"), null).andExpect(status().isUnauthorized());
  }

  private int version(String number) {
    return version(Long.parseLong(number));
  }

  private ResultActions call(
      MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable String body)
      throws Exception {
    MockHttpServletRequestBuilder authorized = authorized(request);
    if (body != null) {
      authorized =
          authorized.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }
    return web.perform(authorized);
  }

  private MockHttpServletRequestBuilder authorized(MockHttpServletRequestBuilder request) {
    return request.with(
        httpBasic(
            municipality.code().value() + "/" + administrator.login(), administrator.password()));
  }

  private static JsonNode json(ResultActions answer) throws Exception {
    return JsonMapper.shared().readTree(answer.andReturn().getResponse().getContentAsByteArray());
  }
}
