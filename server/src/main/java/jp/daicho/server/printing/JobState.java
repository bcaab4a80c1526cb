package jp.daicho.server.printing;

import java.util.Arrays;
import java.util.Optional;

/** What became of a paper that was sent to a printer, as the printer says. */
public enum JobState {
  /** It waits. */
  PENDING(3, "印刷待ち"),
  /** It is held until somebody lets it go on. */
  HELD(4, "保留"),
  /** It is being printed. */
  PROCESSING(5, "印刷中"),
  /** It has stopped, such as for want of paper. */
  STOPPED(6, "停止（プリンタを確認してください）"),
  /** Somebody has cancelled it. */
  CANCELED(7, "取消し"),
  /** The printer has given it up. */
  ABORTED(8, "中止（印刷されていません）"),
  /** It is printed. */
  COMPLETED(9, "印刷済み");

  private final int number;
  private final String label;

  JobState(int number, String label) {
    this.number = number;
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Whether nothing more will happen. */
  public boolean isFinal() {
    return number >= CANCELED.number;
  }

  /** The state of a number of the protocol. */
  static Optional<JobState> of(int number) {
    return Arrays.stream(values()).filter(state -> state.number == number).findFirst();
  }
}
