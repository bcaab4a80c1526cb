/**
 * The administration of operators (10.3, 10.4): who may use the system, from when to when, what
 * each may do and see, the permission table, and how operators sign in. The rules of signing in and
 * the door are {@code operators}'.
 */
@ApplicationModule(
    displayName = "Administration of operators",
    allowedDependencies = {
      "operators",
      "audit",
      "findings",
      "reference",
      "documents",
      "lists",
      "certificates",
      "screens"
    })
@NullMarked
package jp.daicho.server.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
