/**
 * The yearly move of deleted records to the database of deleted records (9.3): what would go, runs
 * by hand, by command and by the calendar, and what they moved. What the database of deleted
 * records holds is read through {@code registry}, as the register is.
 */
@ApplicationModule(
    displayName = "Deleted records",
    allowedDependencies = {"operators", "audit", "registry", "reference", "tenancy"})
@NullMarked
package jp.daicho.server.deletedrecords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
