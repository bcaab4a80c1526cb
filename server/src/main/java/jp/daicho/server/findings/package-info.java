/**
 * How entries are refused: with findings (11.1), each with item, reason and remedy, the same on
 * screens and in the API.
 */
@ApplicationModule(
    displayName = "Findings",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
