package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;

/** 転出証明書 and its kin, from the moving-out to the paper and its reissue (4.1.3.0.3, 4.1.3.0.4). */
class TransferCertificateTests extends PapersTestBase {
  private static final String CERTIFICATE = "transfer-certificate";
  private static final String SPECIAL = "special-transfer-certificate";
  private static final String EQUIVALENT = "equivalent-certificate";
  private static final String REISSUE = "再交付";

  @Test
  @Proves("4.1.3.0.3-M1")
  void aTransferCertificateComesOutByItselfWithAllWhoMoveOutTogether() {
    DecidedMove moved = register(family("moving-out"));

    IssuedPaper paper = only(moved);
    assertThat(paper.kind()).isEqualTo(CERTIFICATE);
    assertThat(paper.persons()).hasSize(5);
    String text = text(paper);
    assertThat(text)
        .contains("転　出　証　明　書", "東京都八王子市明神町", RegisteredPeople.SURNAME + "　健一", "5人")
        .contains("983205673214", "24727059608", "髙橋", "福島県会津若松市追手町１番地")
        .contains("上記の者から転出の届出があったことを証明する。", paper.issueNumber() + " 2/2")
        .doesNotContain(REISSUE, "特例", "【省略】");
    assertThat(paper.pages()).isEqualTo(2);
  }

  @Test
  @Proves({"4.1.3.0.3-M3", "4.1.3.0.3-N1"})
  void aReissueSaysSoAndShowsWhatWasShownFirst() {
    DecidedMove moved = register(family("moving-out").with(CommonField.MOVED_ON, "令和9年1月20日"));
    IssuedPaper first = only(moved);
    register(
        SampleEntries.move("error-correction", RegisteredPeople.FATHER)
            .with(CommonField.MOVED_ON, "令和8年11月16日")
            .with(0, PersonField.SURNAME, "別姓")
            .with(0, PersonField.REMARKS, "後で直した"));
    assertThat(latest(RegisteredPeople.FATHER).person().displayName()).isEqualTo("別姓　健一");

    assertThat(clerk(() -> papers.questions(moved.moveNumber(), CERTIFICATE)))
        .extracting(PaperQuestion::label)
        .containsExactly("再交付の理由");
    IssuedPaper again = make(moved, CERTIFICATE, "reissueReason", "LOSS").getFirst();

    assertThat(again.issueNumber()).isNotEqualTo(first.issueNumber());
    assertThat(text(again))
        .contains(REISSUE, RegisteredPeople.SURNAME + "　健一", "令和9年1月20日")
        .contains("当初の交付", first.issueNumber())
        .doesNotContain("別姓");
    assertThat(text(first)).doesNotContain(REISSUE);
  }

  @Test
  @Raises(FindingCode.REISSUE_FOR_OTHERS)
  @ComesClose(FindingCode.REISSUE_FOR_OTHERS)
  void aReissueIsForTheSamePersonsAndASpoiltPaperIsNoFirstOne() {
    DecidedMove moved = register(family("moving-out"));
    PaperRequest father =
        new PaperRequest(
            moved.moveNumber(), CERTIFICATE, List.of(RegisteredPeople.FATHER), null, Map.of());

    assertThat(refused(() -> papers.preview(father)))
        .containsExactly(FindingCode.REISSUE_FOR_OTHERS);
    clerk(() -> certificates.dispose(only(moved).issueNo(), "印刷の汚れ"));
    IssuedPaper instead = clerk(() -> papers.issue(father, true)).getFirst();
    assertThat(text(instead)).contains("1人").doesNotContain(REISSUE);
  }

  @Test
  @Proves("4.1.3.0.3-M2")
  void whoToldTooLateGetsAnEquivalentToAttachToTheMovingIn() {
    EnteredMove late =
        family("moving-out")
            .with(CommonField.MOVED_ON, "令和8年10月1日")
            .with(CommonField.NOTIFIED_ON, "")
            .with(CommonField.GROUND, "職権");
    assertThatExceptionOfType(MoveRefusedException.class)
        .as("as a notification it is refused (4.1.3.0.1)")
        .isThrownBy(() -> register(family("moving-out").with(CommonField.MOVED_ON, "令和8年10月1日")))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .contains(FindingCode.LATE_MOVING_OUT));
    DecidedMove moved = register(late);

