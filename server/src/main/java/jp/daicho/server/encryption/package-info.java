/**
 * Encrypts Individual Numbers, and what holds them, with keys of their municipality outside the
 * database (ADR 0040).
 *
 * <p>Whoever keeps such a value asks the transaction or the passage for the {@link
 * jp.daicho.server.encryption.MunicipalEncryption} of the municipality.
 */
@ApplicationModule(
    displayName = "Encryption",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
