/**
 * 本人通知 (8.1): registrations of those who asked to be told when certificates of them are issued, the
 * mark on the screen when such a certificate is issued, and the notices themselves.
 */
@ApplicationModule(
    displayName = "Notices of issue",
    allowedDependencies = {
      "operators",
      "tenancy",
      "audit",
      "registry",
      "reference",
      "findings",
      "certificates"
    })
@NullMarked
package jp.daicho.server.issuenotices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
