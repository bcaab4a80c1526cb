/**
 * How entries are refused: with findings (11.1), each with item, reason and remedy, the same on
 * screens and in the API; and what screens answer to an entry, or in the place of a page that is
 * not there.
 */
@ApplicationModule(
    displayName = "Findings",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
