package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.administration.PermissionHolder.OfDepartment;
import jp.daicho.server.administration.PermissionHolder.OfOperator;
import jp.daicho.server.administration.internal.DepartmentTable;
import jp.daicho.server.administration.internal.OperatorTable;
import jp.daicho.server.administration.internal.PermissionRows;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives permissions to operators and departments and takes them away, each from a day on (10.3).
 * The four that show items of residents are managed by a permission of their own (10.4).
 */
@Component
public final class PermissionGrants {
  static final EntryItem PERMISSIONS = new EntryItem("permissions", "操作権限");
  static final EntryItem LAST = new EntryItem("to", "最後の日");

  private final Administrators door;

  /** Made once. */
  PermissionGrants(Administrators door) {
    this.door = door;
  }

  /**
   * A change of permissions, as typed.
   *
   * @param from the day from which it counts; today if empty
   * @param to the last day of what is given; open if empty
   * @param give what is given
   * @param take what is taken away
   */
  public record Change(String from, String to, Set<Permission> give, Set<Permission> take) {
    /** Copies the sets. */
    public Change {
      give = Set.copyOf(give);
      take = Set.copyOf(take);
    }
  }

  /**
   * Changes what an operator may do herself.
   *
   * @param seen the version the administrator had before her
   */
  public void change(long number, int seen, Change change) {
    door.change(
        "操作権限の変更",
        passage -> {
          AdministeredOperator operator = OperatorAdministration.locked(passage, number, seen);
          passage.note("利用者ID", operator.login());
          apply(passage, new OfOperator(number), change);
          OperatorTable.countChange(passage, number);
          return operator;
        });
  }

  /** Changes what all members of a department may do. */
  public void change(String department, int seen, Change change) {
    door.change(
        "所属部署の操作権限の変更",
        passage -> {
          Department locked =
              DepartmentTable.lock(passage, department)
                  .orElseThrow(() -> new OperatorUnknownException(department));
          if (locked.version() != seen) {
            throw EntryRefusedException.of(
                FindingCode.ENTRY_CHANGED, new EntryItem("department", "所属部署"));
          }
          passage.note("所属部署", locked.name());
          apply(passage, new OfDepartment(department), change);
          DepartmentTable.countChange(passage, department);
          return locked;
        });
  }

  private static void apply(Passage passage, PermissionHolder holder, Change change) {
    Findings findings = new Findings();
    LocalDate from = OperatorEntry.dayOfChange(change.from(), passage.today(), findings);
    LocalDate last = OperatorEntry.day(change.to(), LAST, findings);
    if (from != null && last != null && last.isBefore(from)) {
      findings.add(FindingCode.PERIOD_REVERSED, LAST);
    }
    if (change.give().isEmpty() && change.take().isEmpty()) {
      findings.add(FindingCode.NO_PERMISSION_CHOSEN, PERMISSIONS);
    }
    refuseOwn(passage, holder, !change.give().isEmpty(), findings);
    change.give().stream()
        .filter(one -> !Permission.of(passage.municipality()).contains(one))
        .forEach(one -> findings.add(FindingCode.PERMISSION_NOT_HERE, PERMISSIONS, one.label()));
    if (from == null || findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    AdministratorRules.keepingAdministrator(
        passage,
        () -> {
          change.give().forEach(one -> set(passage, holder, one, true, from, last));
          change.take().forEach(one -> set(passage, holder, one, false, from, null));
          return holder;
        });
  }

  /** Nobody changes her own permissions, nor gives any to her own department. */
  static void refuseOwn(
      Passage passage, PermissionHolder holder, boolean gives, Findings findings) {
    boolean own =
        switch (holder) {
          case OfOperator(long number) -> number == passage.operator().operatorId();
          case OfDepartment(String code) ->
              gives
                  && OperatorTable.find(passage, passage.operator().operatorId(), passage.today())
                      .map(me -> me.profile().departmentCode().equals(code))
                      .orElse(false);
        };
    if (own) {
      findings.add(FindingCode.OWN_PERMISSIONS, PERMISSIONS);
    }
  }

  /** From a day on a permission is held, or not; the log tells what it was and what it is. */
  static void set(
      Passage passage,
      PermissionHolder holder,
      Permission permission,
      boolean held,
      LocalDate from,
      @Nullable LocalDate last) {
    passage.require(permission.managedBy());
    List<PermissionPeriod> before = PermissionRows.of(passage, holder);
    List<PermissionPeriod> changes = PermissionPeriod.changes(permission, before, held, from, last);
    changes.forEach(change -> PermissionRows.put(passage, holder, change));
    if (!changes.isEmpty()) {
      passage.note(
          permission.label(),
          words(before, permission, from)
              + " → "
              + words(PermissionRows.of(passage, holder), permission, from));
    }
  }

  /** The times of a permission that are not over before a day. */
  static String words(List<PermissionPeriod> periods, Permission permission, LocalDate day) {
    String words =
        periods.stream()
            .filter(period -> period.permission() == permission && !period.isEmpty())
            .filter(period -> period.to() == null || !period.to().isBefore(day.minusDays(1)))
            .map(period -> Shown.period(period.from(), period.to()))
            .collect(Collectors.joining("、"));
    return words.isEmpty() ? "なし" : words;
  }
}
