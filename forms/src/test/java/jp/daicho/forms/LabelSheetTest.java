package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.daicho.forms.LabelSheet.Label;
import jp.daicho.forms.template.TemplateException;
import org.junit.jupiter.api.Test;

/** 宛名シール: labels on sheets whose sizes are data. */
class LabelSheetTest {
  private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-26T10:00:00+09:00");
  private static final Label LABEL =
      new Label("〒503-0888", "岐阜県大垣市丸の内２丁目２９番地の７　見本マンション１２３号室", "見本　太郎　様");

  @Test
  void sheetsOfTwelveEighteenTwentyOneAndTwentyFourLabelsComeWithTheProduct() {
    assertThat(LabelSheet.standard().values().stream().map(sheet -> sheet.template().labels()))
        .containsExactly(12, 18, 21, 24);
    assertThat(LabelSheet.standard().values())
        .allSatisfy(
            sheet -> {
              assertThat(sheet.print(List.of(LABEL), 1, MADE).notices()).isEmpty();
              assertThat(sheet.template().provisional()).isNotNull();
            });
  }

  @Test
  void aSheetBegunIsGoneOnWithAndTheRestStandsOnTheNext() {
    LabelSheet sheet = Objects.requireNonNull(LabelSheet.standard().get("a4-12"));
    List<Label> labels =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Label("〒503-0888", "岐阜県大垣市丸の内", "見本　" + i + "号　様"))
            .toList();

    Paper paper = sheet.print(labels, 11, MADE);
    assertThat(paper.pages()).isEqualTo(2);
    assertThat(PrintedText.of(paper, 1).text()).contains("2号").doesNotContain("3号");
    assertThat(PrintedText.of(paper, 2).text()).contains("3号", "4号");
    assertThatIllegalArgumentException().isThrownBy(() -> sheet.print(labels, 13, MADE));
    assertThatIllegalArgumentException().isThrownBy(() -> sheet.print(List.of(), 1, MADE));
  }

  @Test
  void whatDoesNotFitIsToldAndASheetThatIsNoSheetRefused() {
    LabelSheet sheet = Objects.requireNonNull(LabelSheet.standard().get("a4-24"));
    Label wide = new Label("", "長".repeat(300), "名".repeat(80) + "　様");
    assertThat(sheet.print(List.of(LABEL, wide), 1, MADE).notices())
        .extracting(Notice::person)
        .containsOnly(2);
    String yaml =
        """
        labels: x
        title: x
        columns: 3
        rows: 8
        left: 6
        top: 12
        width: %s
        height: 33
        """;
    assertThat(LabelSheet.read("x.yaml", yaml.formatted("66")).template().labels()).isEqualTo(24);
    assertThatThrownBy(() -> LabelSheet.read("x.yaml", yaml.formatted("70")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("do not fit");
  }
}
