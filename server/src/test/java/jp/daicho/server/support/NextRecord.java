package jp.daicho.server.support;

import java.time.LocalDate;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A record as a move of a test leaves it: everything as it was, but what is said to change. Nothing
 * checks it, so that a test can have any history it needs.
 */
public final class NextRecord {
  private final ResidentRecord was;
  private final RecordKey key;
  private ResidentStatus status;
  private Person person;
  private HouseholdMembership household;
  private PersonNumbers numbers;
  private Annotations annotations;
  private @Nullable Deletion deletion;

  private NextRecord(ResidentRecord was, RecordKey key) {
    this.was = was;
    this.key = key;
    status = was.status();
    person = was.person();
    household = was.household();
    numbers = was.numbers();
    annotations = was.annotations();
    deletion = was.deletion();
  }

  /** The version after the latest one. */
  public static NextRecord of(ResidentRecord latest) {
    return new NextRecord(latest, latest.key().next());
  }

  /** The first version of another record of the same content. */
  public static NextRecord like(ResidentRecord other, AddressNumber number) {
    return new NextRecord(other, new RecordKey(number, 1));
  }

  /** The entry of a move whose days are all the same, at the counter of the clerk. */
  public static MoveEntry entry(long move, String reason, LocalDate day) {
    return new MoveEntry(
        move,
        MoveReasons.standard().withCode(reason),
        RegisterDate.of(day),
        day,
        day,
        null,
        null,
        null,
        "001",
        "端末1",
        null);
  }

  /** What the record was. */
  public ResidentRecord was() {
    return was;
  }

  /** The same about a person of other items. */
  public NextRecord person(Person changed) {
    person = changed;
    return this;
  }

  /** The same in another household, or at another place in it. */
  public NextRecord household(HouseholdMembership changed) {
    household = changed;
    return this;
  }

  /** The same with other numbers. */
  public NextRecord numbers(PersonNumbers changed) {
    numbers = changed;
    return this;
  }

  /** The same with other annotations. */
  public NextRecord annotations(Annotations changed) {
    annotations = changed;
    return this;
  }

  /** To be deleted on a day because of moving out within Japan, nobody knows where to. */
  public NextRecord leaving(LocalDate day) {
    deletion =
        new Deletion(
            "国内転出",
            RegisterDate.of(day),
            day,
            OutsideAddress.none(),
            OutsideAddress.none(),
            null,
            null);
    return this;
  }

  /** Deleted because of it. */
  public NextRecord movedOut(LocalDate day) {
    status = ResidentStatus.MOVED_OUT;
    return leaving(day);
  }

  /** The record, by a move. */
  public ResidentRecord by(MoveEntry move) {
    return new ResidentRecord(
        key,
        status,
        person,
        was.birthDate(),
        was.sex(),
        household,
        was.residence(),
        numbers,
        was.qualifications(),
        was.cards(),
        annotations,
        deletion,
        move);
  }
}
