package jp.daicho.server.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.UnattendedMoves;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.PaperRequest;
import jp.daicho.server.papers.Papers;
import jp.daicho.server.registry.Search;
import jp.daicho.server.restrictions.TemporaryRelease;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What support measures hold back, and where the mark is seen (3.4, 2.2.4). */
class HeldBackTests extends ProtectionTestBase {
  @Autowired Enquiries enquiries;
  @Autowired Papers papers;
  @Autowired UnattendedMoves unattended;

  /** Of 3.4-M1 and M7 the copies; there is no inspection (閲覧) yet that could be an error. */
  @Test
  void aCopyWithAProtectedPersonIsAnErrorUntilItIsReleasedAfterExamination() {
    IssuedPaper before = clerk(() -> certificates.issue(copy(MOTHER), true)).getFirst();
    KeptMeasure started = started();

    assertThat(refused(() -> issue(RegisteredPeople.FATHER, MOTHER)))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> issue(DAUGHTER))).containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> clerk(() -> certificates.preview(copy(MOTHER)))))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> clerk(() -> certificates.pdf(before.issueNo()))))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    assertThat(refused(() -> issue(RegisteredPeople.FATHER))).isEmpty();

    assertThat(responsible(() -> measures.of(DAUGHTER)).getFirst().number())
        .isEqualTo(started.number());
    responsible(() -> work.release(started.number(), "本人からの請求、学校に提出", "5"));
    assertThat(refused(() -> clerk(() -> certificates.issue(copy(MOTHER), false))))
        .contains(FindingCode.ISSUE_SUPPORT_RELEASED, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(clerk(() -> certificates.issue(copy(MOTHER), true))).hasSize(1);
    assertThat(clerk(() -> certificates.pdf(before.issueNo()))).isNotEmpty();
    assertThat(logged("支援措置のエラーの解除").subjects()).contains(MOTHER.value());
    assertThat(responsible(() -> measures.releases(started.number())))
        .extracting(TemporaryRelease::reason)
        .containsExactly("本人からの請求、学校に提出");
  }

  @Test
  void aReleaseNeedsAReasonATimeAndSomethingToRelease() {
    KeptMeasure started = started();
    assertThat(refused(() -> responsible(() -> work.release(started.number(), " ", "0"))))
        .containsExactly(FindingCode.EMPTY, FindingCode.SUPPORT_RELEASE_TIME);
    assertThat(refused(() -> responsible(() -> work.release(started.number(), "審査済", "481"))))
        .containsExactly(FindingCode.SUPPORT_RELEASE_TIME);
    assertThat(refused(() -> responsible(() -> work.release(started.number(), "審査済", "480"))))
        .isEmpty();
    responsible(
        () -> work.end(started.number(), started.version(), today().toString(), "requested", true));
    assertThat(refused(() -> responsible(() -> work.release(started.number(), "審査済", "5"))))
        .containsExactly(FindingCode.SUPPORT_NOTHING_TO_RELEASE);
    assertThat(refused(() -> issue(MOTHER))).isEmpty();
  }

  @Test
  void aProvisionalMeasureIsAnErrorTooUntilTheMeasureStartsOrIsNotNeeded() {
    KeptMeasure received = responsible(() -> work.receive(application(), true));
    assertThat(refused(() -> issue(MOTHER))).isEmpty();
    KeptMeasure provisional =
        responsible(
            () ->
                work.correct(
                    received.number(),
                    1,
                    application()
                        .with(SupportGroup.PROVISIONAL, "measure", "1")
                        .with(SupportGroup.PROVISIONAL, "from", today().toString()),
                    "",
                    "",
                    true));
    assertThat(mark()).isEqualTo("仮支援措置期間中");
    assertThat(refused(() -> issue(MOTHER))).containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    KeptMeasure started =
        responsible(
            () ->
                work.start(
                    provisional.number(), provisional.version(), today().toString(), "", true));
    assertThat(mark()).isEqualTo("支援措置期間中");
    responsible(
        () ->
            work.end(started.number(), started.version(), today().toString(), "not-needed", true));
    assertThat(mark()).isEmpty();
    assertThat(refused(() -> issue(MOTHER))).isEmpty();
  }

  @Test
  @Proves("3.4-M5")
  void thatThePeriodEndsSoonOrIsOverIsToldWithTheRecordAndTheErrorStays() throws Exception {
    KeptMeasure soon = startedBefore(350);
    assertThat(alerts()).containsExactly(FindingCode.SUPPORT_ENDS_SOON);
    responsible(
        () -> work.end(soon.number(), soon.version(), today().toString(), "requested", true));
    KeptMeasure fresh = startedBefore(300);
    assertThat(alerts()).isEmpty();
    responsible(
        () -> work.end(fresh.number(), fresh.version(), today().toString(), "requested", true));
    startedBefore(400);
    assertThat(alerts()).containsExactly(FindingCode.SUPPORT_PERIOD_OVER);
    assertThat(page("/residents/" + MOTHER.value())).contains("アラート A1347", "支援措置の期間が終了しています");
    assertThat(mark()).startsWith("支援措置期間終了");
    // a restriction does not end by itself (3.1)
    assertThat(refused(() -> issue(MOTHER))).containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
  }

  @Test
  void theMarkFollowsThePersonEverywhereAndForWhoeverSeesTheRecord() {
    assertThat(mark()).isEmpty();
    started();
    assertThat(mark()).isEqualTo("支援措置期間中");
    assertThat(clerk(() -> enquiries.find(DAUGHTER.value(), Search.Scope.ALL, 1)).residents())
        .extracting(line -> line.supportMark())
        .containsExactly("支援措置期間中");
    assertThat(clerk(() -> enquiries.household(RegisteredPeople.FAMILY)).orElseThrow().members())
        .filteredOn(line -> !line.supportMark().isEmpty())
        .extracting(line -> line.addressNumber())
        .containsExactly(MOTHER.value(), DAUGHTER.value());
    assertThat(clerk(() -> enquiries.values(MOTHER, false)).orElseThrow())
        .containsEntry("supportMark", "支援措置期間中");

    DecidedMove left = register(movingOut());
    assertThat(mark()).isEqualTo("仮支援措置期間中");
    assertThat(clerk(() -> enquiries.deleted(null, null, 1)).records())
        .filteredOn(line -> line.person().addressNumber().equals(MOTHER.value()))
        .extracting(line -> line.person().supportMark())
        .containsExactly("仮支援措置期間中");
    assertThat(
            clerk(() -> enquiries.household(RegisteredPeople.FAMILY))
                .orElseThrow()
                .deletedMembers())
        .filteredOn(line -> !line.supportMark().isEmpty())
        .hasSize(2);

    // whoever comes back has the same 宛名番号, and the mark with it
    register(
        move("cancellation", MOTHER)
            .with(CommonField.CANCELLED_MOVE, Long.toString(left.moveNumber())));
    assertThat(shown().line().deleted()).isFalse();
    assertThat(mark()).isEqualTo("仮支援措置期間中");
  }

  @Test
  void papersOfAProtectedMoverDoNotLeaveTheOfficeAndDoNotComeOutByThemselves() {
    KeptMeasure started = started();
    DecidedMove moved = register(movingOut());

    // the moving-out certificate would have come out by itself (4.1.3.0.3)
    assertThat(moved.papers().papers()).isEmpty();
    assertThat(moved.papers().missing())
        .extracting(Finding::code)
        .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    PaperRequest certificate = PaperRequest.usual(moved.moveNumber(), "transfer-certificate");
    PaperRequest notice = PaperRequest.usual(moved.moveNumber(), "acceptance-notice");
    for (PaperRequest paper : List.of(certificate, notice)) {
      assertThat(refused(() -> clerk(() -> papers.issue(paper, true))))
          .contains(FindingCode.ISSUE_UNDER_SUPPORT);
      assertThat(refused(() -> clerk(() -> papers.preview(paper))))
          .contains(FindingCode.ISSUE_UNDER_SUPPORT);
    }
    responsible(() -> work.release(started.number(), "本人の転出届", "5"));
    assertThat(refused(() -> clerk(() -> papers.issue(certificate, false))))
        .contains(FindingCode.ISSUE_SUPPORT_RELEASED);
    assertThat(clerk(() -> papers.issue(certificate, true))).hasSize(1);
  }

  @Test
  void aPaperThatStaysInTheOfficeIsMadeAfterAnAlert() {
    started();
    DecidedMove changed =
        register(
            move("correction", MOTHER)
                .with(CommonField.GROUND, "職権")
                .with(0, PersonField.REMARKS, "見本の備考"));
    PaperRequest record = PaperRequest.usual(changed.moveNumber(), "ex-officio-record");
    assertThat(refused(() -> clerk(() -> papers.issue(record, false))))
        .contains(FindingCode.PAPER_ABOUT_SUPPORTED, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(clerk(() -> papers.issue(record, true))).hasSize(1);
  }

  @Test
  void aMoveOfAProtectedPersonIsAnAlertAndNothingIsTakenInWithoutAClerk() {
    started();
    assertThat(alertsOf(movingOut())).contains(FindingCode.MOVE_OF_SUPPORTED);
    assertThat(alertsOf(move("moving-out", RegisteredPeople.SON)))
        .doesNotContain(FindingCode.MOVE_OF_SUPPORTED);
    Operation taking = Operation.of("試験", AuditAction.BATCH_UPDATE, Permission.MOVE_ENTRY);
    UnattendedMoves.Result result =
        clerk(
            () ->
                door.enter(
                    taking,
                    passage -> unattended.register(passage, movingOut(), java.util.Set.of())));
    assertThat(result).isInstanceOf(UnattendedMoves.Result.Stopped.class);
    assertThat(((UnattendedMoves.Result.Stopped) result).findings())
        .extracting(Finding::code)
        .contains(FindingCode.MOVE_OF_SUPPORTED);
  }

  private List<FindingCode> alertsOf(jp.daicho.ledger.move.EnteredMove move) {
    try {
      clerk(() -> drafts.enter(move, DraftSource.SCREEN, false));
      return List.of();
    } catch (MoveRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  private void issue(jp.daicho.ledger.number.AddressNumber... people) {
    clerk(() -> certificates.issue(copy(people), true));
  }

  private ShownRecord shown() {
    return clerk(() -> enquiries.resident(MOTHER, false)).orElseThrow();
  }

  private String mark() {
    return shown().line().supportMark();
  }

  private List<FindingCode> alerts() {
    return shown().supportAlerts().stream().map(Finding::code).toList();
  }
}
