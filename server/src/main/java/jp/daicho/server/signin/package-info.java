/**
 * Coming in from the web: the sign-in page, the security of every address, and how faults are told
 * to browsers and to callers of the API.
 */
@ApplicationModule(
    displayName = "Sign-in",
    allowedDependencies = {"encryption", "operators", "tenancy", "findings", "reference"})
@NullMarked
package jp.daicho.server.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
