package jp.daicho.ledger.calendar;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact days, days that no calendar has, and how they are stored and printed (1.1.8, 1.1.9). */
class RegisterDateTest {
  private static final EraCalendar ERAS = EraCalendar.standard();

  @ParameterizedTest
  @ValueSource(strings = {"S55.12.26", "3551226", "昭和55年12月26日", "1980-12-26", "１９８０／１２／２６"})
  void an_exact_day_is_the_same_however_it_is_typed(String typed) {
    RegisterDate date = RegisterDate.parse(typed, ERAS);
    assertThat(date).isEqualTo(RegisterDate.of(LocalDate.of(1980, 12, 26)));
    assertThat(date.notation()).isNull();
    assertThat(date.isUncertain()).isFalse();
    assertThat(date.isOnCalendar()).isTrue();
    assertThat(date.earliest()).isEqualTo(date.latest()).isEqualTo(date.day());
    assertThat(date.form()).isEqualTo(DateForm.EXACT_DAY);
  }

  @Test
  void a_day_prints_in_japanese_and_in_western_style() {
    RegisterDate date = RegisterDate.of(LocalDate.of(1988, 5, 3));
    assertThat(date.toJapanese(ERAS)).isEqualTo("昭和63年5月3日");
    assertThat(date.toWestern()).isEqualTo("1988年5月3日");
    assertThat(RegisterDate.of(LocalDate.of(2019, 5, 1)).toJapanese(ERAS)).isEqualTo("令和元年5月1日");
  }

  @Test
  void a_day_before_the_first_era_prints_in_western_style_only() {
    RegisterDate date = RegisterDate.parse("1850-03-04", ERAS);
    assertThat(date.toJapanese(ERAS)).isEqualTo("1850年3月4日");
    assertThat(date.toWestern()).isEqualTo("1850年3月4日");
  }

