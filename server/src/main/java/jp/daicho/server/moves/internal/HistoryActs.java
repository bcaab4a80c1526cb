package jp.daicho.server.moves.internal;

import jp.daicho.ledger.move.MoveType;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Passage;

/**
 * Which of the three kinds of move entry that the log tells apart a kind of move is (10.2). Nothing
 * is ever taken out of the history: what undoes a move stands for removal.
 */
public final class HistoryActs {
  private HistoryActs() {}

  /** Tells the log of a step with a move of this kind, as a draft or as a registration. */
  public static void note(Passage passage, MoveType type) {
    passage.kind(of(type)).note("異動", type.label());
  }

  static AuditAction of(MoveType type) {
    return switch (type.effect()) {
      case ENTER, LEAVE, RELOCATE, REGROUP, CONVERT, REMAKE, ARRIVE -> AuditAction.MOVE_ENTRY;
      case CORRECT -> AuditAction.HISTORY_CORRECTION;
      case CANCEL, RESTORE -> AuditAction.HISTORY_REMOVAL;
    };
  }
}
