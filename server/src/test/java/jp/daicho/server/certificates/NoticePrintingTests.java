package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Notices of issues made in bulk and 文字超過リスト come out of the chosen printer (10.7). */
class NoticePrintingTests extends PrintingTestBase {
  @Autowired NoticeRegistrations registrations;

  private List<ResidentRecord> family;

  @BeforeEach
  void printers() {
    printer("P001", "プリンタ001", cups.queue("window"));
    printer("P004", "", URI.create("ipp://127.0.0.1:1/printers/none"));
    family = asClerk(households()::family);
  }

  @Test
  void noticesOfIssuesComeOutOfTheChosenPrinterOneForEachPerson() throws Exception {
    List<AddressNumber> parents = List.of(numberOf(family.get(0)), numberOf(family.get(1)));
    List<String> chosen =
        parents.stream().map(person -> issued(person).issueNo() + ":" + person.value()).toList();
    web.perform(get("/issue-notices/due").param("condition", "BY_REQUESTER").with(at("T1")))
        .andExpect(content().string(containsString("紙：P001の名称　下段")))
        .andExpect(content().string(containsString("PDF（印刷しない）")));

    web.perform(
            post("/issue-notices/due")
                .param("condition", "BY_REQUESTER")
                .param("chosen", chosen.toArray(String[]::new))
                .param("printTo", "P001/下段")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(status().isFound())
        .andExpect(flash().attribute("message", "住民票の写し等交付通知書を2通作成しました。"))
        .andExpect(flash().attribute("findings", List.of()));
    await(() -> PdfText.of(cups.received()).all().contains("住民票の写し等交付通知書"));
    assertThat(cups.options()).contains("InputSlot=Tray2");
    assertThat(logged())
        .filteredOn(entry -> entry.operation().equals("証明書・帳票の印刷"))
        .hasSize(2)
        .allMatch(entry -> "P001".equals(entry.detail().get("プリンタ")));

    // Told again by a program, to a printer that cannot be reached: made, but not printed.
    String made =
        web.perform(
                post("/api/issue-notices/due")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        "{\"condition\":\"BY_REQUESTER\",\"chosen\":[\"%s\"],"
                                .formatted(chosen.getFirst())
                            + "\"alertsConfirmed\":true,\"printTo\":\"P004\",\"copies\":\"2\"}")
                    .with(at("T1"))
                    .with(csrf()))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.length()").value(2))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String issueNo = made.replaceAll("(?s).*\"issueNo\":([0-9]+).*", "$1");
    web.perform(get("/api/certificates/" + issueNo + "/prints").with(at("T1")))
        .andExpect(jsonPath("$[0].printer").value("P004"))
        .andExpect(jsonPath("$[0].state").value(startsWith("印刷できませんでした")));
    web.perform(
            post("/issue-notices/due")
                .param("condition", "BY_REQUESTER")
                .param("chosen", chosen.getFirst())
                .param("alertsConfirmed", "true")
                .param("printTo", "P004")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(flash().attribute("findings", not(List.of())));
  }

  @Test
  void noticesThatARegistrationEndsComeOutOfTheChosenPrinter() throws Exception {
    String person = numberOf(family.get(1)).value();
    long number =
        asClerk(
                () ->
                    registrations.register(
                        new NoticeEntry(
                            person, TODAY.toString(), "", TODAY.plusDays(10).toString(), "")))
            .number();
    web.perform(get("/issue-notices").param("which", "EXPIRING").with(at("T1")))
        .andExpect(content().string(containsString("紙：P001の名称　上段")));

    web.perform(
            post("/issue-notices/expiry-notices")
                .param("chosen", Long.toString(number))
                .param("printTo", "P001/上段")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(flash().attribute("findings", List.of()));
    await(() -> PdfText.of(cups.received()).all().contains("本人通知期間満了のお知らせ"));
    assertThat(cups.options()).contains("InputSlot=Tray1");
    String unknown = "{\"numbers\":[%d],\"printTo\":\"%s\"}";
    web.perform(
            post("/api/issue-notices/expiry-notices")
                .contentType(MediaType.APPLICATION_JSON)
                .content(unknown.formatted(number, "P009"))
                .with(at("T1"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post("/api/issue-notices/expiry-notices")
                .contentType(MediaType.APPLICATION_JSON)
                .content(unknown.formatted(number, "P001"))
                .with(at("T1"))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].issueNumber").value(containsString(" プリンタ001 ")));
    web.perform(
            post("/issue-notices/expiry-notices")
                .param("chosen", Long.toString(number))
                .param("copies", "2")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(flash().attribute("message", "本人通知期間満了のお知らせを2通作成しました。"));
  }

  @Test
  void theListOfWhatPapersDidNotShowComesOutOfTheChosenPrinter() throws Exception {
    String remarks = "長い備考。".repeat(200);
    asClerk(
        () ->
            households()
                .change(
                    family.getFirst(),
                    record -> TestHouseholds.noted(record, TestHouseholds.notes(remarks, false))));
    asClerk(() -> certificates.issue(household(family), true));
    web.perform(get("/certificates/overflows").with(at("T1")))
        .andExpect(content().string(containsString("紙：P001の名称　下段")));

    web.perform(
            post("/certificates/overflows")
                .param("alertsConfirmed", "true")
                .param("printTo", "P001/下段")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", startsWith("/certificates/")))
        .andExpect(flash().attribute("findings", List.of()));
    await(() -> PdfText.of(cups.received()).all().contains("文字超過リスト"));
    assertThat(cups.options()).contains("InputSlot=Tray2");
    web.perform(
            post("/certificates/overflows")
                .param("alertsConfirmed", "true")
                .param("printTo", "P001/中段")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("id=\"findings\"")));
    web.perform(
            post("/api/certificates/overflows")
                .param("alertsConfirmed", "true")
                .param("printTo", "P001")
                .param("copies", "2")
                .with(at("T1"))
                .with(csrf()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.issueNumber").value(containsString(" プリンタ001 ")))
        .andExpect(jsonPath("$.issueNos.length()").value(2));
  }

  private IssuedPaper issued(AddressNumber person) {
    return asClerk(
            () ->
                certificates.issue(
                    request(
                        null,
                        List.of(person),
                        new CertificateChoice(
                            CertificateForm.INDIVIDUAL,
                            Set.of(),
                            false,
                            false,
                            Requester.THIRD_PARTY,
                            "債権の保全",
                            1)),
                    true))
        .getFirst();
  }
}
