/**
 * Moves from entry to registration: drafts (仮登録), review, decision by a second person (4.0.8), and
 * the intake of files (10.8). What may be entered and what becomes of it is the ledger's to say.
 */
@ApplicationModule(
    displayName = "Moves",
    allowedDependencies = {
      "encryption",
      "operators",
      "audit",
      "registry",
      "reference",
      "tenancy",
      "findings",
      "protection",
      "restrictions",
      "certificates",
      "papers",
      "documents",
      "lists"
    })
@NullMarked
package jp.daicho.server.moves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
