package jp.daicho.ledger.record;

import static jp.daicho.ledger.record.DeletionItems.OCCURRED_ON;
import static jp.daicho.ledger.record.ForeignItems.FORMER_REGISTRATION_ON;
import static jp.daicho.ledger.record.MoveItems.MOVED_ON;

import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;

/**
 * Which dates may be uncertain, or days that no calendar has (1.1.8): the day of birth, of becoming
 * a resident and of the address, the day of a birth, death or disappearance, and, uncertain only,
 * that of the registration under the former act. Most other dates are days by their type; here are
 * those that are so for some moves only.
 */
final class RecordDates {
  /** 出生, 死亡, and 職権消除 as that of a disappearance (4.2.2.2). */
  private static final Set<MoveReason> UNCERTAIN =
      Set.of(
          MoveReasons.standard().named(MoveReason.Effect.ENTRY, "出生"),
          MoveReasons.standard().named(MoveReason.Effect.DELETION, "死亡"),
          MoveReasons.standard().named(MoveReason.Effect.DELETION, "職権消除"));

  /** 消除事由 as printed, of which a day is known. */
  private static final Set<String> ON_A_DAY = Set.of("転出", "改製", "再製");

  private RecordDates() {}

  static void check(ResidentRecord resident, Findings findings) {
    MoveEntry move = resident.move();
    if (!isDay(move.movedOn()) && !UNCERTAIN.contains(move.reason())) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, RecordRules.at(MOVED_ON.day()));
    }
    Deletion deletion = resident.deletion();
    if (deletion != null
        && deletion.reason() != null
        && ON_A_DAY.contains(deletion.reason())
        && deletion.occurredOn() != null
        && !isDay(deletion.occurredOn())) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, RecordRules.at(OCCURRED_ON.day()));
    }
    if (resident.person() instanceof ForeignPerson foreign
        && foreign.formerRegistrationOn() != null
        && !foreign.formerRegistrationOn().isUncertain()
        && !foreign.formerRegistrationOn().isOnCalendar()) {
      findings.add(FindingCode.IMPOSSIBLE_DATE, RecordRules.at(FORMER_REGISTRATION_ON.day()));
    }
  }

  private static boolean isDay(RegisterDate date) {
    return !date.isUncertain() && date.isOnCalendar();
  }
}
