package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/** 住民異動届受理通知 (4.1.0.3), from the move to the paper. */
class AcceptanceNoticeTests extends PapersTestBase {
  static final String NOTICE = "acceptance-notice";

  @Test
  void goesToTheAddressBeforeTheMoveAndToWhoNotified() {
    String before = latest(RegisteredPeople.STUDENT).residence().address().oneLine();
    DecidedMove moved = register(movingHouse());

    assertThat(offered(moved)).contains(NOTICE);
    IssuedPaper paper = make(moved, NOTICE, "notifier", "届出　一郎").getFirst();

    assertThat(text(paper))
        .contains("住民異動届受理通知", before, "届出　一郎　様", "令和8年11月17日", "転居", "ZHANG YULIN")
        .contains("受理しました")
        .doesNotContain("別館２０１号室");
    assertThat(paper.moveNumber()).isEqualTo(moved.moveNumber());
    assertThat(clerk(() -> papers.of(moved.moveNumber())).issued())
        .extracting(IssuedPaper::issueNo)
        .containsExactly(paper.issueNo());
    assertThat(clerk(() -> certificates.issuedFor(RegisteredPeople.STUDENT)))
        .extracting(IssuedPaper::label)
        .containsExactly("住民異動届受理通知");
  }

  @Test
  void isNotOfferedForWhatNobodyNotified() {
    DecidedMove moved =
        register(movingHouse().with(CommonField.NOTIFIED_ON, "").with(CommonField.GROUND, "職権"));

    assertThat(offered(moved)).doesNotContain(NOTICE);
    assertThat(refused(() -> papers.preview(request(moved, NOTICE))))
        .containsExactly(FindingCode.PAPER_NOT_OFFERED);
  }

  @Test
  void anAnswerNobodyAskedForAndAStrangerAreRefused() {
    DecidedMove moved = register(movingHouse());

    assertThat(
            refused(() -> papers.preview(request(moved, NOTICE, "colour", "red", "sentTo", "x"))))
        .containsExactly(FindingCode.UNKNOWN_CODE, FindingCode.UNKNOWN_CODE);
    assertThat(
            refused(
                () ->
                    papers.preview(
                        new PaperRequest(
                            moved.moveNumber(),
                            NOTICE,
                            List.of(RegisteredPeople.FATHER),
                            null,
                            Map.of()))))
        .containsExactly(FindingCode.PAPER_NOT_FOR_PERSON);
    assertThatExceptionOfType(MoveUnknownException.class)
        .isThrownBy(() -> clerk(() -> papers.of(99_999)));
  }

  static EnteredMove movingHouse() {
    return move("moving-inside", RegisteredPeople.STUDENT)
        .with(CommonField.NOTIFIED_ON, "令和8年11月17日")
        .with(CommonField.TOWN, "みほん町二丁目")
        .with(CommonField.LOT, "３番４号")
        .with(CommonField.BUILDING, "別館２０１号室");
  }
}
