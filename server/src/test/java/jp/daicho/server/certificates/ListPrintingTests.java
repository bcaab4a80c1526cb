package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.support.SamplePrinter;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Lists, labels and applications come out of the chosen printer (10.7). */
class ListPrintingTests extends PrintingTestBase {
  @Test
  @Raises(FindingCode.LIST_NOT_PRINTED)
  @ComesClose(FindingCode.LIST_NOT_PRINTED)
  void aListComesOutOfTheChosenPrinterAndIsInThePrintLog() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    printer("P004", "", SamplePrinter.NOWHERE);
    String page =
        web.perform(get("/drafts").with(at("T1")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("紙：P001の名称　下段", "/drafts/list.pdf?state=");

    web.perform(
            post("/drafts/list.pdf")
                .param("state", "ALL")
                .param("printTo", "P001/下段")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isSeeOther())
        .andExpect(flash().attribute("message", "プリンタに送りました。"))
        .andExpect(header().string("Location", containsString("/drafts?state=ALL")));
    await(() -> PdfText.of(cups.received()).all().contains("仮登録"));
    assertThat(cups.options()).contains("InputSlot=Tray2");
    assertThat(logged())
        .filteredOn(entry -> entry.operation().equals("一覧の印刷"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.PRINTING);
              assertThat(entry.detail())
                  .containsEntry("プリンタ", "P001")
                  .containsEntry("トレイ", "下段")
                  .containsEntry("枚数", "1");
            });
    web.perform(
            post("/api/drafts/list.pdf")
                .param("printTo", "P004")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E1452")));
    web.perform(
            post("/api/drafts/list.pdf")
                .param("printTo", "PDF")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void anApplicationForACardIsPrintedWhereItIsIssued() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    String person = numberOf(asClerk(households()::family).getFirst()).value();
    assertThat(
            web.perform(get("/residents/" + person + "/papers").with(at("T1")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("PDF（印刷しない）", "紙：P001の名称　下段");

    web.perform(
            post("/residents/" + person + "/papers")
                .param("kind", "card-reapplication")
                .param("printTo", "P001/下段")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isFound());
    await(() -> PdfText.of(cups.received()).all().contains("再交付を求める理由"));
    assertThat(cups.options()).contains("InputSlot=Tray2");
    web.perform(
            post("/api/residents/" + person + "/papers/card-application")
                .param("printTo", "P001")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.issueNumber").value(containsString(" プリンタ001 ")))
        .andExpect(jsonPath("$.findings").isEmpty());
    await(() -> PdfText.of(cups.received()).all().contains("個人番号カード交付申請書"));
    web.perform(
            post("/api/residents/" + person + "/papers/card-application")
                .param("printTo", "P009")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void labelsComeOutOfTheChosenPrinter() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    ResidentRecord person = asClerk(households()::family).getFirst();
    assertThat(
            web.perform(get("/labels").with(at("T1")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("PDF（印刷しない）", "紙：P001の名称　上段");
    web.perform(
            post("/labels")
                .param("persons", numberOf(person).value())
                .param("printTo", "P001")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("プリンタに送りました。")));
    String name = person.person().displayName();
    await(() -> PdfText.of(cups.received()).all().contains(name.substring(name.length() - 2)));
  }
}
