package jp.daicho.server.accesslog;

import java.time.Instant;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.LogKind;
import jp.daicho.server.audit.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the log; what is null does not count.
 *
 * @param from from this moment on
 * @param until until before this moment
 * @param kind which of the seven logs
 * @param action which kind of act
 * @param login of whom
 * @param resident about whom
 * @param outcome how it ended
 * @param numberShown whether an Individual Number was shown
 * @param place the code of the place of entry
 * @param terminal at which terminal
 * @param text a part of the function, the screen or the file
 * @param before entries before this one, to read on
 */
public record AccessCriteria(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable LogKind kind,
    @Nullable AuditAction action,
    @Nullable String login,
    @Nullable AddressNumber resident,
    @Nullable Outcome outcome,
    @Nullable Boolean numberShown,
    @Nullable String place,
    @Nullable String terminal,
    @Nullable String text,
    @Nullable Position before) {

  /**
   * A place in the order of the log: that of time, then of numbers.
   *
   * @param at when
   * @param entryNo the number of the entry
   */
  public record Position(Instant at, long entryNo) {}

  /** Without whom it is about, which has no place in a log. */
  @Override
  public String toString() {
    return "AccessCriteria";
  }
}
