package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;

/** 職権記録書 and 職権記載等通知書 (4.2.0.1). */
class ExOfficioPapersTests extends PapersTestBase {
  private static final String RECORD = "ex-officio-record";
  private static final String NOTICE = "ex-officio-notice";

  @Test
  @Proves({"4.2.0.1-M1", "4.2.0.1-M2"})
  void whatIsEnteredCorrectedOrDeletedExOfficioIsRecordedAndTold() {
    putIntoPool(ResidentRecordCode.ofBody("2345678901"));
    DecidedMove entered = register(newcomer("ex-officio-entry", Map.of(CommonField.GROUND, "職権")));
    assertThat(offered(entered)).contains(RECORD, NOTICE);
    assertThat(text(make(entered, RECORD).getFirst()))
        .contains("職 権 記 録 書", "氏名　渡邉　湊", "住民票コード　記載（番号は記載しない）")
        .doesNotContain("23456789013");
    assertThat(text(make(entered, NOTICE).getFirst())).contains("記載しました", "渡邉　湊　様");

    DecidedMove moved =
        register(
            AcceptanceNoticeTests.movingHouse()
                .with(CommonField.NOTIFIED_ON, "")
                .with(CommonField.GROUND, "職権"));
    assertThat(offered(moved)).containsExactly(RECORD, NOTICE);
    assertThat(text(make(moved, RECORD, "reason", "実態調査の結果").getFirst()))
        .contains("職 権 記 録 書", "転居", "職権", "実態調査の結果", "ZHANG YULIN", "住所", "別館２０１号室");
    assertThat(text(make(moved, NOTICE).getFirst()))
        .contains("職権記載等通知書", "修正", "ZHANG YULIN　張　玉蓮　様", "別館２０１号室");

    DecidedMove deleted =
        register(
            SampleEntries.move("ex-officio-deletion", RegisteredPeople.SON)
                .with(CommonField.GROUND, "職権"));
    assertThat(latest(RegisteredPeople.SON).status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(offered(deleted)).containsExactly(RECORD, NOTICE);
    assertThat(text(make(deleted, RECORD).getFirst())).contains("消除事由", "事由の生じた年月日");
    assertThat(text(make(deleted, NOTICE).getFirst())).contains("消除しました", "蓮　様");
  }

  @Test
  void theRecordOfACorrectionTellsWhatChangedAndWhoMayReadIt() {
    DecidedMove corrected =
        register(
            SampleEntries.move("correction", RegisteredPeople.DAUGHTER)
                .with(CommonField.GROUND, "職権")
                .with(0, PersonField.SURNAME, "渡辺")
                .with(0, PersonField.HEAD_OF_REGISTER, "渡辺　健一")
                .with(0, PersonField.DOMICILE, "東京都葛飾区立石五丁目１３番"));
    assertThat(text(make(corrected, RECORD).getFirst())).contains("本籍", "葛飾区立石五丁目", "渡辺　陽菜");
    assertThat(clerk(() -> papers.of(corrected.moveNumber())).issued().getFirst().shows())
        .containsExactly(ItemProtection.REGISTERED_DOMICILE);
  }

  @Test
  void nothingIsSentAboutWhoIsUnderARestriction() {
    long marked = restricted();
    PaperRequest letter = PaperRequest.usual(marked, NOTICE);

    assertThat(refused(() -> papers.issue(letter, true)))
        .containsExactly(FindingCode.ISSUE_RESTRICTED);
    assertThat(clerk(() -> papers.issue(PaperRequest.usual(marked, RECORD), true))).hasSize(1);
  }

  /** The number of a move by which the son came under a restriction. */
  private long restricted() {
    return clerk(
        () ->
            door.enter(
                Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  MoveEntry entry =
                      new MoveEntry(
                          registration.nextMoveNumber(passage),
                          MoveTypes.standard().get("correction").reason(),
                          RegisterDate.of(passage.today()),
                          passage.today(),
                          null,
                          null,
                          null,
                          null,
                          "001",
                          "端末1",
                          null);
                  ResidentRecord son = registry.latest(passage, RegisteredPeople.SON).orElseThrow();
                  registration.append(
                      passage,
                      new RegisteredMove(
                          "correction", entry, null, null, null, Ground.EX_OFFICIO, Set.of()),
                      List.of(
                          NextRecord.of(son)
                              .annotations(new Annotations(null, List.of(), true, false, null))
                              .by(entry)));
                  return entry.moveNumber();
                }));
  }
}
