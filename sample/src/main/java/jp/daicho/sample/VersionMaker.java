package jp.daicho.sample;

import java.time.LocalDate;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.ResidentName;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.sample.History.Situation;
import jp.daicho.sample.Residency.Way;
import org.jspecify.annotations.Nullable;

/** Writes one version of a record from what holds of a member on a day. */
final class VersionMaker {
  /** Foreign residents are in the register since this day. */
  private static final LocalDate FOREIGN_RESIDENTS_SINCE = LocalDate.of(2012, 7, 9);

  private static final int CARE_INSURANCE_AGE = 65;
  private static final int ELDERLY_CARE_AGE = 75;
  private static final int VOTING_AGE = 18;

  private VersionMaker() {}

  static ResidentRecord version(
      Household household, Situation situation, int version, MoveEntry move) {
    Residency member = situation.member();
    Individual person = member.person();
    return new ResidentRecord(
        new RecordKey(person.addressNumber(), version),
        status(situation),
        items(member),
        RegisterDate.of(person.birth()),
        person.sex(),
        membership(household, situation),
        residence(household, member, situation.on()),
        person.numbers(),
        qualifications(person, situation.on()),
        Cards.NONE,
        Annotations.NONE,
        deletion(situation, move),
        move);
  }

  private static HouseholdMembership membership(Household household, Situation situation) {
    ResidentName householder = situation.householder();
    Furigana reading = householder == null ? null : householder.furigana();
    return new HouseholdMembership(
        household.number(),
        situation.relationship(),
        householder == null ? null : householder.full(),
        reading == null ? null : reading.kana(),
        situation.order());
  }

  private static ResidentStatus status(Situation situation) {
    Departure departure = situation.member().departure();
    if (departure == null || !situation.leaving()) {
      return ResidentStatus.RESIDENT;
    }
    return departure.isDeath() ? ResidentStatus.DECEASED : ResidentStatus.MOVED_OUT;
  }

  private static Person items(Residency member) {
    return switch (member.person().identity()) {
      case Individual.Japanese japanese ->
          new JapanesePerson(
              japanese.name(),
              japanese.formerSurname(),
              japanese.domicile(),
              RegisterDate.of(member.arrival()));
      case Individual.Foreign foreign ->
          new ForeignPerson(
              foreign.name(),
              foreign.alias(),
              foreign.nationality(),
              foreign.basis(),
              RegisterDate.of(HouseholdStory.later(member.arrival(), FOREIGN_RESIDENTS_SINCE)),
              member.arrival().isBefore(FOREIGN_RESIDENTS_SINCE)
                  ? RegisterDate.of(member.arrival())
                  : null,
              Boolean.TRUE,
              member.way() == Way.FROM_ABROAD && member.arrival().isAfter(FOREIGN_RESIDENTS_SINCE),
              null);
    };
  }

  private static Residence residence(Household household, Residency member, LocalDate on) {
    Household.Stay stay = household.stayOn(on);
    return new Residence(
        stay.address(),
        RegisterDate.of(HouseholdStory.later(stay.from(), member.arrival())),
        member.arrival(),
        member.previous(),
        null);
  }

  static Qualifications qualifications(Individual person, LocalDate on) {
    return new Qualifications(
        !person.isForeign() && !person.birthday(VOTING_AGE).isAfter(on),
        Qualifications.Insurance.NONE,
        since(person.birthday(ELDERLY_CARE_AGE), on),
        since(person.birthday(CARE_INSURANCE_AGE), on),
        Qualifications.Pension.NONE,
        Qualifications.ChildAllowance.NONE);
  }

  private static Qualifications.Insurance since(LocalDate birthday, LocalDate on) {
    return birthday.isAfter(on)
        ? Qualifications.Insurance.NONE
        : new Qualifications.Insurance(Boolean.TRUE, birthday, null);
  }

  private static @Nullable Deletion deletion(Situation situation, MoveEntry move) {
    Departure departure = situation.member().departure();
    if (departure == null || !situation.leaving()) {
      return null;
    }
    RegisterDate occurred = RegisterDate.of(departure.day());
    OutsideAddress outside = departure.destination();
    if (outside == null) {
      return new Deletion(
          "死亡", occurred, null, OutsideAddress.none(), OutsideAddress.none(), null, null);
    }
    return new Deletion(
        "転出", occurred, move.notifiedOn(), outside, outside, departure.day(), departure.day());
  }
}
