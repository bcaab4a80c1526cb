package jp.daicho.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modulesUseOnlyWhatTheyMayUse() {
    ApplicationModules.of(DaichoApplication.class).verify();
  }
}
