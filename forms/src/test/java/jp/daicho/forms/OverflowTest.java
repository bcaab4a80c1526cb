package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import org.junit.jupiter.api.Test;

class OverflowTest {

  private final PaperForm form = Forms.standard().get("20.1.2");

  private static FormValues.Builder named(String name) {
    return SamplePapers.paper("whole-household")
        .add(SamplePapers.japanese(name, "ヤマダ", "世帯主").build());
  }

  @Test
  void aForeignNameOfAHundredLettersIsPrintedWhole() {
    String name = "MARIA ALEJANDRA DE LOS ANGELES ".repeat(4).substring(0, 99) + "X";
    Paper paper = form.print(named(name).build());

    assertThat(paper.notices()).isEmpty();
    assertThat(PrintedText.of(paper, 1).text()).contains(name);
  }

  @Test
  @Proves("5.8-M1")
  void aNameOfAHundredKanjiIsPrintedWhole() {
    String name = "葛\uDB40\uDD02城髙邉\uDB40\uDD19".repeat(25);
    Paper paper = form.print(named(name).build());

    assertThat(paper.notices()).isEmpty();
    assertThat(PrintedText.of(paper, 1).text()).contains(name);
  }

  @Test
  void anAddressWithABuildingOfThreeHundredCharactersIsPrintedWhole() {
    String address = "愛媛県桜見市中央一丁目２番３号　" + "桜見町の大きな建物南館壱".repeat(25);
    for (String id : List.of("20.1.1", "20.1.2")) {
      String key = id.equals("20.1.2") ? "whole-household" : "person";
      FormValues values =
          SamplePapers.paper(key)
              .add(SamplePapers.people(1).getFirst())
              .set(FormItem.ADDRESS, address)
              .build();
      Paper paper = Forms.standard().get(id).print(values);

      assertThat(paper.notices()).as(id).isEmpty();
      assertThat(PrintedText.of(paper, 1).text()).contains(address);
    }
  }

  @Test
  void whatStillDoesNotFitIsPrintedToTheLimitAndNoticed() {
    FormValues values =
        SamplePapers.paper("whole-household")
            .add(SamplePapers.foreigner("A").set(FormItem.ALIAS, "長".repeat(120)).build())
            .build();
    Paper paper = form.print(values);

    assertThat(paper.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.Overflow.class,
            overflow -> {
              assertThat(overflow.person()).isEqualTo(1);
              assertThat(overflow.label()).isEqualTo("通称");
              assertThat(overflow.length()).isEqualTo(120);
              assertThat(overflow.printed()).isBetween(50, 119);
              assertThat(PrintedText.of(paper, 1).text())
                  .contains("長".repeat(overflow.printed()))
                  .doesNotContain("長".repeat(overflow.printed() + 1));
            });
  }

  @Test
  void whatStillDoesNotFitIsLeftBlankIfTheMunicipalityChoseSo() {
    FormValues values =
        SamplePapers.paper("whole-household")
            .add(SamplePapers.foreigner("A").set(FormItem.ALIAS, "長".repeat(120)).build())
            .overflow(OverflowPolicy.LEAVE_BLANK)
            .build();
    Paper paper = form.print(values);

    assertThat(paper.notices()).containsExactly(new Notice.Overflow(1, "通称", 120, 0));
    assertThat(PrintedText.of(paper, 1).text()).doesNotContain("長長");
  }

  @Test
  void lengthsCountCharactersAsAReaderDoes() {
    String alias = "邉\uDB40\uDD19𠮷".repeat(60);
    FormValues values =
        SamplePapers.paper("whole-household")
            .add(SamplePapers.foreigner("A").set(FormItem.ALIAS, alias).build())
            .build();

    assertThat(form.print(values).notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.Overflow.class, overflow -> assertThat(overflow.length()).isEqualTo(120));
  }

  @Test
  void unknownCharactersAreNoticedWithTheirCodePoints() {
    Paper paper = form.print(named("外\uE000　葛\uDB40\uDD00子").build());

    assertThat(paper.notices())
        .containsExactly(
            new Notice.UnknownCharacters(1, "氏名", List.of("U+E000", "U+845B U+E0100")));
  }

  @Test
  void unknownCharactersInHistoryAreNoticed() {
    FormValues values =
        SamplePapers.paper("person")
            .add(
                SamplePapers.japanese("山田　花", "ヤマダ　ハナ", "世帯主")
                    .set(FormItem.ENTRIES, FieldValue.entries(List.of("備考 \uE001")))
                    .build())
            .build();

    assertThat(Forms.standard().get("20.1.1").print(values).notices())
        .containsExactly(new Notice.UnknownCharacters(1, "統合記載欄", List.of("U+E001")));
  }
}
