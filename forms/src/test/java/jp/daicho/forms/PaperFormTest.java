package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.Filling;
import org.junit.jupiter.api.Test;

class PaperFormTest {

  private static final String CERTIFICATION = "この写しは、世帯全員の住民票の原本と相違ないことを証明する。";

  private static final List<String> CERTIFICATES =
      List.of("20.1.1", "20.1.2", "20.1.3", "20.1.4", "20.1.4-deleted");

  private final PaperForm household = Forms.standard().get("20.1.2");
  private final PaperForm individual = Forms.standard().get("20.1.1");

  @Test
  void everyNameCanBeCopiedFromThePaperExactlyAsItWasGiven() {
    Paper paper = household.print(SamplePapers.family().build());

    assertThat(paper.pages()).isEqualTo(1);
    assertThat(paper.notices()).isEmpty();
    assertThat(PrintedText.of(paper, 1).text())
        .contains(
            "渡邉\uDB40\uDD0F　健一", "NGUYEN THI HOA", "渡邉\uDB40\uDD19　花", "髙橋", "葛\uDB40\uDD02飾区");
  }

  @Test
  void aCertificateStaysBelowEightyKilobytes() {
    assertThat(household.print(fourPeople().build()).pdf().length).isLessThan(80_000);
    assertThat(individual.print(SamplePapers.individual(12).build()).pdf().length)
        .isLessThan(80_000);
  }

  @Test
  void theSameValuesGiveTheSameBytes() {
    FormValues values = SamplePapers.family().build();

    assertThat(household.print(values).pdf()).isEqualTo(household.print(values).pdf());
  }

  @Test
  void otherValuesGiveAnotherIdentifier() {
    byte[] one = household.print(SamplePapers.family().build()).pdf();
    byte[] other =
        household.print(SamplePapers.family().set(FormItem.HOUSEHOLDER, "別人").build()).pdf();

    assertThat(identifier(one)).hasSize(32).isNotEqualTo(identifier(other));
  }

