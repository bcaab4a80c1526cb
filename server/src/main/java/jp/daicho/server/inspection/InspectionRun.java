package jp.daicho.server.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list for inspection as it is known: what was ordered, how far it is and what came out.
 *
 * @param number its number
 * @param conditions the conditions in words, a line each
 * @param format as what it comes out
 * @param state how it stands
 * @param stateLabel the same as users read it
 * @param orderedAt when it was ordered
 * @param endedAt when it ended, or null
 * @param persons how many are listed so far
 * @param leftOut how many residents were left out whose data are held back (3.1, 3.4); null for
 *     whoever may not look into support measures, who would learn where somebody is protected
 * @param pages how many pages it has so far; 0 for CSV
 * @param overflows how many texts did not fit, or have signs that the font lacks (5.8)
 * @param parts of how many files it consists
 * @param issueNo the number of its cover in the issue history (1.3.8), or null
 */
public record InspectionRun(
    long number,
    List<String> conditions,
    InspectionFormat format,
    State state,
    String stateLabel,
    Instant orderedAt,
    @Nullable Instant endedAt,
    int persons,
    @Nullable Integer leftOut,
    int pages,
    int overflows,
    int parts,
    @Nullable Long issueNo) {
  /** Of whose progress nothing is heard for so long is no longer being made. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  /** A run; the list is copied. */
  public InspectionRun {
    conditions = List.copyOf(conditions);
  }

  /** How a list stands. */
  public enum State {
    /** Nobody has begun. */
    WAITING("待機中"),
    /** It is being made. */
    RUNNING("作成中"),
    /** Whoever made it is gone; nothing came out. */
    INTERRUPTED("中断"),
    /** All of it is there. */
    DONE("完了"),
    /** It broke off; nothing came out. */
    FAILED("異常終了"),
    /** Whoever ordered it may no longer have it made; nothing came out. */
    REFUSED("作成せず");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }

    /** Whether something will still come of it. */
    public boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }

    /** Whether nothing came of it, and nothing will. */
    public boolean isLost() {
      return this == INTERRUPTED || this == FAILED || this == REFUSED;
    }

    /**
     * How a list stands of which nothing was heard since a moment. One that waits may do so for
     * hours, and is taken up again by whichever server starts.
     */
    public State heardAt(Instant heard, Instant now) {
      return this == RUNNING && heard.plus(SILENCE).isBefore(now) ? INTERRUPTED : this;
    }
  }
}
