/**
 * Signs issued papers with the municipality's key (PAdES baseline B-B, ADR 0028). Off unless a key
 * is configured. Knows nothing of residents: it takes a PDF file and gives it back signed.
 */
@ApplicationModule(displayName = "Signing", allowedDependencies = "tenancy")
@NullMarked
package jp.daicho.server.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
