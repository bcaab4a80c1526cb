package jp.daicho.server.administration;

import static jp.daicho.server.operators.Permission.ENQUIRY;
import static jp.daicho.server.operators.Permission.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What has to be written for a permission to be held, or not, from a day on. */
class PermissionPeriodTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void whatBeginsLaterIsAddedAndWhatEndsIsCut() {
    assertThat(changes(List.of(), true, 5, null)).containsExactly(period(5, null));
    assertThat(changes(List.of(period(-9, null)), false, 5, null)).containsExactly(period(-9, 4));
    assertThat(changes(List.of(period(-9, 3)), true, 4, 8)).containsExactly(period(-9, 8));
    assertThat(changes(List.of(period(-9, null)), true, 4, null)).isEmpty();
  }

  @Test
  void whatWasEnteredForLaterIsTakenBack() {
    assertThat(changes(List.of(period(5, null)), false, 0, null)).containsExactly(period(5, 4));
    assertThat(changes(List.of(period(5, null)), true, 5, 9)).containsExactly(period(5, 9));
  }

  @Test
  void otherPermissionsStayAsTheyAre() {
    PermissionPeriod other = new PermissionPeriod(REVIEW, TODAY, null);

    assertThat(PermissionPeriod.changes(ENQUIRY, List.of(other), false, TODAY, null)).isEmpty();
  }

  /** Whatever was entered in whatever order: the last word on a day counts, the past stays. */
  @Test
  void theLastWordCountsFromItsDayAndNothingBeforeItChanges() {
    Random random = new Random(6);
    for (int life = 0; life < 300; life++) {
      List<PermissionPeriod> rows = new ArrayList<>();
      for (int word = 0; word < 6; word++) {
        boolean held = random.nextBoolean();
        int from = random.nextInt(20);
        Integer to = held && random.nextBoolean() ? from + random.nextInt(10) : null;
        boolean[] before = days(rows);
        for (PermissionPeriod change : changes(rows, held, from, to)) {
          rows.removeIf(row -> row.from().equals(change.from()));
          rows.add(change);
        }
        boolean[] after = days(rows);
        for (int day = 0; day < after.length; day++) {
          boolean expected = day < from ? before[day] : held && (to == null || day <= to);
          assertThat(after[day]).as("day %s of %s", day, rows).isEqualTo(expected);
        }
      }
    }
  }

  private static boolean[] days(List<PermissionPeriod> rows) {
    boolean[] held = new boolean[40];
    for (int day = 0; day < held.length; day++) {
      LocalDate then = TODAY.plusDays(day);
      held[day] = rows.stream().anyMatch(row -> row.holdsOn(then));
    }
    return held;
  }

  private static List<PermissionPeriod> changes(
      List<PermissionPeriod> before, boolean held, int from, @Nullable Integer to) {
    return PermissionPeriod.changes(
        ENQUIRY, before, held, TODAY.plusDays(from), to == null ? null : TODAY.plusDays(to));
  }

  private static PermissionPeriod period(int from, @Nullable Integer to) {
    return new PermissionPeriod(
        ENQUIRY, TODAY.plusDays(from), to == null ? null : TODAY.plusDays(to));
  }
}
