/**
 * Households as a whole: the order of their members as clerks set it (5.2). It is kept beside the
 * record, by the registry, and shows wherever the members of a household are listed.
 */
@ApplicationModule(
    displayName = "Households",
    allowedDependencies = {
      "operators",
      "audit",
      "registry",
      "reference",
      "protection",
      "findings",
      "inquiry",
      "screens"
    })
@NullMarked
package jp.daicho.server.households;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
