package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.moves.internal.Overtaking;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** Others who are faster are told apart from faults of the program (10.3). */
class OvertakingTests {
  private static final String UNIQUE = "23505";
  private static final String CHECK = "23514";
  private static final String DEADLOCK = "40P01";

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void whoeverIsOvertakenTriesAgain() {
    for (String state : new String[] {UNIQUE, DEADLOCK}) {
      attempts.set(0);
      assertThat(Overtaking.unlessOvertaken(() -> failing(state, 4))).isEqualTo(5);
    }
  }

  @Test
  void aUniqueIndexThatIsAlwaysBrokenIsAFaultOfTheProgram() {
    assertThatThrownBy(() -> Overtaking.unlessOvertaken(() -> failing(UNIQUE, 9)))
        .isInstanceOf(DataAccessException.class);
    assertThat(attempts).hasValue(5);
  }

  @Test
  void anyOtherConstraintIsAFaultAtOnce() {
    assertThatThrownBy(() -> Overtaking.unlessOvertaken(() -> failing(CHECK, 1)))
        .isInstanceOf(DataAccessException.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void whoeverHasToGiveWayEveryTimeIsRefused() {
    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(() -> Overtaking.unlessOvertaken(() -> failing(DEADLOCK, 9)))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .containsExactly(FindingCode.RECORD_CHANGED));
    assertThat(attempts).hasValue(5);
  }

  private int failing(String state, int times) {
    if (attempts.incrementAndGet() <= times) {
      throw new DataAccessException("refused", new SQLException("refused", state));
    }
    return attempts.get();
  }
}
