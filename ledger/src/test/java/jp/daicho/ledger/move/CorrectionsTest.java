package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;
import org.junit.jupiter.api.Test;

/** Corrections, former surnames, aliases, numbers and remaking (4.2.3, 1.1.7, 4.3, 4.4, 1.1.4). */
class CorrectionsTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  @Proves({"4.2.3.1-M1", "4.2.0.3-M1", "4.2.0.4-M1"})
  void itemsAreCorrectedByThemselves() {
    EnteredMove entry = at.move("correction", at.aoki, DOMICILE, "福島県松市杉町５番地").with(0, SEX, "女");
    ResidentRecord corrected =
        at.one(Forms.on(Ground.FAMILY_REGISTER, LocalDate.of(2026, 4, 9), entry));

    assertThat(((JapanesePerson) corrected.person()).domicile().place()).isEqualTo("福島県松市杉町５番地");
    assertThat(((JapanesePerson) corrected.person()).domicile().headOfFamilyRegister())
        .isEqualTo(((JapanesePerson) at.aoki.person()).domicile().headOfFamilyRegister());
    assertThat(corrected.sex()).isEqualTo(Sex.FEMALE);
    assertThat(corrected.residence()).isEqualTo(at.aoki.residence());
    assertThat(corrected.move().noticedOn()).isEqualTo(LocalDate.of(2026, 4, 9));
    assertThat(corrected.move().reason().name()).isEqualTo("職権修正");
  }

  @Test
  @Proves("4.2.3.1-M2")
  void theHouseholdersNameAndReadingAreCarriedToEveryMemberWhereChosen() {
    EnteredMove renamed =
        at.move("correction", at.head(), SURNAME, "渡部")
            .with(0, SURNAME_FURIGANA, "ワタベ")
            .with(0, GIVEN_NAME_FURIGANA, "タロウ")
            .with(CommonField.CARRY_HOUSEHOLDER_NAME, "1");
    village.register(renamed);

    assertThat(village.household(at.head()))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            member -> {
              assertThat(member.household().householderName()).isEqualTo("渡部　太郎");
              assertThat(member.household().householderFurigana())
                  .isEqualTo("ワタベ　タロウ")
                  .isEqualTo(village.latest(at.head()).person().displayReading());
            });
    assertThat(village.latest(at.son()).move().reason().name()).isEqualTo("職権修正");
    assertThat(village.latest(at.son()).move().moveNumber())
        .as("one move")
        .isEqualTo(village.latest(at.head()).move().moveNumber());
    assertThat(village.latest(at.aoki)).isEqualTo(at.aoki);
  }

  /** The family register may correct the reading alone, and a clerk may leave the members as is. */
  @Test
  @Proves("4.2.3.1-M2")
  void theReadingAloneIsCarriedOrStaysWithAnAlert() {
    EnteredMove reading =
        at.move("correction", at.head(), SURNAME_FURIGANA, "ワタナベ")
            .with(0, GIVEN_NAME_FURIGANA, "タオ");
    assertThat(village.codes(reading)).containsExactly(FindingCode.HOUSEHOLDER_NAME_NOT_CARRIED);
    village.register(reading);
    assertThat(village.latest(at.head()).household().householderFurigana()).endsWith("タオ");
    String before = at.wife().household().householderFurigana();
    assertThat(village.latest(at.wife()).household().householderFurigana()).isEqualTo(before);

    village.register(
        at.move("correction", at.head(), REMARKS, "備考")
            .with(CommonField.CARRY_HOUSEHOLDER_NAME, "1"));
    assertThat(village.latest(at.wife()).household().householderFurigana()).endsWith("タオ");
  }

  @Test
  void theNameCanBeCarriedLaterAndToMembersWhoAreCorrectedToo() {
    at.one(at.move("correction", at.head(), SURNAME, "渡辺"));
    EnteredMove later =
        at.move("correction", at.head(), at.wife())
            .with(1, REMARKS, "備考")
            .with(CommonField.CARRY_HOUSEHOLDER_NAME, "1");
    village.register(later);

    assertThat(village.household(at.head()))
        .extracting(member -> member.household().householderName())
        .containsOnly("渡辺　太郎");
  }

  @Test
  @Proves({"4.2.3.1-M3", "4.2.3.2-M1"})
  void aMinorCorrectionTouchesNameAndAddressOnly() {
    ResidentRecord plain = at.one(at.move("minor-correction", at.head(), SURNAME, "渡辺"));
    assertThat(plain.person().displayName()).isEqualTo("渡辺　太郎");
    assertThat(plain.move().reason().name()).isEqualTo("軽微な修正");
    ResidentRecord renumbered =
        at.one(
            Forms.at("松町", "５番１号", at.move("minor-correction", at.aoki))
                .with(CommonField.BUILDING, "新松荘"));
    assertThat(renumbered.residence().address().oneLine()).isEqualTo("福島県松市松町５番１号　新松荘");
    assertThat(renumbered.residence().addressSetOn()).isEqualTo(at.aoki.residence().addressSetOn());
    assertThat(village.errors(at.move("minor-correction", at.aoki, BIRTH_DATE, "S50.1.1")))
        .contains(FindingCode.ITEM_NOT_OF_MOVE);
    assertThat(village.errors(at.move("correction", at.aoki, SURNAME, "青山"))).isEmpty();
  }

  @Test
  @Proves({"4.2.3.3-M1", "4.2.3.3-M2", "4.2.3.3-M3", "4.2.3.3-N1"})
  void anErrorIsCorrectedByAVersionOfItsOwnAndStaysInTheHistory() {
    ResidentRecord corrected = at.one(at.move("error-correction", at.aoki, BIRTH_DATE, "H15.1.8"));

    assertThat(corrected.move().reason().name()).isEqualTo("誤記修正");
    assertThat(village.history(at.aoki)).containsExactly(at.aoki, corrected);
    assertThat(village.history(at.aoki).getFirst().birthDate()).isEqualTo(at.aoki.birthDate());
    assertThat(village.history(at.aoki).getFirst().move()).isEqualTo(at.aoki.move());
    // Nothing that is registered makes a version with a number that is there already.
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.effect() == MoveEffect.CORRECT) {
        assertThat(MoveFields.person(type)).contains(ADDRESS_NUMBER, VERSION);
      }
    }
    assertThat(corrected.key()).isEqualTo(at.aoki.key().next());
  }

  @Test
  @Proves("1.1.7-M1")
  void aFormerSurnameIsRecordedChangedAndDeletedOnAClaim() {
    ResidentRecord recorded =
        at.one(
            at.move("former-surname-entry", at.son(), FORMER_SURNAME, "髙橋")
                .with(0, FORMER_SURNAME_FURIGANA, "たかはし"));
    assertThat(former(recorded).surname()).isEqualTo("髙橋");
    assertThat(recorded.move().reason().name()).isEqualTo("旧氏の記載");
    assertThat(recorded.move().claimedOn()).isEqualTo(village.today());

    ResidentRecord changed =
        at.one(at.move("former-surname-change", at.son(), FORMER_SURNAME, "佐藤"));
    assertThat(former(changed).surname()).isEqualTo("佐藤");
    // The reading was that of the name before.
    assertThat(former(changed).furigana()).isNull();
    assertThat(changed.move().reason().name()).isEqualTo("旧氏の変更");

    ResidentRecord deleted = at.one(at.move("former-surname-deletion", at.son()));
    assertThat(((JapanesePerson) deleted.person()).formerSurname()).isNull();
    assertThat(deleted.move().reason().name()).isEqualTo("旧氏の削除");
  }

  @Test
  @Proves("1.1.7-M2")
  void anAliasIsRecordedAndDeletedOnRequestWithDayAndMunicipality() {
    ResidentRecord recorded =
        at.one(at.move("alias-entry", at.zhang, ALIAS, "青木　玉子").with(0, ALIAS_FURIGANA, "あおき　たまこ"));
    var alias = Objects.requireNonNull(((ForeignPerson) recorded.person()).alias());
    assertThat(alias.text()).isEqualTo("青木　玉子");
    assertThat(Objects.requireNonNull(alias.recorded()).day()).isEqualTo(village.today());
    assertThat(Objects.requireNonNull(alias.recorded()).municipality()).isEqualTo("福島県松市");
    assertThat(recorded.move().requestedOn()).isEqualTo(village.today());
    assertThat(recorded.move().reason().name()).isEqualTo("通称の記載");

    ResidentRecord deleted = at.one(at.move("alias-deletion", at.zhang));
    var old = Objects.requireNonNull(((ForeignPerson) deleted.person()).alias());
    assertThat(old.isDeleted()).isTrue();
    assertThat(old.recorded()).isEqualTo(alias.recorded());
    assertThat(deleted.move().reason().name()).isEqualTo("通称の削除");

    ResidentRecord again = at.one(at.move("alias-entry", at.zhang, ALIAS, "松　玉子"));
    var anew = Objects.requireNonNull(((ForeignPerson) again.person()).alias());
    assertThat(anew.isDeleted()).isFalse();
    assertThat(anew.furigana()).isNull();
  }

  @Test
  @Proves("4.3.2-M1")
  void aRecordCodeIsChangedOnRequestOrCorrected() {
    var before = at.aoki.numbers().residentRecordCode();
    ResidentRecord changed = at.one(at.move("record-code-change", at.aoki));
    assertThat(changed.numbers().residentRecordCode()).isNotNull().isNotEqualTo(before);
    assertThat(changed.move().reason().name()).isEqualTo("住民票コードの変更請求");

    String right = Entries.residentRecordCode(777);
    ResidentRecord corrected =
        at.one(at.move("error-correction", at.zhang, RESIDENT_RECORD_CODE, right));
    assertThat(Objects.requireNonNull(corrected.numbers().residentRecordCode()).value())
        .isEqualTo(right);
  }

  @Test
  void anIndividualNumberIsChangedCorrectedOrEntered() {
    int serial = 800;
    for (String type :
        Set.of(
            "individual-number-change",
            "individual-number-correction",
            "individual-number-entry")) {
      String number = Entries.individualNumber(++serial);
      ResidentRecord changed = at.one(at.move(type, at.aoki, INDIVIDUAL_NUMBER, number));
      assertThat(Objects.requireNonNull(changed.numbers().individualNumber()).value())
          .isEqualTo(number);
      assertThat(changed.move().reason()).isEqualTo(MoveTypes.standard().get(type).reason());
    }
  }

  @Test
  @Proves({"1.1.4-M1", "1.1.4-M2", "1.1.4-M3"})
  void aRecordIsRemadeWhenTheOfficeWantsAndNeverByItself() {
    for (int i = 0; i < 300; i++) {
      at.one(at.move("correction", at.aoki, REMARKS, "備考" + i));
    }
    assertThat(village.history(at.aoki))
        .hasSize(301)
        .noneMatch(version -> version.move().reason().name().equals("改製"));
    ResidentRecord before = village.latest(at.aoki);

    village.register(at.move("remaking", at.aoki));
    ResidentRecord closed = village.history(at.aoki).get(301);
    ResidentRecord remade = village.latest(at.aoki);
    assertThat(closed.status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(closed.deletion()).extracting(Deletion::reason).isEqualTo("改製");
    assertThat(remade.status().isResident()).isTrue();
    assertThat(remade.annotations().remadeOn()).isEqualTo(village.today());
    assertThat(remade.person()).isEqualTo(before.person());
    assertThat(remade.household()).isEqualTo(before.household());
    assertThat(remade.move().reason().name()).isEqualTo("改製");
  }

  private static FormerSurname former(ResidentRecord record) {
    return Objects.requireNonNull(((JapanesePerson) record.person()).formerSurname());
  }
}
