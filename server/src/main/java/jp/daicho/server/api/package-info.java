/** The description of the REST API (OpenAPI 3.1) at {@code /api/openapi.json}. */
@ApplicationModule(
    displayName = "API description",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
