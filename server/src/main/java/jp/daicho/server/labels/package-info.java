/**
 * 宛名シール (9.6): labels with the addresses of residents, for chosen people and for those of a list
 * for inspection or a random sample.
 */
@ApplicationModule(
    displayName = "Labels",
    allowedDependencies = {
      "operators",
      "audit",
      "registry",
      "reference",
      "findings",
      "protection",
      "certificates",
      "inspection"
    })
@NullMarked
package jp.daicho.server.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
