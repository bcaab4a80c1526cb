package jp.daicho.server.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time passwords against the values that the standards print. */
class OneTimeCodeTests {
  /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void aCodeIsThatOfTheStandard(long second, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    assertThat(OneTimeCode.at(secret, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  /** RFC 4648, section 10, without the padding. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32IsThatOfTheStandard(String plain, String text) {
    assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    assertThat(Base32.decode(text.toLowerCase(java.util.Locale.ROOT)))
        .hasValueSatisfying(
            bytes -> assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(plain));
    assertThat(Base32.decode("1")).isEmpty();
  }

  @Test
  void anythingElseIsNoCode() {
    byte[] secret = OneTimeCode.newSecret();
    Instant now = Instant.ofEpochSecond(1_800_000_000);

    assertThat(OneTimeCode.match(secret, OneTimeCode.at(secret, now), now, 0)).isPresent();
    for (String typed : new String[] {"", "12345", "1234567", "１２３４５６", "abcdef"}) {
      assertThat(OneTimeCode.match(secret, typed, now, 0)).as(typed).isEmpty();
    }
  }
}
