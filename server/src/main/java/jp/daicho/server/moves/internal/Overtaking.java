package jp.daicho.server.moves.internal;

import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.moves.MoveRefusedException;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;

/**
 * What becomes of a step while somebody else registers or holds the same person, number or
 * household at the same moment (10.3).
 */
public final class Overtaking {
  /** How often a step is tried while others are faster. */
  private static final int MOST_ATTEMPTS = 5;

  /** PostgreSQL: something is there already that may be there once. */
  private static final String UNIQUE_VIOLATION = "23505";

  private static final EntryItem THE_DRAFT = new EntryItem("draft", "仮登録");

  private Overtaking() {}

  /**
   * Does the work, and again when another transaction was faster: the rules then see what is there
   * and say so.
   *
   * <p>What others cause ends with their commit. So a unique index that is broken at every attempt,
   * and any other constraint at once, is a fault of the program: it is not given out as a refusal.
   *
   * @throws MoveRefusedException when the transaction had to give way at every attempt; nothing was
   *     then registered
   * @throws DataAccessException when the database refuses for any other reason
   */
  public static <T> T unlessOvertaken(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (DataAccessException failure) {
        boolean gaveWay = failure.sqlStateClass() == SQLStateClass.C40_TRANSACTION_ROLLBACK;
        if (!gaveWay && !UNIQUE_VIOLATION.equals(failure.sqlState())) {
          throw failure;
        }
        if (attempt == MOST_ATTEMPTS) {
          if (gaveWay) {
            throw new MoveRefusedException(
                List.of(Finding.of(FindingCode.RECORD_CHANGED, THE_DRAFT)));
          }
          throw failure;
        }
      }
    }
  }
}
