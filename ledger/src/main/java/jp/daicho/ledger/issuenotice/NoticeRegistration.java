package jp.daicho.ledger.issuenotice;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has asked to be told when certificates of her are issued (8.1.1).
 *
 * @param person 宛名番号 of the person
 * @param appliedOn 申出日
 * @param from the first day it counts
 * @param to the last day it counts; null if the municipality sets none
 * @param endedOn the day from which it does not count any more, because it was withdrawn or the
 *     person has died; null if it was not ended before its time
 * @param remarks what else was said, at most {@value #LONGEST_REMARKS} characters
 */
public record NoticeRegistration(
    AddressNumber person,
    LocalDate appliedOn,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate endedOn,
    String remarks) {
  /** The most characters of the remarks. */
  public static final int LONGEST_REMARKS = 200;

  /**
   * A registration.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public NoticeRegistration {
    Objects.requireNonNull(person);
    Objects.requireNonNull(appliedOn);
    Objects.requireNonNull(remarks);
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins");
    }
  }

  /** Whether the person is told of what is issued on a day. */
  public boolean counts(LocalDate day) {
    LocalDate last = to;
    LocalDate ended = endedOn;
    return !day.isBefore(from)
        && (last == null || !day.isAfter(last))
        && (ended == null || day.isBefore(ended));
  }

  /** Whether both would count on some day. */
  public boolean overlaps(NoticeRegistration other) {
    return !isOverBefore(other.from) && !other.isOverBefore(from);
  }

  /** Whether its period ends on a day or in the days after it, so that the person is to be told. */
  public boolean endsWithin(LocalDate day, int days) {
    LocalDate last = to;
    return endedOn == null
        && last != null
        && !last.isBefore(day)
        && !last.isAfter(day.plusDays(days));
  }

  /** The same, ended from a day on. */
  public NoticeRegistration ended(LocalDate day) {
    return new NoticeRegistration(person, appliedOn, from, to, day, remarks);
  }

  private boolean isOverBefore(LocalDate day) {
    LocalDate last = to;
    LocalDate ended = endedOn;
    return (last != null && last.isBefore(day)) || (ended != null && !ended.isAfter(day));
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "NoticeRegistration";
  }
}
