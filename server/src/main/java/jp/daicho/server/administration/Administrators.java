package jp.daicho.server.administration;

import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Door.PassageWork;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.stereotype.Component;

/**
 * The door for those who manage operators: whoever manages permissions (10.3) or what is seen
 * (10.4) may look at both, and each changes only her own.
 */
@Component
final class Administrators {
  private final Door door;
  private final OperatorMenu menu;

  /** Made once. */
  Administrators(Door door, OperatorMenu menu) {
    this.door = door;
    this.menu = menu;
  }

  /** Looks at something. */
  <T> T look(String name, PassageWork<T, RuntimeException> work) {
    return enter(name, AuditAction.ENQUIRY, work);
  }

  /** Changes something; the work asks for what each single change takes. */
  <T> T change(String name, PassageWork<T, RuntimeException> work) {
    return enter(name, AuditAction.SETTING_CHANGE, work);
  }

  private <T> T enter(String name, AuditAction action, PassageWork<T, RuntimeException> work) {
    return door.enter(Operation.of(name, action, permission()), work);
  }

  /** Only which of the two is asked for; the door decides. */
  Permission permission() {
    boolean displayOnly =
        !menu.offers(Permission.OPERATOR_ADMINISTRATION)
            && menu.offers(Permission.DISPLAY_ADMINISTRATION);
    return displayOnly ? Permission.DISPLAY_ADMINISTRATION : Permission.OPERATOR_ADMINISTRATION;
  }
}
