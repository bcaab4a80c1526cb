package jp.daicho.ledger.calendar;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eras as data (1.3.6) and days written in them (1.1.8, 1.1.9). */
class EraCalendarTest {
  private static final EraCalendar ERAS = EraCalendar.standard();

  @ParameterizedTest
  @CsvSource({
    "1868-01-25, 明治元年1月25日", "1912-07-29, 明治45年7月29日",
    "1912-07-30, 大正元年7月30日", "1926-12-24, 大正15年12月24日",
    "1926-12-25, 昭和元年12月25日", "1989-01-07, 昭和64年1月7日",
    "1989-01-08, 平成元年1月8日", "2019-04-30, 平成31年4月30日",
    "2019-05-01, 令和元年5月1日", "2024-02-29, 令和6年2月29日"
  })
  void each_era_starts_where_the_one_before_ends(LocalDate day, String japanese) {
    assertThat(JapaneseDate.from(day, ERAS).orElseThrow()).hasToString(japanese);
  }

  @Test
  void a_day_before_the_first_era_has_no_japanese_date() {
    assertThat(JapaneseDate.from(LocalDate.of(1868, 1, 24), ERAS)).isEmpty();
    assertThatFault(() -> JapaneseDate.parse("1868-01-24", ERAS)).isEqualTo(Fault.OUTSIDE_ERA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S55.12.26",
        "s55/12/26",
        "S55-12-26",
        "S551226",
        "s551226",
        "3551226",
        "昭和55年12月26日",
        "昭和55.12.26",
        "昭和５５年１２月２６日",
        "Ｓ５５．１２．２６",
        "３５５１２２６",
        "昭和 55年 12月 26日",
        "㍼55年12月26日",
        "1980-12-26",
        "1980/12/26",
        "1980.12.26",
        "19801226",
        "１９８０１２２６",
        "1980年12月26日",
        "西暦1980年12月26日"
      })
  void a_day_is_read_in_the_forms_clerks_type(String typed) {
    assertThat(JapaneseDate.parse(typed, ERAS)).hasToString("昭和55年12月26日");
    assertThat(JapaneseDate.parse(typed, ERAS).toLocalDate()).isEqualTo("1980-12-26");
    assertThat(JapaneseDate.parse(typed, ERAS).toShortString()).isEqualTo("S55.12.26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R1.5.1", "令和元年5月1日", "令和1年05月01日", "令和元.5.1", "R010501", "5010501"})
  void the_first_year_of_an_era_is_gannen(String typed) {
    assertThat(JapaneseDate.parse(typed, ERAS)).hasToString("令和元年5月1日");
  }

  @ParameterizedTest
  @CsvSource({
    "昭和64年1月8日, OUTSIDE_ERA",
    "平成31年5月1日, OUTSIDE_ERA",
    "明治45年7月31日, OUTSIDE_ERA",
    "大正15年12月26日, OUTSIDE_ERA",
    "令和元年4月30日, OUTSIDE_ERA",
    "昭和0年1月1日, OUTSIDE_ERA",
    "S55.2.30, IMPOSSIBLE_DATE",
    "S55.13.1, IMPOSSIBLE_DATE",
    "昭和55年12月32日, IMPOSSIBLE_DATE",
    "1981-02-29, IMPOSSIBLE_DATE",
    "令和3年頃, IMPOSSIBLE_DATE",
    "X55.12.26, UNKNOWN_FORM",
    "9551226, UNKNOWN_FORM",
    "S55.12-26, UNKNOWN_FORM",
    "S55, UNKNOWN_FORM",
    "'', EMPTY"
  })
  void a_day_outside_the_calendar_or_its_era_is_refused(String typed, Fault fault) {
    assertThatFault(() -> JapaneseDate.parse(typed, ERAS)).isEqualTo(fault);
  }