  @Test
  void manyThreadsPrintTheSamePaper() {
    FormValues values = SamplePapers.family().build();
    byte[] expected = household.print(values).pdf();

    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> household.print(values).pdf()))
        .allSatisfy(pdf -> assertThat(pdf).isEqualTo(expected));
  }

  @Test
  void fourPeopleStandOnAPageAndTheFifthOnTheNext() {
    Paper paper = household.print(withPeople(9).build());

    assertThat(paper.pages()).isEqualTo(3);
    assertThat(PrintedText.of(paper, 1).text()).contains("第1子", "第4子").doesNotContain("第5子");
    assertThat(PrintedText.of(paper, 2).text()).contains("第5子", "第8子").doesNotContain("第9子");
    assertThat(PrintedText.of(paper, 3).text()).contains("第9子", "以　下　余　白");
  }

  @Test
  @Proves("5.1-M4")
  void onlyTheLastPageIsCertified() {
    Paper paper = household.print(withPeople(5).build());

    assertThat(PrintedText.of(paper, 1).text()).doesNotContain(CERTIFICATION, "桜見市長", "この印は黒色です");
    assertThat(PrintedText.of(paper, 2).text())
        .contains(CERTIFICATION, "愛媛県桜見市長", "この印は黒色です", "令和８年５月２日");
  }

  @Test
  @Proves({"5.5-M1", "5.5-M3", "5.5-M4"})
  void theIssueNumberIsOnEveryPageWithPageAndPages() {
    Paper paper = household.print(withPeople(5).build());

    assertThat(PrintedText.of(paper, 1).text()).contains("20260502 桜見市 本庁1 プリンタ001 011 1/2");
    assertThat(PrintedText.of(paper, 2).text()).contains("20260502 桜見市 本庁1 プリンタ001 011 2/2");
  }

  @Test
  @Proves("5.5-M4")
  void theIssueNumberLeavesOutAPrinterThatCannotBeTold() {
    var number = new IssueNumber(LocalDate.of(2026, 5, 2), "桜見市", "", "", 1234);

    assertThat(number.onPage(1, 1)).isEqualTo("20260502 桜見市 1234 1/1");
  }

  @Test
  void officialUseIsPrintedWhenAskedFor() {
    FormValues.Builder values = SamplePapers.family();

    assertThat(PrintedText.of(household.print(values.build()), 1).text()).doesNotContain("公用");
    assertThat(PrintedText.of(household.print(values.officialUse(true).build()), 1).text())
        .contains("公用");
  }

  @Test
  @Proves("5.7-N1")
  void noFormHasWordsForAnotherMarkThanOfficialUse() throws IOException {
    for (String id : Forms.standard().ids()) {
      try (InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream(id + ".yaml"))) {
        String form = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(form).doesNotContain("附票通知", "規定により免除");
        assertThat(form.contains("official-use")).isEqualTo(id.startsWith("20.1."));
      }
    }
    assertThat(Filling.values()).filteredOn(f -> f.label().contains("公用")).hasSize(1);
  }

  @Test
  void withoutASealThePaperSaysSo() {
    Paper paper = household.print(SamplePapers.family().seal(null).build());

    assertThat(PrintedText.of(paper, 1).text()).contains("公印省略").doesNotContain("この印は黒色です");
  }

  @Test
  @Proves("5.6-N2")
  void anAuthenticatorAlwaysNamesThePrefecture() {
    assertThatThrownBy(() -> new Authenticator("", "桜見市長", "桜見太郎"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyOmittedAndInapplicableItemsAreToldApart() {
    PersonValues person =
        SamplePapers.japanese("山田　花", "ヤマダ　ハナ", "世帯主")
            .set(FormItem.INDIVIDUAL_NUMBER, FieldValue.omitted())
            .set(FormItem.ADDRESS_FIXED_ON, FieldValue.empty())
            .build();
    Paper paper = household.print(SamplePapers.paper("whole-household").add(person).build());

    assertThat(PrintedText.of(paper, 1).text()).contains("【省略】", "【空欄】", "＊＊＊");
  }

  @Test
  void everyItemIsPrintedInItsCell() {
    for (String id : CERTIFICATES) {
      PaperForm form = Forms.standard().get(id);
      var people = PersonValues.builder();
      String key = form == household ? "whole-household" : "person";
      var values = SamplePapers.paper(key);
      for (FormItem item : FormItem.values()) {
        if (item.isOfPerson()) {
          people.set(item, mark(item));
        } else {
          values.set(item, mark(item));
        }
      }
      PrintedText text = PrintedText.of(form.print(values.add(people.build()).build()), 1);
      Box first = form.template().people().first();
      List<Cell> cells = new ArrayList<>(form.template().cells());
      form.template().people().cells().forEach(c -> cells.add(c.moved(first.x(), first.y())));
      for (Cell cell : cells) {
        if (cell.content() instanceof Content.Item(FormItem item)) {
          assertThat(text.find(mark(item)))
              .as(item.id())
              .hasValueSatisfying(
                  place -> {
                    assertThat(place.x())
                        .isBetween(cell.box().x(), cell.box().x() + cell.box().width());
                    assertThat(place.y())
                        .isBetween(cell.box().y(), cell.box().y() + cell.box().height());
                  });
        }
      }
    }
  }

  @Test
  void anItemSomebodyForgotIsNoBlank() {
    FormValues values =
        SamplePapers.paper("whole-household")
            .add(PersonValues.builder().set(FormItem.NAME, "山田　花").build())
            .build();

    assertThatThrownBy(() -> household.print(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no value was given for person.");
  }

  @Test
  void anUnknownCertificationSentenceIsRefused() {
    FormValues values =
        SamplePapers.paper("nonsense").add(SamplePapers.people(1).getFirst()).build();

    assertThatThrownBy(() -> household.print(values)).hasMessageContaining("'nonsense'");
  }

  @Test
  void anIndividualPaperIsForOnePerson() {
    FormValues.Builder values = SamplePapers.paper("person");
    SamplePapers.people(2).forEach(values::add);

    assertThatThrownBy(() -> individual.print(values.build())).hasMessageContaining("2 people");
  }

  @Test
  void historyGoesOnOverPagesWithoutLosingALine() {
    Paper paper = individual.print(SamplePapers.individual(90).build());

    assertThat(paper.pages()).isGreaterThan(2);
    var all = new StringBuilder();
    for (int page = 1; page <= paper.pages(); page++) {
      String text = PrintedText.of(paper, page).text();
      assertThat(text).contains("邉\uDB40\uDD11太郎");
      all.append(text);
    }
    for (int i = 1; i <= 90; i++) {
      assertThat(all).contains("２番" + i + "号から");
    }
    assertThat(PrintedText.of(paper, paper.pages()).text()).contains("（以下余白）", "相違ないことを証明する");
    assertThat(PrintedText.of(paper, 1).text()).doesNotContain("相違ないことを証明する");
  }

  @Test
  void omittedHistoryIsMarkedAsOmitted() {
    FormValues values =
        SamplePapers.paper("person")
            .add(
                SamplePapers.japanese("山田　花", "ヤマダ　ハナ", "世帯主")
                    .set(FormItem.ENTRIES, FieldValue.omitted())
                    .build())
            .build();
    PrintedText text = PrintedText.of(individual.print(values), 1);

    assertThat(text.text()).contains("【省略】（以下余白）");
  }

  private static String mark(FormItem item) {
    return "値" + item.ordinal() + "号";
  }

  private static FormValues.Builder withPeople(int count) {
    FormValues.Builder values = SamplePapers.paper("whole-household");
    SamplePapers.people(count).forEach(values::add);
    return values;
  }

  private static FormValues.Builder fourPeople() {
    return SamplePapers.family().add(SamplePapers.people(1).getFirst());
  }

  private static String identifier(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("/ID[<") + 5;
    return text.substring(at, at + 32);
  }
}
