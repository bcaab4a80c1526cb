package jp.daicho.server.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoldersTests {
  private final NumberTexts texts = new NumberTexts();

  @Test
  void aTextComesBackFromItsCode() {
    List<String> all =
        List.of("", "0", "00", "000000000000001", "12", "AB12345678CD", "１２", "999999999999999999");

    assertThat(all).allSatisfy(text -> assertThat(texts.text(texts.code(text))).isEqualTo(text));
    assertThat(all.stream().map(texts::code)).doesNotHaveDuplicates().doesNotContain(0L);
  }

  @Test
  void theFirstHolderStays() {
    Holders holders = new Holders(texts);

    assertThat(holders.putIfAbsent("0012", 3, "7")).isNull();
    assertThat(holders.putIfAbsent("12", 4, "8")).isNull();
    assertThat(holders.putIfAbsent("0012", 5, "9")).isEqualTo(new Holders.Holder(3, "7"));
    assertThat(holders.putIfAbsent("12", 6, "9")).isEqualTo(new Holders.Holder(4, "8"));
  }

  @Test
  void manyHoldersAreThoseOfAMap() {
    Holders holders = new Holders(texts);
    Map<String, Holders.Holder> expected = new HashMap<>();
    Random random = new Random(1);
    for (int line = 1; line <= 100_000; line++) {
      String number = Integer.toString(random.nextInt(60_000));
      String household = line % 1_000 == 0 ? "世帯" + line : Integer.toString(line);

      assertThat(holders.putIfAbsent(number, line, household))
          .isEqualTo(expected.putIfAbsent(number, new Holders.Holder(line, household)));
    }
  }
}
