package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.KeptPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 文字超過リスト (5.8, 10.7). */
class OverflowListTests extends CertificateTestBase {
  /** Longer than its place, with a character that the font lacks. */
  private static final String REMARKS = "長い備考。".repeat(200) + "\u9FEE";

  private static final IssueCriteria ALL =
      new IssueCriteria(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  @Autowired OverflowList list;

  private CertificateRequest request;
  private List<ResidentRecord> family;

  @BeforeEach
  void aRemarkThatDoesNotFit() {
    family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.getFirst(),
                    record -> TestHouseholds.noted(record, TestHouseholds.notes(REMARKS, false))));
    request = household(family);
  }

  @Test
  void alertsOfSeveralCopiesForOnePersonEachNameThePerson() {
    ResidentRecord second = family.get(4);
    asClerk(
        () ->
            households()
                .change(
                    second,
                    record -> TestHouseholds.noted(record, TestHouseholds.notes(REMARKS, false))));
    CertificateRequest both =
        request(
            null,
            List.of(numberOf(family.getFirst()), numberOf(second)),
            choice(CertificateForm.INDIVIDUAL, Set.of()));
    List<String> names =
        List.of(family.getFirst().person().displayName(), second.person().displayName());
    CertificatePreview preview = asClerk(() -> certificates.preview(both));
    for (String name : names) {
      assertThat(preview.alerts().stream().map(alert -> alert.where().label()))
          .contains(name + "の統合記載欄");
      assertThat(preview.shortfalls().stream().map(OverflowList.Row::paper))
          .anySatisfy(paper -> assertThat(paper).endsWith("　" + name));
    }
    assertThat(preview.alerts()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  @Proves({"5.8-M2", "10.7-M6"})
  void whatAPaperCouldNotShowIsListedInFullAndPrinted() throws Exception {
    assertThat(asClerk(() -> certificates.preview(request)).shortfalls())
        .extracting(OverflowList.Row::issueNo, OverflowList.Row::text)
        .containsOnly(tuple(null, REMARKS))
        .hasSize(2);
    IssuedPaper paper = asClerk(() -> certificates.issue(request, true)).getFirst();
    asClerk(() -> certificates.issue(only(family.get(2)), false));

    List<OverflowList.Row> rows = asClerk(() -> list.find(ALL));
    assertThat(rows)
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.issueNo()).isEqualTo(paper.issueNo());
              assertThat(row.paper()).contains(paper.label(), paper.issueNumber());
              assertThat(row.item()).isEqualTo("1人目の備考");
              assertThat(row.text()).isEqualTo(REMARKS);
            });
    assertThat(rows.stream().map(OverflowList.Row::missing))
        .anySatisfy(missing -> assertThat(missing).contains("1001文字のうち"))
        .anySatisfy(missing -> assertThat(missing).contains("U+9FEE"));

    assertThat(refused(() -> list.print(ALL, false)))
        .contains(FindingCode.CHARACTER_NOT_PRINTABLE, FindingCode.ALERTS_NOT_CONFIRMED);
    IssuedPaper printed = asClerk(() -> list.print(ALL, true)).getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(printed.issueNo()));
    KeptPaper.keep("overflow-list", pdf);
    assertThat(PdfText.of(pdf).all())
        .contains("文字超過リスト", paper.issueNumber(), "1人目の備考（続き）", "1001文字のうち", "長い備考。".repeat(20));
    assertThat(asClerk(() -> list.find(ALL))).as("not the list itself").hasSize(2);
  }

  @Test
  @Proves("5.8-M2")
  void aTextThatDoesNotFitIsPrintedToTheLimitOrLeftBlankAsTheMunicipalityChose() throws Exception {
    assertThat(print(request, true).all()).contains("長い備考。".repeat(20));

    web.perform(
            put("/api/certificates/overflows/policy")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"policy\":\"LEAVE_BLANK\"}")
                .with(atWork(SampleOperators.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().isOk());

    assertThat(print(request, true).all()).doesNotContain("長い備考");
    assertThat(asClerk(() -> list.find(ALL)).stream().map(OverflowList.Row::missing))
        .anySatisfy(missing -> assertThat(missing).contains("うち0文字"));
  }

  @Test
  void theSettingNeedsItsPermission() throws Exception {
    web.perform(
            put("/api/certificates/overflows/policy")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"policy\":\"LEAVE_BLANK\"}")
                .with(atWork(SampleOperators.CLERK))
                .with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(print(request, true).all()).contains("長い備考。");
  }

  @Test
  void aPaperWithItemsTheOperatorMayNotSeeIsNotListed() {
    asClerk(
        () ->
            certificates.issue(
                request(
                    null,
                    List.of(numberOf(family.getFirst())),
                    choice(
                        CertificateForm.INDIVIDUAL, Set.of(CertificateItem.REGISTERED_DOMICILE))),
                true));
    assertThat(asClerk(() -> list.find(ALL))).isNotEmpty();

    revoke(Permission.SEE_REGISTERED_DOMICILE);

    assertThat(asClerk(() -> list.find(ALL))).isEmpty();
    assertThat(refused(() -> list.print(ALL, true))).containsExactly(FindingCode.EMPTY);
  }

  @Test
  void theScreenAndTheApiShowTheSame() throws Exception {
    asClerk(() -> certificates.issue(request, true));

    web.perform(
            get("/api/certificates/overflows")
                .param("from", TODAY.toString())
                .with(atWork(SampleOperators.CLERK)))
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].text").value(startsWith("長い備考。")));
    web.perform(
            get("/api/certificates/overflows")
                .param("to", TODAY.minusDays(1).toString())
                .with(atWork(SampleOperators.CLERK)))
        .andExpect(jsonPath("$.length()").value(0));
    web.perform(get("/certificates/overflows").with(atWork(SampleOperators.CLERK)))
        .andExpect(content().string(containsString("長い備考。")))
        .andExpect(content().string(containsString("収まらない文字の印字：限界まで印字する")));
    web.perform(
            post("/certificates/overflows")
                .param("alertsConfirmed", "true")
                .with(atWork(SampleOperators.CLERK))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  private RequestPostProcessor atWork(String login) {
    Operator operator =
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1")).orElseThrow();
    return atWork(operator);
  }
}
