package jp.daicho.ledger.move;

import java.util.List;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.ResidentRecord;

/** What becomes of the household that is left (4.0.4). */
final class LeftBehindRules {
  private LeftBehindRules() {}

  /**
   * When the householder goes and one member stays, that one can be made householder with it; when
   * several stay, they should choose one before. Their own moves go on in any case (4.0.4). Who is
   * to go on a day to come is said now, since nobody looks on when the day comes.
   */
  static void householderLeaves(MoveReading move, Situation situation, Findings findings) {
    boolean goes =
        switch (move.effect()) {
          case RELOCATE, REGROUP, LEAVE, ARRIVE, CANCEL -> true;
          case ENTER, CORRECT, CONVERT, REMAKE, RESTORE -> false;
        };
    RegisterDate movedOn = move.movedOn();
    if (!goes || movedOn == null) {
      return;
    }
    boolean notYet = movedOn.earliest().isAfter(situation.today());
    if (notYet && move.choices().lastBecomesHouseholder()) {
      findings.add(
          FindingCode.LAST_MEMBER_NOT_YET, MoveReading.at(CommonField.LAST_BECOMES_HOUSEHOLDER));
    }
    boolean alone = false;
    for (List<ResidentRecord> staying : LastMember.leftWithoutHouseholder(move, situation)) {
      if (staying.size() > 1) {
        findings.add(
            FindingCode.HOUSEHOLDER_LEAVES_SEVERAL,
            MoveReading.at(CommonField.LAST_BECOMES_HOUSEHOLDER));
      } else {
        alone = true;
        if (!move.choices().lastBecomesHouseholder()) {
          findings.add(
              FindingCode.HOUSEHOLDER_LEAVES_ONE,
              MoveReading.at(CommonField.LAST_BECOMES_HOUSEHOLDER));
        }
      }
    }
    if (move.choices().lastBecomesHouseholder() && !alone && !notYet) {
      findings.add(
          FindingCode.NOBODY_LEFT_ALONE, MoveReading.at(CommonField.LAST_BECOMES_HOUSEHOLDER));
    }
  }
}
