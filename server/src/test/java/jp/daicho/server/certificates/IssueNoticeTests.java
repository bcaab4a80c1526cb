package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.issuenotice.NoticeCondition;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.issuenotices.IssueNotices;
import jp.daicho.server.issuenotices.KeptRegistration;
import jp.daicho.server.issuenotices.NoticeQuery;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import jp.daicho.server.issuenotices.NoticeRegistrations.Which;
import jp.daicho.server.issuenotices.RegistrationUnknownException;
import jp.daicho.server.issuenotices.ToldIssue;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** 本人通知: who asked to be told of certificates issued of her is told (8.1). */
class IssueNoticeTests extends CertificateTestBase {
  @Autowired NoticeRegistrations registrations;
  @Autowired IssueNotices notices;

  private List<ResidentRecord> family;
  private AddressNumber mother;

  @BeforeEach
  void aFamily() {
    family = asClerk(households()::family);
    mother = numberOf(family.get(1));
  }

  @Test
  @Proves("8.1.1-O1")
  @Raises({
    FindingCode.NOTICE_PERSON_UNKNOWN,
    FindingCode.NOTICE_REGISTERED_ALREADY,
    FindingCode.NOTICE_REGISTRATION_ENDED,
    FindingCode.APPLIED_AFTER_TODAY
  })
  @ComesClose({
    FindingCode.NOTICE_PERSON_UNKNOWN,
    FindingCode.NOTICE_REGISTERED_ALREADY,
    FindingCode.NOTICE_REGISTRATION_ENDED,
    FindingCode.APPLIED_AFTER_TODAY
  })
  void anApplicationIsRegisteredCorrectedAndEndedAndEveryVersionIsKept() {
    KeptRegistration kept = register(mother, "", "");
    String before = TODAY.minusDays(1).toString();

    KeptRegistration corrected =
        asClerk(
            () ->
                registrations.correct(
                    kept.number(), 1, new NoticeEntry(mother.value(), before, "", "", "電話で確認")));
    assertThat(refusedEntry(() -> registrations.register(entry(mother, "", ""))))
        .containsExactly(FindingCode.NOTICE_REGISTERED_ALREADY);
    assertThat(
            refusedEntry(
                () ->
                    registrations.register(
                        new NoticeEntry("0000099996", TODAY.plusDays(1).toString(), "", "", ""))))
        .containsExactly(FindingCode.APPLIED_AFTER_TODAY);
    assertThat(refusedEntry(() -> registrations.register(entry("0000099996", "", ""))))
        .containsExactly(FindingCode.NOTICE_PERSON_UNKNOWN);
    assertThat(refusedEntry(() -> registrations.correct(kept.number(), 1, entry(mother, "", ""))))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    asClerk(() -> registrations.end(kept.number(), corrected.version(), TODAY.toString()));

    assertThat(asClerk(() -> registrations.versions(kept.number())))
        .extracting(version -> version.registration().remarks())
        .containsExactly("電話で確認", "電話で確認", "");
    assertThat(refusedEntry(() -> registrations.end(kept.number(), 3, TODAY.toString())))
        .containsExactly(FindingCode.NOTICE_REGISTRATION_ENDED);
    assertThat(asClerk(() -> registrations.list(Which.CURRENT, 0))).isEmpty();
    assertThat(asClerk(() -> registrations.list(Which.OVER, 0))).hasSize(1);
    register(mother, "", "");
    assertThatExceptionOfType(RegistrationUnknownException.class)
        .isThrownBy(() -> asClerk(() -> registrations.versions(4711)));
  }

  @Test
  @Proves("8.1.2-O1")
  void whoeverIssuesACertificateSeesThatThePersonIsRegistered() throws Exception {
    String household = family.getFirst().household().householdNumber().value();
    var screen = get("/certificates/new").param("household", household).with(clerkAtWork());
    web.perform(screen).andExpect(content().string(not(containsString("本人通知 事前登録"))));

    register(mother, "", "");

    web.perform(screen).andExpect(content().string(containsString("本人通知 事前登録")));
  }

