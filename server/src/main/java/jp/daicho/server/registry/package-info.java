/**
 * The register itself: resident records in versions, households, moves, the numbers given out, and
 * what is derived from the record.
 *
 * <p>Reads and writes only inside a {@link jp.daicho.server.operators.Passage}. Knows no move in
 * particular: the modules that register moves hand it finished versions.
 */
@ApplicationModule(
    displayName = "Registry",
    allowedDependencies = {"audit", "encryption", "operators", "reference", "tenancy"})
@NullMarked
package jp.daicho.server.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
