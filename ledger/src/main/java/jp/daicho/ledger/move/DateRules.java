package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.BIRTH_DATE;
import static jp.daicho.ledger.move.PersonField.RESIDENCE_EXPIRES_ON;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** When things may have happened (4.0.3, 4.1.0.2). */
final class DateRules {
  private static final int DAYS_TO_NOTIFY = 14;

  private DateRules() {}

  /** 異動日 is not after the day of processing, except when moving out (4.0.3, 4.1.3.0.1). */
  static void movedOnIsNotAfterToday(MoveReading move, Situation situation, Findings findings) {
    RegisterDate movedOn = move.movedOn();
    if (movedOn != null
        && move.type().day() != MoveType.Day.AHEAD
        && movedOn.earliest().isAfter(situation.today())) {
      findings.add(FindingCode.MOVED_AFTER_TODAY, MoveReading.at(CommonField.MOVED_ON));
    }
  }

  /** 届出日, 申出日, 通知日 and 請求日 are not after the day of processing (4.1.0.2). */
  static void groundIsNotAfterToday(MoveReading move, Situation situation, Findings findings) {
    Ground ground = move.ground();
    LocalDate date = move.dates().of(ground);
    if (ground != null && date != null && date.isAfter(situation.today())) {
      findings.add(
          FindingCode.NOTIFIED_AFTER_TODAY, MoveReading.at(Objects.requireNonNull(ground.date())));
    }
  }

  /**
   * A move that is notified after it happened and not before: an earlier notification needs a
   * second look. Moving out may be notified beforehand (4.1.3.0.1).
   */
  static void notifiedOnIsNotBeforeTheMove(
      MoveReading move, Situation situation, Findings findings) {
    RegisterDate movedOn = move.movedOn();
    LocalDate notifiedOn = move.dates().notifiedOn();
    if (movedOn != null
        && notifiedOn != null
        && move.type().day() != MoveType.Day.AHEAD
        && notifiedOn.isBefore(movedOn.earliest())) {
      findings.add(FindingCode.NOTIFIED_BEFORE_MOVE, MoveReading.at(CommonField.NOTIFIED_ON));
    }
  }

  /** Moving out is notified within 14 days; later it is entered ex officio (4.1.3.0.1). */
  static void lateMovingOutIsExOfficio(MoveReading move, Situation situation, Findings findings) {
    RegisterDate movedOn = move.movedOn();
    LocalDate notifiedOn = move.dates().notifiedOn();
    if (move.effect() == MoveEffect.LEAVE
        && Leaving.isMovingOut(move.type().reason())
        && movedOn != null
        && notifiedOn != null
        && notifiedOn.isAfter(movedOn.day().plusDays(DAYS_TO_NOTIFY))) {
      findings.add(FindingCode.LATE_MOVING_OUT, MoveReading.at(CommonField.NOTIFIED_ON));
    }
  }

  /** A day before that of the latest version needs a second look: is the order right? (1.2.1). */
  static void movesFollowEachOther(MoveReading move, Situation situation, Findings findings) {
    RegisterDate movedOn = move.movedOn();
    boolean happens =
        switch (move.effect()) {
          case ENTER, RELOCATE, REGROUP, LEAVE, CONVERT -> true;
          case CORRECT, REMAKE, ARRIVE, CANCEL, RESTORE -> false;
        };
    if (!happens || movedOn == null) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      PersonField field = PersonField.ADDRESS_NUMBER;
      if (known == null && person.returningAs() != null) {
        known = situation.deletedRecord(person.returningAs()).orElse(null);
        field = PersonField.RETURNING_ADDRESS_NUMBER;
      }
      if (known != null && movedOn.latest().isBefore(known.move().movedOn().earliest())) {
        findings.add(FindingCode.MOVED_BEFORE_LAST_MOVE, person.at(field));
      }
    }
  }

  /** Nobody who moves is born later: a child born afterwards is entered as a birth (4.2.1.2). */
  static void nobodyIsBornAfterTodayOrAfterTheMove(
      MoveReading moving, Situation situation, Findings findings) {
    RegisterDate movedOn = moving.movedOn();
    for (PersonReading person : moving.persons()) {
      RegisterDate birth = person.birthDate();
      if (birth == null) {
        continue;
      }
      if (birth.earliest().isAfter(situation.today())) {
        findings.add(FindingCode.BORN_AFTER_TODAY, person.at(BIRTH_DATE));
      } else if (movedOn != null && birth.earliest().isAfter(movedOn.latest())) {
        findings.add(FindingCode.BORN_AFTER_MOVE, person.at(BIRTH_DATE));
      }
    }
  }

  /**
   * Nobody becomes a resident, takes an address or says so on a day to come: all of that is
   * registered when it has happened (4.0.3).
   */
  static void nobodyBecomesAResidentAfterToday(
      MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      PersonReading.OwnResidence own = person.residence();
      RegisterDate became =
          switch (person.person()) {
            case JapanesePerson japanese -> japanese.becameResidentOn();
            case ForeignPerson foreign -> foreign.becameForeignResidentOn();
            case null -> null;
          };
      notAfterToday(
          person,
          PersonField.BECAME_RESIDENT_ON,
          became == null ? null : became.earliest(),
          situation,
          findings);
      notAfterToday(
          person,
          PersonField.ADDRESS_SET_ON,
          own.addressSetOn() == null ? null : own.addressSetOn().earliest(),
          situation,
          findings);
      notAfterToday(
          person, PersonField.BECOMING_NOTIFIED_ON, own.notifiedOn(), situation, findings);
    }
  }

  /** What was not typed is as the record has it, and looked at when that was made. */
  private static void notAfterToday(
      PersonReading person,
      PersonField field,
      @Nullable LocalDate day,
      Situation situation,
      Findings findings) {
    if (person.says(field) && day != null && day.isAfter(situation.today())) {
      findings.add(FindingCode.DAY_OF_RESIDENCE_AFTER_TODAY, person.at(field));
    }
  }

  /** A stay that has run out needs a second look; an extension may be under way. */
  static void stayHasNotExpired(MoveReading moving, Situation situation, Findings findings) {
    for (PersonReading person : moving.persons()) {
      LocalDate expiresOn = person.stayExpiresOn();
      if (expiresOn != null && expiresOn.isBefore(situation.today())) {
        findings.add(FindingCode.STAY_EXPIRED, person.at(RESIDENCE_EXPIRES_ON));
      }
    }
  }
}
