/**
 * What other systems of the municipality are told: every registered version, in the order of the
 * register (7.2; 1.1.8, 1.1.10). They come and ask; nothing is sent, so that none can be missed
 * while one is down.
 */
@ApplicationModule(
    displayName = "Feed",
    allowedDependencies = {"operators", "audit", "registry", "protection", "restrictions"})
@NullMarked
package jp.daicho.server.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
