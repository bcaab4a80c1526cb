package jp.daicho.server.operators;

import java.util.Objects;
import jp.daicho.server.audit.AuditAction;

/**
 * A function of the system that an operator may use: what it is called, what it needs and how the
 * log tells of it. Declare one constant for each function.
 *
 * @param name the function's name in Japanese, as the log shows it, such as {@code 転入入力}
 * @param action the kind of act (10.2)
 * @param permission what the operator needs
 */
public record Operation(String name, AuditAction action, Permission permission) {

  /** Nothing may be missing. */
  public Operation {
    Objects.requireNonNull(action);
    Objects.requireNonNull(permission);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an operation needs a name");
    }
  }

  /** An operation. */
  public static Operation of(String name, AuditAction action, Permission permission) {
    return new Operation(name, action, permission);
  }
}
