/**
 * The papers that moves bring forth besides certified copies: notices and records, offered by the
 * kind of move (4.1.0.3, 4.2.0.1, 4.3.3). Which there are is data of the ledger, how they look that
 * of the forms; each kind has a {@link jp.daicho.server.papers.internal.PaperWriter} that says what
 * stands on it. Printing and keeping are the certificates' work.
 */
@ApplicationModule(
    displayName = "Papers",
    allowedDependencies = {
      "operators",
      "audit",
      "tenancy",
      "registry",
      "reference",
      "findings",
      "certificates"
    })
@NullMarked
package jp.daicho.server.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
