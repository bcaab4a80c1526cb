/**
 * Small files with what stands on a paper handed in at the counter (10.8): how they are read, which
 * paper it is, and who in the register is meant. What the paper is for, the modules know that use
 * it.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"operators", "registry", "reference"})
@NullMarked
package jp.daicho.server.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
