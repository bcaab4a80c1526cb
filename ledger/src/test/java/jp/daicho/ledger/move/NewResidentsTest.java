package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/** Other ways to become a resident than the usual moving-in (4.1.1, 4.2.1, 4.5.1, 4.5.2, 1.1.7). */
class NewResidentsTest {
  private static final PersonEntry YAMADA = Entries.japanese("山田", "一", "世帯主", "男", "S50.1.1", 91);
  private static final PersonEntry LI = Entries.foreign("LI", "世帯主", "女", "1990-05-03", 92);

  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  @Proves({"4.1.1.4-M1", "4.2.1.1-M2"})
  void whoNeverNotifiedTheLastAddressHasItMarkedAndNoted() {
    ResidentRecord resident =
        at.one(
            newcomer("unreported-moving-in", YAMADA)
                .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.WARD.value())
                .with(CommonField.PREVIOUS_TOWN, "竹町"));

    assertThat(resident.residence().previousAddress().oneLine()).isEqualTo("千葉県竹市中央区竹町（未届）");
    assertThat(resident.annotations().pointsToNote())
        .containsExactly(new PointToNote("tennyumaejusho", 1, "未届転入　転入前住所（未届）千葉県竹市中央区竹町（未届）"));
  }

  @Test
  @Proves({"4.1.1.4-M2", "4.2.1.1-M3"})
  void theLastRegisteredAddressIsAnItemOfItsOwn() {
    ResidentRecord resident =
        at.one(
            newcomer("unreported-moving-in", YAMADA)
                .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.WARD.value())
                .with(0, PersonField.LAST_REGISTERED_ADDRESS, "東京都千代田区千代田１番"));
    assertThat(resident.residence().lastRegisteredAddress()).isEqualTo("東京都千代田区千代田１番");
  }

  @Test
  @Proves("4.2.1.1-M1")
  void anAddressIsSetExOfficioFromWhereNobodyKnowsOrFromNowhere() {
    EnteredMove entry =
        newcomer("ex-officio-entry", YAMADA.with(PersonField.RESIDENT_RECORD_CODE, ""));
    ResidentRecord unknown = at.one(entry.with(CommonField.PREVIOUS_KIND, "不明"));
    assertThat(unknown.residence().previousAddress().oneLine()).isEqualTo("不明");
    assertThat(unknown.move().reason().name()).isEqualTo("職権記載");

    ResidentRecord nowhere =
        at.one(
            newcomer("ex-officio-entry", Entries.japanese("山本", "二", "世帯主", "女", "S51.1.1", 93)));
    assertThat(nowhere.residence().previousAddress()).isEqualTo(OutsideAddress.none());
  }

  @Test
  @Proves({"4.2.1.2-M1", "4.3.1-M2"})
  void aChildIsBornIntoAHouseholdAndGetsACodeFromThePool() {
    PersonEntry child =
        Entries.japanese("渡邉", "健", "子の子", "男", "R8.4.2", 94)
            .with(PersonField.INDIVIDUAL_NUMBER, "")
            .with(PersonField.RESIDENT_RECORD_CODE, "");
    ResidentRecord born =
        at.one(Forms.into(at.head(), Forms.typed(village, "birth", "令和8年4月2日頃", List.of(child))));

    assertThat(born.move().reason().name()).isEqualTo("出生");
    assertThat(born.move().noticedOn()).isEqualTo(village.today());
    assertThat(((JapanesePerson) born.person()).becameResidentOn()).hasToString("令和8年4月2日頃");
    assertThat(born.residence().address()).isEqualTo(at.head().residence().address());
    assertThat(born.residence().previousAddress()).isEqualTo(OutsideAddress.none());
    assertThat(born.household().householderName()).isEqualTo(at.head().person().displayName());
    assertThat(born.numbers().residentRecordCode()).isNotNull();

    var before = at.aoki.numbers().residentRecordCode();
    assertThat(at.one(at.move("record-code-change", at.aoki)).numbers().residentRecordCode())
        .isNotNull()
        .isNotEqualTo(before)
        .isNotEqualTo(born.numbers().residentRecordCode());
  }

  @Test
  @Proves("4.1.0.1-M3")
  void aChildBornOnTheWayMovesInWithTheFamily() {
    PersonEntry child = Entries.japanese("山田", "二", "子", "女", "R8.3.30", 95);
    EnteredMove both = Entries.of(YAMADA, child);

    assertThat(village.codes(both)).isEmpty();
    assertThat(village.register(both))
        .extracting(resident -> resident.move().reason().name())
        .containsOnly("国内転入");
  }

  @Test
  @Proves({"4.5.1-M1", "4.5.1-M2", "4.5.2-M1", "4.5.2-M2"})
  void foreignersWhoSetAnAddressOrChangeTheirClassAreEnteredLikeThoseFromAbroad() {
    int serial = 200;
    for (String type : List.of("moving-in-article-30-46", "notification-article-30-47")) {
      for (PersonEntry basis :
          List.of(
              LI,
              LI.with(PersonField.RESIDENCE_CLASS, "特別永住者").with(PersonField.RESIDENCE_STATUS, ""),
              refugee("一時庇護許可者"),
              refugee("仮滞在許可者"))) {
        serial++;
        PersonEntry person =
            basis
                .with(PersonField.NAME_ALPHABET, "LI " + (char) ('A' + serial - 200))
                .with(PersonField.INDIVIDUAL_NUMBER, "")
                .with(PersonField.RESIDENT_RECORD_CODE, "");
        if (!person.get(PersonField.RESIDENCE_CARD_NUMBER).isEmpty()) {
          person = person.with(PersonField.RESIDENCE_CARD_NUMBER, "AB%08dCD".formatted(serial));
        }
        ResidentRecord resident = at.one(newcomer(type, person));
        assertThat(resident.move().reason().name()).isEqualTo("国外転入等");
        assertThat(resident.residence().previousAddress()).isEqualTo(OutsideAddress.none());
        assertThat(((ForeignPerson) resident.person()).becameForeignResidentOn())
            .isEqualTo(RegisterDate.of(Entries.MOVED_ON));
      }
      assertThat(village.errors(newcomer(type, YAMADA))).contains(FindingCode.REASON_NOT_FOR_KIND);
    }
  }

  @Test
  @Proves("4.1.1.2-M1")
  void whoHasADeletedRecordIsNoNewcomer() {
    ResidentRecord card = at.one(Forms.toWard(at.move("moving-out", at.zhang)));
    EnteredMove again = Entries.of(Entries.japanese("別", "人", "世帯主", "男", "S51.1.1", 96));
    assertThat(
            village.errors(
                again.with(0, PersonField.INDIVIDUAL_NUMBER, Entries.individualNumber(41))))
        .containsExactly(FindingCode.NUMBER_OF_DELETED_RECORD);
    assertThat(
            village.errors(
                again.with(0, PersonField.RESIDENT_RECORD_CODE, Entries.residentRecordCode(41))))
        .containsExactly(FindingCode.NUMBER_OF_DELETED_RECORD);
    assertThat(
            village.errors(Entries.of(LI.with(PersonField.RESIDENCE_CARD_NUMBER, "AB00000071CD"))))
        .containsExactly(FindingCode.NUMBER_OF_DELETED_RECORD);
    assertThat(village.errors(Entries.of(back("moving-in", card)))).isEmpty();

    EnteredMove alike = Entries.of(Entries.japanese("佐藤", "一", "世帯主", "男", "S50.1.1", 97));
    assertThat(village.codes(alike)).containsExactly(FindingCode.LIKE_DELETED_RECORD);
    ResidentRecord returned = at.one(Entries.of(back("moving-in", at.left)));
    assertThat(returned.key()).isEqualTo(at.left.key().next());
  }

  @Test
  @Proves("1.1.7-M3")
  void whoComesBackFromAbroadKeepsFormerSurnameAndAlias() {
    for (ResidentRecord person : List.of(at.hanako(), at.wife())) {
      ResidentRecord gone =
          at.one(at.move("moving-out-abroad", person).with(CommonField.DESTINATION_COUNTRY, "中国"));
      ResidentRecord returned =
          at.one(
              newcomer("moving-in-from-abroad", back("moving-in-from-abroad", gone))
                  .with(CommonField.MOVED_ON, "R8.4.10")
                  .with(CommonField.PREVIOUS_COUNTRY, "中国"));
      assertThat(returned.key().addressNumber()).isEqualTo(gone.key().addressNumber());
      if (returned.person() instanceof JapanesePerson japanese) {
        assertThat(Objects.requireNonNull(japanese.formerSurname()).surname()).isEqualTo("髙橋");
        assertThat(japanese.becameResidentOn()).isEqualTo(RegisterDate.of(village.today()));
      } else {
        assertThat(((ForeignPerson) returned.person()).alias())
            .isNotNull()
            .isEqualTo(((ForeignPerson) gone.person()).alias());
      }
    }
  }

  private static PersonEntry back(String type, ResidentRecord deleted) {
    return PersonTexts.returning(deleted, MoveTypes.standard().get(type))
        .with(PersonField.RELATIONSHIP, "世帯主");
  }

  private static PersonEntry refugee(String residenceClass) {
    return LI.with(PersonField.RESIDENCE_CLASS, residenceClass)
        .with(PersonField.RESIDENCE_STATUS, "")
        .with(PersonField.RESIDENCE_CARD_NUMBER, "")
        .with(PersonField.STAY_PERIOD, "180日");
  }

  private EnteredMove newcomer(String type, PersonEntry person) {
    return Forms.at("松町", "９番地", Forms.typed(village, type, "R8.4.1", List.of(person)));
  }
}
