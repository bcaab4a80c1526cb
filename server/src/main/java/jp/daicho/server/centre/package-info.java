/**
 * The centre (ADR 0041): those who run the service for many municipalities take them into service,
 * make their first administrators, suspend them and look at the seals of their logs, and see
 * nothing of residents. What can be done to a municipality at all is {@code operators}'.
 */
@ApplicationModule(
    displayName = "Centre",
    allowedDependencies = {"operators", "tenancy", "audit", "findings", "reference", "screens"})
@NullMarked
package jp.daicho.server.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
