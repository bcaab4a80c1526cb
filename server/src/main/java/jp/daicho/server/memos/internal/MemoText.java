package jp.daicho.server.memos.internal;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;

/** The words of a memo: anything that can be read, in lines (1.1.15). */
public final class MemoText {
  private static final int LONGEST = 4_000;
  private static final String WHAT = "memo";

  private MemoText() {}

  /**
   * The words as they are kept: the line breaks of browsers made one, spaces around them left off.
   *
   * @throws InvalidValueException with {@link Fault#TOO_LONG} or {@link Fault#CONTROL_CHARACTER}
   */
  public static String read(String typed) {
    String words = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    long characters = words.lines().mapToLong(line -> RegisterText.of(line).length() + 1L).sum();
    if (characters > LONGEST + 1L) {
      throw new InvalidValueException(Fault.TOO_LONG, WHAT, Integer.toString(LONGEST));
    }
    return words;
  }
}
