package jp.daicho.ledger.move;

import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
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
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a record in the making: everything as it was, but what is said to change
 * (1.2.1 keeps all items in each version). Not thread-safe.
 */
final class NextVersion {
  private final RecordKey key;
  private ResidentStatus status;
  private Person person;
  private RegisterDate birthDate;
  private Sex sex;
  private HouseholdMembership household;
  private Residence residence;
  private PersonNumbers numbers;
  private Qualifications qualifications;
  private Cards cards;
  private Annotations annotations;
  private @Nullable Deletion deletion;

  private NextVersion(RecordKey key, ResidentRecord items) {
    this.key = key;
    status = items.status();
    person = items.person();
    birthDate = items.birthDate();
    sex = items.sex();
    household = items.household();
    residence = items.residence();
    numbers = items.numbers();
    qualifications = items.qualifications();
    cards = items.cards();
    annotations = items.annotations();
    deletion = items.deletion();
  }

  /** After the latest version of a record. */
  static NextVersion of(ResidentRecord latest) {
    return new NextVersion(latest.key().next(), latest);
  }

  /** After the latest version of a record, with the items of another version (4.6.0.1). */
  static NextVersion restoring(ResidentRecord items, ResidentRecord latest) {
    return new NextVersion(latest.key().next(), items);
  }

  NextVersion status(ResidentStatus changed) {
    status = changed;
    return this;
  }

  NextVersion person(Person changed) {
    person = changed;
    return this;
  }

  NextVersion birth(RegisterDate date, Sex changed) {
    birthDate = date;
    sex = changed;
    return this;
  }

  NextVersion household(HouseholdMembership changed) {
    household = changed;
    return this;
  }

  NextVersion householder(Person changed) {
    household = household.under(changed);
    return this;
  }

  NextVersion residence(Residence changed) {
    residence = changed;
    return this;
  }

  NextVersion numbers(PersonNumbers changed) {
    numbers = changed;
    return this;
  }

  NextVersion reported(Qualifications others, Cards held) {
    qualifications = others;
    cards = held;
    return this;
  }

  NextVersion annotations(Annotations changed) {
    annotations = changed;
    return this;
  }

  NextVersion deletion(@Nullable Deletion changed) {
    deletion = changed;
    return this;
  }

  ResidentRecord by(MoveEntry move) {
    return new ResidentRecord(
        key,
        status,
        person,
        birthDate,
        sex,
        household,
        residence,
        numbers,
        qualifications,
        cards,
        annotations,
        deletion,
        move);
  }
}