    assertThat(clerk(() -> papers.of(moved.moveNumber())).issued()).isEmpty();
    assertThat(offered(moved)).contains(EQUIVALENT).doesNotContain(CERTIFICATE);
    IssuedPaper paper = make(moved, EQUIVALENT).getFirst();
    assertThat(text(paper))
        .contains("転出証明書に準ずる証明書", "転入届に添付すべき書類として発行した", "令和8年10月1日")
        .contains(RegisteredPeople.SURNAME + "　健一")
        .doesNotContain(REISSUE);
    assertThat(text(make(moved, EQUIVALENT).getFirst())).contains(REISSUE);
  }

  @Test
  void aSpecialMovingOutHasOneOnlyOnDemandThatSaysSo() {
    DecidedMove moved = register(family("special-moving-out"));

    assertThat(clerk(() -> papers.of(moved.moveNumber())).issued()).isEmpty();
    IssuedPaper paper = make(moved, SPECIAL).getFirst();
    assertThat(text(paper)).contains("特例による転出処理済").doesNotContain(REISSUE);
    assertThat(offered(register(abroad()))).doesNotContain(CERTIFICATE, SPECIAL, EQUIVALENT);
  }

  @Test
  void whatWasCancelledHasNone() {
    DecidedMove moved = register(family("moving-out"));
    register(
        new EnteredMove(
            SampleEntries.move("cancellation").type(),
            Map.of(
                CommonField.MOVED_ON,
                "令和8年11月16日",
                CommonField.CANCELLED_MOVE,
                Long.toString(moved.moveNumber())),
            family("moving-out").persons()));

    assertThat(offered(moved)).isEmpty();
    assertThat(refused(() -> papers.preview(request(moved, CERTIFICATE))))
        .containsExactly(FindingCode.PAPER_NOT_OFFERED);
  }

  @Test
  @Proves("5.4-M1")
  void theBuildingIsOnThePapersOfWhoMovesOut() {
    register(AcceptanceNoticeTests.movingHouse());
    String here = "別館２０１号室";
    EnteredMove leaves =
        AcceptanceNoticeTests.movingOut("届出", RegisteredPeople.STUDENT)
            .with(CommonField.MOVED_ON, "令和8年11月18日")
            .with(CommonField.DESTINATION_TOWN, "明神町")
            .with(CommonField.DESTINATION_BUILDING, "明神ハイツ３０３");

    DecidedMove moved = register(leaves);

    assertThat(text(only(moved))).contains(here, "明神ハイツ３０３");
    DecidedMove found =
        register(
            SampleEntries.move("moving-out", RegisteredPeople.FATHER)
                .with(CommonField.GROUND, "職権")
                .with(CommonField.MOVED_ON, "令和8年10月1日")
                .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012")
                .with(CommonField.DESTINATION_TOWN, "明神町")
                .with(CommonField.DESTINATION_BUILDING, "明神ハイツ３０３"));
    assertThat(text(make(found, EQUIVALENT).getFirst())).contains("明神ハイツ３０３");
  }

  private IssuedPaper only(DecidedMove moved) {
    List<IssuedPaper> issued = clerk(() -> papers.of(moved.moveNumber())).issued();
    assertThat(issued).hasSize(1);
    return issued.getFirst();
  }

  private static EnteredMove family(String type) {
    List<AddressNumber> people = new ArrayList<>();
    people.add(RegisteredPeople.FATHER);
    people.add(RegisteredPeople.MOTHER);
    people.add(RegisteredPeople.DAUGHTER);
    people.add(RegisteredPeople.SON);
    people.add(RegisteredPeople.GRANDMOTHER);
    return SampleEntries.move(type, people.toArray(AddressNumber[]::new))
        .with(CommonField.NOTIFIED_ON, "令和8年11月16日")
        .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012")
        .with(CommonField.DESTINATION_TOWN, "明神町")
        .with(CommonField.DESTINATION_LOT, "３丁目１９番２号");
  }

  private static EnteredMove abroad() {
    return SampleEntries.move("moving-out-abroad", RegisteredPeople.STUDENT)
        .with(CommonField.NOTIFIED_ON, "令和8年11月16日")
        .with(CommonField.DESTINATION_COUNTRY, "中国");
  }
}
