package jp.daicho.server.moves.internal;

import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.moves.MoveRefusedException;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;

/** Does a step again when somebody else was faster (10.3). */
public final class Overtaken {
  /** How often a step is tried while others are faster. */
  private static final int MOST_ATTEMPTS = 5;

  private static final EntryItem THE_DRAFT = new EntryItem("draft", "仮登録");

  private Overtaken() {}

  /**
   * Does the work, and again when somebody registered or held the same person, number or household
   * at the same moment: the rules then see what is there and say so.
   *
   * @throws MoveRefusedException when others were always faster; nothing was then registered
   */
  public static <T> T again(Supplier<T> work) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        return work.get();
      } catch (DataAccessException failure) {
        if (!isOvertaken(failure)) {
          throw failure;
        }
      }
    }
    throw new MoveRefusedException(List.of(Finding.of(FindingCode.RECORD_CHANGED, THE_DRAFT)));
  }

  /** Whether another transaction was faster, or two waited for each other and this one gave way. */
  private static boolean isOvertaken(DataAccessException failure) {
    return failure instanceof IntegrityConstraintViolationException
        || failure.sqlStateClass() == SQLStateClass.C40_TRANSACTION_ROLLBACK;
  }
}
