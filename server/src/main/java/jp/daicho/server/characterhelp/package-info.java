/**
 * Helps somebody who cannot type a character (2.1.3): finds it by what is known of it or by
 * handwriting, and shows characters large, with their codes and variants (2.2.3).
 */
@ApplicationModule(
    displayName = "Character help",
    allowedDependencies = {"operators", "audit", "reference", "findings", "screens"})
@NullMarked
package jp.daicho.server.characterhelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
