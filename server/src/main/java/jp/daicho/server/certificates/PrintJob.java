package jp.daicho.server.certificates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was sent to a printer (10.2, 10.7).
 *
 * @param number the order's number
 * @param issueNo the paper
 * @param printer the code of the printer
 * @param tray the name of the tray, or empty
 * @param at when
 * @param operator who, by the name she signs in with
 * @param terminal where
 * @param again whether it had been ordered before
 * @param jobId the printer's number of the job; null if the printer did not take it
 * @param failure why it did not take it; null if it did, or if the order was broken off
 */
public record PrintJob(
    long number,
    long issueNo,
    String printer,
    String tray,
    Instant at,
    String operator,
    String terminal,
    boolean again,
    @Nullable Integer jobId,
    @Nullable String failure) {
  /** The same with its outcome. */
  PrintJob with(@Nullable Integer takenAs, @Nullable String refusedFor) {
    return new PrintJob(
        number, issueNo, printer, tray, at, operator, terminal, again, takenAs, refusedFor);
  }

  /** What is known here of how it ended. */
  public String outcome() {
    if (failure != null) {
      return "印刷できませんでした（" + failure + "）";
    }
    return jobId == null ? "結果が分かりません（プリンタを確認してください）" : "プリンタが受け付けました";
  }
}
