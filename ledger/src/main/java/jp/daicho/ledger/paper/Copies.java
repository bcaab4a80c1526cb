package jp.daicho.ledger.paper;

import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * How many copies one order makes of a paper or of a list (10.7).
 *
 * @param number from one to {@link #MOST}
 */
public record Copies(int number) {
  /** The most copies of one order: mass printing is not what the system is for (10.7). */
  public static final int MOST = 20;

  /** What is made where nothing else is said. */
  public static final Copies ONE = new Copies(1);

  private static final EntryItem WHERE = new EntryItem("copies", "部数");

  /** So many copies. */
  public Copies {
    if (!isAllowed(number)) {
      throw new IllegalArgumentException("copies out of range");
    }
  }

  /**
   * Reads copies as typed; what cannot be read, or is out of range, becomes a finding.
   *
   * @param typed digits; null or blank for one copy
   * @return null if it is faulty
   */
  public static @Nullable Copies read(@Nullable String typed, Findings findings) {
    Integer number = readNumber(typed, findings);
    if (number == null) {
      return null;
    }
    requireAllowed(number, findings);
    return isAllowed(number) ? new Copies(number) : null;
  }

  /**
   * The same where the range is looked at later, together with other rules.
   *
   * @return null if it is no number
   */
  public static @Nullable Integer readNumber(@Nullable String typed, Findings findings) {
    return findings.read(typed == null || typed.isBlank() ? "1" : typed, WHERE, Copies::parse);
  }

  /** Finds fault with a number of copies that is out of range. */
  public static void requireAllowed(int number, Findings findings) {
    if (!isAllowed(number)) {
      findings.add(FindingCode.COPIES_OUT_OF_RANGE, WHERE, Integer.toString(MOST));
    }
  }

  /** Finds fault with several copies of a paper of which there is one original (4.1.3.0.3). */
  public void requireFor(PaperKind kind, Findings findings) {
    if (number > 1 && kind.oneOriginal()) {
      findings.add(FindingCode.ONE_ORIGINAL, WHERE);
    }
  }

  private static boolean isAllowed(int number) {
    return number >= 1 && number <= MOST;
  }

  private static Integer parse(String text) {
    if (!text.strip().matches("[0-9]{1,4}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, "copies");
    }
    return Integer.valueOf(text.strip());
  }
}
