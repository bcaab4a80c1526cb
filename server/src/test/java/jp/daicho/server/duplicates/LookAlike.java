package jp.daicho.server.duplicates;

import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;

/** Records of people who look like another of the register, each alone in a household. */
final class LookAlike {
  /** Somebody who is there a second time. */
  static final AddressNumber AGAIN = AddressNumber.ofSerial(2003);

  /** Somebody else. */
  static final AddressNumber NAMESAKE = AddressNumber.ofSerial(2004);

  private static final EraCalendar ERAS = EraCalendar.standard();

  private LookAlike() {}

  /** 美咲 under another surname, born on another day. */
  static ResidentRecord of(
      ResidentRecord mother, AddressNumber number, String surname, String kana, String born) {
    JapanesePerson person = (JapanesePerson) mother.person();
    JapanesePerson named =
        new JapanesePerson(
            PersonName.of(surname, "美咲", Furigana.of(kana + "　ミサキ", true)),
            null,
            person.domicile(),
            person.becameResidentOn());
    Address address = mother.residence().address();
    return new ResidentRecord(
        new RecordKey(number, 1),
        mother.status(),
        named,
        RegisterDate.parse(born, ERAS),
        mother.sex(),
        HouseholdMembership.under(
            named, HouseholdNumber.ofSerial(600 + place(number)), Relationship.HOUSEHOLDER, 1),
        new Residence(
            new Address(
                address.municipalityCode(),
                null,
                null,
                null,
                address.prefecture(),
                address.municipality(),
                address.town(),
                "９９番地",
                null),
            mother.residence().addressSetOn(),
            mother.residence().notifiedOn(),
            mother.residence().previousAddress(),
            null),
        new PersonNumbers(null, ResidentRecordCode.ofBody("777700000" + place(number))),
        mother.qualifications(),
        mother.cards(),
        mother.annotations(),
        null,
        move(mother.move()));
  }

  private static int place(AddressNumber number) {
    return number.equals(AGAIN) ? 1 : 2;
  }

  /** The move by which they come in. */
  static MoveEntry move(MoveEntry like) {
    return new MoveEntry(
        99,
        like.reason(),
        like.movedOn(),
        like.processedOn(),
        like.notifiedOn(),
        like.requestedOn(),
        like.noticedOn(),
        like.claimedOn(),
        like.placeOfEntry(),
        like.terminal(),
        like.special());
  }
}
