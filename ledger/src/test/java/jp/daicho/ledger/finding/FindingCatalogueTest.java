package jp.daicho.ledger.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.finding.FindingCatalogue.Entry;
import org.junit.jupiter.api.Test;

/** The words of errors and alerts (11.1): complete, numbered, with reason and remedy. */
class FindingCatalogueTest {
  private static final List<Entry> ALL = FindingCatalogue.standard().all();

  @Test
  void everyCodeHasWordsAndNoRowIsThereTwice() {
    assertThat(ALL).extracting(Entry::code).containsExactlyInAnyOrder(FindingCode.values());
    assertThat(TabularResource.read(FindingCatalogue.class, "findings.tsv").rows())
        .hasSize(FindingCode.values().length);
  }

  @Test
  void numbersAreUsedOnceAndSayWhichClassTheyAre() {
    Set<String> digits = new HashSet<>();
    for (Entry entry : ALL) {
      String letter =
          switch (entry.level()) {
            case ERROR -> "E";
            case ALERT -> "A";
          };
      assertThat(entry.number()).as(entry.code().name()).matches(letter + "[0-9]{4}");
      assertThat(digits.add(entry.number().substring(1))).as(entry.number()).isTrue();
    }
  }

  @Test
  void everyRowHasSectionReasonAndRemedyInJapaneseSentences() {
    for (Entry entry : ALL) {
      assertThat(entry.section()).as(entry.number()).matches("[0-9]+(\\.[0-9]+)+");
      assertThat(entry.reason()).as(entry.number()).containsPattern("[ぁ-ん]").endsWith("。");
      assertThat(entry.remedy()).as(entry.number()).containsPattern("[ぁ-ん]").endsWith("。");
    }
  }

  @Test
  void detailsFillThePlacesThatTheWordsHave() {
    Pattern place = Pattern.compile("\\{[0-9]+}");
    for (Entry entry : ALL) {
      Finding finding = Finding.of(entry.code(), new EntryItem("x", "項目"), "一", "二", "三");
      assertThat(finding.reason() + finding.remedy())
          .as(entry.number())
          .doesNotContainPattern(place);
    }
  }

  @Test
  void everyFaultOfAValueHasItsFinding() {
    for (Fault fault : Fault.values()) {
      assertThat(FindingCode.of(fault).name()).isEqualTo(fault.name());
    }
  }

  /** 5.1 and 4.6.0.1 name three alerts that a system must not have. */
  @Test
  void noAlertIsThereThatTheStandardForbids() {
    for (Entry entry : ALL) {
      if (entry.level() == Level.ALERT) {
        String words = entry.reason() + entry.remedy();
        assertThat(entry.section()).doesNotStartWith("5.1").doesNotStartWith("4.6");
        assertThat(words).as(entry.number()).doesNotContain("交付日", "交付の日", "転出予定");
        assertThat(words.contains("取り消") && words.contains("転入通知")).as(entry.number()).isFalse();
      }
    }
  }
}
