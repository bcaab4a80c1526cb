package jp.daicho.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.conformance.Requirement.Kind;
import org.junit.jupiter.api.Test;

class RequirementsTest {

  @Test
  void thereAreFourHundredAndEightyNine() {
    assertThat(Requirements.all().list()).hasSize(489);
    assertThat(Requirements.all().of(Kind.MUST)).hasSize(384);
    assertThat(Requirements.all().of(Kind.MAY)).hasSize(35);
    assertThat(Requirements.all().of(Kind.MUST_NOT)).hasSize(70);
  }

  @Test
  void eachHasASectionThatItsNumberStartsWithAndATitle() {
    assertThat(Requirements.all().list())
        .allMatch(requirement -> requirement.id().startsWith(requirement.section() + "-"))
        .noneMatch(requirement -> requirement.title().isBlank());
  }
}
