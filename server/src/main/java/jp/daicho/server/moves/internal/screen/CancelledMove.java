package jp.daicho.server.moves.internal.screen;

import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.reference.StandardReferenceData;

/** A registered move in words, so that a clerk knows which one is cancelled (4.6.0.1). */
final class CancelledMove {
  private CancelledMove() {}

  /** The words for the move that made a version. */
  static String words(ResidentRecord made) {
    MoveEntry move = made.move();
    return move.reason().name()
        + "　異動日 "
        + move.movedOn().toJapanese(StandardReferenceData.get().eras())
        + "　異動番号 "
        + move.moveNumber();
  }
}
