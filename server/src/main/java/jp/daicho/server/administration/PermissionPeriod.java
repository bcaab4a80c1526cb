package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a permission is held. Both ends belong to it; one that ends before it begins was
 * taken back before it began, and never counts.
 *
 * @param permission what may be done
 * @param from the first day
 * @param to the last day; null if open
 */
public record PermissionPeriod(Permission permission, LocalDate from, @Nullable LocalDate to) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether it was taken back before it began. */
  public boolean isEmpty() {
    return to != null && to.isBefore(from);
  }

  /**
   * What has to be written so that from a day on a permission is held or not, whatever was entered
   * for later before. What was until then stays as it was.
   *
   * @param before the times of that permission
   * @param last the last day it is held; null if it is held for good
   * @return the times that are new or end on another day, each named by its first day
   */
  static List<PermissionPeriod> changes(
      Permission permission,
      List<PermissionPeriod> before,
      boolean held,
      LocalDate from,
      @Nullable LocalDate last) {
    List<PermissionPeriod> changes = new ArrayList<>();
    boolean goesOn = false;
    for (PermissionPeriod period : before) {
      if (period.permission() != permission || period.isEmpty()) {
        continue;
      }
      boolean earlier = period.from().isBefore(from);
      LocalDate dayBefore = from.minusDays(1);
      if (!earlier) {
        changes.add(new PermissionPeriod(permission, period.from(), period.from().minusDays(1)));
      } else if (period.to() == null || !period.to().isBefore(dayBefore)) {
        goesOn = held;
        changes.add(new PermissionPeriod(permission, period.from(), held ? last : dayBefore));
      }
    }
    if (held && !goesOn) {
      // One that was to begin on the very day begins, and is not taken back first.
      changes.removeIf(change -> change.from().equals(from));
      changes.add(new PermissionPeriod(permission, from, last));
    }
    changes.removeAll(before);
    return List.copyOf(changes);
  }
}
