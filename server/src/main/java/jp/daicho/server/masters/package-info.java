/**
 * The screens and the API of the masters that clerks keep (1.3.1 to 1.3.6): lists, entry,
 * correction and end, with their history.
 */
@ApplicationModule(
    displayName = "Masters",
    allowedDependencies = {"operators", "audit", "reference", "findings", "screens"})
@NullMarked
package jp.daicho.server.masters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
