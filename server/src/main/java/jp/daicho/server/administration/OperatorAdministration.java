package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.administration.internal.DepartmentTable;
import jp.daicho.server.administration.internal.OperatorTable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers, changes and ends operators (10.3), each from a day on, so that everything can be
 * entered beforehand. Who is registered is never deleted: the log points at her.
 *
 * <p>Each method throws {@link OperatorUnknownException} for a number that is not there, and {@link
 * EntryRefusedException} with all that stands against an entry.
 */
@Component
public final class OperatorAdministration {
  private static final EntryItem LOGIN = new EntryItem("login", "利用者ID");
  private static final String OF_WHOM = "利用者ID";

  private static final Operation ADD = change("利用者の登録");
  private static final Operation CHANGE = change("利用者の変更");
  private static final Operation WITHDRAW = change("利用者の変更予定の取消し");
  private static final Operation PERIOD = change("利用期間の変更");

  private final Door door;
  private final Operators operators;

  /** Made once. */
  OperatorAdministration(Door door, Operators operators) {
    this.door = door;
    this.operators = operators;
  }

  static Operation change(String name) {
    return Operation.of(name, AuditAction.SETTING_CHANGE, Permission.OPERATOR_ADMINISTRATION);
  }

  /**
   * A new operator's number, and the password that she has to change when she first signs in. It is
   * kept nowhere.
   */
  public record Added(long number, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Added[" + number + "]";
    }
  }

  /**
   * Registers an operator, also for a time to come.
   *
   * @param login 利用者ID, which stays hers for good
   * @param validFrom her first day, as typed; today if empty
   * @param validTo her last day, as typed; open if empty
   */
  public Added add(String login, OperatorEntry entry, String validFrom, String validTo) {
    return door.enter(
        ADD,
        passage -> {
          Findings findings = new Findings();
          String name = login.strip();
          AdministratorRules.refuseSystem(name);
          if (name.isEmpty()) {
            findings.add(FindingCode.EMPTY, LOGIN);
          } else if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            findings.add(FindingCode.LOGIN_UNREADABLE, LOGIN);
          } else if (OperatorTable.find(passage, name, passage.today()).isPresent()) {
            findings.add(FindingCode.CODE_TAKEN, LOGIN);
          }
          Period period = period(validFrom, validTo, passage.today(), null, findings);
          LocalDate from = period == null ? passage.today() : period.from();
          OperatorProfile profile = read(passage, entry, from, findings);
          if (profile == null || period == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          Operators.Registered registered =
              operators.register(
                  new NewOperator(
                      name,
                      "",
                      profile.displayName(),
                      profile.departmentCode(),
                      profile.placeCode(),
                      period.from(),
                      period.to(),
                      Set.of()));
          OperatorTable.put(passage, registered.operatorId(), profile);
          passage.note(OF_WHOM, name).note("利用期間", Shown.period(period.from(), period.to()));
          note(passage, null, profile);
          return new Added(registered.operatorId(), registered.password());
        });
  }

  /**
   * Changes what is known of an operator from a day on.
   *
   * @param seen the version the administrator had before her
   * @param from the first day it counts, as typed; today if empty
   */
  public void change(long number, int seen, String from, OperatorEntry entry) {
    door.enter(
        CHANGE,
        passage -> {
          AdministeredOperator before = locked(passage, number, seen);
          Findings findings = new Findings();
          LocalDate day = OperatorEntry.dayOfChange(from, passage.today(), findings);
          OperatorProfile profile =
              read(passage, entry, day == null ? passage.today() : day, findings);
          if (profile == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          OperatorProfile known =
              OperatorTable.find(passage, number, profile.from()).orElseThrow().profile();
          if (!known.departmentCode().equals(profile.departmentCode())) {
            // Another department brings other permissions.
            AdministratorRules.refuseOwn(passage, number);
          }
          passage.note(OF_WHOM, before.login()).note("適用日", Shown.day(profile.from()));
          note(passage, known, profile);
          return AdministratorRules.keepingAdministrator(
              passage,
              () -> {
                OperatorTable.put(passage, number, profile);
                return changed(passage, number);
              });
        });
  }

  /** Takes back a change that was entered for a day to come. */
  public void withdraw(long number, int seen, LocalDate from) {
    door.enter(
        WITHDRAW,
        passage -> {
          AdministeredOperator before = locked(passage, number, seen);
          AdministratorRules.refuseOwn(passage, number);
          if (!from.isAfter(passage.today())) {
            throw EntryRefusedException.of(FindingCode.CHANGE_IN_THE_PAST, OperatorEntry.FROM);
          }
          passage.note(OF_WHOM, before.login()).note("適用日", Shown.day(from));
          return AdministratorRules.keepingAdministrator(
              passage,
              () -> {
                if (!OperatorTable.withdraw(passage, number, from)) {
                  throw new OperatorUnknownException("change of " + from);
                }
                return changed(passage, number);
              });
        });
  }

  /** Sets the days between which an operator may work, which ends her as well. */
  public void setPeriod(long number, int seen, String validFrom, String validTo) {
    door.enter(
        PERIOD,
        passage -> {
          AdministeredOperator before = locked(passage, number, seen);
          AdministratorRules.refuseOwn(passage, number);
          Findings findings = new Findings();
          Period period = period(validFrom, validTo, passage.today(), before, findings);
          if (period == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          passage
              .note(OF_WHOM, before.login())
              .note(
                  "利用期間",
                  Shown.period(before.validFrom(), before.validTo())
                      + " → "
                      + Shown.period(period.from(), period.to()));
          return AdministratorRules.keepingAdministrator(
              passage,
              () -> {
                OperatorTable.setPeriod(passage, number, period.from(), period.to());
                return changed(passage, number);
              });
        });
  }

  /** The operator, kept from other administrators, as the one at work has seen her. */
  static AdministeredOperator locked(Passage passage, long number, int seen) {
    AdministeredOperator operator = locked(passage, number);
    if (operator.version() != seen) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, AdministratorRules.OPERATOR);
    }
    return operator;
  }

  /** The operator, kept from other administrators. */
  static AdministeredOperator locked(Passage passage, long number) {
    OperatorTable.lock(passage, number);
    AdministeredOperator operator =
        OperatorTable.find(passage, number, passage.today())
            .orElseThrow(() -> new OperatorUnknownException(Long.toString(number)));
    AdministratorRules.refuseSystem(operator.login());
    return operator;
  }

  private boolean changed(Passage passage, long number) {
    OperatorTable.countChange(passage, number);
    operators.carryOver(number);
    return true;
  }

  private record Period(LocalDate from, @Nullable LocalDate to) {}

  /** Neither end may be moved within what is past: what was so on a day can still be told. */
  private static @Nullable Period period(
      String validFrom,
      String validTo,
      LocalDate today,
      @Nullable AdministeredOperator before,
      Findings findings) {
    LocalDate from =
        validFrom.isBlank() && before == null
            ? today
            : findings.require(validFrom, OperatorEntry.VALID_FROM, OperatorEntry::parse);
    LocalDate to = OperatorEntry.day(validTo, OperatorEntry.VALID_TO, findings);
    if (from == null || (to == null && !validTo.isBlank())) {
      return null;
    }
    boolean moved = before == null || !from.equals(before.validFrom());
    boolean begun = before != null && before.validFrom().isBefore(today);
    if (moved && (from.isBefore(today) || begun)) {
      findings.add(FindingCode.CHANGE_IN_THE_PAST, OperatorEntry.VALID_FROM);
    }
    boolean other = before == null || !Objects.equals(to, before.validTo());
    if (to != null && other && to.isBefore(today)) {
      findings.add(FindingCode.CHANGE_IN_THE_PAST, OperatorEntry.VALID_TO);
    }
    if (to != null && to.isBefore(from)) {
      findings.add(FindingCode.PERIOD_REVERSED, OperatorEntry.VALID_TO);
    }
    return new Period(from, to);
  }

  private static @Nullable OperatorProfile read(
      Passage passage, OperatorEntry entry, LocalDate from, Findings findings) {
    Map<String, String> departments = departments(DepartmentTable.all(passage));
    return entry.read(from, departments, OperatorTable.places(passage, from), findings);
  }

  private static Map<String, String> departments(List<Department> all) {
    return all.stream()
        .collect(java.util.stream.Collectors.toMap(Department::code, Department::name));
  }

  /** Notes what is changed from what to what (10.2). */
  private static void note(
      Passage passage, @Nullable OperatorProfile before, OperatorProfile after) {
    note(passage, "利用者名称", before == null ? null : before.displayName(), after.displayName());
    note(passage, "所属部署", before == null ? null : before.department(), after.department());
    note(passage, "入力場所", before == null ? null : before.place(), after.place());
    note(
        passage,
        "利用範囲",
        before == null ? null : scope(before.ownPlaceOnly()),
        scope(after.ownPlaceOnly()));
  }

  private static String scope(boolean ownPlaceOnly) {
    return ownPlaceOnly ? "所属する入力場所の端末だけ" : "すべての端末";
  }

  private static void note(Passage passage, String item, @Nullable String before, String after) {
    if (before == null) {
      passage.note(item, after);
    } else if (!before.equals(after)) {
      passage.note(item, before + " → " + after);
    }
  }
}
