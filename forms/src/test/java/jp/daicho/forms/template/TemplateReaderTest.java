package jp.daicho.forms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.daicho.forms.Forms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

  private static final String FILE = "20.1.2.yaml";

  private String yaml = "";

  @BeforeEach
  void readTheStandardForm() throws IOException {
    try (InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream(FILE))) {
      yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theHouseholdFormIsAGridOfFortyByFiftyThreeWithFourPeopleOfTwelveRows() {
    FormTemplate form = TemplateReader.read(FILE, yaml);

    assertThat(form.id()).isEqualTo("20.1.2");
    assertThat(form.people().perPage()).isEqualTo(4);
    assertThat(form.people().first().height()).isEqualTo(12 * 4.3);
    assertThat(form.people().first().width()).isEqualTo(40 * 4.75);
  }

  @Test
  void everyStandardFormSaysWhyItIsProvisional() {
    for (String id : Forms.standard().ids()) {
      assertThat(Forms.standard().get(id).template().provisional()).isNotBlank();
    }
  }

  @Test
  void wordsCanBeChangedWithoutTouchingTheProgram() {
    FormTemplate form = TemplateReader.read(FILE, yaml.replace("empty: 【空欄】", "empty: 空欄"));

    assertThat(form.signs().empty()).isEqualTo("空欄");
  }

  @Test
  void aSlipInANameIsShownWithItsLine() {
    fault("person.name, columns", "person.nmae, columns", "there is no item person.nmae");
    fault(
        "align: centre}\n        - {words: 続柄",
        "allign: centre}\n        - {words: 続柄",
        "'allign' is not known here");
    fault("align: right, pages: last", "align: rigth, pages: last", "'align' cannot be rigth");
  }

  @Test
  void aCellOutsideTheGridOrOverAnotherIsShownWithItsLine() {
    fault(
        "{item: householder, columns: 34",
        "{item: householder, columns: 35",
        "this cell ends at column 41");
    fault("from: 25\n      cells:", "from: 24\n      cells:", "the cell lies over another one");
    fault("備　　考, columns: 5, rows: 2", "備　　考, columns: 5, rows: 3", "the cell ends below row 12");
  }

  @Test
  void aMarkOverACellOrAnotherMarkIsShownWithItsLine() {
    fault("official-use, x: 178, y: 11", "official-use, x: 120, y: 11", "the mark lies over");
    fault("certification, x: 14, y: 239.5", "certification, x: 14, y: 230", "the mark lies over");
    fault("issue.date, x: 22, y: 249,", "issue.date, x: 22, y: 250,", "the mark lies over");
  }

  @Test
  void aCellWithoutRoomForOneCharacterIsShownWithItsLine() {
    fault("sex, columns: 2,", "sex, columns: 2, smallest: 10, size: 11,", "no room for one");
  }

  @Test
  void aWrongNumberIsShownWithItsLine() {
    fault("row-height: 4.3", "row-height: four", "'row-height' must be a number, not four");
    fault("row-height: 4.3", "row-height: 0.1", "'row-height' must lie between");
    fault("per-page: 4", "per-page: 9", "so many blocks do not fit the paper");
    fault("columns: 40, rows: 53", "columns: 40.5, rows: 53", "'columns' must be a whole number");
  }

  @Test
  void wordsThatDoNotFitTheirCellAreShownWithTheirLine() {
    fault("words: 性別", "words: 性別性別性別性別性別性別性別性別性別", "the words do not fit their cell");
  }

  @Test
  void whatIsMissingOrMisplacedIsShown() {
    fault("specification: \"6.1\"\n", "", "'specification' is missing");
    fault("paper: A4", "paper: B5", "only A4 is known");
    fault("{item: householder,", "{item: person.name,", "is an item of a person");
  }

  @Test
  void aFileThatIsNotWellFormedIsShownWithItsLine() {
    fault("signs:\n", "signs: [\n", "not well-formed");
    assertThatThrownBy(() -> TemplateReader.read("empty.yaml", ""))
        .isInstanceOf(TemplateException.class)
        .hasMessage("empty.yaml line 1: the file is empty");
  }

  private void fault(String right, String wrong, String reason) {
    assertThat(yaml).contains(right);
    String broken = yaml.replace(right, wrong);
    long line = yaml.substring(0, yaml.indexOf(right)).lines().count();
    assertThatThrownBy(() -> Forms.read(FILE, broken))
        .isInstanceOfSatisfying(
            TemplateException.class,
            fault -> {
              assertThat(fault.reason()).contains(reason);
              assertThat(fault).hasMessageStartingWith(FILE + " line " + fault.line() + ": ");
              if (!reason.contains("missing") && !reason.contains("not well-formed")) {
                assertThat((long) fault.line()).isBetween(line, line + 2);
              }
            });
  }
}
