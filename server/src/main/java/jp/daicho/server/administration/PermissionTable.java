package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.server.administration.AdministeredOperator.State;
import jp.daicho.server.administration.internal.OperatorTable;
import jp.daicho.server.administration.internal.PermissionRows;
import jp.daicho.server.administration.internal.PermissionRows.Held;
import jp.daicho.server.lists.PrintedList;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 操作権限一覧表 (10.3): who may do what on any day, past or to come. */
@Component
public final class PermissionTable {
  private final Administrators door;
  private final CurrentOperator current;

  /** Made once. */
  PermissionTable(Administrators door, CurrentOperator current) {
    this.door = door;
    this.current = current;
  }

  /** By what somebody holds a permission. */
  public enum By {
    /** By herself. */
    SELF("本人"),
    /** By her department. */
    DEPARTMENT("所属"),
    /** By both. */
    BOTH("本人・所属");

    private final String label;

    By(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /**
   * What somebody holds.
   *
   * @param from since when
   * @param to until when; null if open
   */
  public record Holding(By by, LocalDate from, @Nullable LocalDate to) {}

  /** An operator with all she may do on the day. */
  public record Line(AdministeredOperator operator, Map<Permission, Holding> permissions) {
    /** How she holds a permission; null if she does not. */
    public @Nullable Holding get(Permission permission) {
      return permissions.get(permission);
    }
  }

  /** The permissions that anybody may hold here, which are its columns. */
  public Set<Permission> permissions() {
    return Permission.of(current.require().municipality());
  }

  /** Which of the two permissions that open the table whoever is at work has. */
  public Permission permission() {
    return door.permission();
  }

  /** The table of a day: everybody whose time is not over on it. */
  public List<Line> on(@Nullable LocalDate day) {
    return door.look(
        "操作権限一覧表",
        passage -> {
          LocalDate asked = day == null ? passage.today() : day;
          Map<String, List<PermissionPeriod>> ofOperators = new HashMap<>();
          Map<String, List<PermissionPeriod>> ofDepartments = new HashMap<>();
          for (Held held : PermissionRows.on(passage, asked)) {
            (held.operator() ? ofOperators : ofDepartments)
                .computeIfAbsent(held.holder(), none -> new ArrayList<>())
                .add(held.period());
          }
          List<Line> lines =
              OperatorTable.all(passage, asked).stream()
                  .filter(operator -> isOfTable(operator.state()))
                  .map(
                      operator ->
                          new Line(
                              operator,
                              held(
                                  ofOperators.getOrDefault(
                                      Long.toString(operator.number()), List.of()),
                                  ofDepartments.getOrDefault(
                                      operator.profile().departmentCode(), List.of()))))
                  .toList();
          passage.note("基準日", Shown.day(asked)).note("件数", Integer.toString(lines.size()));
          return lines;
        });
  }

  private static boolean isOfTable(State state) {
    return switch (state) {
      case ACTIVE, LOCKED -> true;
      case BEFORE, OVER -> false;
    };
  }

  private static Map<Permission, Holding> held(
      List<PermissionPeriod> own, List<PermissionPeriod> byDepartment) {
    Map<Permission, Holding> held = new EnumMap<>(Permission.class);
    byDepartment.forEach(
        period ->
            held.put(period.permission(), new Holding(By.DEPARTMENT, period.from(), period.to())));
    own.forEach(
        period ->
            held.merge(
                period.permission(),
                new Holding(By.SELF, period.from(), period.to()),
                (department, self) -> longer(department, self)));
    return held;
  }

  /** Held twice is held as long as by the longer of the two. */
  private static Holding longer(Holding department, Holding self) {
    Comparator<LocalDate> openLast = Comparator.nullsLast(Comparator.naturalOrder());
    return new Holding(
        By.BOTH,
        department.from().isBefore(self.from()) ? department.from() : self.from(),
        openLast.compare(department.to(), self.to()) >= 0 ? department.to() : self.to());
  }

  /** The table as a list to be printed or saved, each department on pages of its own. */
  public static PrintedList printed(List<Line> lines) {
    Map<String, List<List<String>>> byDepartment = new LinkedHashMap<>();
    for (Line line : lines) {
      List<List<String>> rows =
          byDepartment.computeIfAbsent(
              line.operator().profile().department(), none -> new ArrayList<>());
      line.permissions()
          .forEach((permission, holding) -> rows.add(row(line.operator(), permission, holding)));
    }
    List<PrintedList.Section> sections = new ArrayList<>();
    byDepartment.forEach(
        (department, rows) ->
            sections.add(new PrintedList.Section(department + "　" + rows.size() + "件", rows)));
    return new PrintedList("operator-permissions", sections);
  }

  private static List<String> row(
      AdministeredOperator operator, Permission permission, Holding holding) {
    return List.of(
        operator.login(),
        operator.profile().displayName(),
        operator.profile().department(),
        operator.profile().place(),
        permission.label(),
        holding.by().label(),
        Shown.day(holding.from()),
        Shown.day(holding.to()),
        operator.state().label());
  }
}
