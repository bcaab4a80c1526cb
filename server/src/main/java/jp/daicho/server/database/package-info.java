/**
 * PostgreSQL: the embedded one or one outside, its roles, its schema and the pool of the service
 * role.
 *
 * <p>Knows nothing of municipalities. Only {@code tenancy} may take connections from here;
 * everybody else works through the door of {@code operators}.
 */
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
