/**
 * Search and enquiry (2.1, 2.2, 3.3): one search box, the pages of a resident and of a household,
 * and the same by the API.
 *
 * <p>What an operator may not see (10.4) is left out here, before anything is written to a page.
 */
@ApplicationModule(
    displayName = "Inquiry",
    allowedDependencies = {
      "operators",
      "audit",
      "registry",
      "reference",
      "moves",
      "memos",
      "protection",
      "documents",
      "findings",
      "lists",
      "papers",
      "screens"
    })
@NullMarked
package jp.daicho.server.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
