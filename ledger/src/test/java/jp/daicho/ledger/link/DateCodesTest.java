package jp.daicho.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.ledger.calendar.DateForm;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.data.TabularResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a date on its way to 住基ネット (1.1.8). */
class DateCodesTest {

  @ParameterizedTest
  @CsvSource({
    "昭和55年12月26日, 19801226",
    "平成15年2月29日, 20030200",
    "明治45年7月30日, 19120730",
    "昭和12年頃, 19370000",
    "昭和64年頃, 19890000",
    "令和3年5月頃, 20210500",
    "令和3年5月2日頃, 20210502",
    "平成15年2月29日頃, 20030200",
    "推定令和3年5月2日, 20210502",
    "推定令和3年5月, 20210500",
    "令和3年春, 20210000",
    "令和3年5月上旬, 20210500",
    "令和3年5月中旬頃, 20210500",
    "年月日不詳, 00000000",
    "令和3年 月日不詳, 20210000",
    "令和3年5月 日不詳, 20210500",
    "令和3年5月2日から6月3日頃までの間, 20210000",
    "令和3年5月推定2日から3日までの間, 20210500",
    "令和3年5月2日頃から3日頃までの間, 20210500",
  })
  void everyFormHasACodeThatSaysNoMoreThanIsWritten(String written, String code) {
    RegisterDate date = RegisterDate.parse(written, EraCalendar.standard());

    assertThat(DateCodes.standard().of(date)).isEqualTo(code).matches("[0-9]{8}");
  }

  @Test
  void noFormIsWithoutARowInTheTable() {
    for (DateForm form : DateForm.values()) {
      assertThat(TabularResource.read(DateCodes.class, "date_codes_1.tsv").rows())
          .extracting(row -> row.get("form"))
          .contains(form.name(), "NOT_ON_CALENDAR");
    }
  }
}
