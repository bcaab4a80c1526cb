package jp.daicho.server.certificates;

import java.util.List;
import jp.daicho.forms.SealImage;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.AuthorityTable;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import org.springframework.stereotype.Component;

/** Keeps those who certify and their electronic seals (1.3.7, 1.3.9). */
@Component
public final class Authorities {
  private static final Operation AUTHENTICATORS =
      Operation.of("認証者管理", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);
  private static final Operation SEALS =
      Operation.of("公印管理", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);

  private final Door door;

  /** Made once. */
  Authorities(Door door) {
    this.door = door;
  }

  /** Registers an authenticator, in the place of one whose period begins on the same day. */
  public void appoint(AppointedAuthenticator authenticator) {
    door.enter(
        AUTHENTICATORS,
        passage ->
            AuthorityTable.put(passage.sql(), passage.municipality().value(), authenticator));
  }

  /** All authenticators, past, present and to come, by role and period. */
  public List<AppointedAuthenticator> authenticators() {
    return door.enter(
        AUTHENTICATORS,
        passage -> AuthorityTable.authenticators(passage.sql(), passage.municipality().value()));
  }

  /**
   * Registers a seal, in the place of one of its kind whose period begins on the same day.
   *
   * @throws IllegalArgumentException if it is no readable image or larger than 25 mm
   */
  public void registerSeal(RegisteredSeal seal) {
    SealImage.ofPng(seal.png(), seal.size());
    door.enter(
        SEALS, passage -> AuthorityTable.put(passage.sql(), passage.municipality().value(), seal));
  }

  /** All seals, by kind and period. */
  public List<RegisteredSeal> seals() {
    return door.enter(
        SEALS, passage -> AuthorityTable.seals(passage.sql(), passage.municipality().value()));
  }
}
