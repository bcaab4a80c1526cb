package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertificateRules;
import jp.daicho.ledger.certificate.CombinedEntries;
import jp.daicho.ledger.certificate.DeletedRecord;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.certificate.StatedItems;
import jp.daicho.ledger.certificate.StatedItems.Stated;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/**
 * Which deleted records a person has, and what certificates of them say (1.1.5, 20.1.3, 20.1.4).
 */
class DeletedRecordTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
  private static final ShownDates DATES = ShownDates.of(EraCalendar.standard());

  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  void whoLeftOrDiedHasOneAndAResidentNone() {
    for (ResidentRecord gone : List.of(at.left, at.dead)) {
      DeletedRecord deleted = only(gone, DAY);
      assertThat(deleted.record().latest()).isEqualTo(village.latest(gone));
      assertThat(deleted.processedOn()).isEqualTo(DAY);
      assertThat(deleted.endedWith()).isEqualTo(village.latest(gone).key().version());
    }
    for (ResidentRecord resident : List.of(at.aoki, at.zhang, at.head())) {
      assertThat(of(resident, DAY)).isEmpty();
    }
    assertThat(DeletedRecord.of(List.of(), DAY)).isEmpty();
  }

  /** 高木 is to move out on the 20th: until then a resident, then not, processed or not (5.1). */
  @Test
  void aPlannedMovingOutMakesOneWhenItsDayComes() {
    assertThat(of(at.leaving, LocalDate.of(2026, 4, 19))).isEmpty();
    assertThat(only(at.leaving, LocalDate.of(2026, 4, 20)).record().latest())
        .isEqualTo(village.latest(at.leaving));
  }

  @Test
  void aRemakingClosesARecordOfAResident() {
    at.one(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)));
    at.one(at.move("remaking", at.aoki));

    DeletedRecord closed = only(at.aoki, DAY);
    assertThat(closed.record().latest().move().reason().name()).isEqualTo("改製");
    assertThat(lines(closed, true))
        .containsSubsequence("【消除事由】 改製")
        .anyMatch(line -> line.startsWith("【国内転入】"))
        .anyMatch(line -> line.startsWith("【転居】"));

    // Remade again: two of them, the latest first, and each begins where the one before ended.
    at.one(at.move("remaking", at.aoki));
    List<DeletedRecord> both = of(at.aoki, DAY);
    assertThat(both).hasSize(2);
    assertThat(both.getLast()).isEqualTo(closed);
    assertThat(lines(both.getFirst(), true)).noneMatch(line -> line.startsWith("【転居】"));
    // Cancelled: it closed nothing.
    at.one(Forms.cancelling(village, village.latest(at.aoki), at.aoki));
    assertThat(of(at.aoki, DAY)).containsExactly(closed);
  }

  @Test
  void whoCameBackKeepsTheDeletedRecordOfThen() {
    DeletedRecord before = only(at.left, DAY);
    village.register(
        Entries.of(
            PersonTexts.returning(at.left, Entries.MOVING_IN)
                .with(PersonField.RELATIONSHIP, "世帯主")));
    assertThat(of(at.left, DAY)).containsExactly(before);
    at.one(Forms.toWard(at.move("moving-out", at.left)).with(CommonField.MOVED_ON, "R8.4.10"));
    assertThat(of(at.left, DAY)).hasSize(2).last().isEqualTo(before);
  }

  @Test
  void aDeletedRecordSaysWhyItEndedWithoutBeingAskedAndResidentsRecordsNever() {
    at.one(
        Forms.toWard(Forms.of(village, "arrival-notice", "R8.4.8", at.left))
            .with(CommonField.NOTICED_ON, "R8.4.9")
            .with(CommonField.DESTINATION_TOWN, "竹町"));
    assertThat(lines(only(at.left, DAY), false))
        .containsExactly(
            "【消除事由】 転出",
            "【転出先住所（予定）】 千葉県竹市中央区",
            "【事由の生じた年月日】 令和8年4月5日",
            "【転出先住所（確定）】 千葉県竹市中央区竹町",
            "【届出の年月日】 令和8年4月10日",
            "【転入通知年月日】 令和8年4月9日",
            "【転出年月日】 令和8年4月8日");
    assertThat(lines(only(at.left, DAY), true)).anyMatch(line -> line.startsWith("【国内転出】"));
  }

  /**
   * Only what is asked for is on a certificate of items, and the name; 方書 can be left out (5.4).
   */
  @Test
  void aCertificateOfItemsStatesWhatIsAskedForAndNothingElse() {
    assertThat(stated(at.left, CertificateItem.SEX)).containsExactly("氏名 佐藤　一", "性別 男");
    assertThat(stated(at.left, CertificateItem.DELETION))
        .containsExactly(
            "氏名 佐藤　一",
            "消除事由 転出",
            "転出先住所（予定） 千葉県竹市中央区",
            "事由の生じた年月日 令和8年4月5日",
            "消除の届出の年月日 令和8年4月10日");
    // Japanese have no 在留資格: not even that is said.
    assertThat(stated(at.left, CertificateItem.RESIDENCE_STATUS)).containsExactly("氏名 佐藤　一");
    for (CertificateItem item : CertificateItem.values()) {
      List<String> one = stated(at.left, item);
      assertThat(one).as(item.label()).startsWith("氏名 佐藤　一");
      if (item != CertificateItem.DELETION) {
        assertThat(one.size()).as(item.label()).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  @Raises({FindingCode.NO_DELETED_RECORD, FindingCode.NO_ITEM_STATED})
  @ComesClose({FindingCode.NO_DELETED_RECORD, FindingCode.NO_ITEM_STATED})
  void deletedRecordsAreCertifiedAsSuchAndItemsAreAskedFor() {
    DeletedRecord gone = only(at.left, DAY);
    ResidentRecord latest = gone.record().latest();

    assertThat(codes(choice(CertificateForm.DELETED), List.of(latest), List.of(gone), DAY))
        .isEmpty();
    assertThat(codes(choice(CertificateForm.DELETED), List.of(at.aoki), List.of(), DAY))
        .containsExactly(FindingCode.NO_DELETED_RECORD);
    assertThat(codes(choice(CertificateForm.DELETED_ITEMS), List.of(latest), List.of(gone), DAY))
        .containsExactly(FindingCode.NO_ITEM_STATED);
    assertThat(
            codes(
                choice(CertificateForm.DELETED_ITEMS, CertificateItem.SEX),
                List.of(latest),
                List.of(gone),
                DAY))
        .isEmpty();
    assertThat(codes(choice(CertificateForm.ITEMS), List.of(at.aoki), List.of(), DAY))
        .containsExactly(FindingCode.NO_ITEM_STATED);
  }

  @Test
  @Raises(FindingCode.DELETED_RECORD_KEPT_LONG_ENOUGH)
  @ComesClose(FindingCode.DELETED_RECORD_KEPT_LONG_ENOUGH)
  void after150YearsNothingIsCertified() {
    DeletedRecord gone = only(at.left, DAY);
    CertificateChoice copy = choice(CertificateForm.DELETED);
    List<ResidentRecord> latest = List.of(gone.record().latest());

    assertThat(codes(copy, latest, List.of(gone), DAY.plusYears(150))).isEmpty();
    assertThat(codes(copy, latest, List.of(gone), DAY.plusYears(150).plusDays(1)))
        .containsExactly(FindingCode.DELETED_RECORD_KEPT_LONG_ENOUGH);
  }

  private DeletedRecord only(ResidentRecord any, LocalDate day) {
    List<DeletedRecord> deleted = of(any, day);
    assertThat(deleted).hasSize(1);
    return deleted.getFirst();
  }

  private List<DeletedRecord> of(ResidentRecord any, LocalDate day) {
    return DeletedRecord.of(village.versions(any.key().addressNumber()), day);
  }

  private List<String> lines(DeletedRecord deleted, boolean history) {
    CertificateChoice copy =
        new CertificateChoice(
            CertificateForm.DELETED, Set.of(), history, false, Requester.SELF, "", 1);
    return CombinedEntries.of(deleted.record(), copy, DATES);
  }

  private List<String> stated(ResidentRecord any, CertificateItem item) {
    return StatedItems.of(
            only(any, DAY).record(), choice(CertificateForm.DELETED_ITEMS, item), DATES)
        .stream()
        .map(DeletedRecordTest::text)
        .toList();
  }

  private static String text(Stated stated) {
    return stated.label() + " " + stated.text();
  }

  private static List<FindingCode> codes(
      CertificateChoice choice,
      List<ResidentRecord> chosen,
      List<DeletedRecord> deleted,
      LocalDate day) {
    return CertificateRules.assess(choice, chosen, deleted, day).stream()
        .map(Finding::code)
        .toList();
  }

  private static CertificateChoice choice(CertificateForm form, CertificateItem... items) {
    EnumSet<CertificateItem> printed = EnumSet.noneOf(CertificateItem.class);
    printed.addAll(List.of(items));
    return new CertificateChoice(form, printed, false, false, Requester.SELF, "手続のため", 1);
  }
}
