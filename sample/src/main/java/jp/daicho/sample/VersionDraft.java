package jp.daicho.sample;

import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/** A version whose items can still be set otherwise. */
final class VersionDraft {
  ResidentStatus status;
  Person person;
  RegisterDate birthDate;
  HouseholdMembership household;
  Residence residence;
  PersonNumbers numbers;
  Qualifications qualifications;
  @Nullable Deletion deletion;
  MoveEntry move;
  private final ResidentRecord origin;

  VersionDraft(ResidentRecord origin) {
    this.origin = origin;
    status = origin.status();
    person = origin.person();
    birthDate = origin.birthDate();
    household = origin.household();
    residence = origin.residence();
    numbers = origin.numbers();
    qualifications = origin.qualifications();
    deletion = origin.deletion();
    move = origin.move();
  }

  VersionDraft copy(MoveEntry made) {
    VersionDraft copy = new VersionDraft(version(1));
    copy.move = made;
    return copy;
  }

  ResidentRecord version(int number) {
    return new ResidentRecord(
        new RecordKey(origin.key().addressNumber(), number),
        status,
        person,
        birthDate,
        origin.sex(),
        household,
        residence,
        numbers,
        qualifications,
        origin.cards(),
        origin.annotations(),
        deletion,
        move);
  }
}
