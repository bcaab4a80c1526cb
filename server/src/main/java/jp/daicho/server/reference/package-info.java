/**
 * The data the rules look things up in, made from what travels with the program: eras, characters,
 * addresses, statuses of residence, nationalities (1.3).
 */
@ApplicationModule(
    displayName = "Reference",
    allowedDependencies = {"operators", "audit", "tenancy", "findings"})
@NullMarked
package jp.daicho.server.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
