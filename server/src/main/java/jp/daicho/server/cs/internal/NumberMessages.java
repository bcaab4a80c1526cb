package jp.daicho.server.cs.internal;

import java.time.LocalDate;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.cs.IndividualNumbers;
import tools.jackson.databind.node.ObjectNode;

/** What is said to CS about Individual Numbers, but for what a move says by itself. */
public final class NumberMessages {
  private NumberMessages() {}

  /** The body of 個人番号変更要求: the record as it is, and why. */
  public static ObjectNode change(
      ResidentRecord record, IndividualNumbers.Cause cause, LocalDate day) {
    return CsComposer.numberChange(
        record, MoveTypes.standard().get(cause.moveType()).reasons().getFirst(), day);
  }
}
