/**
 * The people who use the system, what they may do (10.3, 10.4), and the one door through which
 * everything goes that touches the register: {@link jp.daicho.server.operators.Door}.
 */
@ApplicationModule(
    displayName = "Operators",
    allowedDependencies = {"tenancy", "audit", "encryption", "findings"})
@NullMarked
package jp.daicho.server.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
