package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Screens and API of certificates. */
class CertificateWebTests extends CertificateTestBase {

  @Test
  void aCertificateIsIssuedAndReadBackThroughTheApi() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    String household = family.getFirst().household().householdNumber().value();

    web.perform(json("/api/certificates/preview", "{\"household\":\"" + household + "\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.pages.length()").value(2))
        .andExpect(jsonPath("$.findings").isEmpty());
    web.perform(
            json(
                "/api/certificates",
                "{\"household\":\""
                    + household
                    + "\",\"printed\":[\"HOUSEHOLDER\"],\"copies\":\"2\"}"))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/certificates/1"))
        .andExpect(jsonPath("$.papers.length()").value(2))
        .andExpect(jsonPath("$.papers[1].pdf").value("/api/certificates/2/pdf"));
    web.perform(get("/api/certificates/1").with(clerkAtWork()))
        .andExpect(jsonPath("$.printed[0]").value("HOUSEHOLDER"));
    byte[] pdf =
        web.perform(get("/api/certificates/1/pdf").with(clerkAtWork()))
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(PdfText.of(pdf).all()).contains(TestHouseholds.HEAD);
    web.perform(
            get("/api/residents/{n}/certificates", numberOf(family.getFirst()).value())
                .with(clerkAtWork()))
        .andExpect(jsonPath("$.length()").value(2));
  }

  @Test
  void theApiTellsWhyNothingIsIssued() throws Exception {
    web.perform(json("/api/certificates", "{\"form\":\"20.9.9\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].number").value("E0112"))
        .andExpect(jsonPath("$.findings[0].path").value("form"));
    web.perform(get("/api/certificates/77").with(clerkAtWork())).andExpect(status().isNotFound());
    web.perform(get("/api/residents/1x/certificates").with(clerkAtWork()))
        .andExpect(status().isBadRequest());
  }

  @Test
  void onTheScreenOneChoosesLooksAndIssues() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    String household = family.getFirst().household().householdNumber().value();
    String member = numberOf(family.getFirst()).value();

    web.perform(get("/certificates/new").with(clerkAtWork()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("世帯番号")));
    web.perform(get("/certificates/new").param("household", household).with(clerkAtWork()))
        .andExpect(content().string(containsString("NGUYEN THI HOA")))
        .andExpect(content().string(containsString("在留資格")));
    web.perform(choice(household, member).param("preview", "true").with(clerkAtWork()).with(csrf()))
        .andExpect(content().string(containsString("data:image/png;base64,")));
    web.perform(choice(household, member).with(clerkAtWork()).with(csrf()))
        .andExpect(redirectedUrl("/certificates/1"));
    web.perform(get("/certificates/1").with(clerkAtWork()))
        .andExpect(content().string(containsString("PDFを開く")));
    web.perform(get("/certificates/1/pdf").with(clerkAtWork()))
        .andExpect(header().string("Content-Disposition", containsString("inline")));
    web.perform(
            post("/certificates/1/disposal").param("reason", "汚損").with(clerkAtWork()).with(csrf()))
        .andExpect(redirectedUrl("/certificates/1"));
    web.perform(get("/certificates").param("resident", member).with(clerkAtWork()))
        .andExpect(content().string(containsString("汚損")));
  }

  @Test
  void whatIsWrongIsShownBesideTheChoices() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    String household = family.getFirst().household().householdNumber().value();

    web.perform(
            choice(household, numberOf(family.getFirst()).value())
                .param("printed", "INDIVIDUAL_NUMBER")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("E0101")))
        .andExpect(content().string(containsString("使用目的")));
    web.perform(get("/certificates/new").param("household", "12x").with(clerkAtWork()))
        .andExpect(content().string(containsString("番号の形が正しくありません")));
    web.perform(get("/certificates/99").with(clerkAtWork())).andExpect(status().isNotFound());
  }

  @Test
  void deletedRecordsAreChosenApartFromResidents() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    ResidentRecord left =
        asClerk(
            () ->
                households()
                    .change(
                        family.get(2),
                        it ->
                            TestHouseholds.movingOut(
                                it, TODAY.minusDays(1), ResidentStatus.MOVED_OUT)));
    String household = left.household().householdNumber().value();
    String key = numberOf(left).value() + "-" + left.key().version();

    web.perform(
            get("/certificates/new").param("resident", numberOf(left).value()).with(clerkAtWork()))
        .andExpect(content().string(containsString(key)))
        .andExpect(content().string(containsString("住民票除票記載事項証明書")))
        .andExpect(content().string(not(containsString("世帯連記式）"))))
        .andExpect(content().string(not(containsString("第4子"))));
    web.perform(get("/certificates/new").param("household", household).with(clerkAtWork()))
        .andExpect(content().string(containsString("第4子")))
        .andExpect(content().string(containsString("除票から発行")))
        .andExpect(content().string(not(containsString("第3子"))));
    web.perform(
            post("/certificates/new")
                .param("form", "20.1.3")
                .param("household", household)
                .param("members", key)
                .param("preview", "true")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(content().string(containsString("data:image/png;base64,")))
        .andExpect(content().string(containsString("現在の住民から発行")));
    web.perform(
            get("/api/certificates/choices?deleted=true&household=" + household)
                .with(clerkAtWork()))
        .andExpect(jsonPath("$.deletedRecords").value(true))
        .andExpect(jsonPath("$.forms[0]").value("20.1.3"))
        .andExpect(jsonPath("$.members.length()").value(1))
        .andExpect(jsonPath("$.members[0].member").value(key));
    web.perform(json("/api/certificates", "{\"form\":\"20.1.3\",\"members\":[\"" + key + "\"]}"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.papers[0].label").value("住民票の除票の写し"));
    web.perform(json("/api/certificates", "{\"form\":\"20.1.3\",\"members\":[\"" + key + "x\"]}"))
        .andExpect(status().isUnprocessableContent());
    for (String whom : List.of("atenabango", "setai_zenin,atenabango")) {
      String row = whom.startsWith("setai") ? "1," : "";
      web.perform(
              post("/api/certificates/application")
                  .contentType("text/csv")
                  .content(
                      ("shomeisho_shubetsu,kisai_seibetsu,kisai_jusho," + whom + "\n")
                          + ("住民票除票記載事項証明書,1,0," + row + numberOf(left).value() + "\n"))
                  .with(clerkAtWork())
                  .with(csrf()))
          .andExpect(jsonPath("$.findings").isEmpty())
          .andExpect(jsonPath("$.entry.form").value("20.1.4-deleted"))
          .andExpect(jsonPath("$.entry.members.length()").value(1))
          .andExpect(jsonPath("$.entry.members[0]").value(key))
          .andExpect(content().string(containsString("SEX")))
          .andExpect(content().string(not(containsString("\"ADDRESS\""))));
    }
    web.perform(get("/certificates/new").param("household", "000000000000000").with(clerkAtWork()))
        .andExpect(content().string(containsString("E0701")));
  }

  private static MockHttpServletRequestBuilder choice(String household, String member) {
    return post("/certificates/new")
        .param("form", "20.1.1")
        .param("household", household)
        .param("members", member)
        .param("requester", "SELF")
        .param("copies", "1")
        .param("seal", "OF_AUTHENTICATOR");
  }

  private MockHttpServletRequestBuilder json(String address, String body) {
    return post(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(clerkAtWork())
        .with(csrf());
  }
}
