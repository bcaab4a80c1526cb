/**
 * The ground that links to other systems stand on: messages of one neutral schema (docs/links.md),
 * those to send, fed from the outbox in the order of the register, and those received.
 *
 * <p>A link brings three things as beans: a {@link jp.daicho.server.links.PartnerPort} (or lets the
 * settings make one over HTTP), a {@link jp.daicho.server.links.MessageComposer} for what it sends
 * and a {@link jp.daicho.server.links.MessageIntake} for each kind it receives.
 */
@ApplicationModule(
    displayName = "Links",
    allowedDependencies = {
      "encryption",
      "operators",
      "audit",
      "registry",
      "tenancy",
      "findings",
      "certificates",
      "lists"
    })
@NullMarked
package jp.daicho.server.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
