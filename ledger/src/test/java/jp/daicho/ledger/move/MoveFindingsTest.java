package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.MoveFindingCases.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of moves of residents: where it is raised, and where it is not (11.1). */
class MoveFindingsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]*}");

  @ParameterizedTest
  @MethodSource("jp.daicho.ledger.move.MoveFindingCases#all")
  void isRaisedOnceAtItsItem(Case it) {
    Assessment assessment = it.village().look(it.raising()).assessment();

    assertThat(assessment.findings())
        .filteredOn(finding -> finding.code() == it.code())
        .filteredOn(finding -> finding.where().path().equals(it.path()))
        .hasSize(1);
    for (Finding finding : assessment.findings()) {
      assertThat(finding.reason()).isNotBlank().doesNotContainPattern(PLACEHOLDER);
      assertThat(finding.remedy()).isNotBlank().doesNotContainPattern(PLACEHOLDER);
      assertThat(finding.where().label()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("jp.daicho.ledger.move.MoveFindingCases#all")
  void isNotRaisedByAnEntryThatComesCloseAndCanBeRegistered(Case it) {
    Assessment assessment = it.village().look(it.close()).assessment();

    assertThat(assessment.findings()).extracting(Finding::code).doesNotContain(it.code());
    assertThat(assessment.errors()).extracting(Finding::code).isEmpty();
  }
}
