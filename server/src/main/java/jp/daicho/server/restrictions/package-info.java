/**
 * Restrictions that clerks set (3.1): setting, changing, releasing, releasing for a time, and whose
 * restrictions changed for other systems (3.2). What restrictions of every kind hold back together
 * is {@code protection}'s to say; whoever shows, prints or moves people asks there.
 */
@ApplicationModule(
    displayName = "Restrictions",
    allowedDependencies = {
      "operators",
      "audit",
      "tenancy",
      "registry",
      "reference",
      "findings",
      "screens"
    })
@NullMarked
package jp.daicho.server.restrictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
