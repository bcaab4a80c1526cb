package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;

/** Moving out, the day it happens, and the notice that somebody has arrived (4.1.3, 1.1.5). */
class MovingOutTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  @Proves("4.1.3.0.1-M1")
  void aMovingOutMayLieAheadOfItsNotification() {
    EnteredMove out = Forms.toWard(at.move("moving-out", at.aoki));
    for (String day : new String[] {"R8.4.9", "R8.4.10", "R8.4.11", "R8.12.31"}) {
      assertThat(village.errors(out.with(CommonField.MOVED_ON, day))).as(day).isEmpty();
    }
  }

  @Test
  @Proves("4.1.3.0.1-M2")
  void afterFourteenDaysItIsEnteredExOfficio() {
    EnteredMove late =
        Forms.toWard(at.move("moving-out", at.aoki)).with(CommonField.MOVED_ON, "R8.3.26");
    assertThat(village.errors(late)).containsExactly(FindingCode.LATE_MOVING_OUT);

    ResidentRecord gone = at.one(Forms.on(Ground.EX_OFFICIO, village.today(), late));
    assertThat(gone.status()).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(gone.move().notifiedOn()).isNull();
    assertThat(village.errors(late.with(CommonField.MOVED_ON, "R8.3.27")))
        .doesNotContain(FindingCode.LATE_MOVING_OUT);
  }

  @Test
  @Proves("1.1.5-M1")
  void theRecordIsDeletedOnThePlannedDayOrOnTheDayOfArrivalIfEarlier() {
    ResidentRecord early =
        at.one(Forms.toWard(at.move("moving-out", at.aoki)).with(CommonField.MOVED_ON, "R8.4.20"));
    assertThat(early.status().isResident()).isTrue();

    village.passTo(LocalDate.of(2026, 4, 15));
    assertThat(village.latest(at.leaving).status().isResident()).isTrue();
    ResidentRecord arrived =
        at.one(Forms.toWard(Forms.of(village, "arrival-notice", "R8.4.14", at.aoki)));
    assertThat(arrived.status()).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(village.on(LocalDate.of(2026, 4, 13), at.aoki).orElseThrow().status().isResident())
        .isTrue();
    assertThat(village.on(LocalDate.of(2026, 4, 14), at.aoki).orElseThrow().status().isResident())
        .isFalse();

    assertThat(village.passTo(LocalDate.of(2026, 4, 19))).isEmpty();
    assertThat(village.passTo(LocalDate.of(2026, 4, 20)))
        .extracting(ResidentRecord::status)
        .containsExactly(ResidentStatus.MOVED_OUT);
    assertThat(village.latest(at.leaving).move().reason().name()).isEqualTo("国内転出");

    // Who is deleted or remade otherwise becomes a deleted record too.
    assertThat(at.one(at.move("ex-officio-deletion", at.zhang)).status())
        .isEqualTo(ResidentStatus.DELETED);
    ResidentRecord closed = at.one(at.move("remaking", at.suzuki.getFirst()));
    assertThat(closed.status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(closed.deletion()).extracting(Deletion::reason).isEqualTo("改製");
  }

  @Test
  void whoArrivesAfterThePlannedDayWasGoneOnThePlannedDay() {
    at.one(Forms.toWard(Forms.of(village, "arrival-notice", "R8.4.9", at.left)));

    assertThat(village.on(LocalDate.of(2026, 4, 4), at.left).orElseThrow().status().isResident())
        .isTrue();
    assertThat(village.on(LocalDate.of(2026, 4, 6), at.left).orElseThrow().status())
        .isEqualTo(ResidentStatus.MOVED_OUT);
  }

  @Test
  void whoMovesAbroadOnADayToComeIsDeletedForThatReasonThoughCorrectedInBetween() {
    at.one(
        at.move("moving-out-abroad", at.aoki)
            .with(CommonField.DESTINATION_COUNTRY, "中国")
            .with(CommonField.MOVED_ON, "R8.4.12"));
    at.one(at.move("correction", at.aoki, PersonField.REMARKS, "備考"));

    assertThat(village.passTo(LocalDate.of(2026, 4, 12)))
        .extracting(gone -> gone.move().reason().name())
        .containsExactly("国外転出");
  }

  @Test
  @Proves("4.1.3.0.2-M1")
  void theMunicipalityAloneIsEnoughOfADestination() {
    EnteredMove out = Forms.toWard(at.move("moving-out", at.aoki));
    assertThat(village.codes(out)).isEmpty();
    assertThat(planned(at.one(out)).oneLine()).isEqualTo("千葉県竹市中央区");

    EnteredMove whole =
        Forms.toWard(at.move("moving-out", at.zhang))
            .with(CommonField.DESTINATION_TOWN, "竹町")
            .with(CommonField.DESTINATION_LOT, "２番地");
    assertThat(planned(at.one(whole)).oneLine()).isEqualTo("千葉県竹市中央区竹町２番地");
  }

  @Test
  @Proves("4.1.3.0.2-M3")
  void aMovingOutAbroadHasAnAddressAbroad() {
    ResidentRecord gone =
        at.one(
            at.move("moving-out-abroad", at.aoki)
                .with(CommonField.DESTINATION_COUNTRY, "中国")
                .with(CommonField.DESTINATION_ABROAD, "北京市朝陽区１"));
    assertThat(planned(gone)).isEqualTo(OutsideAddress.abroad("中国", "北京市朝陽区１"));
    assertThat(gone.move().reason().name()).isEqualTo("国外転出");
    assertThat(gone.move().notifiedOn()).isEqualTo(village.today());
    assertThat(gone.deletion()).extracting(Deletion::reason).isEqualTo("転出");
  }

  @Test
  @Proves("1.1.5-M2")
  void theDestinationMayBeLeftEmpty() {
    EnteredMove out =
        Forms.noting(at.move("moving-out", at.sakura()), "tenshutsusakijusho_yotei", "特別養子縁組");
    assertThat(village.codes(out)).containsExactly(FindingCode.LEFT_EMPTY);
    ResidentRecord gone = at.one(out);
    assertThat(planned(gone)).isEqualTo(OutsideAddress.none());
    assertThat(gone.annotations().pointsToNote()).hasSize(1);
  }

  @Test
  @Proves("4.1.3.1.1-M1")
  void aNoticeOfArrivalKeepsWhatWasPlannedBesideWhatIsConfirmed() {
    for (ResidentRecord person : new ResidentRecord[] {at.left, at.leaving}) {
      ResidentRecord before = village.latest(person);
      ResidentRecord arrived =
          at.one(
              Forms.toWard(Forms.of(village, "arrival-notice", "R8.4.8", person))
                  .with(CommonField.NOTICED_ON, "R8.4.9")
                  .with(CommonField.DESTINATION_TOWN, "竹町"));
      Deletion deletion = deletion(arrived);
      assertThat(deletion.arrivalNoticeOn()).isEqualTo(LocalDate.of(2026, 4, 9));
      assertThat(deletion.movedOutOn()).isEqualTo(LocalDate.of(2026, 4, 8));
      assertThat(deletion.confirmedDestination().oneLine()).isEqualTo("千葉県竹市中央区竹町");
      assertThat(deletion.plannedDestination()).isEqualTo(planned(before));
      assertThat(deletion.occurredOn()).isEqualTo(deletion(before).occurredOn());
    }
  }

  @Test
  @Proves("4.1.3.1.1-M2")
  void anArrivalIsNoticedForWhoWasDeletedExOfficio() {
    at.one(at.move("ex-officio-deletion", at.aoki));
    ResidentRecord arrived = at.one(Forms.toWard(at.move("arrival-notice", at.aoki)));

    assertThat(arrived.status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(arrived.move().reason().name()).isEqualTo("職権消除");
    assertThat(deletion(arrived).confirmedDestination().oneLine()).isEqualTo("千葉県竹市中央区");
  }

  @Test
  @Proves("1.1.5-M3")
  void whatIsWrongInADeletedRecordIsNotedAndNothingElseChanges() {
    ResidentRecord noted =
        at.one(Forms.noting(at.move("correction", at.left), "honseki", "誤記　正しくは二番地"));
    assertThat(noted.annotations().pointsToNote())
        .containsExactly(new PointToNote("honseki", noted.key().version(), "誤記　正しくは二番地"));
    assertThat(noted.person()).isEqualTo(at.left.person());
    assertThat(noted.deletion()).isEqualTo(at.left.deletion());
    assertThat(noted.household()).isEqualTo(at.left.household());
    assertThat(village.errors(at.move("correction", at.left, PersonField.SURNAME, "佐々木")))
        .containsExactly(FindingCode.NOT_A_RESIDENT);
  }

  @Test
  void whoArrivesEarlyMayLeaveTheLastMemberAsHouseholder() {
    at.one(
        Forms.toWard(at.move("moving-out", at.suzuki.getFirst()))
            .with(CommonField.MOVED_ON, "R8.4.20"));
    village.register(
        Forms.toWard(at.move("arrival-notice", at.suzuki.getFirst()))
            .with(CommonField.LAST_BECOMES_HOUSEHOLDER, "1"));

    assertThat(village.household(at.suzuki.getLast()))
        .extracting(member -> member.household().relationship() + "")
        .containsExactly("世帯主");
  }

  private static Deletion deletion(ResidentRecord record) {
    return Objects.requireNonNull(record.deletion());
  }

  private static OutsideAddress planned(ResidentRecord record) {
    return deletion(record).plannedDestination();
  }
}
