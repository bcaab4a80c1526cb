package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** Papers that are no certificates are issued in copies, each with its number (10.7). */
class PaperCopiesTests extends PrintingTestBase {
  @SuppressWarnings("NullAway.Init") // set before each test
  private AddressNumber person;

  @BeforeEach
  void aPersonAndAPrinter() {
    printer("P001", "プリンタ001", cups.queue("window"));
    person = numberOf(asClerk(households()::family).getFirst());
  }

  @Test
  void eachCopyHasItsNumberAndIsNamedInTheAnswer() throws Exception {
    apply("/api", "P001", "2")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.issueNos").value(hasSize(2)))
        .andExpect(jsonPath("$.issueNo").isNumber());
    List<IssuedPaper> issued = asClerk(() -> certificates.issuedFor(person));
    assertThat(issued)
        .hasSize(2)
        .extracting(IssuedPaper::issueNumber)
        .allSatisfy(number -> assertThat(number).contains(" プリンタ001 "))
        .doesNotHaveDuplicates();
    assertThat(logged())
        .filteredOn(entry -> entry.operation().equals("証明書・帳票の印刷"))
        .as("each is sent by itself")
        .extracting(entry -> entry.detail().get("発行番号"))
        .containsExactlyInAnyOrderElementsOf(
            issued.stream().map(IssuedPaper::issueNumber).toList());
    byte[] last = asClerk(() -> certificates.pdf(issued.getFirst().issueNo()));
    await(() -> Arrays.equals(cups.received(), last));
  }

  @Test
  void copiesThatComeAsPdfAreIssuedAndShownTogether() throws Exception {
    apply("", "PDF", "3")
        .andExpect(status().isFound())
        .andExpect(flash().attribute("message", endsWith("を3部作成しました。")))
        .andExpect(flash().attribute("copies", hasSize(3)));
    assertThat(asClerk(() -> certificates.issuedFor(person))).hasSize(3);
    apply("", "PDF", "").andExpect(flash().attribute("copies", hasSize(1)));
  }

  @Test
  @Raises(FindingCode.COPIES_OUT_OF_RANGE)
  void faultyCopiesAreToldAndNothingIsIssued() throws Exception {
    for (String copies : List.of("0", "21", "x")) {
      for (String output : List.of("PDF", "P001")) {
        apply("/api", output, copies)
            .andExpect(status().isUnprocessableContent())
            .andExpect(jsonPath("$.findings[0].path").value("copies"))
            .andExpect(
                jsonPath("$.findings[0].number").value(copies.equals("x") ? "E0104" : "E0708"));
        assertThat(
                apply("", output, copies)
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8))
            .contains("id=\"findings\"", "href=\"#copies\"")
            .containsPattern("id=\"copies\"[^>]*value=\"" + copies + "\"")
            .containsPattern("<option value=\"" + output + "\"[^>]*selected");
      }
    }
    assertThat(asClerk(() -> certificates.issuedFor(person))).isEmpty();
  }

  @Test
  void programsReadThatCopiesCanBeWantedAndWhichWereIssued() throws Exception {
    web.perform(get("/api/openapi.json").with(at("T1")))
        .andExpect(
            jsonPath("$.paths['/api/drafts/list.pdf'].post.parameters[*].name")
                .value(hasItems("state", "printTo", "copies")))
        .andExpect(
            jsonPath("$.paths['/api/certificates/overflows'].post.parameters[*].name")
                .value(hasItems("from", "printTo", "copies")))
        .andExpect(
            jsonPath(
                    "$.paths['/api/drafts/list.pdf'].post.parameters[?(@.name=='copies')].description")
                .value(hasItems("部数。1から20まで。指定しなければ1")))
        .andExpect(jsonPath("$.components.schemas.OverflowPaper.properties.issueNos").exists())
        .andExpect(jsonPath("$.components.schemas.OverflowPaper.properties.issueNumber").exists())
        .andExpect(jsonPath("$.components.schemas.PaperEntry.properties.copies").exists());
  }

  private ResultActions apply(String before, String output, String copies) throws Exception {
    String address = before + "/residents/" + person.value() + "/papers";
    return web.perform(
        (before.isEmpty()
                ? post(address).param("kind", "card-reapplication")
                : post(address + "/card-reapplication"))
            .param("printTo", output)
            .param("copies", copies)
            .with(at("T1"))
            .with(csrf()));
  }
}
