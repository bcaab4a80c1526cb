package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import jp.daicho.server.operators.SampleOperators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The masters through the API: whatever the screens do. */
class MastersApiTests extends MasterTestBase {
  @Autowired MockMvc web;

  @Test
  void aPlaceIsKeptThroughTheApi() throws Exception {
    String place =
        "\"code\":\"002\",\"name\":\"東支所\",\"kind\":\"BRANCH\",\"validFrom\":\"2026-04-01\"";
    send(post("/api/masters/places"), "{\"values\":{" + place + "}}")
        .andExpect(status().isCreated());
    send(post("/api/masters/places"), "{\"values\":{" + place + "}}")
        .andExpect(status().isUnprocessableContent());
    send(post("/api/masters/places"), "{\"values\":{\"nama\":\"x\"}}")
        .andExpect(status().isBadRequest());
    send(put("/api/masters/places/002"), "{\"version\":1,\"values\":{\"validTo\":\"2027-03-31\"}}")
        .andExpect(status().isOk());

    assertThat(read("/api/masters")).contains("places", "terminals", "eras");
    assertThat(read("/api/masters/places/fields")).contains("\"id\":\"kind\"", "SUB_OFFICE", "出張所");
    assertThat(read("/api/masters/places?q=東支所"))
        .contains("\"key\":\"002\"", "\"version\":2", "2027-03-31");
    assertThat(read("/api/masters/places/002/history")).contains("\"version\":1", "\"version\":2");
    web.perform(get("/api/masters/nothing").with(as())).andExpect(status().isNotFound());
    web.perform(get("/masters/nothing").with(as())).andExpect(status().isNotFound());
    assertThat(read("/api/openapi.json")).contains("/api/masters/{master}/{key}/history", "東支所");
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
    return web.perform(
        request.with(csrf()).with(as()).contentType("application/json").content(body));
  }

  private String read(String address) throws Exception {
    return web.perform(get(address).with(as()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor as() {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            operator(SampleOperators.ADMINISTRATOR), null, AuthorityUtils.NO_AUTHORITIES));
  }
}
