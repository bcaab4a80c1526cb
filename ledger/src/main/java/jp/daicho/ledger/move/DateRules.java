package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.BIRTH_DATE;
import static jp.daicho.ledger.move.PersonField.RESIDENCE_EXPIRES_ON;

import java.time.LocalDate;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;

/** When things may have happened (4.0.3, 4.1.0.2). */
final class DateRules {
  private DateRules() {}

  /** 異動日 is not after the day of processing, except when moving out (4.0.3). */
  static void movedOnIsNotAfterToday(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    LocalDate movedOn = moving.movedOn();
    if (movedOn != null && movedOn.isAfter(situation.today())) {
      findings.add(FindingCode.MOVED_AFTER_TODAY, MovingInReading.at(CommonField.MOVED_ON));
    }
  }

  /** 届出日 is not after the day of processing (4.1.0.2). */
  static void notifiedOnIsNotAfterToday(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    LocalDate notifiedOn = moving.notifiedOn();
    if (notifiedOn != null && notifiedOn.isAfter(situation.today())) {
      findings.add(FindingCode.NOTIFIED_AFTER_TODAY, MovingInReading.at(CommonField.NOTIFIED_ON));
    }
  }

  /** Moving in is notified after it happened, so an earlier notification needs a second look. */
  static void notifiedOnIsNotBeforeTheMove(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    LocalDate movedOn = moving.movedOn();
    LocalDate notifiedOn = moving.notifiedOn();
    if (movedOn != null && notifiedOn != null && notifiedOn.isBefore(movedOn)) {
      findings.add(FindingCode.NOTIFIED_BEFORE_MOVE, MovingInReading.at(CommonField.NOTIFIED_ON));
    }
  }

  /** Nobody who moves is born later: a child born afterwards is entered as a birth (4.2.1.2). */
  static void nobodyIsBornAfterTodayOrAfterTheMove(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    LocalDate movedOn = moving.movedOn();
    for (PersonReading person : moving.persons()) {
      RegisterDate birth = person.birthDate();
      if (birth == null) {
        continue;
      }
      if (birth.earliest().isAfter(situation.today())) {
        findings.add(FindingCode.BORN_AFTER_TODAY, person.at(BIRTH_DATE));
      } else if (movedOn != null && birth.earliest().isAfter(movedOn)) {
        findings.add(FindingCode.BORN_AFTER_MOVE, person.at(BIRTH_DATE));
      }
    }
  }

  /** A stay that has run out needs a second look; an extension may be under way. */
  static void stayHasNotExpired(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      LocalDate expiresOn = person.stayExpiresOn();
      if (expiresOn != null && expiresOn.isBefore(situation.today())) {
        findings.add(FindingCode.STAY_EXPIRED, person.at(RESIDENCE_EXPIRES_ON));
      }
    }
  }
}
