/**
 * Certified copies of resident records (住民票の写し): preview, issue, the record of what was issued, and
 * whose name and seal stand under it (5.1 to 5.8, 1.3.7 to 1.3.9). What may be printed is the
 * ledger's to say, how it looks that of the forms.
 */
@ApplicationModule(
    displayName = "Certificates",
    allowedDependencies = {
      "encryption",
      "operators",
      "audit",
      "tenancy",
      "registry",
      "reference",
      "findings",
      "protection",
      "documents",
      "printing",
      "lists",
      "signing"
    })
@NullMarked
package jp.daicho.server.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
