package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.EnumSet;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditEntry;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Enquiries over what was issued, by each item that is kept of it (1.3.8, 2.2.2). */
class IssueHistoryTests extends CertificateTestBase {
  @Autowired IssueHistory history;

  private List<ResidentRecord> family;
  private IssuedPaper household;
  private IssuedPaper person;

  @BeforeEach
  void twoPapersAreIssued() {
    registerTerminal("T1", "本庁1");
    family = asClerk(households()::family);
    household =
        asClerk(
            () ->
                certificates
                    .issue(
                        request(
                            family.getFirst().household().householdNumber(),
                            List.of(),
                            choice(
                                CertificateForm.HOUSEHOLD,
                                EnumSet.of(
                                    CertificateItem.HOUSEHOLDER,
                                    CertificateItem.INDIVIDUAL_NUMBER))),
                        false)
                    .getFirst());
    person = asClerk(() -> certificates.issue(only(family.getFirst()), false).getFirst());
  }

  @Test
  @Proves({"1.3.8-M1", "2.2.2-M2"})
  void eachItemThatIsKeptFindsThePapersThatHaveIt() throws Exception {
    String number = numberOf(family.get(1)).value();
    String day = TODAY.toString();

    assertThat(found("resident", number)).containsExactly(household.issueNo());
    assertThat(found("from", day, "to", day))
        .containsExactly(person.issueNo(), household.issueNo());
    assertThat(found("from", day, "fromTime", "0:00", "to", day, "toTime", "23:59")).hasSize(2);
    assertThat(found("to", TODAY.minusDays(1).toString())).isEmpty();
    assertThat(found("from", TODAY.plusDays(1).toString())).isEmpty();
    assertThat(found("kind", "20.1.1")).containsExactly(person.issueNo());
    assertThat(found("kind", "transfer-certificate")).isEmpty();
    assertThat(found("item", "INDIVIDUAL_NUMBER")).containsExactly(household.issueNo());
    assertThat(found("item", "RESIDENT_RECORD_CODE")).isEmpty();
    assertThat(found("issueNumber", household.issueNumber())).containsExactly(household.issueNo());
    assertThat(found("pages", "2")).containsExactly(household.issueNo());
    assertThat(found("pages", "3")).isEmpty();
    assertThat(found("place", "001")).hasSize(2);
    assertThat(found("place", "002")).isEmpty();
    assertThat(found("terminal", "端末1")).hasSize(2);
    assertThat(found("terminal", "端末2")).isEmpty();
    assertThat(found("operator", clerk().login())).hasSize(2);
    assertThat(found("operator", "nobody")).isEmpty();
    assertThat(found("requester", "SELF")).hasSize(2);
    assertThat(found("requester", "AGENT")).isEmpty();
    assertThat(found("disposed", "true")).isEmpty();

    asClerk(() -> certificates.dispose(person.issueNo(), "印字のかすれ"));

    assertThat(found("disposed", "true")).containsExactly(person.issueNo());
    assertThat(found("disposed", "false")).containsExactly(household.issueNo());
    assertThat(found("resident", number, "disposed", "true")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsRefusedWithAllItsFaults() throws Exception {
    web.perform(
            get("/api/certificates")
                .param("from", "R8.13.40")
                .param("pages", "二枚")
                .param("item", "HEIGHT")
                .param("toTime", "25:00")
                .with(clerkAtWork()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings.length()").value(4));
    web.perform(
            get("/api/certificates")
                .param("from", "2026-11-02")
                .param("to", "2026-11-01")
                .with(clerkAtWork()))
        .andExpect(jsonPath("$.findings[0].path").value("to"));
    web.perform(get("/certificates").param("pages", "x").with(clerkAtWork()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("枚数")));
  }

  @Test
  @Proves("2.2.2-M1")
  void thePersonsPapersAreToldWithTheStateOfHerCards() throws Exception {
    ResidentRecord carrier = family.getFirst();
    asClerk(() -> households().change(carrier, TestHouseholds::withCards));

    web.perform(
            get("/certificates").param("resident", numberOf(carrier).value()).with(clerkAtWork()))
        .andExpect(content().string(containsString(household.issueNumber())))
        .andExpect(content().string(containsString(person.issueNumber())))
        .andExpect(content().string(containsString(TestHouseholds.CARD_STATE)))
        .andExpect(content().string(containsString(TestHouseholds.OLD_CARD_STATE)));
    AuditEntry entry = logged().getFirst();
    assertThat(entry.operation()).isEqualTo("交付履歴照会");
    assertThat(entry.subjects()).containsExactly(numberOf(carrier).value());
  }

  @Test
  void everybodyOnThePapersThatAreToldIsInTheLog() throws Exception {
    found("from", TODAY.toString());

    assertThat(logged().getFirst().subjects())
        .containsExactlyInAnyOrderElementsOf(
            family.stream().map(this::numberOf).map(AddressNumber::value).toList());
  }

  @Test
  void longHistoriesAreReadPageByPage() throws Exception {
    CertificateRequest many = copies(only(family.getFirst()), 10);
    for (int i = 0; i < 5; i++) {
      asClerk(() -> certificates.issue(many, false));
    }
    IssueHistory.Found first =
        asClerk(() -> history.find(IssueCriteria.of(numberOf(family.getFirst()))));

    assertThat(first.papers()).hasSize(IssueHistory.PAGE);
    assertThat(first.next()).isEqualTo(first.papers().getLast().issueNo());
    assertThat(
            found(
                "resident",
                numberOf(family.getFirst()).value(),
                "before",
                String.valueOf(first.next())))
        .containsExactly(2L, 1L);
  }

  @Test
  @Proves("1.3.8-N1")
  void nothingOfTheHistoryCanBeDeletedOrChanged() {
    for (String statement :
        List.of(
            "DELETE FROM issued_paper WHERE lg_code = ?",
            "UPDATE issued_paper SET purpose = '' WHERE lg_code = ?",
            "DELETE FROM paper_disposal WHERE lg_code = ?",
            "DELETE FROM requester_correction WHERE lg_code = ?")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(
              () ->
                  tenancy.within(
                      municipality.code(),
                      () -> tenancy.sql().execute(statement, municipality.code().value())))
          .withMessageContaining("permission denied");
    }
  }

  @Test
  @Raises({FindingCode.NOBODY_ASKS_FOR_PAPER, FindingCode.REQUESTER_UNCHANGED})
  @ComesClose({FindingCode.NOBODY_ASKS_FOR_PAPER, FindingCode.REQUESTER_UNCHANGED})
  void whoAskedIsPutRightAndWhatWasRecordedStaysBesideIt() throws Exception {
    IssuedPaper corrected =
        asClerk(() -> history.correctRequester(person.issueNo(), Requester.AGENT));

    assertThat(corrected.requester()).isEqualTo(Requester.AGENT);
    assertThat(corrected.requesterAtIssue()).isEqualTo(Requester.SELF);
    assertThat(found("requester", "AGENT")).containsExactly(person.issueNo());
    assertThat(found("requester", "SELF")).containsExactly(household.issueNo());
    assertThat(refused(() -> history.correctRequester(person.issueNo(), Requester.AGENT)))
        .containsExactly(FindingCode.REQUESTER_UNCHANGED);
    web.perform(
            post("/certificates/" + person.issueNo() + "/requester")
                .param("requester", "SELF")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(redirectedUrl("/certificates/" + person.issueNo()));
    assertThat(asClerk(() -> certificates.find(person.issueNo())).requester())
        .isEqualTo(Requester.SELF);
    assertThat(refused(() -> history.correctRequester(unasked(), Requester.AGENT)))
        .containsExactly(FindingCode.NOBODY_ASKS_FOR_PAPER);
  }

  /** A paper that nobody has to ask for, as moves bring forth. */
  private long unasked() {
    long number = 900;
    tenancy.within(
        municipality.code(),
        () ->
            tenancy
                .sql()
                .execute(
                    "INSERT INTO issued_paper SELECT lg_code, ?, issue_number, issued_at, form_id,"
                        + " form_version, address_numbers, household_number, items, official_use,"
                        + " purpose, '', pages, copies, place_of_entry, terminal, operator_id, pdf,"
                        + " 'acceptance-notice', move_number FROM issued_paper WHERE lg_code = ?"
                        + " AND issue_no = ?",
                    number,
                    municipality.code().value(),
                    person.issueNo()));
    return number;
  }

  private List<Long> found(String... criteria) throws Exception {
    var asked = get("/api/certificates").with(clerkAtWork());
    for (int i = 0; i < criteria.length; i += 2) {
      asked.param(criteria[i], criteria[i + 1]);
    }
    String json =
        web.perform(asked)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    List<Integer> numbers = JsonPath.read(json, "$.papers[*].issueNo");
    return numbers.stream().map(Integer::longValue).toList();
  }
}
