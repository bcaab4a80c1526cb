package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.finding.FindingCatalogue;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Level;
import org.junit.jupiter.api.Test;

/**
 * Every finding is raised by a test, and a test comes close to it without raising it (11.1); and
 * what chapter 3 says or clearly implies to be an error or an alert is a finding of ours.
 *
 * <p>The official lists of errors and alerts are not public, so that {@code implied-findings.tsv}
 * is what can be compared: it is not claimed that the official lists hold no more.
 */
class ShownFindingsTest {
  private static final ShownFindings SHOWN = ShownFindings.read();
  private static final List<TabularResource.Row> IMPLIED =
      TabularResource.read(ShownFindingsTest.class, "implied-findings.tsv").rows();

  /** Of support measures: named by their tests, which do not say yet what comes close. */
  private static boolean isNamedOnly(FindingCode code) {
    return code.name().contains("SUPPORT") && SHOWN.named().contains(code);
  }

  @Test
  void everyFindingIsRaisedByATest() {
    assertThat(FindingCode.values())
        .as("without a case, and without a test that carries @Raises")
        .filteredOn(code -> !SHOWN.raised().contains(code) && !isNamedOnly(code))
        .isEmpty();
    assertThat(SHOWN.unfounded()).isEmpty();
  }

  @Test
  void everyFindingHasATestThatComesCloseAndDoesNotRaiseIt() {
    assertThat(FindingCode.values())
        .as("without a case, and without a test that carries @ComesClose")
        .filteredOn(code -> !SHOWN.closeTo().contains(code) && !isNamedOnly(code))
        .isEmpty();
  }

  @Test
  void whatIsImpliedIsAFindingOfItsClassOrSaidToBeOpen() {
    for (TabularResource.Row row : IMPLIED) {
      String item = row.get("section") + " " + row.get("item");
      Level level =
          switch (row.get("class")) {
            case "error" -> Level.ERROR;
            case "alert" -> Level.ALERT;
            default -> null;
          };
      List<String> codes = words(row.get("findings"));
      List<String> tests = words(row.get("tests"));
      if (level == null) {
        assertThat(row.get("class")).as(item).isEqualTo("forbidden");
        assertThat(codes).as(item).isEmpty();
        assertThat(tests).as(item).isNotEmpty();
      } else {
        assertThat(codes.size() + tests.size() > 0)
            .as(item + ": shown, or open")
            .isEqualTo(row.get("open").isEmpty());
      }
      for (String code : codes) {
        assertThat(FindingCatalogue.standard().get(FindingCode.valueOf(code)).level())
            .as(item + " " + code)
            .isEqualTo(level);
      }
      assertThat(SHOWN.tests()).as(item).containsAll(tests);
    }
  }

  /** So that nothing is taken from the list of what lacks without being built, or added unseen. */
  @Test
  void whatLacksIsWhatOtherFunctionsHaveToBring() {
    Set<String> open = new TreeSet<>();
    IMPLIED.stream()
        .filter(row -> !row.get("open").isEmpty())
        .forEach(row -> open.add(row.get("open")));
    assertThat(open).containsExactlyInAnyOrder("7.1.1.2", "9.3", "9.7", "10.2");
  }

  private static List<String> words(String cell) {
    return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