  @Test
  void two_days_can_be_written_in_two_eras() {
    assertThat(JapaneseDate.parse("明治45年7月30日", ERAS).toLocalDate()).isEqualTo("1912-07-30");
    assertThat(JapaneseDate.parse("大正15年12月25日", ERAS).toLocalDate()).isEqualTo("1926-12-25");
    assertThat(JapaneseDate.parse("M45.7.30", ERAS)).hasToString("明治45年7月30日");
    assertThat(JapaneseDate.parse("T1.7.30", ERAS)).hasToString("大正元年7月30日");
  }

  @Property(tries = 500)
  void every_day_is_read_back_from_what_is_printed(
      @ForAll @DateRange(min = "1868-01-25", max = "2117-12-31") LocalDate day) {
    JapaneseDate date = JapaneseDate.from(day, ERAS).orElseThrow();
    assertThat(date.toLocalDate()).isEqualTo(day);
    assertThat(JapaneseDate.parse(date.toString(), ERAS)).isEqualTo(date);
    assertThat(JapaneseDate.parse(date.toShortString(), ERAS)).isEqualTo(date);
  }

  @Test
  void a_new_era_is_only_data() {
    List<Era> eras = new ArrayList<>(ERAS.eras());
    Era last = eras.removeLast();
    LocalDate change = LocalDate.of(2050, 4, 1);
    LocalDate end = change.minusDays(1);
    eras.add(new Era(last.code(), last.name(), last.letter(), last.start(), end, end));
    eras.add(new Era(6, "新元", "N", change, null, null));
    EraCalendar extended = EraCalendar.of(eras);

    assertThat(JapaneseDate.from(change, extended).orElseThrow()).hasToString("新元元年4月1日");
    assertThat(JapaneseDate.parse("N2.3.4", extended)).hasToString("新元2年3月4日");
    assertThat(JapaneseDate.parse("6020304", extended)).hasToString("新元2年3月4日");
    assertThat(RegisterDate.parse("新元2年3月頃", extended).toJapanese(extended)).isEqualTo("新元2年3月頃");
    assertThatFault(() -> JapaneseDate.parse("R32.4.1", extended)).isEqualTo(Fault.OUTSIDE_ERA);
    assertThatFault(() -> JapaneseDate.parse("N2.3.4", ERAS)).isEqualTo(Fault.UNKNOWN_FORM);
  }

  @Test
  void a_calendar_takes_one_more_era_whose_first_day_may_be_written_in_both() {
    LocalDate change = LocalDate.of(2050, 4, 1);
    Era next = new Era(6, "新元", "N", change, null, null);

    EraCalendar apart = ERAS.followedBy(next, change.minusDays(1));
    assertThat(JapaneseDate.from(change, apart).orElseThrow()).hasToString("新元元年4月1日");
    assertThat(JapaneseDate.from(change.minusDays(1), apart).orElseThrow())
        .hasToString("令和32年3月31日");
    assertThatFault(() -> JapaneseDate.parse("R32.4.1", apart)).isEqualTo(Fault.OUTSIDE_ERA);
    EraCalendar both = ERAS.followedBy(next, change);
    assertThat(JapaneseDate.parse("R32.4.1", both).toLocalDate()).isEqualTo(change);
    assertThat(JapaneseDate.from(change, both).orElseThrow()).hasToString("新元元年4月1日");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ERAS.followedBy(
                    new Era(6, "新元", "N", LocalDate.of(2019, 5, 1), null, null),
                    LocalDate.of(2019, 4, 30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ERAS.followedBy(new Era(6, "新元", "R", change, null, null), change));
  }

  @Test
  void eras_that_do_not_follow_each_other_make_no_calendar() {
    List<Era> eras = ERAS.eras();
    assertThatIllegalArgumentException().isThrownBy(() -> EraCalendar.of(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EraCalendar.of(List.of(eras.get(0), eras.get(2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Era(1, "新元", "n", LocalDate.EPOCH, null, null));
  }
}