  @ParameterizedTest
  @CsvSource({"明治45年7月30日, 1912-07-30", "大正15年12月25日, 1926-12-25"})
  void the_last_day_of_meiji_and_taisho_keeps_the_era_it_was_written_in(
      String written, LocalDate day) {
    RegisterDate date = RegisterDate.parse(written, ERAS);
    assertThat(date.day()).isEqualTo(day);
    assertThat(date.isUncertain()).isFalse();
    assertThat(date.isOnCalendar()).isTrue();
    assertThat(date.notation()).isEqualTo(written);
    assertThat(date.toJapanese(ERAS)).isEqualTo(written);
    assertThat(date).isNotEqualTo(RegisterDate.of(day));
    assertThat(RegisterDate.restore(day, false, written)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "平成15年2月29日, 2003-02-28, 平成15年2月29日, 2003年2月29日",
    "H15.2.30, 2003-02-28, 平成15年2月30日, 2003年2月30日",
    "S550231, 1980-02-29, 昭和55年2月31日, 1980年2月31日",
    "昭和50年11月31日, 1975-11-30, 昭和50年11月31日, 1975年11月31日",
    "2003-02-29, 2003-02-28, 平成15年2月29日, 2003年2月29日"
  })
  void a_day_no_calendar_has_is_kept_as_written(
      String typed, LocalDate day, String japanese, String western) {
    RegisterDate date = RegisterDate.parse(typed, ERAS);
    assertThat(date.isOnCalendar()).isFalse();
    assertThat(date.isUncertain()).isFalse();
    assertThat(date.day()).isEqualTo(day);
    assertThat(date.toJapanese(ERAS)).isEqualTo(japanese);
    assertThat(date.toWestern()).isEqualTo(western);
    assertThat(RegisterDate.restore(date.day(), false, date.notation())).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "昭和55年2月32日, IMPOSSIBLE_DATE",
    "昭和55年13月1日, IMPOSSIBLE_DATE",
    "昭和55年0月1日, IMPOSSIBLE_DATE",
    "1980-00-00, IMPOSSIBLE_DATE",
    "0000-01-01, IMPOSSIBLE_DATE",
    "0198-05-03, IMPOSSIBLE_DATE",
    "昭和64年1月8日, OUTSIDE_ERA",
    "昭和64年2月30日, OUTSIDE_ERA",
    "令和元年4月30日, OUTSIDE_ERA",
    "19801, UNKNOWN_FORM",
    "きのう, UNKNOWN_FORM",
    "昭和55年12月, UNKNOWN_FORM",
    "' ', EMPTY"
  })
  void what_is_no_day_is_refused(String typed, Fault fault) {
    assertThatFault(() -> RegisterDate.parse(typed, ERAS)).isEqualTo(fault);
  }

  @Property(tries = 500)
  void the_three_stored_parts_give_an_exact_day_back(
      @ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
    RegisterDate date = RegisterDate.of(day);
    assertThat(RegisterDate.restore(date.day(), date.isUncertain(), date.notation()))
        .isEqualTo(date);
  }

  @Property(tries = 500)
  void a_day_printed_in_western_style_is_read_back(
      @ForAll @DateRange(min = "1000-01-01", max = "9999-12-31") LocalDate day) {
    RegisterDate date = RegisterDate.of(day);
    assertThat(RegisterDate.parse(date.toWestern(), ERAS)).isEqualTo(date);
    assertThat(RegisterDate.parse(day.toString(), ERAS)).isEqualTo(date);
  }

  @Property(tries = 500)
  void a_printed_day_of_an_era_is_read_back(
      @ForAll @DateRange(min = "1868-01-25", max = "2099-12-31") LocalDate day) {
    RegisterDate date = RegisterDate.of(day);
    assertThat(RegisterDate.parse(date.toJapanese(ERAS), ERAS)).isEqualTo(date);
  }

  @Test
  void parts_that_do_not_belong_together_are_refused() {
    LocalDate day = LocalDate.of(2021, 1, 1);
    for (String notation :
        List.of("令和3年5月頃", "令和03年頃", "令和3年ごろ", "R3年頃", "2021年1月1日", "令和3年1月1日")) {
      assertThatFault(() -> RegisterDate.restore(day, true, notation))
          .isEqualTo(Fault.UNKNOWN_FORM);
    }
    assertThatFault(() -> RegisterDate.restore(day, false, "令和3年頃")).isEqualTo(Fault.UNKNOWN_FORM);
  }

  @Proves("1.1.8-N1")
  @ParameterizedTest
  @MethodSource("uncertainBirthdays")
  void no_substitute_day_is_made_of_an_uncertain_one(String written) {
    RegisterDate date = RegisterDate.parse(written, ERAS);
    LocalDate held = date.day();

    // What it means stays uncertain, and the day held inside is on no paper.
    assertThat(date.isUncertain()).isTrue();
    assertThat(date).isNotEqualTo(RegisterDate.of(held));
    assertThat(date.toJapanese(ERAS)).isNotEqualTo(RegisterDate.of(held).toJapanese(ERAS));
    assertThat(date.toWestern()).isNotEqualTo(RegisterDate.of(held).toWestern());
    // It cannot be stored with a day of one's choice, nor without its words.
    assertThatFault(() -> RegisterDate.restore(held, true, null)).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> RegisterDate.restore(held.plusDays(1), true, date.notation()))
        .isEqualTo(Fault.UNKNOWN_FORM);
    // No operation turns one date into another.
    assertThat(
            Arrays.stream(RegisterDate.class.getMethods())
                .filter(method -> method.getReturnType() == RegisterDate.class)
                .map(method -> method.getName()))
        .containsOnly("of", "parse", "restore");
  }

  private static Stream<String> uncertainBirthdays() {
    return Stream.of("昭和10年頃", "昭和10年5月頃", "昭和10年 月日不詳", "昭和10年5月 日不詳", "年月日不詳", "1935年頃");
  }

  @ParameterizedTest
  @ValueSource(strings = {"みなし昭和10年7月1日", "1935-00-00", "昭和10年0月0日", "昭和10年7月1日（みなし）"})
  void a_substitute_day_cannot_be_typed_either(String typed) {
    assertThatFault(() -> RegisterDate.parse(typed, ERAS))
        .isIn(Fault.UNKNOWN_FORM, Fault.IMPOSSIBLE_DATE);
  }
}
