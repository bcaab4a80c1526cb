package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.daicho.server.administration.AdministeredOperator.State;
import jp.daicho.server.administration.PermissionHolder.OfDepartment;
import jp.daicho.server.administration.PermissionHolder.OfOperator;
import jp.daicho.server.administration.internal.DepartmentTable;
import jp.daicho.server.administration.internal.OperatorTable;
import jp.daicho.server.administration.internal.PermissionRows;
import jp.daicho.server.operators.OperatorSessions;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.springframework.stereotype.Component;

/** The operators and departments of a municipality, as administrators look at them (10.3). */
@Component
public final class OperatorDirectory {
  private final Administrators door;
  private final OperatorSessions sessions;

  /** Made once. */
  OperatorDirectory(Administrators door, OperatorSessions sessions) {
    this.door = door;
    this.sessions = sessions;
  }

  /**
   * The operators whose ID, name or department holds a text.
   *
   * @param text any of them if empty
   * @param ended whether those whose time is over are told too
   */
  public List<AdministeredOperator> list(String text, boolean ended) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    return door.look(
        "利用者一覧",
        passage -> {
          List<AdministeredOperator> told =
              OperatorTable.all(passage, passage.today()).stream()
                  .filter(one -> ended || one.state() != State.OVER)
                  .filter(one -> holds(one, sought))
                  .toList();
          passage.note("件数", Integer.toString(told.size()));
          return told;
        });
  }

  private static boolean holds(AdministeredOperator one, String sought) {
    return one.login().toLowerCase(Locale.ROOT).contains(sought)
        || one.profile().displayName().toLowerCase(Locale.ROOT).contains(sought)
        || one.profile().department().toLowerCase(Locale.ROOT).contains(sought);
  }

  /**
   * One operator.
   *
   * @throws OperatorUnknownException if there is none of the number
   */
  public OperatorView find(long number) {
    return door.look(
        "利用者の照会",
        passage -> {
          LocalDate today = passage.today();
          AdministeredOperator operator =
              OperatorTable.find(passage, number, today)
                  .orElseThrow(() -> new OperatorUnknownException(Long.toString(number)));
          passage.note("利用者ID", operator.login());
          return new OperatorView(
              operator,
              OperatorTable.ahead(passage, number, today),
              PermissionRows.of(passage, new OfOperator(number)),
              held(passage, new OfDepartment(operator.profile().departmentCode()), today),
              sessions.of(number));
        });
  }

  /** The departments, by code. */
  public List<Department> departments() {
    return door.look("所属部署の照会", DepartmentTable::all);
  }

  /** A department with every time of every permission of its members. */
  public record DepartmentView(Department department, List<PermissionPeriod> periods) {}

  /**
   * One department.
   *
   * @throws OperatorUnknownException if there is none of the code
   */
  public DepartmentView department(String code) {
    return door.look(
        "所属部署の照会",
        passage ->
            new DepartmentView(
                DepartmentTable.all(passage).stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new OperatorUnknownException(code)),
                PermissionRows.of(passage, new OfDepartment(code))));
  }

  /** The places of entry in use: names by code. */
  public Map<String, String> places() {
    return door.look("入力場所の照会", passage -> OperatorTable.places(passage, passage.today()));
  }

  private static Set<Permission> held(Passage passage, PermissionHolder holder, LocalDate day) {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    PermissionRows.of(passage, holder).stream()
        .filter(period -> period.holdsOn(day))
        .forEach(period -> held.add(period.permission()));
    return held;
  }
}
