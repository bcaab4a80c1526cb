/**
 * Printing on paper (10.7): sends finished papers to printers by IPP and asks what became of them.
 * It knows no residents and no settings; who prints what, and on which printer, is said by its
 * callers.
 */
@ApplicationModule(
    displayName = "Printing",
    allowedDependencies = {})
@NullMarked
package jp.daicho.server.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
