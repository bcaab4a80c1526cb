/**
 * The link with 住基ネットCS as far as chapter 4 needs it: what is sent of a move, 転入通知 (4.1.3.1.2),
 * 転出証明書情報 (4.1.1.3, 4.1.3.0.4) and the resident record codes to assign (4.3.1). The telegrams are
 * not public: it speaks the neutral schema of docs/links.md.
 */
@ApplicationModule(
    displayName = "CS",
    allowedDependencies = {
      "operators",
      "audit",
      "tenancy",
      "registry",
      "protection",
      "restrictions",
      "reference",
      "moves",
      "certificates",
      "findings",
      "lists",
      "links"
    })
@NullMarked
package jp.daicho.server.cs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
