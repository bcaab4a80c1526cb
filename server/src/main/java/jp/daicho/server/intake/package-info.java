/**
 * Taking in a whole register from a file (10.8): every line is read and checked as the rules of the
 * ledger have it, what is good is registered, what is not stays outside with its reasons.
 *
 * <p>The lines are checked in one thread while the database loads in another.
 */
@ApplicationModule(
    displayName = "Intake",
    allowedDependencies = {"encryption", "operators", "audit", "registry", "reference", "tenancy"})
@NullMarked
package jp.daicho.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
