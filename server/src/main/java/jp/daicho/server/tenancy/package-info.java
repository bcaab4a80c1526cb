/**
 * Many municipalities in one database: the only place that opens transactions, and it never opens
 * one without saying whose it is.
 *
 * <p>Other modules come here through the door of {@code operators}; the few that act before anybody
 * has signed in use {@link jp.daicho.server.tenancy.Tenancy} themselves.
 */
@ApplicationModule(
    displayName = "Tenancy",
    allowedDependencies = {"database", "encryption"})
@NullMarked
package jp.daicho.server.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
