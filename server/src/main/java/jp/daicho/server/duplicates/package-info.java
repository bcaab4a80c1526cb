/**
 * Residents who may be in the register twice, over the whole register (ADR 0034): a batch report to
 * look into. Who may be there already when she is entered, the module of moves tells.
 */
@ApplicationModule(
    displayName = "Duplicates",
    allowedDependencies = {
      "operators",
      "audit",
      "registry",
      "reference",
      "protection",
      "certificates",
      "lists",
      "screens"
    })
@NullMarked
package jp.daicho.server.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
