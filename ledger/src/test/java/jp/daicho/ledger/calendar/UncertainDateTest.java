package jp.daicho.ledger.calendar;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fourteen uncertain forms of 1.1.8: read, kept, printed, and the days they can mean. */
class UncertainDateTest {
  private static final EraCalendar ERAS = EraCalendar.standard();

  /** Form, canonical text, first and last day. */
  private static final String FORMS =
      """
      ABOUT_YEAR              | 令和3年頃                          | 2021-01-01 | 2021-12-31
      ABOUT_MONTH             | 令和3年5月頃                        | 2021-05-01 | 2021-05-31
      ABOUT_DAY               | 令和3年5月2日頃                      | 2021-05-02 | 2021-05-02
      PRESUMED_DAY            | 推定令和3年5月2日                     | 2021-05-02 | 2021-05-02
      PRESUMED_MONTH          | 推定令和3年5月                       | 2021-05-01 | 2021-05-31
      SEASON                  | 令和3年春                          | 2021-03-01 | 2021-05-31
      SEASON                  | 令和3年夏                          | 2021-06-01 | 2021-08-31
      SEASON                  | 令和3年秋                          | 2021-09-01 | 2021-11-30
      SEASON                  | 令和3年冬                          | 2021-01-01 | 2021-12-31
      THIRD_OF_MONTH          | 令和3年2月上旬                       | 2021-02-01 | 2021-02-10
      THIRD_OF_MONTH          | 令和3年2月中旬                       | 2021-02-11 | 2021-02-20
      THIRD_OF_MONTH          | 令和3年2月下旬                       | 2021-02-21 | 2021-02-28
      ABOUT_THIRD_OF_MONTH    | 令和3年5月中旬頃                      | 2021-05-11 | 2021-05-20
      ALL_UNKNOWN             | 年月日不詳                           | 0001-01-01 | 9999-12-31
      MONTH_AND_DAY_UNKNOWN   | 令和3年 月日不詳                      | 2021-01-01 | 2021-12-31
      DAY_UNKNOWN             | 令和3年5月 日不詳                     | 2021-05-01 | 2021-05-31
      DAY_TO_ABOUT_DAY        | 令和3年5月30日から6月3日頃までの間         | 2021-05-30 | 2021-06-03
      PRESUMED_DAY_TO_DAY     | 令和3年5月推定2日から12日までの間          | 2021-05-02 | 2021-05-12
      ABOUT_DAY_TO_ABOUT_DAY  | 令和3年5月2日頃から12日頃までの間          | 2021-05-02 | 2021-05-12
      """;

