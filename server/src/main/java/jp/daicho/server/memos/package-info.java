/**
 * Memos about persons (1.1.15): free words for the clerks. They are no part of the resident record:
 * neither certificates nor moves, drafts, intake or links may know this module.
 */
@ApplicationModule(
    displayName = "Memos",
    allowedDependencies = {"operators", "audit", "registry", "protection", "findings"})
@NullMarked
package jp.daicho.server.memos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
