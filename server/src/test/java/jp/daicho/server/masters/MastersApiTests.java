package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.Buildings;
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
  @Autowired Door door;
  @Autowired Buildings buildings;

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

  /** A building is kept by staff on the screen: entered, found under its lot, and corrected. */
  @Test
  @Proves("1.3.4-M3")
  void aBuildingIsKeptByStaffOnTheScreen() throws Exception {
    String town =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(area -> !area.isOffice() && !area.town().isEmpty())
            .findFirst()
            .orElseThrow()
            .town();
    assertThat(read("/masters")).contains("/masters/buildings");
    assertThat(read("/masters/buildings/new")).contains("id=\"name\"", "id=\"lot\"");
    String kept = sent("/masters/buildings", town, "桜荘", "");
    assertThat(read("/masters/buildings?q=桜荘")).contains("桜荘", town);
    String version = read(kept).replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    assertThat(version).isEqualTo("1");
    sent(kept, town, "桜荘壱番館", version);
    assertThat(read("/masters/buildings?q=桜荘")).contains("桜荘壱番館");
    List<String> there =
        asAdministrator(
            () ->
                door.enter(
                    Operation.of("試験", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT),
                    passage -> buildings.at(passage, municipality.code(), town, "１番２号")));
    assertThat(there).containsExactly("桜荘壱番館");
  }

  /** Sends the form of a building; answers where it then is. */
  private String sent(String address, String town, String name, String version) throws Exception {
    MockHttpServletRequestBuilder form =
        post(address)
            .param("town", town)
            .param("lot", "１番２号")
            .param("name", name)
            .param("kind", "APARTMENT");
    if (!version.isEmpty()) {
      form.param("version", version);
    }
    return String.valueOf(
        web.perform(form.with(csrf()).with(as()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
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