  private static Stream<Object[]> forms() {
    return FORMS
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void each_form_is_read_kept_and_printed(
      DateForm form, String text, LocalDate first, LocalDate last) {
    RegisterDate date = RegisterDate.parse(text, ERAS);
    assertThat(date.form()).isEqualTo(form);
    assertThat(date.isUncertain()).isTrue();
    assertThat(date.notation()).isEqualTo(text);
    assertThat(date.toJapanese(ERAS)).isEqualTo(text);
    assertThat(date.day()).isEqualTo(first);
    assertThat(date.earliest()).isEqualTo(first);
    assertThat(date.latest()).isEqualTo(last);
    assertThat(RegisterDate.restore(date.day(), true, date.notation())).isEqualTo(date);
  }

  @Test
  void there_are_fourteen_uncertain_forms_and_each_is_tested() {
    Set<DateForm> uncertain = EnumSet.complementOf(EnumSet.of(DateForm.EXACT_DAY));
    assertThat(uncertain).hasSize(14).allMatch(DateForm::isUncertain);
    assertThat(forms().map(row -> DateForm.valueOf((String) row[0]))).containsAll(uncertain);
  }

  @ParameterizedTest
  @CsvSource({
    "令和０３年０５月頃, 令和3年5月頃",
    "令和3年5月ごろ, 令和3年5月頃",
    "R3年5月上旬, 令和3年5月上旬",
    "令和1年頃, 令和元年頃",
    "令和3年月日不詳, 令和3年 月日不詳",
    "令和3年　5月　日不詳, 令和3年5月 日不詳",
    "推定 令和3年5月2日, 推定令和3年5月2日",
    "令和3年05月02日から06月03日頃までの間, 令和3年5月2日から6月3日頃までの間",
    "年月日 不詳, 年月日不詳"
  })
  void what_is_typed_loosely_is_kept_in_its_canonical_form(String typed, String canonical) {
    assertThat(RegisterDate.parse(typed, ERAS).notation()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "1988年頃, 1988年頃, 昭和63年頃",
    "1988年5月 日不詳, 1988年5月 日不詳, 昭和63年5月 日不詳",
    "令和3年5月頃, 2021年5月頃, 令和3年5月頃",
    "推定令和元年5月, 推定2019年5月, 推定令和元年5月",
    "年月日不詳, 年月日不詳, 年月日不詳",
    "1989年頃, 1989年頃, 平成元年頃",
    "1926年 月日不詳, 1926年 月日不詳, 大正15年 月日不詳"
  })
  void an_uncertain_date_prints_in_both_styles(String typed, String western, String japanese) {
    RegisterDate date = RegisterDate.parse(typed, ERAS);
    assertThat(date.toWestern()).isEqualTo(western);
    assertThat(date.toJapanese(ERAS)).isEqualTo(japanese);
  }

  @ParameterizedTest
  @CsvSource({
    "昭和64年頃, 1989-01-01, 1989-01-07",
    "平成元年 月日不詳, 1989-01-08, 1989-12-31",
    "平成31年春, 2019-03-01, 2019-04-30",
    "令和元年頃, 2019-05-01, 2019-12-31",
    "明治45年7月 日不詳, 1912-07-01, 1912-07-30",
    "大正15年12月下旬, 1926-12-21, 1926-12-25"
  })
  void only_days_of_the_written_era_are_meant(String text, LocalDate first, LocalDate last) {
    RegisterDate date = RegisterDate.parse(text, ERAS);
    assertThat(date.earliest()).isEqualTo(first);
    assertThat(date.latest()).isEqualTo(last);
    assertThat(RegisterDate.restore(first, true, text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "平成31年5月頃, OUTSIDE_ERA",
    "昭和64年春, OUTSIDE_ERA",
    "令和元年4月 日不詳, OUTSIDE_ERA",
    "昭和64年2月頃, OUTSIDE_ERA",
    "平成31年4月28日から5月3日頃までの間, OUTSIDE_ERA",
    "令和3年13月頃, IMPOSSIBLE_DATE",
    "令和3年5月32日頃, IMPOSSIBLE_DATE",
    "令和3年5月推定12日から2日までの間, IMPOSSIBLE_DATE",
    "令和3年12月30日から1月3日頃までの間, IMPOSSIBLE_DATE",
    "令和3年5月2日頃から2日頃までの間, IMPOSSIBLE_DATE",
    "令和3年梅雨, UNKNOWN_FORM",
    "令和○○年頃, UNKNOWN_FORM",
    "推定令和3年頃, UNKNOWN_FORM",
    "令和3年5月上旬か, UNKNOWN_FORM",
    "不詳, UNKNOWN_FORM"
  })
  void what_is_none_of_the_forms_is_refused(String typed, Fault fault) {
    assertThatFault(() -> RegisterDate.parse(typed, ERAS)).isEqualTo(fault);
  }

  @Property(tries = 500)
  void the_three_stored_parts_give_any_uncertain_date_back(@ForAll("texts") String text) {
    RegisterDate date = RegisterDate.parse(text, ERAS);
    assertThat(date.notation()).isEqualTo(text).hasSizeLessThanOrEqualTo(72);
    assertThat(RegisterDate.restore(date.day(), date.isUncertain(), date.notation()))
        .isEqualTo(date)
        .hasSameHashCodeAs(date);
    assertThat(date.earliest()).isEqualTo(date.day()).isBeforeOrEqualTo(date.latest());
    assertThat(RegisterDate.parse(date.toJapanese(ERAS), ERAS).toJapanese(ERAS))
        .isEqualTo(date.toJapanese(ERAS));
    assertThat(RegisterDate.parse(date.toWestern(), ERAS).toWestern()).isEqualTo(date.toWestern());
  }

  /** Canonical texts of every form, in years that lie in one era whole. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> years =
        Arbitraries.of(
            "明治20年", "大正元年", "大正10年", "昭和2年", "昭和63年", "平成30年", "令和3年", "1980年", "1989年");
    Arbitrary<String> forms =
        Arbitraries.of(
            "Y頃",
            "YM月頃",
            "YM月D日頃",
            "推定YM月D日",
            "推定YM月",
            "YS",
            "YM月T旬",
            "YM月T旬頃",
            "年月日不詳",
            "Y 月日不詳",
            "YM月 日不詳",
            "YM月D日から12月31日頃までの間",
            "YM月推定D日から31日までの間",
            "YM月D日頃から31日頃までの間");
    return Combinators.combine(
            forms,
            years,
            Arbitraries.integers().between(8, 12),
            Arbitraries.integers().between(1, 28),
            Arbitraries.of("秋", "冬"),
            Arbitraries.of("上", "中", "下"))
        .as(
            (form, year, month, day, season, third) ->
                form.replace("Y", year)
                    .replace("M", month.toString())
                    .replace("D", day.toString())
                    .replace("S", season)
                    .replace("T", third));
  }
}
