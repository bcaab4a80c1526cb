package jp.daicho.server.administration.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.daicho.server.administration.PermissionPeriod;
import jp.daicho.server.administration.Shown;
import jp.daicho.server.operators.Permission;

/**
 * A permission on the page of its holder.
 *
 * @param name its name for programs
 * @param label what users read
 * @param now whether the holder has it today by herself
 * @param byDepartment whether she has it today through her department
 * @param periods the times that are not over
 * @param mayChange whether the administrator may give and take it
 */
record ShownPermission(
    String name,
    String label,
    boolean now,
    boolean byDepartment,
    List<String> periods,
    boolean mayChange) {

  /** Each permission that a holder may have at all. */
  static List<ShownPermission> all(
      Set<Permission> possible,
      List<PermissionPeriod> periods,
      Set<Permission> byDepartment,
      Set<Permission> mayManage,
      LocalDate today) {
    List<ShownPermission> shown = new ArrayList<>();
    for (Permission permission : possible) {
      List<PermissionPeriod> own =
          periods.stream().filter(period -> period.permission() == permission).toList();
      shown.add(
          new ShownPermission(
              permission.name(),
              permission.label(),
              own.stream().anyMatch(period -> period.holdsOn(today)),
              byDepartment.contains(permission),
              own.stream()
                  .filter(period -> period.to() == null || !period.to().isBefore(today))
                  .map(period -> Shown.period(period.from(), period.to()))
                  .toList(),
              mayManage.contains(permission.managedBy())));
    }
    return shown;
  }

  /** The permissions of which a form says something. */
  static Set<Permission> chosen(java.util.Map<String, String> typed, String what) {
    return Arrays.stream(Permission.values())
        .filter(permission -> what.equals(typed.get("p." + permission.name())))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
