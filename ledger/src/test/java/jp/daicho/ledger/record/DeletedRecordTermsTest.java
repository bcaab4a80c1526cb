package jp.daicho.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Five years in the register, 150 years in all (1.1.5, 9.3). */
class DeletedRecordTermsTest {
  private static final LocalDate DELETED = LocalDate.of(2021, 4, 1);
  private static final MonthDay OCTOBER = MonthDay.of(10, 1);

  @Test
  void fiveYearsHavePassedWhenTheFifthAnniversaryIsOver() {
    assertThat(moves(DELETED, LocalDate.of(2026, 4, 1))).isFalse();
    assertThat(moves(DELETED, LocalDate.of(2026, 4, 2))).isTrue();
  }

  @Property
  void nothingIsMovedBeforeAndNothingStaysLongAfter(
      @ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(max = 3000) int later) {
    LocalDate deleted = LocalDate.of(2000, 1, 1).plusDays(day);
    LocalDate today = deleted.plusDays(later);
    if (moves(deleted, today)) {
      assertThat(deleted.plusYears(5)).isBefore(today);
    } else {
      // A day may be lost around 29 February, never more.
      assertThat(today).isBeforeOrEqualTo(deleted.plusYears(5).plusDays(1));
    }
  }

  @Test
  void itIsKeptFor150Years() {
    LocalDate anniversary = DELETED.plusYears(150);
    assertThat(DeletedRecordTerms.keptLongEnoughIfDeletedUntil(anniversary)).isBefore(DELETED);
    assertThat(DeletedRecordTerms.keptLongEnoughIfDeletedUntil(anniversary.plusDays(1)))
        .isEqualTo(DELETED);
  }

  @Test
  void onceAYearFromTheDayThatWasChosen() {
    LocalDate before = LocalDate.of(2026, 9, 30);
    LocalDate then = LocalDate.of(2026, 10, 1);
    assertThat(DeletedRecordTerms.isTransferDue(OCTOBER, before, null)).isFalse();
    assertThat(DeletedRecordTerms.isTransferDue(OCTOBER, then, null)).isTrue();
    assertThat(DeletedRecordTerms.isTransferDue(OCTOBER, then, then)).isFalse();
    assertThat(DeletedRecordTerms.isTransferDue(OCTOBER, then.plusMonths(8), then)).isFalse();
    assertThat(DeletedRecordTerms.isTransferDue(OCTOBER, then.plusYears(1), then)).isTrue();
    // A year that was missed is made up for.
    assertThat(DeletedRecordTerms.isTransferDue(OCTOBER, then.plusMonths(4), then.minusYears(1)))
        .isTrue();
  }

  private static boolean moves(LocalDate deleted, LocalDate today) {
    return !deleted.isAfter(DeletedRecordTerms.movedOverIfDeletedUntil(today));
  }
}
