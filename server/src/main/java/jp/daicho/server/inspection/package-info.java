/**
 * 住民基本台帳の一部の写し（閲覧用） (9.5, 20.3.1) and random samples (9.6): a list of residents by conditions, of
 * any length, made in the background in parts (ADR 0030).
 */
@ApplicationModule(
    displayName = "Inspection",
    allowedDependencies = {
      "operators",
      "audit",
      "tenancy",
      "registry",
      "reference",
      "findings",
      "protection",
      "certificates",
      "lists",
      "screens"
    })
@NullMarked
package jp.daicho.server.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
