package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.administration.internal.PermissionRows;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.SystemOperator;

/**
 * What no administrator may do alone: change what she herself may do, and leave a municipality
 * without anybody who can manage operators.
 */
final class AdministratorRules {
  static final EntryItem OPERATOR = new EntryItem("operator", "利用者");

  private AdministratorRules() {}

  /** Refuses a change of the one who makes it: somebody else has to. */
  static void refuseOwn(Passage passage, long number) {
    if (passage.operator().operatorId() == number) {
      throw EntryRefusedException.of(FindingCode.OWN_PERMISSIONS, OPERATOR);
    }
  }

  /** Refuses to touch the operator that stands for the server's own commands. */
  static void refuseSystem(String login) {
    if (login.equals(SystemOperator.LOGIN)) {
      throw EntryRefusedException.of(FindingCode.OPERATOR_OF_SYSTEM, OPERATOR);
    }
  }

  /**
   * Makes a change, unless a day comes after it on which nobody could manage operators and which
   * did not come, or came later, before.
   */
  static <T> T keepingAdministrator(Passage passage, Supplier<T> change) {
    Optional<LocalDate> before =
        PermissionRows.firstDayWithoutAdministrator(passage, passage.today());
    T done = change.get();
    Optional<LocalDate> after =
        PermissionRows.firstDayWithoutAdministrator(passage, passage.today());
    if (after.isPresent() && (before.isEmpty() || after.get().isBefore(before.get()))) {
      throw EntryRefusedException.of(
          FindingCode.LAST_ADMINISTRATOR, OPERATOR, Shown.day(after.get()));
    }
    return done;
  }
}
