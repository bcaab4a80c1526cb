/**
 * Looking into the log (10.2): search, the analyses of the section, alerts and how long entries are
 * kept, for whoever may read the access log. Nothing here changes an entry.
 */
@ApplicationModule(
    displayName = "Access log",
    allowedDependencies = {
      "operators",
      "audit",
      "tenancy",
      "reference",
      "findings",
      "lists",
      "screens"
    })
@NullMarked
package jp.daicho.server.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
