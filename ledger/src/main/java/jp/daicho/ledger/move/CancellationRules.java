package jp.daicho.ledger.move;

import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;

/** Which moves can be cancelled, and for whom (4.6.0.1). */
final class CancellationRules {
  private CancellationRules() {}

  /**
   * A move is cancelled for persons it concerned, if it stands and nothing has been built upon it;
   * what came after is cancelled first. That a moving-out was noticed or its day has passed is no
   * reason to ask again (4.6.0.1).
   */
  static void onlyTheLatestMoveIsCancelled(
      MoveReading move, Situation situation, Findings findings) {
    Long cancelled = move.cancels();
    if (move.effect() != MoveEffect.CANCEL || cancelled == null) {
      return;
    }
    for (PersonReading person : move.persons()) {
      AddressNumber number = person.addressNumber().orElse(null);
      RecordHistory history = number == null ? null : situation.histories().get(number);
      if (number == null) {
        continue;
      }
      if (history == null || !history.stands(cancelled)) {
        findings.add(FindingCode.MOVE_DOES_NOT_STAND, person.at(PersonField.ADDRESS_NUMBER));
      } else if (!history.isLatest(cancelled)) {
        findings.add(FindingCode.LATER_MOVE_STANDS, person.at(PersonField.ADDRESS_NUMBER));
      }
    }
  }
}
