package jp.daicho.server.moves.internal;

import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;

/** Drafts are seen by those who work on them; other sections see the register as it is (4.0.8). */
public final class DraftAccess {
  private DraftAccess() {}

  /**
   * Asks that the operator enters, reviews or decides.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException if she does none of it
   */
  public static void require(Passage passage) {
    if (!passage.may(Permission.REVIEW) && !passage.may(Permission.DECISION)) {
      passage.require(Permission.MOVE_ENTRY);
    }
  }
}
