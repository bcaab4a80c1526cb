package jp.daicho.ledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.inspection.InspectionConditions.District;
import jp.daicho.ledger.inspection.InspectionConditions.Order;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import org.junit.jupiter.api.Test;

/** The conditions of a list for inspection as they are typed (9.5, 9.6). */
class InspectionReaderTest {
  private static final EraCalendar ERAS = EraCalendar.standard();

  @Test
  void allConditionsAreRead() {
    InspectionConditions conditions =
        read(
            "towns", "丸の内、有楽町\n 霞が関 \n丸の内",
            "district", "小学校区|01",
            "bornFrom", "H13.4.2",
            "bornTo", "2008-04-01",
            "sex", "1",
            "kind", "2",
            "order", "RANDOM",
            "seed", "0042",
            "most", "1000");

    assertThat(conditions)
        .isEqualTo(
            new InspectionConditions(
                List.of("丸の内", "有楽町", "霞が関"),
                new District("小学校区", "01"),
                null,
                LocalDate.of(2001, 4, 2),
                LocalDate.of(2008, 4, 1),
                Sex.MALE,
                ResidentKind.FOREIGN,
                false,
                Order.RANDOM,
                42,
                1000));
    assertThat(InspectionSummary.lines(conditions, ERAS))
        .containsExactly(
            "町字：丸の内、有楽町、霞が関",
            "地区：小学校区　01",
            "生年月日：平成13年4月2日から平成20年4月1日まで",
            "性別：男",
            "日本人・外国人の別：外国人",
            "支援対象者：除く",
            "並び順：ランダム順位（種 42）",
            "抽出人数：1000人まで");
  }

  @Test
  void leftOpenEverybodyIsListedByAddressButThoseUnderSupport() {
    InspectionConditions conditions = read();

    assertThat(conditions.order()).isEqualTo(Order.ADDRESS);
    assertThat(conditions.withSupported()).isFalse();
    assertThat(conditions.seed()).isZero();
    assertThat(InspectionSummary.lines(conditions, ERAS))
        .containsExactly("町字：全域", "性別：すべて", "日本人・外国人の別：すべて", "支援対象者：除く", "並び順：住所順");
    assertThat(read("order", "RANDOM").seed()).isEqualTo(7);
    assertThat(read("withSupported", "true").withSupported()).isTrue();
  }

  @Test
  void allFaultsAreFoundAtOnce() {
    Findings findings = new Findings();
    Map<String, String> typed =
        typed(
            "bornFrom", "2008-04-01",
            "bornTo", "2001-04-02",
            "district", "小学校区",
            "sex", "9",
            "kind", "x",
            "order", "SIZE",
            "seed", "abc",
            "most", "0");

    assertThat(InspectionReader.read(typed, ERAS, () -> 7, findings)).isNull();
    assertThat(findings.list().stream().map(Finding::where))
        .containsExactlyInAnyOrder(
            InspectionReader.BORN_TO,
            InspectionReader.DISTRICT,
            InspectionReader.SEX,
            InspectionReader.KIND,
            InspectionReader.ORDER,
            InspectionReader.SEED,
            InspectionReader.MOST);
    Findings uncertain = new Findings();
    InspectionReader.read(typed("bornFrom", "昭和25年頃"), ERAS, () -> 7, uncertain);
    assertThat(uncertain.list()).hasSize(1);
  }

  @Test
  void aLineShowsNameBirthDateSexAndAddressOnly() {
    assertThat(InspectionLine.HEADINGS).containsExactly("氏名", "生年月日", "性別", "住所");
    RegisterDate born = RegisterDate.parse("S55.12.26", ERAS);
    assertThat(
            InspectionLine.of("見本　太郎", born, ResidentKind.JAPANESE, Sex.MALE, "見本市見本町", ERAS)
                .texts())
        .containsExactly("見本　太郎", "昭和55年12月26日", "男", "見本市見本町");
    assertThat(
            InspectionLine.of("LEE", born, ResidentKind.FOREIGN, Sex.UNKNOWN, "見本市見本町", ERAS)
                .birthDate())
        .isEqualTo(born.toWestern());
  }

  private static InspectionConditions read(String... texts) {
    Findings findings = new Findings();
    InspectionConditions read = InspectionReader.read(typed(texts), ERAS, () -> 7, findings);
    assertThat(findings.list()).isEmpty();
    return Objects.requireNonNull(read);
  }

  private static Map<String, String> typed(String... texts) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < texts.length; i += 2) {
      typed.put(texts[i], texts[i + 1]);
    }
    return typed;
  }
}
