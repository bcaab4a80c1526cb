package jp.daicho.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.ledger.text.Kana;
import org.junit.jupiter.api.Test;

/** What becomes of a reading on its way to 住基ネットCS (1.1.18). */
class SentFuriganaTest {
  private static final SentFurigana FURIGANA = SentFurigana.standard();

  @Test
  void whatIsTakenIsSentAsItIs() {
    assertThat(sent("ワタナベ　ケンイチロー")).isEqualTo("ワタナベ　ケンイチロー");
    assertThat(sent("キョウ　ショッタ")).isEqualTo("キョウ　ショッタ");
  }

  @Test
  void whatIsNotTakenIsWrittenInWhatIs() {
    assertThat(sent("ヷサ・ヺルト")).isEqualTo("ヴァサ　ヴォルト");
  }

  /** Whatever a reading can hold has its rule, so that no name can be without a message. */
  @Test
  void everyKanaOfTheNormalFormHasARule() {
    for (char kana = '\u30A1'; kana <= '\u30FC'; kana++) {
      String text = "ア" + kana + "　ア";
      assertThat(FURIGANA.of(Kana.of(text)).text()).matches("[ァ-ヶー　]+");
    }
  }

  @Test
  void whatIsTooLongIsSaidToBeCut() {
    assertThat(FURIGANA.of(Kana.of("ア".repeat(100))))
        .isEqualTo(new SentFurigana.Sent("ア".repeat(100), false));
    assertThat(FURIGANA.of(Kana.of("ヷ".repeat(51))))
        .isEqualTo(new SentFurigana.Sent("ヴァ".repeat(50), true));
  }

  private static String sent(String reading) {
    SentFurigana.Sent sent = FURIGANA.of(Kana.of(reading));
    assertThat(sent.cut()).isFalse();
    return sent.text();
  }
}
