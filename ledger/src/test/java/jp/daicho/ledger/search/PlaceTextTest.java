package jp.daicho.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2.1.3: addresses are found however their numbers are written. */
class PlaceTextTest {

  @ParameterizedTest
  @CsvSource({
    "元町一丁目, 2番地3, 元町, '1,2,3'",
    "元町1丁目, 2-3, 元町, '1,2,3'",
    "元町１丁目, ２－３, 元町, '1,2,3'",
    "大字元町, 二番地, 元町, '2'",
    "元町, 甲12番地の3, 元町甲, '12,3'",
    "千代田, 百二十番地, 千代田, '120'",
    "二番町, 7番地, 2番町, '7'",
    "霞ヶ関三丁目, 0012ノ05, 霞ケ関, '3,12,5'",
    "元町, 1234567番地, 元町, '99999'",
    "元町, '', 元町, ''"
  })
  void numbersCount(String town, String lot, String foldedTown, String numbers) {
    PlaceText.Land land = PlaceText.land(town, lot);

    assertThat(land.town()).isEqualTo(foldedTown);
    assertThat(land.numbers())
        .isEqualTo(
            List.of(numbers.split(",")).stream()
                .filter(digits -> !digits.isEmpty())
                .map(Integer::valueOf)
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "日の出ハイツ0203号室, 日の出ハイツ, 203",
    "日の出ハイツ‐12, 日の出ハイツ, 12",
    "日の出ハイツ十号, 日の出ハイツ, 10",
    "第二寮, 第二寮, ''",
    "A棟101, a棟, 101"
  })
  void roomIsParted(String text, String building, String room) {
    assertThat(PlaceText.dwelling(text)).isEqualTo(new PlaceText.Dwelling(building, room));
  }

  @Test
  void dashes() {
    assertThat(PlaceText.fold("ハイツノート1ー2の3")).isEqualTo("ハイツノート1-2-3");
    assertThat(PlaceText.fold("1ーの2")).isEqualTo("1ーの2");
  }

  @Test
  void fiveDigits() {
    assertThat(PlaceKey.lot(List.of(0, 7, 99_999))).isEqualTo("000000000799999");
  }
}
