package jp.daicho.ledger.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.Raises;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void whereNothingIsTypedOneCopyIsMade() {
    assertThat(read(null)).isEqualTo(Copies.ONE);
    assertThat(read(" ")).isEqualTo(Copies.ONE);
  }

  @Test
  @Raises(FindingCode.COPIES_OUT_OF_RANGE)
  @ComesClose(FindingCode.COPIES_OUT_OF_RANGE)
  void aFewCopiesAreAllowed() {
    assertThat(read("1")).isEqualTo(Copies.ONE);
    assertThat(read(" 20 ")).isEqualTo(new Copies(Copies.MOST));
    assertThat(faults("0")).containsExactly(FindingCode.COPIES_OUT_OF_RANGE);
    assertThat(faults("21")).containsExactly(FindingCode.COPIES_OUT_OF_RANGE);
    assertThat(faults("9999")).containsExactly(FindingCode.COPIES_OUT_OF_RANGE);
    assertThatIllegalArgumentException().isThrownBy(() -> new Copies(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Copies(Copies.MOST + 1));
  }

  @Test
  void whatIsNoNumberIsAFaultOfTheField() {
    for (String typed : List.of("x", "-1", "1.5", "２", "10000")) {
      Findings findings = new Findings();
      assertThat(Copies.read(typed, findings)).isNull();
      assertThat(findings.list())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.isError()).isTrue();
                assertThat(finding.where().path()).isEqualTo("copies");
                assertThat(finding.where().label()).isEqualTo("部数");
              });
    }
  }

  @Test
  void aNumberIsReadThoughItIsOutOfRangeWhereOtherRulesFollow() {
    Findings findings = new Findings();
    assertThat(Copies.readNumber("21", findings)).isEqualTo(21);
    assertThat(findings.list()).isEmpty();
    Copies.requireAllowed(Copies.MOST, findings);
    assertThat(findings.list()).isEmpty();
  }

  private static @Nullable Copies read(@Nullable String typed) {
    Findings findings = new Findings();
    Copies copies = Copies.read(typed, findings);
    assertThat(findings.list()).isEmpty();
    return copies;
  }

  private static List<FindingCode> faults(String typed) {
    Findings findings = new Findings();
    assertThat(Copies.read(typed, findings)).isNull();
    return findings.list().stream().map(Finding::code).toList();
  }
}
