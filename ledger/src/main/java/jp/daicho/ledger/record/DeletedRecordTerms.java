package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How long deleted records (除票) stand where (1.1.5, 9.3). The day a record was deleted is that of
 * processing; the first day of a period does not count.
 */
public final class DeletedRecordTerms {
  /** Years a deleted record stays in the register before it is moved over (9.3). */
  public static final int YEARS_IN_REGISTER = 5;

  /** Years after the deletion for which it is kept (1.1.5). */
  public static final int YEARS_KEPT = 150;

  private DeletedRecordTerms() {}

  /**
   * The last day of deletion from which five years have passed: records deleted until then move to
   * the database of deleted records.
   */
  public static LocalDate movedOverIfDeletedUntil(LocalDate today) {
    return passedSince(today, YEARS_IN_REGISTER);
  }

  /** The last day of deletion from which the 150 years for which records are kept have passed. */
  public static LocalDate keptLongEnoughIfDeletedUntil(LocalDate today) {
    return passedSince(today, YEARS_KEPT);
  }

  private static LocalDate passedSince(LocalDate today, int years) {
    return today.minusYears(years).minusDays(1);
  }

  /**
   * Whether records are to be moved over by now: nothing was moved over to the end since the day
   * that the municipality chose last came (1.1.5: at least once a year, away from the busy time). A
   * 29 February that a year lacks is the day before. Where nothing was ever moved over, the day is
   * waited for.
   *
   * @param from the day of the year that the municipality chose
   * @param last the day on which records were last moved over to the end; null for never
   */
  public static boolean isTransferDue(MonthDay from, LocalDate today, @Nullable LocalDate last) {
    LocalDate due = from.atYear(today.getYear());
    return due.isAfter(today)
        ? last != null && last.isBefore(from.atYear(today.getYear() - 1))
        : last == null || last.isBefore(due);
  }
}
