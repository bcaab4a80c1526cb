package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;

/** Naturalisation, acquiring and losing nationality (4.5.3–4.5.5). */
class NationalityTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  @Proves({"4.5.3-M1", "4.5.3-M2", "4.5.3-M3"})
  void whoNaturalisesGetsAJapaneseRecordWithWhatIsCarriedOver() {
    becomesJapanese("naturalisation", at.wife());
  }

  @Test
  @Proves({"4.5.4-M1", "4.5.4-M2", "4.5.4-M3"})
  void whoAcquiresNationalityGetsAJapaneseRecordWithWhatIsCarriedOver() {
    becomesJapanese("nationality-acquisition", at.zhang);
  }

  private void becomesJapanese(String type, ResidentRecord before) {
    List<ResidentRecord> made = village.register(japanese(type, before));
    ResidentRecord closed = made.getFirst();
    ResidentRecord entered = made.get(1);

    assertThat(closed.kind()).isEqualTo(ResidentKind.FOREIGN);
    assertThat(closed.status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(closed.move().reason().name()).isEqualTo("職権消除（帰化等）");
    assertThat(closed.deletion()).extracting(Deletion::reason).isEqualTo("職権消除（帰化等）");
    assertThat(entered.kind()).isEqualTo(ResidentKind.JAPANESE);
    assertThat(entered.status().isResident()).isTrue();
    assertThat(entered.move().reason().name()).isEqualTo("職権記載（帰化等）");
    assertThat(entered.person().displayName()).isEqualTo("青木　玉子");
    carriedOver(before, entered);
    assertThat(((JapanesePerson) entered.person()).becameResidentOn())
        .isEqualTo(((ForeignPerson) before.person()).becameForeignResidentOn());
  }

  @Test
  @Proves({"4.5.5-M1", "4.5.5-M2", "4.5.5-M3"})
  void whoLosesNationalityBecomesAForeignResidentOnTheLaterDay() {
    List<ResidentRecord> made =
        village.register(foreign(at.son()).with(CommonField.MOVED_ON, "R8.4.8"));
    ResidentRecord closed = made.getFirst();
    ResidentRecord entered = made.get(1);

    assertThat(closed.status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(closed.kind()).isEqualTo(ResidentKind.JAPANESE);
    assertThat(closed.move().reason().name()).isEqualTo("職権消除（国籍喪失）");
    assertThat(entered.kind()).isEqualTo(ResidentKind.FOREIGN);
    assertThat(entered.move().reason().name()).isEqualTo("職権記載（国籍喪失）");
    carriedOver(at.son(), entered);
    assertThat(became(entered)).hasToString("2026-04-08");

    // Lost before the person became a resident: that day is the later one.
    ResidentRecord earlier =
        village.register(foreign(at.aoki).with(CommonField.MOVED_ON, "R8.3.20")).get(1);
    assertThat(became(earlier)).isEqualTo(RegisterDate.of(Entries.MOVED_ON));
  }

  /**
   * The day of having become a resident as a Japanese is not that of a registration under the
   * former act, and cannot be made it.
   */
  @Test
  @Proves("4.5.5-N1")
  void theDayOfHavingBecomeAResidentIsNoRegistrationUnderTheFormerAct() {
    for (ResidentRecord person : List.of(at.son(), at.aoki)) {
      String became = ((JapanesePerson) person.person()).becameResidentOn().toString();
      EnteredMove loss = foreign(person);
      assertThat(village.errors(loss.with(0, FORMER_REGISTRATION_ON, became)))
          .contains(FindingCode.ITEM_NOT_OF_MOVE);
      ResidentRecord entered = village.register(loss).getLast();
      assertThat(((ForeignPerson) entered.person()).formerRegistrationOn()).isNull();
      assertThat(village.errors(at.move("correction", person, FORMER_REGISTRATION_ON, became)))
          .containsExactly(FindingCode.FORMER_REGISTRATION_AFTER_LOSS);
      // The history and the certificate tell no such day either.
      CertifiedRecord certified =
          CertifiedRecord.asOf(village.versions(person.key().addressNumber()), village.today());
      assertThat(certified.latest().person())
          .isInstanceOfSatisfying(
              ForeignPerson.class, it -> assertThat(it.formerRegistrationOn()).isNull());
    }
    // Who was always foreign keeps the item.
    assertThat(village.errors(at.move("correction", at.zhang, FORMER_REGISTRATION_ON, "S62.2.1")))
        .isEmpty();
  }

  @Test
  void theElectoralRollIsLostWithTheNationality() {
    at.one(at.move("correction", at.aoki, ELECTORAL_ROLL, "1"));
    ResidentRecord entered = village.register(foreign(at.aoki)).get(1);
    assertThat(entered.qualifications().electoralRoll()).isNull();
  }

  @Test
  void aHouseholderWhoNaturalisesMayCarryTheNewName() {
    EnteredMove household =
        Forms.into(
            at.zhang, Forms.as(Forms.at("", "", at.move("moving-inside", at.aoki)), 0, "同居人"));
    at.one(household);
    village.register(
        japanese("naturalisation", at.zhang).with(CommonField.CARRY_HOUSEHOLDER_NAME, "1"));
    assertThat(village.household(at.zhang))
        .extracting(member -> member.household().householderName())
        .containsOnly("青木　玉子");
  }

  /** Another nationality is no move: 住所を定めた年月日 stays empty until the person moves inside. */
  @Test
  void whetherSomebodyMovedInsideIsNotToldByAnotherNationality() {
    village.register(japanese("naturalisation", at.zhang));
    assertThat(certified(at.zhang).movedInside()).isFalse();
    village.register(foreign(at.son()));
    assertThat(certified(at.son()).movedInside()).isFalse();

    at.one(Forms.at("杉町", "３番地", at.move("moving-inside", at.wife())));
    village.register(japanese("naturalisation", at.wife()));
    assertThat(certified(at.wife()).movedInside()).isTrue();
    at.one(Forms.at("杉町", "３番地", at.move("moving-inside", at.zhang)));
    assertThat(certified(at.zhang).movedInside()).isTrue();
  }

  private CertifiedRecord certified(ResidentRecord person) {
    return CertifiedRecord.asOf(village.versions(person.key().addressNumber()), village.today());
  }

  private EnteredMove japanese(String type, ResidentRecord person) {
    return japanese(at, type, person);
  }

  static EnteredMove japanese(Neighbourhood at, String type, ResidentRecord person) {
    return at.move(type, person)
        .with(0, SURNAME, "青木")
        .with(0, GIVEN_NAME, "玉子")
        .with(0, DOMICILE, "福島県松市松町１番地")
        .with(0, HEAD_OF_REGISTER, "青木　玉子");
  }

  private EnteredMove foreign(ResidentRecord person) {
    return at.move("nationality-loss", person)
        .with(0, NAME_ALPHABET, "AOKI ICHIRO")
        .with(0, NATIONALITY, "中国")
        .with(0, RESIDENCE_CLASS, "国籍喪失による経過滞在者");
  }

  private static RegisterDate became(ResidentRecord record) {
    return ((ForeignPerson) record.person()).becameForeignResidentOn();
  }

  private static void carriedOver(ResidentRecord before, ResidentRecord after) {
    assertThat(after.residence()).isEqualTo(before.residence());
    assertThat(after.birthDate()).isEqualTo(before.birthDate());
    assertThat(after.sex()).isEqualTo(before.sex());
    assertThat(after.household().relationship()).isEqualTo(before.household().relationship());
    assertThat(after.household().householdNumber()).isEqualTo(before.household().householdNumber());
    assertThat(after.numbers()).isEqualTo(before.numbers());
    assertThat(after.key().addressNumber()).isEqualTo(before.key().addressNumber());
    assertThat(Objects.requireNonNull(after.numbers().residentRecordCode())).isNotNull();
  }
}
