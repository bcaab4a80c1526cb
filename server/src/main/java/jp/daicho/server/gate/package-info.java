/**
 * What every request passes before anything else looks at it: how large it may be, how many may
 * come, and what it may not hold.
 */
@ApplicationModule(
    displayName = "Gate",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
