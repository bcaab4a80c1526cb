/**
 * Who did what, when, where and to whom (10.2). Entries are appended in the transaction of the act
 * they tell of, and never changed.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"tenancy", "signing"})
@NullMarked
package jp.daicho.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
