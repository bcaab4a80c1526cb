package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 異動日, 処理日, 届出日 and the dates of persons (4.0.3, 4.1.0.2, 1.1.8). */
class DatesOfAMovingInTest {
  private static final EnteredMove SINGLE = Entries.single();

  @Test
  void theDayOfMovingIsTodayOrBefore() {
    assertThat(Desk.empty().codes(SINGLE.with(CommonField.MOVED_ON, "R8.4.10"))).isEmpty();
    assertThat(Desk.empty().codes(SINGLE.with(CommonField.MOVED_ON, "R8.4.11")))
        .contains(FindingCode.MOVED_AFTER_TODAY);
    assertThat(Desk.empty().assess(SINGLE.with(CommonField.MOVED_ON, "R8.4.11")).allows())
        .isFalse();
  }

  @Test
  void theDayOfNotificationIsTodayOrBefore() {
    assertThat(Desk.empty().codes(SINGLE.with(CommonField.NOTIFIED_ON, "R8.4.10"))).isEmpty();
    assertThat(Desk.empty().codes(SINGLE.with(CommonField.NOTIFIED_ON, "R8.4.11")))
        .containsExactly(FindingCode.NOTIFIED_AFTER_TODAY);
    assertThat(Desk.empty().assess(SINGLE.with(CommonField.NOTIFIED_ON, "R8.4.11")).allows())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昭和55年頃",
        "昭和55年4月頃",
        "昭和55年4月1日頃",
        "推定昭和55年4月1日",
        "推定昭和55年4月",
        "昭和55年春",
        "昭和55年4月上旬",
        "昭和55年4月中旬頃",
        "年月日不詳",
        "昭和55年 月日不詳",
        "昭和55年4月 日不詳",
        "昭和55年4月1日から5月3日頃までの間",
        "昭和55年4月推定1日から3日までの間",
        "昭和55年4月1日頃から3日頃までの間",
        "平成15年2月29日",
        "明治45年7月30日",
        "大正15年12月25日"
      })
  void theBirthDateTakesEveryFormOf118AndIsKeptAsWritten(String written) {
    EnteredMove entry = SINGLE.with(0, PersonField.BIRTH_DATE, written);
    assertThat(Desk.empty().assess(entry).findings()).isEmpty();
    ResidentRecord resident = Desk.householdOf(entry).getFirst();
    assertThat(resident.birthDate().notation()).isEqualTo(written);
    assertThat(resident.birthDate().day()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = CommonField.class,
      names = {"MOVED_ON", "NOTIFIED_ON"})
  void theDaysOfAMovingInAreDaysOfTheCalendar(CommonField field) {
    for (String written : new String[] {"令和8年3月頃", "令和7年2月29日", "年月日不詳"}) {
      assertThat(Desk.empty().assess(SINGLE.with(field, written)).errors())
          .as(written)
          .extracting(finding -> finding.code())
          .containsExactly(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PersonField.class,
      names = {".*_(ON|LOST|IN)$"},
      mode = EnumSource.Mode.MATCH_ANY)
  void noOtherDateOfAPersonTakesAnUncertainOne(PersonField field) {
    if (field == PersonField.BECAME_RESIDENT_ON
        || !MoveFields.person(Entries.MOVING_IN).contains(field)) {
      return; // 1.1.8 allows it, or the entry has no such field.
    }
    if (field == PersonField.FORMER_REGISTRATION_ON || field.fileName().endsWith("kodo")) {
      return;
    }
    int person = BelongingItems.has(ResidentKind.JAPANESE, field) ? 0 : 1;
    assertThat(Desk.empty().assess(Entries.family().with(person, field, "令和2年4月頃")).errors())
        .as(field.label())
        .isNotEmpty();
  }
}
