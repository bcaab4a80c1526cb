/**
 * The link with the immigration agency (出入国在留管理庁): notices of its commissioner become prepared
 * moves that a clerk confirms (4.5.6), and what is registered of foreign residents is reported as
 * 市町村通知 and 市町村伝達, online or on a medium (4.5.7). The interface of the Ministry of Justice is not
 * public: it speaks the neutral schema of docs/links.md.
 */
@ApplicationModule(
    displayName = "Immigration",
    allowedDependencies = {
      "operators",
      "audit",
      "registry",
      "reference",
      "moves",
      "papers",
      "certificates",
      "findings",
      "links"
    })
@NullMarked
package jp.daicho.server.immigration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
