/**
 * Who is under support measures (1.1.16), what is done with a measure (3.4), and what it holds back
 * together with the restrictions that clerks set (3.1): the mark on records, the error on papers
 * and its release. Modules that show or print people ask {@link
 * jp.daicho.server.protection.Protections} inside their own passage.
 */
@ApplicationModule(
    displayName = "Protection",
    allowedDependencies = {
      "operators",
      "audit",
      "tenancy",
      "registry",
      "reference",
      "findings",
      "restrictions"
    })
@NullMarked
package jp.daicho.server.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
