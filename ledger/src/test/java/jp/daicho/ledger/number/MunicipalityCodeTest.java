package jp.daicho.ledger.number;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.ledger.finding.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"010006", "011002", "131016", "132128", "141003", "473821"})
  void codes_in_use_are_right(String code) {
    assertThat(MunicipalityCode.of(code).value()).isEqualTo(code);
    assertThat(MunicipalityCode.ofJisCode(code.substring(0, 5)).value()).isEqualTo(code);
  }

  @Test
  void a_code_says_its_prefecture() {
    assertThat(MunicipalityCode.of("132128").prefectureCode()).isEqualTo("13");
    assertThat(MunicipalityCode.of("132128").jisCode()).isEqualTo("13212");
    assertThat(MunicipalityCode.of("132128").isPrefecture()).isFalse();
    assertThat(MunicipalityCode.of("010006").isPrefecture()).isTrue();
    assertThat(MunicipalityCode.parse("１３２１２８")).isEqualTo(MunicipalityCode.of("132128"));
  }

  @Test
  void the_centre_has_a_code_that_no_municipality_can_have_and_nobody_can_type() {
    assertThat(MunicipalityCode.of("000001")).isEqualTo(MunicipalityCode.CENTRE);
    assertThat(MunicipalityCode.CENTRE.isCentre()).isTrue();
    assertThat(MunicipalityCode.of("010006").isCentre()).isFalse();
    assertThatFault(() -> MunicipalityCode.parse("000001")).isEqualTo(Fault.UNKNOWN_CODE);
  }

  @ParameterizedTest
  @CsvSource({
    "132129, WRONG_CHECK_DIGIT",
    "13212, WRONG_LENGTH",
    "13212a, NOT_DIGITS",
    "'', EMPTY",
    "001007, UNKNOWN_CODE",
    "481009, UNKNOWN_CODE"
  })
  void each_fault_is_named(String code, Fault fault) {
    assertThatFault(() -> MunicipalityCode.of(code)).isEqualTo(fault);
  }
}
