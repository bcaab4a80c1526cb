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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.SamplePrinter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.ResultActions;

/** Lists, labels and applications come out of the chosen printer (10.7). */
class ListPrintingTests extends PrintingTestBase {
  @Autowired ListPrinting lists;

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
  @Proves("10.7-M2")
  void aListIsPrintedInAsManyCopiesAsAreWanted() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    assertThat(
            web.perform(get("/drafts").with(at("T1")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .containsPattern(
            "<input type=\"number\" name=\"copies\"[^>]*id=\"copies\"[^>]*value=\"1\"");

    drafts("/drafts/list.pdf", "2").andExpect(flash().attribute("message", "プリンタに送りました。"));
    await(() -> cups.options().contains("copies=2") && PdfText.of(cups.received()).pages() == 1);
    drafts("/api/drafts/list.pdf", "3").andExpect(status().isNoContent());
    await(() -> cups.options().contains("copies=3"));
    assertThat(prints())
        .allSatisfy(entry -> assertThat(entry.detail()).containsEntry("枚数", "1"))
        .extracting(entry -> entry.detail().get("部数"))
        .containsExactlyInAnyOrder("2", "3");
  }

  @Test
  @Raises(FindingCode.COPIES_OUT_OF_RANGE)
  void copiesThatAreNoneOrTooManyArePrintedNowhere() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    for (String copies : List.of("0", "21", "x")) {
      drafts("/api/drafts/list.pdf", copies)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.findings[0].path").value("copies"))
          .andExpect(
              jsonPath("$.findings[0].number").value(copies.equals("x") ? "E0104" : "E0708"));
      drafts("/drafts/list.pdf", copies)
          .andExpect(status().isSeeOther())
          .andExpect(flash().attribute("printEntry", new PrintEntry("P001/下段", copies)))
          .andExpect(flash().attributeExists("findings"));
    }
    assertThat(prints()).isEmpty();
    assertThat(
            web.perform(
                    get("/drafts")
                        .flashAttr("printEntry", new PrintEntry("P001/下段", "21"))
                        .with(at("T1")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .as("what was typed is still there")
        .containsPattern("id=\"copies\"[^>]*value=\"21\"")
        .containsPattern("<option value=\"P001/下段\"[^>]*selected");
  }

  @Test
  @Raises(FindingCode.TOO_MUCH_TO_PRINT)
  @ComesClose(FindingCode.TOO_MUCH_TO_PRINT)
  @Proves("10.7-N2")
  void thePagesOfAllCopiesTogetherAreCounted() {
    printer("P002", "", cups.queue("closed"));
    ListPrinting.Made sixPages =
        new ListPrinting.Made(Permission.CERTIFICATE_ISSUE, "見本", "sample.pdf", pages(6));

    assertThat(refused(() -> printed(sixPages, "17")))
        .containsExactly(FindingCode.TOO_MUCH_TO_PRINT);
    assertThat(prints()).isEmpty();
    assertThat(refused(() -> printed(sixPages, "16")))
        .containsExactly(FindingCode.LIST_NOT_PRINTED);
  }

  private boolean printed(ListPrinting.Made list, String copies) {
    lists.print(list, new PrintEntry("P002", copies));
    return true;
  }

  private static byte[] pages(int number) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int page = 0; page < number; page++) {
        document.addPage(new PDPage());
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private ResultActions drafts(String address, String copies) throws Exception {
    return web.perform(
        post(address)
            .param("printTo", "P001/下段")
            .param("copies", copies)
            .with(at("T1"))
            .with(SecurityMockMvcRequestPostProcessors.csrf()));
  }

  private List<AuditEntry> prints() {
    return logged().stream().filter(entry -> entry.operation().equals("一覧の印刷")).toList();
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
                .param("copies", "4")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("プリンタに送りました。")));
    String name = person.person().displayName();
    await(() -> PdfText.of(cups.received()).all().contains(name.substring(name.length() - 2)));
    assertThat(cups.options()).contains("copies=4");
  }
}
