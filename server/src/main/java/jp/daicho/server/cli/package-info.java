/**
 * The commands of the launcher: {@code up}, {@code demo}, {@code sample}, {@code import} and {@code
 * verify}. A command starts as much of the service as it needs and goes through the same door.
 */
@ApplicationModule(
    displayName = "Commands",
    allowedDependencies = {
      "database",
      "encryption",
      "tenancy",
      "audit",
      "accesslog",
      "operators",
      "registry",
      "reference",
      "intake",
      "moves",
      "certificates"
    })
@NullMarked
package jp.daicho.server.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
