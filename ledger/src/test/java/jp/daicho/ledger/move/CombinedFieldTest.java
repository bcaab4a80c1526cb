package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.CombinedEntries;
import jp.daicho.ledger.certificate.CombinedField;
import jp.daicho.ledger.certificate.CombinedRow;
import jp.daicho.ledger.certificate.CombinedRow.Kind;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.SpecialCircumstance;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** 統合記載欄 as it is put together from the versions of a record (1.1.14). */
class CombinedFieldTest {
  private static final ShownDates DATES = ShownDates.of(EraCalendar.standard());

  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  /** Moving-in, a move inside with a point to note, and a remark of no move. */
  @Test
  @Proves({"1.1.14-M1", "1.1.14-M4"})
  void historyMakesItselfAndNotesAndRemarksAreEntered() {
    ResidentRecord moved =
        at.one(
            Forms.noting(
                Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)), "住所", "土地の名称の変更あり"));
    assertThat(rows(at.aoki))
        .extracting(CombinedRow::kind, CombinedRow::version, CombinedRow::subject)
        .containsExactly(
            row(Kind.MOVE, 1, "国内転入"), row(Kind.MOVE, 2, "転居"), row(Kind.POINT_TO_NOTE, 2, "住所"));
    CombinedRow relocation = rows(at.aoki).get(1);
    assertThat(relocation.days()).isEqualTo("令和8年4月10日異動　令和8年4月10日届出");
    assertThat(relocation.texts()).contains("住所　" + line(at.aoki) + " → " + line(moved));

    at.one(at.move("correction", at.aoki, PersonField.REMARKS, "本人の申出により郵便物は局留め"));
    // A remark belongs to no move: it stands alone and makes no row of history.
    assertThat(rows(at.aoki)).hasSize(4);
    assertThat(rows(at.aoki).getLast().kind()).isEqualTo(Kind.REMARKS);
    assertThat(rows(at.aoki).getLast().texts()).containsExactly("本人の申出により郵便物は局留め");
  }

  @Test
  void aPointToNoteBelongsToAnItemAndAMoveAndARemarkToNone() {
    at.one(
        Forms.noting(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)), "住所", "住居表示の実施あり"));
    at.one(at.move("correction", at.aoki, PersonField.REMARKS, "備考のことば"));
    ResidentRecord noted =
        at.one(Forms.noting(at.move("correction", at.aoki), "honseki", "転籍予定あり"));

    assertThat(noted.annotations().pointsToNote())
        .extracting(point -> point.item() + " " + point.version())
        .containsExactly("jusho 2", "honseki 4");
    assertThat(noted.annotations().remarks()).isEqualTo("備考のことば");
    // On the field each point follows its own move, and the remark comes after the history.
    assertThat(rows(at.aoki))
        .extracting(CombinedRow::kind)
        .containsExactly(
            Kind.MOVE, Kind.MOVE, Kind.POINT_TO_NOTE, Kind.MOVE, Kind.POINT_TO_NOTE, Kind.REMARKS);
    // A certificate without history tells the remark and no point; with history both.
    assertThat(lines(at.aoki, false)).containsExactly("【備考】 備考のことば");
    assertThat(lines(at.aoki, true))
        .contains("　留意事項（住所）　住居表示の実施あり", "　留意事項（本籍）　転籍予定あり", "【備考】 備考のことば");
    // What a point is bound to is left out with the item it belongs to.
    CertificateChoice withoutDomicile =
        new CertificateChoice(
            CertificateForm.INDIVIDUAL,
            EnumSet.noneOf(CertificateItem.class),
            true,
            false,
            Requester.SELF,
            "",
            1);
    assertThat(CombinedEntries.of(certified(at.aoki), withoutDomicile, DATES))
        .noneMatch(line -> line.contains("転籍"));
  }

  @Test
  @Proves({"1.1.5-M8", "1.1.14-M3"})
  void aDeletedRecordTellsItsOwnItems() {
    at.one(
        Forms.toWard(Forms.of(village, "arrival-notice", "R8.4.8", at.left))
            .with(CommonField.NOTICED_ON, "R8.4.9")
            .with(CommonField.DESTINATION_TOWN, "竹町"));
    assertThat(rows(at.left))
        .filteredOn(row -> row.kind() == Kind.DELETION)
        .extracting(row -> row.subject() + " " + row.texts().getFirst())
        .containsExactly(
            "消除事由 転出",
            "転出先住所（予定） 千葉県竹市中央区",
            "事由の生じた年月日 令和8年4月5日",
            "転出先住所（確定） 千葉県竹市中央区竹町",
            "届出の年月日 令和8年4月10日",
            "転入通知年月日 令和8年4月9日",
            "転出年月日 令和8年4月8日");
    assertThat(lines(at.left, true)).contains("【転出先住所（確定）】 千葉県竹市中央区竹町");
    for (ResidentRecord other : List.of(at.aoki, at.suzuki.getFirst(), at.zhang)) {
      assertThat(rows(other)).noneMatch(row -> row.kind() == Kind.DELETION);
    }
    at.one(at.move("remaking", at.aoki));
    assertThat(rows(at.dead))
        .filteredOn(row -> row.kind() == Kind.DELETION)
        .extracting(row -> row.subject() + " " + row.texts().getFirst())
        .contains("消除事由 死亡", "事由の生じた年月日 令和8年4月6日");
    assertThat(village.history(at.aoki).get(1).deletion()).isNotNull();
  }

  /** Which history is the record's own: not that of the record that was written anew. */
  @Test
  void aRecordWrittenAnewBeginsAnew() {
    at.one(
        Forms.noting(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)), "住所", "住居表示の実施あり"));
    at.one(at.move("remaking", at.aoki));
    assertThat(rows(at.aoki)).extracting(CombinedRow::subject).containsExactly("改製", "住所");
    // A cancelled return goes back to the deleted record and its own history.
    village.register(
        Entries.of(
            PersonTexts.returning(at.left, Entries.MOVING_IN)
                .with(PersonField.RELATIONSHIP, "世帯主")));
    assertThat(rows(at.left)).extracting(CombinedRow::subject).containsExactly("国内転入");
    at.one(Forms.cancelling(village, village.latest(at.left), at.left));
    assertThat(rows(at.left)).extracting(CombinedRow::subject).contains("国内転出", "消除事由");
  }

  /**
   * A remaking that was cancelled has closed nothing: the field is the one that was there before.
   */
  @Test
  void aCancelledRemakingGivesTheHistoryBack() {
    at.one(
        Forms.noting(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)), "住所", "住居表示の実施あり"));
    at.one(at.move("remaking", at.aoki));
    assertThat(rows(at.aoki)).extracting(CombinedRow::subject).containsExactly("改製", "住所");
    at.one(Forms.cancelling(village, village.latest(at.aoki), at.aoki));

    assertThat(rows(at.aoki))
        .extracting(CombinedRow::subject)
        .startsWith("国内転入", "転居", "住所")
        .contains("改製");
    assertThat(rows(at.aoki))
        .filteredOn(row -> row.kind() == Kind.POINT_TO_NOTE)
        .extracting(CombinedRow::version)
        .as("the point stands with its own move again")
        .containsExactly(2);
    assertThat(rows(at.aoki)).noneMatch(row -> row.kind() == Kind.DELETION);

    // Remade again, and the one before cancelled: the later one counts.
    at.one(at.move("remaking", at.aoki));
    assertThat(rows(at.aoki)).extracting(CombinedRow::subject).containsExactly("改製", "住所");
  }

  /** A moving-out that was cancelled is no moving-in: who had moved inside still has. */
  @Test
  void whoMovedInsideStillHasAfterACancelledMovingOut() {
    at.one(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)));
    assertThat(certified(at.aoki).movedInside()).isTrue();
    at.one(Forms.toWard(at.move("moving-out", at.aoki)));
    at.one(Forms.cancelling(village, village.latest(at.aoki), at.aoki));
    assertThat(village.latest(at.aoki).move().reason().name()).isEqualTo("異動の取消し（増）");
    assertThat(certified(at.aoki).movedInside()).isTrue();
    assertThat(certified(at.suzuki.getFirst()).movedInside()).isFalse();
  }

  /** The same of another nationality, whichever way the record was written anew. */
  @Test
  void aCancelledNaturalisationGivesTheHistoryBack() {
    village.register(NationalityTest.japanese(at, "naturalisation", at.zhang));
    assertThat(rows(at.zhang)).extracting(CombinedRow::subject).containsExactly("職権記載（帰化等）");
    village.register(Forms.cancelling(village, village.latest(at.zhang), at.zhang));
    assertThat(rows(at.zhang)).extracting(CombinedRow::subject).startsWith("国内転入");
  }

  @Test
  @Proves("1.1.4-M4")
  void aCertificateLeavesOutMovesForSpecialReasonsUnlessAsked() {
    at.one(
        at.move("correction", at.aoki, PersonField.SEX, "女")
            .with(0, PersonField.SPECIAL_CIRCUMSTANCE, "3"));
    at.one(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)));
    assertThat(village.latest(at.aoki).annotations().remadeOn()).isNull();
    // The record keeps the history; the certificate does not tell it, also not by a later move.
    assertThat(rows(at.aoki)).anySatisfy(row -> assertThat(row.texts()).contains("性別　男 → 女"));
    assertThat(lines(at.aoki, true))
        .anyMatch(line -> line.contains("転居"))
        .noneMatch(line -> line.contains("性別") || line.contains("職権修正"));
    assertThat(CombinedEntries.of(certified(at.aoki), choice(true, true), DATES))
        .contains("　性別　男 → 女");

    // Nor is it told by its cancellation.
    ResidentRecord corrected =
        at.one(
            at.move("correction", at.son(), PersonField.SEX, "女")
                .with(0, PersonField.SPECIAL_CIRCUMSTANCE, "性別の変更"));
    at.one(Forms.cancelling(village, corrected, at.son()));
    assertThat(lines(at.son(), true)).noneMatch(line -> line.contains("性別"));

    // A child moves out for a special adoption; its record tells so, the certificate does not.
    for (String circumstance : List.of("特別養子縁組", "特別養子縁組の解消")) {
      Neighbourhood other = new Neighbourhood();
      EnteredMove out =
          Forms.toWard(other.move("moving-out", other.sakura()))
              .with(0, PersonField.SPECIAL_CIRCUMSTANCE, circumstance);
      for (Note note : SpecialNotes.of(out.type(), special(circumstance))) {
        out = Forms.noting(out, note.item(), note.text());
      }
      other.one(out);
      assertThat(rows(other.village, other.sakura()))
          .anyMatch(row -> row.texts().stream().anyMatch(text -> text.startsWith("特別養子縁組")));
      assertThat(
              CombinedEntries.of(
                  new CertifiedRecord(
                      other.village.latest(other.sakura()),
                      other.village.history(other.sakura()).reversed(),
                      1),
                  choice(true, false),
                  DATES))
          .noneMatch(line -> line.contains("養子"));
    }
  }

  private static SpecialCircumstance special(String label) {
    return SpecialCircumstance.parse(label);
  }

  private static Tuple row(Kind kind, int version, String subject) {
    return Tuple.tuple(kind, version, subject);
  }

  private static String line(ResidentRecord resident) {
    return resident.residence().address().oneLine();
  }

  private List<CombinedRow> rows(ResidentRecord any) {
    return rows(village, any);
  }

  private static List<CombinedRow> rows(Village village, ResidentRecord any) {
    return CombinedField.of(
        village.versions(any.key().addressNumber()), CertificateItem.all(), true, DATES);
  }

  private List<String> lines(ResidentRecord any, boolean history) {
    return CombinedEntries.of(certified(any), choice(history, false), DATES);
  }

  private CertifiedRecord certified(ResidentRecord any) {
    return CertifiedRecord.asOf(
        village.versions(any.key().addressNumber()), LocalDate.of(2026, 5, 1));
  }

  private static CertificateChoice choice(boolean history, boolean special) {
    Set<CertificateItem> all = CertificateItem.all();
    return new CertificateChoice(
        CertificateForm.INDIVIDUAL, all, history, false, Requester.SELF, "", 1, special);
  }
}
