package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.support.SamplePrinter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Papers on a real print server (10.7). */
class PrintingTests extends PrintingTestBase {
  @Autowired Printing printing;
  @Autowired PaperDesk desk;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  @Proves({"10.7-M1", "10.7-M2"})
  void copiesComeOutOfTheChosenPrinterAndTrayEachWithItsNumber() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateRequest two = copies(household(family), 2);

    Printing.Issued printed =
        asClerk(
            () ->
                printing.issue(new PrintOrder("P001", "下段"), () -> certificates.issue(two, false)));

    assertThat(printed.findings()).isEmpty();
    assertThat(printed.papers())
        .extracting(IssuedPaper::issueNumber)
        .allSatisfy(number -> assertThat(number).contains(" プリンタ001 "))
        .doesNotHaveDuplicates()
        .hasSize(2);
    printed.jobs().forEach(this::awaitEnd);
    IssuedPaper last = printed.papers().getLast();
    assertThat(cups.received()).isEqualTo(asClerk(() -> certificates.pdf(last.issueNo())));
    assertThat(PdfText.of(cups.received()).page(2)).contains(last.issueNumber() + " 2/2");
    assertThat(cups.options()).contains("InputSlot=Tray2", "PageSize=A4");

    asClerk(() -> printing.print(last.issueNo(), new PrintOrder("P001", "上段")))
        .jobs()
        .forEach(this::awaitEnd);
    assertThat(cups.options()).contains("InputSlot=Tray1");
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(family.getFirst())))).hasSize(2);
  }

  @Test
  void everyPrintIsInThePrintLog() {
    printer("P001", "", cups.queue("window"));
    ResidentRecord person = asClerk(households()::family).getFirst();
    PrintOrder order = new PrintOrder("P001", null);
    IssuedPaper paper =
        asClerk(() -> printing.issue(order, () -> certificates.issue(only(person), false)))
            .papers()
            .getFirst();
    asClerk(() -> printing.print(paper.issueNo(), order));

    List<AuditEntry> prints =
        logged().stream().filter(entry -> entry.operation().equals("証明書・帳票の印刷")).toList();
    assertThat(prints)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.PRINTING);
              assertThat(entry.operatorLogin()).isEqualTo(clerk().login());
              assertThat(entry.terminal()).isEqualTo("端末1");
              assertThat(entry.subjects()).containsExactly(numberOf(person).value());
              assertThat(entry.detail())
                  .containsEntry("タイトル", paper.label())
                  .containsEntry("ファイル名", "daicho-" + paper.issueNo())
                  .containsEntry("発行番号", paper.issueNumber())
                  .containsEntry("プリンタ", "P001")
                  .containsEntry("枚数", "1")
                  .containsEntry("公印", "あり")
                  .containsEntry("個人番号", "なし");
            })
        .extracting(entry -> entry.detail().get("出力形式"))
        .containsExactly("再印刷", "印刷");
  }

  @Test
  @Raises(FindingCode.PRINT_FAILED)
  @ComesClose(FindingCode.PRINT_FAILED)
  void aPrinterThatFailsUndoesNoIssueAndThePaperIsPrintedLater() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    printer("P002", "プリンタ002", cups.queue("closed"));
    printer("P003", "", cups.queue("nowhere"));
    printer("P004", "", SamplePrinter.NOWHERE);
    ResidentRecord person = asClerk(households()::family).getFirst();

    Printing.Issued refused =
        asClerk(
            () ->
                printing.issue(
                    new PrintOrder("P002", null), () -> certificates.issue(only(person), false)));
    IssuedPaper paper = refused.papers().getFirst();
    assertThat(refused.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.PRINT_FAILED);
    assertThat(refused.findings().getFirst().reason()).contains("受付を止めています");
    assertThat(failure(paper, "P003")).contains("プリンタがありません");
    assertThat(failure(paper, "P004")).contains("接続できません");
    assertThat(logged())
        .filteredOn(entry -> entry.operation().equals("印刷の失敗"))
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.action()).isEqualTo(AuditAction.COMMUNICATION_FAULT));

    Printing.Issued again =
        asClerk(() -> printing.print(paper.issueNo(), new PrintOrder("P001", null)));
    again.jobs().forEach(this::awaitEnd);
    assertThat(again.findings()).isEmpty();
    assertThat(cups.received()).isEqualTo(asClerk(() -> certificates.pdf(paper.issueNo())));
    assertThat(asClerk(() -> printing.jobs(paper.issueNo())))
        .extracting(PrintJob::printer, PrintJob::again)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("P001", true),
            org.assertj.core.groups.Tuple.tuple("P004", true),
            org.assertj.core.groups.Tuple.tuple("P003", true),
            org.assertj.core.groups.Tuple.tuple("P002", false));
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(person)))).containsExactly(paper);
  }

  @Test
  @Raises(FindingCode.TOO_MUCH_TO_PRINT)
  @ComesClose(FindingCode.TOO_MUCH_TO_PRINT)
  @Proves("10.7-N2")
  void nobodyPrintsInMasses() {
    printer("P002", "", cups.queue("closed"));
    List<ResidentRecord> many = asClerk(() -> households().household(24));
    List<ResidentRecord> fewer = asClerk(() -> households().household(20));

    assertThat(refused(() -> printed(copies(household(many), 20))))
        .containsExactly(FindingCode.TOO_MUCH_TO_PRINT);
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(many.getFirst()))))
        .as("no number is given to what is not printed")
        .isEmpty();
    assertThat(findings(copies(household(fewer), 20))).containsExactly(FindingCode.PRINT_FAILED);
    assertThat(refused(() -> certificates.issue(copies(household(fewer), 21), false)))
        .containsExactly(FindingCode.COPIES_OUT_OF_RANGE);

    Set<String> prints =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(pattern -> pattern.contains("print"))
            .collect(Collectors.toSet());
    assertThat(prints)
        .as("what prints, prints one paper, or a part of a list that has a hundred pages at most")
        .isSubsetOf(
            "/batch/inspection-lists/{number}/prints",
            "/api/inspection-lists/{number}/parts/{part}/prints",
            "/certificates/{issueNo}/prints",
            "/api/certificates/{issueNo}/prints",
            "/api/printers",
            "/screen-prints");
  }

  @Test
  @Raises(FindingCode.TOO_MUCH_TO_PRINT)
  @ComesClose(FindingCode.TOO_MUCH_TO_PRINT)
  void lettersOfMorePagesThanAPrinterTakesAreNotIssuedForItButAsPdf() {
    printer("P002", "", cups.queue("closed"));
    List<NewPaper> six = Collections.nCopies(6, sheet());

    assertThat(refused(() -> sheets(new PrintEntry("P002", "20"), six)))
        .containsExactly(FindingCode.TOO_MUCH_TO_PRINT);
    assertThat(asClerk(() -> sheets(new PrintEntry(PrintOrder.PDF, "20"), six)).papers())
        .hasSize(120);
  }

  private Printing.Issued sheets(PrintEntry entry, List<NewPaper> sheets) {
    return printing.issue(
        entry,
        () ->
            door.enter(
                Operation.of("試験", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE),
                passage -> desk.issue(passage, sheets, List.of(), true)));
  }

  /** A page about nobody. */
  private static NewPaper sheet() {
    PaperKind cover = PaperKinds.standard().get("inspection-list");
    return new NewPaper(
        cover,
        List.of(),
        null,
        null,
        cover.shows(),
        SealChoice.NONE,
        values ->
            values
                .certification("inspection")
                .add(PersonValues.builder().setOthers(FieldValue.notApplicable()).build()));
  }

  @Test
  @Proves("10.7-M3")
  void papersAreLookedAtBeforeTheyAreIssuedAndBeforeTheyArePrinted() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    assertThat(asClerk(() -> certificates.preview(household(family))).pages()).hasSize(2);
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(family.getFirst())))).isEmpty();
    IssuedPaper paper = asClerk(() -> certificates.issue(household(family), false)).getFirst();

    assertThat(asClerk(() -> certificates.look(paper.issueNo())))
        .hasSize(2)
        .allSatisfy(page -> assertThat(page[1]).isEqualTo((byte) 'P'));
    web.perform(
            get("/certificates/{no}/prints", paper.issueNo())
                .param("looking", "true")
                .with(at("T1")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data:image/png;base64,")));
    assertThat(logged()).filteredOn(entry -> "プレビュー".equals(entry.detail().get("出力形式"))).hasSize(3);
  }

  @Test
  @Proves({"10.7-M4", "5.5-M4"})
  void pdfOrPaperAndThePrinterAreChosenAndATerminalHasItsUsual() throws Exception {
    printer("P001", "プリンタ001", cups.queue("window"));
    assertThat(asClerk(printing::choices).usual()).isEqualTo(PrintOrder.PDF);
    terminal("T1", "PAPER");
    terminal("T2", "PDF");
    assertThat(CurrentOperator.as(clerk().at("T1"), printing::choices).usual()).isEqualTo("P001");
    assertThat(CurrentOperator.as(clerk().at("T2"), printing::choices).usual())
        .isEqualTo(PrintOrder.PDF);
    ResidentRecord person = asClerk(households()::family).getFirst();
    String member = numberOf(person).value();

    String form =
        web.perform(get("/certificates/new").param("resident", member).with(at("T1")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(form).contains("PDF（印刷しない）", "紙：P001の名称　上段");
    assertThat(form).containsPattern("<option value=\"P001\"[^>]*selected");
    issue(member, "PDF").andExpect(jsonPath("$.prints").isEmpty());
    assertThat(asClerk(() -> printing.jobs(1))).isEmpty();
    issue(member, "P001/上段")
        .andExpect(jsonPath("$.prints[0].printer").value("P001"))
        .andExpect(
            jsonPath("$.papers[0].issueNumber")
                .value(
                    TODAY.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + " "
                        + municipality.name()
                        + " 本庁1 プリンタ001 002"));
    asClerk(() -> printing.jobs(2)).forEach(this::awaitEnd);
    web.perform(get("/api/certificates/2/prints").with(at("T1")))
        .andExpect(jsonPath("$[0].state").value("印刷済み"));
    web.perform(
            post("/certificates/2/prints")
                .param("printTo", "P001")
                .with(at("T1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(asClerk(() -> printing.jobs(2))).hasSize(2);

    issue(member, "P009")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].path").value("printTo"));
    issue(member, "P001/中段").andExpect(status().isUnprocessableContent());
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(person))))
        .as("where there is no printer nothing is issued")
        .hasSize(2);
  }

  private List<FindingCode> findings(CertificateRequest request) {
    return asClerk(() -> printed(request)).findings().stream().map(Finding::code).toList();
  }

  private Printing.Issued printed(CertificateRequest request) {
    return printing.issue(new PrintOrder("P002", null), () -> certificates.issue(request, false));
  }

  private String failure(IssuedPaper paper, String printer) {
    return asClerk(() -> printing.print(paper.issueNo(), new PrintOrder(printer, null)))
        .findings()
        .getFirst()
        .reason();
  }

  private org.springframework.test.web.servlet.ResultActions issue(String member, String printTo)
      throws Exception {
    return web.perform(
        post("/api/certificates")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"form\":\"20.1.1\",\"members\":[\"%s\"],\"printTo\":\"%s\"}"
                    .formatted(member, printTo))
            .with(at("T1"))
            .with(SecurityMockMvcRequestPostProcessors.csrf()));
  }

  private void terminal(String code, String output) {
    asAdministrator(
        () ->
            masters.add(
                MasterKind.TERMINALS,
                Map.of(
                    "code",
                    code,
                    "name",
                    "本庁" + code.substring(1),
                    "placeCode",
                    "001",
                    "validFrom",
                    "2020-04-01",
                    "output",
                    output,
                    "printer",
                    "P001")));
  }

  /** Until the print server is done with it, one way or another. */
  private void awaitEnd(PrintJob job) {
    String state = "";
    for (int i = 0; i < PATIENCE && !state.equals("印刷済み"); i++) {
      state = asClerk(() -> printing.state(job));
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    assertThat(state).isEqualTo("印刷済み");
  }
}
