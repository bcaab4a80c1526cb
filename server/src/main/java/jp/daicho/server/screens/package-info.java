/**
 * The frame that all screens share: where one is, who is at work, the menu and its keys (2.3.1,
 * 2.3.2). The templates are {@code layout.html} and {@code fragments.html}.
 */
@ApplicationModule(
    displayName = "Screens",
    allowedDependencies = {"operators", "audit", "tenancy"})
@NullMarked
package jp.daicho.server.screens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
