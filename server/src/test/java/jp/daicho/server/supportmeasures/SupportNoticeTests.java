package jp.daicho.server.supportmeasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssueCriteria;
import jp.daicho.server.certificates.IssueHistory;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PaperUnknownException;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.supportmeasures.SupportNotices.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notices to those who asked for support (20.5.1, 3.4). */
class SupportNoticeTests extends ProtectionTestBase {
  @Autowired SupportNotices notices;
  @Autowired Enquiries enquiries;
  @Autowired IssueHistory history;

  @Test
  @Proves("3.4-M4")
  void beforeTheEndTheApplicantIsToldAndWhoeverOpensHerRecordIs() throws Exception {
    KeptMeasure soon = startedBefore(350);
    IssuedPaper paper = issue(Notice.END, soon).getFirst();

    assertThat(text(paper))
        .contains("支援措置期間終了通知", "美咲　様", "丸の内", "渡邉　陽菜")
        .contains(japanese(SupportPeriod.lastDay(today().minusDays(350)).toString()))
        .doesNotContain("加害");
    assertThat(logged("支援措置の通知の作成").action()).isEqualTo(AuditAction.DOCUMENT_ISSUE);
    assertThat(clerk(() -> enquiries.resident(MOTHER, false)).orElseThrow().supportAlerts())
        .extracting(finding -> finding.code())
        .containsExactly(FindingCode.SUPPORT_ENDS_SOON);
    assertThat(page("/residents/" + MOTHER.value())).contains("アラート A1346", "１か月以内に終了します");
    assertThat(page("/residents/" + RegisteredPeople.FATHER.value())).doesNotContain("A1346");
  }

  @Test
  @Proves("3.4-O1")
  void whatWasStartedIsToldToTheApplicant() {
    KeptMeasure started = started();

    assertThat(text(issue(Notice.START, started).getFirst()))
        .contains("支援措置開始通知", "美咲　様", "渡邉　陽菜", japanese(today().toString()))
        .doesNotContain("加害");
  }

  @Test
  void noNoticeGoesOutWithoutPeriodApplicantOrPermission() {
    KeptMeasure received = responsible(() -> work.receive(application(), true));
    assertThat(refused(() -> issue(Notice.END, received)))
        .containsExactly(FindingCode.SUPPORT_NOTICE_NOT_POSSIBLE);
    KeptMeasure nameless =
        responsible(
            () ->
                work.receive(
                    application().with(SupportGroup.APPLICANT, "addressNumber", ""), true));
    KeptMeasure begun =
        responsible(() -> work.start(nameless.number(), 1, today().toString(), "", true));
    assertThat(refused(() -> issue(Notice.END, begun)))
        .containsExactly(FindingCode.SUPPORT_NOTICE_NOT_POSSIBLE);
    assertThat(refused(() -> responsible(() -> notices.issue(Notice.END, List.of(), true))))
        .containsExactly(FindingCode.EMPTY);
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> notices.issue(Notice.END, List.of(begun.number()), true)));
  }

  /** Not by its name, its bytes, nor by a gap in the numbers of papers, and not when it is over. */
  @Test
  void whoeverMayNotLookIntoMeasuresLearnsOfNoNotice() {
    KeptMeasure started = started();
    long before = issueToStudent();
    long notice = issue(Notice.START, started).getFirst().issueNo();
    assertThat(issueToStudent()).isEqualTo(before + 1);
    responsible(
        () -> work.end(started.number(), started.version(), today().toString(), "requested", true));

    assertThat(clerk(() -> history.find(IssueCriteria.of(MOTHER))).papers()).isEmpty();
    assertThat(responsible(() -> history.find(IssueCriteria.of(MOTHER))).papers())
        .extracting(IssuedPaper::issueNo)
        .containsExactly(notice);
    assertThat(clerk(() -> certificates.issuedFor(MOTHER))).isEmpty();
    assertThatExceptionOfType(PaperUnknownException.class)
        .isThrownBy(() -> clerk(() -> certificates.find(notice)));
    assertThatExceptionOfType(PaperUnknownException.class)
        .isThrownBy(() -> clerk(() -> certificates.pdf(notice)));
  }

  private long issueToStudent() {
    return clerk(() -> certificates.issue(copy(RegisteredPeople.STUDENT), true))
        .getFirst()
        .issueNo();
  }

  private List<IssuedPaper> issue(Notice notice, KeptMeasure kept) {
    return responsible(() -> notices.issue(notice, List.of(kept.number()), true));
  }

  private static String japanese(String day) {
    return jp.daicho.ledger.calendar.RegisterDate.of(java.time.LocalDate.parse(day))
        .toJapanese(jp.daicho.ledger.calendar.EraCalendar.standard());
  }

  /** The text of a notice; who issued it may read it, though the people on it are protected. */
  private String text(IssuedPaper paper) {
    byte[] pdf = responsible(() -> certificates.pdf(paper.issueNo()));
    return KeptPaper.text(paper.kind() + "-" + paper.issueNo(), pdf);
  }
}