  @Test
  @Proves({"8.1.3-O1", "8.1.3-O2"})
  @Raises({FindingCode.ISSUE_NOT_TOLD, FindingCode.ISSUE_TOLD_ALREADY})
  @ComesClose({FindingCode.ISSUE_NOT_TOLD, FindingCode.ISSUE_TOLD_ALREADY})
  void theNoticeTellsOfTheIssuesThatTheConditionPicksOut() throws IOException {
    register(mother, "", "");
    IssuedPaper own = issue(family.get(1), Requester.SELF, 1).getFirst();
    List<IssuedPaper> lawyer = issue(family.get(1), Requester.PROFESSIONAL, 2);
    IssuedPaper unregistered = issue(family.getFirst(), Requester.THIRD_PARTY, 1).getFirst();
    IssuedPaper spoilt = issue(family.get(1), Requester.THIRD_PARTY, 1).getFirst();
    asClerk(() -> certificates.dispose(spoilt.issueNo(), "印字のかすれ"));

    assertThat(due(NoticeCondition.REGISTERED))
        .containsExactly(lawyer.getLast().issueNo(), lawyer.getFirst().issueNo(), own.issueNo());
    assertThat(due(NoticeCondition.REGISTERED_EXCEPT_SELF))
        .containsExactly(lawyer.getLast().issueNo(), lawyer.getFirst().issueNo());
    assertThat(due(NoticeCondition.BY_REQUESTER))
        .containsExactly(
            unregistered.issueNo(), lawyer.getLast().issueNo(), lawyer.getFirst().issueNo());

    List<ToldIssue> both =
        lawyer.stream().map(paper -> new ToldIssue(paper.issueNo(), mother)).toList();
    NoticeQuery query = query(NoticeCondition.REGISTERED_EXCEPT_SELF);
    List<IssuedPaper> told = asClerk(() -> notices.tell(query, both, false));

    assertThat(told).hasSize(1);
    byte[] pdf = asClerk(() -> certificates.pdf(told.getFirst().issueNo()));
    KeptPaper.keep("issue-notice", pdf);
    assertThat(PdfText.of(pdf).all())
        .contains("住民票の写し等交付通知書", "特定事務受任者", japanese(), "様")
        .as("both copies in one row")
        .contains("特定事務受任者住民票の写し（個人票）2（以下余白）");
    assertThat(refused(() -> notices.tell(query, both, false)))
        .containsOnly(FindingCode.ISSUE_TOLD_ALREADY, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(asClerk(() -> notices.tell(query, both, true))).hasSize(1);
    assertThat(
            refused(() -> notices.tell(query, List.of(new ToldIssue(own.issueNo(), mother)), true)))
        .containsExactly(FindingCode.ISSUE_NOT_TOLD);
    assertThat(refused(() -> notices.tell(query, List.of(), true)))
        .containsExactly(FindingCode.EMPTY);
  }

  @Test
  @Proves("8.1.1-O3")
  void theIssueIsRecordedWithItsRequesterAndAWrongChoiceIsPutRight() throws Exception {
    register(mother, "", "");
    IssuedPaper wrong = issue(family.get(1), Requester.SELF, 1).getFirst();
    assertThat(due(NoticeCondition.REGISTERED_EXCEPT_SELF)).isEmpty();
    assertThat(wrong.label()).isEqualTo(CertificateForm.INDIVIDUAL.label());
    assertThat(wrong.pages()).isEqualTo(1);

    web.perform(
            post("/api/certificates/" + wrong.issueNo() + "/requester")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"requester\":\"AGENT\"}")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(jsonPath("$.requester").value("AGENT"))
        .andExpect(jsonPath("$.requesterAtIssue").value("SELF"));

    assertThat(due(NoticeCondition.REGISTERED_EXCEPT_SELF)).containsExactly(wrong.issueNo());
  }

  @Test
  @Proves("8.1.1-O2")
  @Raises(FindingCode.NOTICE_PERIOD_WITHOUT_END)
  @ComesClose(FindingCode.NOTICE_PERIOD_WITHOUT_END)
  void whoseRegistrationEndsIsTold() throws IOException {
    KeptRegistration ends = register(mother, "", TODAY.plusDays(20).toString());
    KeptRegistration endless = register(numberOf(family.getFirst()), "", "");

    assertThat(asClerk(() -> registrations.list(Which.EXPIRING, 31)))
        .extracting(KeptRegistration::number)
        .containsExactly(ends.number());
    IssuedPaper told = asClerk(() -> notices.expiries(List.of(ends.number()), false)).getFirst();

    byte[] pdf = asClerk(() -> certificates.pdf(told.issueNo()));
    KeptPaper.keep("issue-notice-expiry", pdf);
    assertThat(PdfText.of(pdf).all())
        .contains(
            "本人通知期間満了のお知らせ",
            RegisterDate.of(TODAY.plusDays(20)).toJapanese(EraCalendar.standard()));
    assertThat(refused(() -> notices.expiries(List.of(endless.number()), true)))
        .containsExactly(FindingCode.NOTICE_PERIOD_WITHOUT_END);
  }

  @Test
  void theSameIsDoneOnTheScreensAndThroughTheApi() throws Exception {
    web.perform(
            post("/issue-notices")
                .param("person", mother.value())
                .param("appliedOn", TODAY.toString())
                .param("to", TODAY.plusDays(5).toString())
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    long number = asClerk(() -> registrations.list(Which.CURRENT, 0)).getFirst().number();
    IssuedPaper paper = issue(family.get(1), Requester.AGENT, 1).getFirst();
    String chosen = paper.issueNo() + ":" + mother.value();

    web.perform(get("/issue-notices/" + number).with(clerkAtWork()))
        .andExpect(content().string(containsString(mother.value())));
    web.perform(get("/issue-notices").param("which", "EXPIRING").with(clerkAtWork()))
        .andExpect(content().string(containsString(mother.value())));
    web.perform(get("/api/issue-notices/due").with(clerkAtWork()))
        .andExpect(jsonPath("$[0].chosen").value(chosen))
        .andExpect(jsonPath("$[0].told").value(false));
    web.perform(post("/issue-notices/due").param("chosen", chosen).with(clerkAtWork()).with(csrf()))
        .andExpect(redirectedUrl("/issue-notices/due"));
    web.perform(get("/api/issue-notices/due").with(clerkAtWork()))
        .andExpect(jsonPath("$[0].told").value(true));
    web.perform(
            post("/api/issue-notices/expiry-notices")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"numbers\":[" + number + "]}")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(jsonPath("$[0].label").value("本人通知期間満了のお知らせ"));
    web.perform(
            post("/api/issue-notices/registrations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"person\":\"" + mother.value() + "\",\"appliedOn\":\"昨日\"}")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].path").value("appliedOn"));
    web.perform(
            post("/issue-notices")
                .param("person", mother.value())
                .param("appliedOn", "昨日")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"appliedOn-fault\"")))
        .andExpect(content().string(not(containsString("id=\"to-fault\""))));
    web.perform(
            post("/issue-notices/" + number + "/end")
                .param("version", "1")
                .param("endedOn", "昨日")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"endedOn-fault\"")));
    web.perform(get("/issue-notices/4711").with(clerkAtWork())).andExpect(status().isNotFound());
  }

  private KeptRegistration register(AddressNumber person, String from, String to) {
    return asClerk(() -> registrations.register(entry(person, from, to)));
  }

  private static NoticeEntry entry(AddressNumber person, String from, String to) {
    return entry(person.value(), from, to);
  }

  private static NoticeEntry entry(String person, String from, String to) {
    return new NoticeEntry(person, TODAY.toString(), from, to, "");
  }

  private List<IssuedPaper> issue(ResidentRecord record, Requester requester, int copies) {
    CertificateChoice choice =
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, Set.of(), false, false, requester, "手続のため", copies);
    return asClerk(
        () -> certificates.issue(request(null, List.of(numberOf(record)), choice), false));
  }

  private static NoticeQuery query(NoticeCondition condition) {
    return new NoticeQuery(condition, NoticeCondition.usuallyTold(), TODAY, TODAY);
  }

  private List<Long> due(NoticeCondition condition) {
    return asClerk(() -> notices.due(query(condition))).stream()
        .map(due -> due.paper().issueNo())
        .toList();
  }

  private List<FindingCode> refusedEntry(Work<?, RuntimeException> work) {
    try {
      asClerk(work);
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  private static String japanese() {
    return RegisterDate.of(TODAY).toJapanese(EraCalendar.standard());
  }
}
