package jp.daicho.ledger.address;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.number.MunicipalityCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Addresses in parts (1.1.17, 1.3.2, 1.3.3), earlier addresses (4.2.1.1), registered domicile
 * (1.1.12).
 */
class AddressTest {

  @Test
  void an_address_prints_on_one_line_with_its_building_after_a_space() {
    assertThat(hino("１２番地の３", "コーポ神明２０３号").oneLine()).isEqualTo("東京都日野市神明一丁目１２番地の３　コーポ神明２０３号");
    assertThat(hino("１２番地の３", null).oneLine()).isEqualTo("東京都日野市神明一丁目１２番地の３");
    assertThat(hino("１２番地の３", "コーポ").withoutBuilding()).isEqualTo(hino("１２番地の３", null));
  }

  @Test
  void each_part_has_its_length() {
    assertThat(hino("一".repeat(50), "一".repeat(300)).oneLine()).isNotEmpty();
    assertThatFault(() -> hino("一".repeat(51), null)).isEqualTo(Fault.TOO_LONG);
    assertThatFault(() -> hino("", "一".repeat(301))).isEqualTo(Fault.TOO_LONG);
    assertThatFault(() -> hino("", "")).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> hino(" １", null)).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> hino("１\n", null)).isEqualTo(Fault.CONTROL_CHARACTER);
    assertThatFault(
            () ->
                new Address(
                    MunicipalityCode.of("132128"), null, null, null, "", "日野市", "", "", null))
        .isEqualTo(Fault.EMPTY);
  }

  @Test
  void a_postal_code_is_seven_digits() {
    assertThat(PostalCode.parse("〒１９１－００１１")).isEqualTo(PostalCode.of("1910011"));
    assertThat(PostalCode.of("1910011").hyphenated()).isEqualTo("191-0011");
    assertThatFault(() -> PostalCode.of("191-0011")).isEqualTo(Fault.NOT_DIGITS);
    assertThatFault(() -> PostalCode.of("191001")).isEqualTo(Fault.WRONG_LENGTH);
    assertThatFault(() -> PostalCode.parse("〒")).isEqualTo(Fault.EMPTY);
  }

  @Test
  void an_address_code_is_prefecture_municipality_section_and_subsection() {
    AddressCode code = AddressCode.parse("13212-034-001");
    assertThat(List.of(code.prefecture(), code.municipality(), code.section(), code.subsection()))
        .containsExactly("13", "212", "034", "001");
    assertThatFault(() -> AddressCode.of("1321203400")).isEqualTo(Fault.WRONG_LENGTH);
  }

  @Test
  void a_town_identifier_knows_no_town_and_a_town_outside_the_registry() {
    assertThat(TownId.of("0034001").isInRegistry()).isTrue();
    assertThat(TownId.of("0000000")).isEqualTo(TownId.NONE);
    assertThat(TownId.of("9999999")).isEqualTo(TownId.NOT_IN_REGISTRY);
    assertThat(TownId.NONE.isInRegistry()).isFalse();
    assertThat(TownId.NOT_IN_REGISTRY.isInRegistry()).isFalse();
    assertThatFault(() -> TownId.of("34001")).isEqualTo(Fault.WRONG_LENGTH);
  }

  @ParameterizedTest
  @CsvSource({
    "１２番地の３, コーポ神明２０３号, 12, 3, 0, 203",
    "12-3-4, メゾン日野2号館 1105, 12, 3, 4, 1105",
    "十二番地, '', 12, 0, 0, 0",
    "百二十三番地四, '', 123, 4, 0, 0",
    "一二三番地, '', 123, 0, 0, 0",
    "千五番地, '', 1005, 0, 0, 0",
    "甲１２３４５６７番地, '', 99999, 0, 0, 0",
    "無番地, 三号棟, 0, 0, 0, 0"
  })
  @Proves("1.3.2-M2")
  void lot_branch_and_room_are_read_as_numbers(
      String lot, String building, int first, int branch, int subBranch, int room) {
    assertThat(LotNumbers.from(lot, building))
        .isEqualTo(new LotNumbers(first, branch, subBranch, room));
  }

  @Test
  void addresses_sort_by_number_not_by_digit() {
    List<String> sorted =
        List.of("２番地", "２番地の１", "２番地の１０", "10番地", "１１番地").stream()
            .sorted((a, b) -> hino(a, null).lotNumbers().compareTo(hino(b, null).lotNumbers()))
            .toList();
    assertThat(sorted).containsExactly("２番地", "２番地の１", "２番地の１０", "10番地", "１１番地");
  }

  @Property(tries = 300)
  void the_sort_key_sorts_like_the_numbers(
      @ForAll @IntRange(max = 99_999) int lot,
      @ForAll @IntRange(max = 99_999) int branch,
      @ForAll @IntRange(max = 99_999) int otherLot,
      @ForAll @IntRange(max = 99_999) int room) {
    LotNumbers one = new LotNumbers(lot, branch, 0, room);
    LotNumbers other = new LotNumbers(otherLot, branch, 0, room);
    assertThat(one.key()).hasSize(20);
    assertThat(Integer.signum(one.key().compareTo(other.key())))
        .isEqualTo(Integer.signum(one.compareTo(other)));
    assertThat(LotNumbers.from(lot + "番地" + branch, "日野荘" + room + "号室")).isEqualTo(one);
  }

  @Test
  void a_previous_address_is_in_japan_abroad_unknown_or_none() {
    assertThat(OutsideAddress.inJapan(hino("１番地", null)).oneLine()).isEqualTo("東京都日野市神明一丁目１番地");
    assertThat(OutsideAddress.abroad("大韓民国", "ソウル特別市").oneLine()).isEqualTo("大韓民国　ソウル特別市");
    assertThat(OutsideAddress.abroad("ブラジル", null).oneLine()).isEqualTo("ブラジル");
    assertThat(OutsideAddress.unknown().oneLine()).isEqualTo("不明");
    assertThat(OutsideAddress.none().oneLine()).isEmpty();
    assertThatFault(() -> OutsideAddress.abroad("", null)).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> OutsideAddress.abroad("米国", "A".repeat(301))).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void an_address_that_was_never_notified_ends_in_the_mark() {
    assertThat(OutsideAddress.notNotified(hino("１番地", "日野荘")).oneLine())
        .isEqualTo("東京都日野市神明一丁目１番地　日野荘（未届）");
  }

  @Test
  void registered_domicile_and_head_may_be_none_or_unknown() {
    assertThat(RegisteredDomicile.of("なし", "なし")).isEqualTo(RegisteredDomicile.NONE);
    assertThat(RegisteredDomicile.of("不明", "不明")).isEqualTo(RegisteredDomicile.UNKNOWN);
    assertThat(RegisteredDomicile.NONE.hasPlace()).isFalse();
    assertThat(RegisteredDomicile.UNKNOWN.hasPlace()).isFalse();
    RegisteredDomicile domicile = RegisteredDomicile.of("東京都日野市神明一丁目１２番地の３", "住民　太郎");
    assertThat(domicile.hasPlace()).isTrue();
    assertThat(RegisteredDomicile.of("東京都日野市神明一丁目１２番地の３", "不明").hasPlace()).isTrue();
    assertThatFault(() -> RegisteredDomicile.of("", "住民　太郎")).isEqualTo(Fault.EMPTY);
  }

  private static Address hino(String lot, @Nullable String building) {
    return new Address(
        MunicipalityCode.of("132128"),
        TownId.of("0034001"),
        AddressCode.of("13212034001"),
        PostalCode.of("1910011"),
        "東京都",
        "日野市",
        "神明一丁目",
        lot,
        building);
  }
}
