package jp.daicho.forms.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static List<String> wrap(String text, double width) {
    return Lines.wrap(Typeface.ipamj().shape(text), width).stream()
        .map(line -> line.stream().map(Cluster::text).collect(Collectors.joining()))
        .toList();
  }

  @Test
  void aCharacterIsNeverPartedFromItsSelectorOrItsMarks() {
    assertThat(wrap("葛\uDB40\uDD02邉\uDB40\uDD0Fか\u3099𠮷", 1500))
        .containsExactly("葛\uDB40\uDD02", "邉\uDB40\uDD0F", "か\u3099", "𠮷");
  }

  @Test
  void noLineBeginsWithTheMarkOfAHalfWidthCharacter() {
    assertThat(wrap("ｱｲﾊﾟﾊﾟ", 1500)).containsExactly("ｱｲ", "ﾊﾟ", "ﾊﾟ");
  }

  @Test
  void noLineBeginsWithWhatClosesOrEndsWithWhatOpens() {
    assertThat(wrap("転居（届出）済。", 3000)).containsExactly("転居", "（届", "出）", "済。");
    assertThat(wrap("。。。。", 1000)).hasSize(4);
  }

  @Test
  void aWordIsBrokenOnlyIfItIsWiderThanALine() {
    assertThat(wrap("MARIA ROSA", 5500)).containsExactly("MARIA ", "ROSA");
    assertThat(wrap("MARIAROSA", 2500)).hasSizeGreaterThan(1);
  }

  @Test
  void spacesAtTheEndOfALineDoNotCountForWhatIsSeen() {
    List<Cluster> line = Typeface.ipamj().shape("山　　");

    assertThat(Lines.width(line)).isEqualTo(3000);
    assertThat(Lines.visibleWidth(line)).isEqualTo(1000);
  }
}
