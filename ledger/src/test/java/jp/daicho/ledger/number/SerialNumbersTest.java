package jp.daicho.ledger.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The numbering rule of 1.1.13. */
class SerialNumbersTest {

  @Test
  void a_new_number_is_its_serial_and_the_check_digit_by_modulus_11_with_weights_2_to_7() {
    // 1×2 = 2, 11 − 2 = 9; 12: 2×2 + 1×3 = 7, 11 − 7 = 4; 14: 4×2 + 1×3 = 11, remainder 0 gives 0
    assertThat(AddressNumber.ofSerial(1).value()).isEqualTo("0000000019");
    assertThat(AddressNumber.ofSerial(12).value()).isEqualTo("0000000124");
    assertThat(HouseholdNumber.ofSerial(14).value()).isEqualTo("0000000140");
    // 1234567 from the right 7×2 + 6×3 + 5×4 + 4×5 + 3×6 + 2×7 + 1×2 = 106, remainder 7
    assertThat(HouseholdNumber.ofSerial(1234567).value()).isEqualTo("0012345674");
  }

  @Test
  void a_serial_with_remainder_1_is_skipped() {
    // 6×2 = 12, remainder 1
    assertThat(AddressNumber.isAssignable(6)).isFalse();
    assertThat(HouseholdNumber.isAssignable(6)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> AddressNumber.ofSerial(6));
    assertThat(
            LongStream.rangeClosed(1, 11_000).filter(s -> !AddressNumber.isAssignable(s)).count())
        .isBetween(990L, 1010L);
  }

  @Test
  void a_serial_below_1_or_above_14_digits_is_not_assignable() {
    assertThat(AddressNumber.isAssignable(0)).isFalse();
    assertThat(AddressNumber.isAssignable(-1)).isFalse();
    assertThat(AddressNumber.isAssignable(100_000_000_000_000L)).isFalse();
  }

  @Property(tries = 500)
  void a_number_gives_back_its_serial(
      @ForAll @LongRange(min = 1, max = 99_999_999_999_999L) long serial) {
    Assume.that(AddressNumber.isAssignable(serial));
    AddressNumber number = AddressNumber.ofSerial(serial);
    assertThat(number.serial()).isEqualTo(serial);
    assertThat(number.isWellFormed()).isTrue();
    assertThat(AddressNumber.of(number.value())).isEqualTo(number);
  }

  @Property(tries = 500)
  void every_single_wrong_digit_is_found(
      @ForAll @LongRange(min = 1, max = 999_999_999L) long serial,
      @ForAll @IntRange(max = 9) int place,
      @ForAll @IntRange(min = 1, max = 9) int error) {
    Assume.that(AddressNumber.isAssignable(serial));
    String right = AddressNumber.ofSerial(serial).value();
    char wrongDigit = (char) ('0' + (right.charAt(place) - '0' + error) % 10);
    String wrong = right.substring(0, place) + wrongDigit + right.substring(place + 1);
    assertThat(AddressNumber.of(wrong).isWellFormed()).isFalse();
  }

  @Test
  void numbers_given_out_before_keep_their_value_whatever_their_check_digit() {
    assertThat(AddressNumber.of("123456789123456").value()).isEqualTo("123456789123456");
    assertThat(AddressNumber.of("123456789123456").isWellFormed()).isFalse();
    assertThat(AddressNumber.of("19").isWellFormed()).isFalse();
    assertThat(AddressNumber.of("7").serial()).isZero();
    assertThat(HouseholdNumber.parse("００１－２")).isEqualTo(HouseholdNumber.of("0012"));
    assertThatIllegalArgumentException().isThrownBy(() -> AddressNumber.of("1234567891234567"));
  }
}
