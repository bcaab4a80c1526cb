/**
 * Lists as files: what a screen shows as a table, as PDF or CSV by one layout (docs/forms.md).
 * Where a list comes from, the modules know that show it.
 */
@ApplicationModule(
    displayName = "Lists",
    allowedDependencies = {"reference"})
@NullMarked
package jp.daicho.server.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
