package jp.daicho.server.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeysTests {
  @Test
  void thePatternOfAWholeNameTakesSpecialCharactersAsTheyAre() {
    assertThat(SearchKeys.holdingName("山田　太郎")).isEqualTo("%|山田太郎|%");
    assertThat(SearchKeys.holdingName("A_B%C\\D")).isEqualTo("%|a\\_b\\%c\\\\d|%");
  }
}
