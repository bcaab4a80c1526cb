package jp.daicho.server.moves;

import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.operators.Passage;

/** Entries that other modules prepare, as far as the operator may see them (10.4). */
public final class SeenEntries {
  private SeenEntries() {}

  /**
   * The entry without what the operator of the passage may not see. Individual Numbers that are
   * left in it are noted in the log as shown.
   */
  public static EnteredMove of(Passage passage, EnteredMove entry) {
    EnteredMove visible = HiddenItems.without(HiddenItems.of(passage), entry);
    if (visible.persons().stream()
        .anyMatch(person -> !person.get(PersonField.INDIVIDUAL_NUMBER).isEmpty())) {
      passage.numberShown();
    }
    return visible;
  }
}
