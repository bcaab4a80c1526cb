package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import jp.daicho.forms.template.TemplateException;
import org.junit.jupiter.api.Test;

/** Lists: rows of columns over as many pages as it takes. */
class ListFormTest {
  private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-26T10:00:00+09:00");
  private static final String NAME = "渡邉\uDB40\uDD0F　健一";

  private final ListForm form = ListForm.standard("20.3.1");

  @Test
  void rowsGoOnOverPagesWhoseNumbersGoOnFromPartToPart() {
    ListDocument list = form.open("町字：全域", "令和8年11月26日現在", MADE, 501);
    for (int i = 1; i <= 41; i++) {
      list.add(row(i, NAME, "岐阜県大垣市丸の内２丁目２９番地の" + i));
    }
    Paper paper = list.close();

    assertThat(paper.pages()).isEqualTo(2);
    assertThat(paper.notices()).isEmpty();
    assertThat(PrintedText.of(paper, 1).text())
        .contains("住民基本台帳の一部の写し（閲覧用）", "町字：全域", "令和8年11月26日現在", NAME, "－ 501 －")
        .doesNotContain("以下余白");
    assertThat(PrintedText.of(paper, 2).text())
        .contains("の41", "（以下余白）", "－ 502 －")
        .doesNotContain("の40");
  }

  @Test
  void theSameRowsGiveTheSameBytesAndAnEmptyListHasAPage() {
    assertThat(one().pdf()).isEqualTo(one().pdf());
    Paper empty = form.open("町字：全域", "", MADE, 1).close();
    assertThat(empty.pages()).isEqualTo(1);
    assertThat(PrintedText.of(empty, 1).text()).contains("（以下余白）");
  }

  @Test
  void whatDoesNotFitOrIsUnknownToTheFontIsTold() {
    ListDocument list = form.open("", "", MADE, 1);
    list.add(row(1, "長".repeat(200), "岐阜県大垣市丸の内"));
    list.add(row(2, "外\uE000字", "岐阜県大垣市丸の内"));

    assertThat(list.close().notices())
        .extracting(Notice::person, Notice::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "氏　名"),
            org.assertj.core.groups.Tuple.tuple(2, "氏　名"));
    assertThatThrownBy(() -> form.open("", "", MADE, 1).add(List.of("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void faultsOfADataFileAreToldWithTheirLine() throws IOException {
    String yaml = yaml();
    assertThat(ListForm.read("a.yaml", yaml).template().rows()).isEqualTo(40);
    assertRefused(yaml.replace("width: 78", "width: 98"), "wider than the paper");
    assertRefused(yaml.replace("rows: 40", "rows: 44"), "so many rows");
    assertRefused(yaml.replace("paper: A4", "paper: B5"), "only A4");
    assertRefused(yaml.replace("lines: 2", "line: 2"), "'line' is not known");
    assertRefused(
        yaml.replace("title: 性別, width: 9", "title: 性別に関する長い見出し, width: 5"), "do not fit");
    assertThatThrownBy(() -> ListForm.standard("none"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(String yaml, String words) {
    assertThatThrownBy(() -> ListForm.read("a.yaml", yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(words);
  }

  private static String yaml() throws IOException {
    try (InputStream in = ListForm.class.getResourceAsStream("lists/20.3.1.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Paper one() {
    ListDocument list = form.open("町字：全域", "令和8年11月26日現在", MADE, 1);
    list.add(row(1, NAME, "岐阜県大垣市丸の内"));
    return list.close();
  }

  private static List<String> row(int number, String name, String address) {
    return List.of(Integer.toString(number), name, "昭和55年12月26日", "男", address);
  }
}
