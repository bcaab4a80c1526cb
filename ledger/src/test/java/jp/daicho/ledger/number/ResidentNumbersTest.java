package jp.daicho.ledger.number;

import static jp.daicho.ledger.finding.FaultAssertions.assertThatFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.daicho.ledger.finding.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"983205673214", "379474484458", "454972364860", "507957100721"})
  void published_individual_numbers_are_right(String number) {
    assertThat(IndividualNumber.of(number).value()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24727059608", "24846016224", "25208017643"})
  void published_resident_record_codes_are_right(String code) {
    assertThat(ResidentRecordCode.of(code).value()).isEqualTo(code);
  }

  @Property(tries = 300)
  void a_number_made_from_its_body_is_right(
      @ForAll @StringLength(11) @CharRange(from = '0', to = '9') String body) {
    assertThat(IndividualNumber.ofBody(body).value()).startsWith(body).hasSize(12);
    assertThat(ResidentRecordCode.ofBody(body.substring(1)).value()).hasSize(11);
  }

  /** Remainders 0 and 1 share the digit 0, so the rule itself cannot tell those two apart. */
  @Property(tries = 500)
  void a_wrong_digit_is_found_unless_the_check_digit_is_0(
      @ForAll @StringLength(11) @CharRange(from = '0', to = '9') String body,
      @ForAll @IntRange(max = 11) int place,
      @ForAll @IntRange(min = 1, max = 9) int error) {
    String right = IndividualNumber.ofBody(body).value();
    char wrongDigit = (char) ('0' + (right.charAt(place) - '0' + error) % 10);
    String wrong = right.substring(0, place) + wrongDigit + right.substring(place + 1);
    if (right.endsWith("0") && place < 11) {
      return;
    }
    assertThatFault(() -> IndividualNumber.of(wrong)).isEqualTo(Fault.WRONG_CHECK_DIGIT);
  }

  @Test
  void numbers_are_read_as_typed_but_taken_only_as_stored() {
    assertThat(IndividualNumber.parse("９８３２－０５６７　3214"))
        .isEqualTo(IndividualNumber.of("983205673214"));
    assertThat(ResidentRecordCode.parse("24727-059-608"))
        .isEqualTo(ResidentRecordCode.of("24727059608"));
    assertThatFault(() -> IndividualNumber.of("9832 0567 3214")).isEqualTo(Fault.NOT_DIGITS);
    assertThatFault(() -> IndividualNumber.of("９８３２０５６７３２１４")).isEqualTo(Fault.NOT_DIGITS);
  }

  @Test
  void each_fault_is_named() {
    assertThatFault(() -> IndividualNumber.of("")).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> IndividualNumber.parse(" - ")).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> IndividualNumber.of("98320567321")).isEqualTo(Fault.WRONG_LENGTH);
    assertThatFault(() -> IndividualNumber.of("983205673215")).isEqualTo(Fault.WRONG_CHECK_DIGIT);
    assertThatFault(() -> ResidentRecordCode.of("2472705960X")).isEqualTo(Fault.NOT_DIGITS);
    assertThatFault(() -> ResidentRecordCode.of("24727059600")).isEqualTo(Fault.WRONG_CHECK_DIGIT);
  }

  @Test
  void numbers_hide_themselves_from_logs_and_messages() {
    assertThat(IndividualNumber.of("983205673214")).asString().doesNotContainPattern("[0-9]");
    assertThat(ResidentRecordCode.of("24727059608")).asString().doesNotContainPattern("[0-9]");
    assertThat(ResidenceCardNumber.of("AB12345678CD")).asString().doesNotContainPattern("[0-9]");
    assertThatThrownBy(() -> IndividualNumber.of("983205673215"))
        .hasMessageNotContaining("983205673215");
  }

  @Test
  void card_numbers_are_two_letters_eight_digits_two_letters() {
    assertThat(ResidenceCardNumber.parse("ａｂ１２３４５６７８ｃｄ").value()).isEqualTo("AB12345678CD");
    assertThat(SpecialPermanentResidentCertificateNumber.parse("xy 00000001 zz").value())
        .isEqualTo("XY00000001ZZ");
    assertThatFault(() -> ResidenceCardNumber.of("ab12345678cd")).isEqualTo(Fault.UNKNOWN_FORM);
    assertThatFault(() -> ResidenceCardNumber.of("AB1234567CD")).isEqualTo(Fault.WRONG_LENGTH);
    assertThatFault(() -> ResidenceCardNumber.of("")).isEqualTo(Fault.EMPTY);
    assertThatFault(() -> SpecialPermanentResidentCertificateNumber.of("A112345678CD"))
        .isEqualTo(Fault.UNKNOWN_FORM);
  }
}
