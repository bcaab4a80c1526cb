package jp.daicho.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.ledger.number.MunicipalityCode;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
  private static final MunicipalityCode OGAKI = MunicipalityCode.of("212024");

  @Test
  void municipalitiesAreFoundByCodeAndByName() {
    Municipalities municipalities = Municipalities.standard();

    assertThat(municipalities.find(OGAKI).orElseThrow().fullName()).isEqualTo("岐阜県大垣市");
    assertThat(municipalities.find("岐阜県大垣市")).isEqualTo(municipalities.find(OGAKI));
    assertThat(municipalities.find("静岡県浜松市浜名区").orElseThrow().city()).isEqualTo("浜松市");
    assertThat(municipalities.find("岐阜県")).isPresent();
    assertThat(municipalities.prefectures()).hasSize(47);
    assertThat(municipalities.all()).hasSize(1965);
    assertThat(municipalities.in("岐阜県")).hasSize(42);
    assertThat(municipalities.in("なし県")).isEmpty();
  }

  @Test
  void postalCodesAreFoundByMunicipalityAndByCode() {
    PostalCodes codes = PostalCodes.standard();

    assertThat(codes.size()).isEqualTo(146_923);
    assertThat(codes.in(OGAKI))
        .hasSizeGreaterThan(200)
        .allMatch(area -> area.municipality().equals(OGAKI));
    assertThat(codes.withCode("5030888"))
        .singleElement()
        .satisfies(
            area -> {
              assertThat(area.town()).isEqualTo("丸の内");
              assertThat(area.townKana()).isEqualTo("マルノウチ");
              assertThat(area.city()).isEqualTo("大垣市");
              assertThat(area.isOffice()).isFalse();
            });
    assertThat(codes.withCode("5038501")).allMatch(PostalArea::isOffice).isNotEmpty();
    assertThat(codes.withCode("9999999")).isEmpty();
    assertThat(codes.withCode("x")).isEmpty();
  }

  @Test
  void everyRowOfThePostalTableBelongsToAKnownMunicipality() {
    int rows =
        Municipalities.standard().all().stream()
            .mapToInt(municipality -> PostalCodes.standard().in(municipality.code()).size())
            .sum();

    assertThat(rows).isEqualTo(PostalCodes.standard().size());
  }

  @Test
  void nationalitiesKnowWhatIsNoState() {
    Nationalities nationalities = Nationalities.standard();

    assertThat(nationalities.named("朝鮮").orElseThrow().code()).isNotEqualTo("PRK");
    assertThat(nationalities.named("無国籍")).isPresent();
    assertThat(nationalities.named("台湾").orElseThrow().code()).isEqualTo("TWN");
    assertThat(nationalities.withCode("USA").orElseThrow().name()).isEqualTo("米国");
    assertThat(nationalities.withCode("JPN")).isEmpty();
    assertThat(nationalities.withCode("PRK")).isEmpty();
  }

  @Test
  void visitorsAndDiplomatsAreNotInTheRegister() {
    ResidenceStatuses statuses = ResidenceStatuses.standard();

    assertThat(statuses.named("短期滞在").orElseThrow().inRegister()).isFalse();
    assertThat(statuses.named("外交").orElseThrow().inRegister()).isFalse();
    assertThat(statuses.ofMidToLongTermResidents())
        .extracting(ResidenceStatus::name)
        .contains("永住者", "留学", "特定技能")
        .doesNotContain("特別永住者", "公用", "短期滞在");
    assertThat(statuses.named("特定技能").orElseThrow().subdivisions()).containsExactly("1号", "2号");
  }
}
