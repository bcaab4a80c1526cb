/**
 * The screens and the API of the database of support measures (1.1.16, 2.2.4, 3.4), and its notices
 * (20.5.1). What a measure is and what it holds back is {@code protection}'s to say.
 */
@ApplicationModule(
    displayName = "Support measures",
    allowedDependencies = {
      "operators",
      "audit",
      "registry",
      "reference",
      "findings",
      "protection",
      "restrictions",
      "certificates",
      "lists",
      "screens"
    })
@NullMarked
package jp.daicho.server.supportmeasures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
