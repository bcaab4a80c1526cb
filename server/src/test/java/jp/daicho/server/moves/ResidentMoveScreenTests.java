package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves of residents on the screens, one for each effect (4.1–4.6). */
class ResidentMoveScreenTests extends MovesScreenTestBase {
  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  @Proves("4.1.3.0.2-M1")
  void whoMovesOutIsDeletedWithTheMunicipalityAlone() throws Exception {
    EnteredMove entry =
        about(
            "moving-out",
            Map.of(
                CommonField.MOVED_ON, today(),
                CommonField.NOTIFIED_ON, today(),
                CommonField.DESTINATION_MUNICIPALITY_CODE, "八王子市"),
            RegisteredPeople.DAUGHTER);
    long draft = store(entry);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("国内転出（仮登録番号", "転出先住所（予定）", "東京都八王子市", "消除事由");
    register(draft);
    assertThat(latest(RegisteredPeople.DAUGHTER).status()).isEqualTo(ResidentStatus.MOVED_OUT);

    EnteredMove arrived =
        about(
            "arrival-notice",
            Map.of(
                CommonField.MOVED_ON,
                today(),
                CommonField.NOTICED_ON,
                today(),
                CommonField.DESTINATION_MUNICIPALITY_CODE,
                "132012",
                CommonField.DESTINATION_TOWN,
                "明神町"),
            RegisteredPeople.DAUGHTER);
    assertThat(
            body(
                open(
                    SampleOperators.CLERK,
                    "/moves/arrival-notice?person=" + RegisteredPeople.DAUGHTER.value())))
        .contains("転出先住所（確定）", "除票（転出）");
    register(store(arrived));
    assertThat(
            Objects.requireNonNull(latest(RegisteredPeople.DAUGHTER).deletion())
                .confirmedDestination()
                .oneLine())
        .contains("明神町");
  }

  /** Who moved out and comes back: the deleted record fills the entry and keeps its 宛名番号. */
  @Test
  @Proves("4.1.1.2-M2")
  void whoReturnsTakesTheDeletedRecordAlongAndItCanBeCorrected() throws Exception {
    register(
        store(
            about(
                "moving-out",
                Map.of(
                    CommonField.MOVED_ON, today(),
                    CommonField.NOTIFIED_ON, today(),
                    CommonField.DESTINATION_MUNICIPALITY_CODE, "八王子市"),
                RegisteredPeople.DAUGHTER)));
    ResidentRecord deleted = latest(RegisteredPeople.DAUGHTER);
    EnteredMove typed =
        new EnteredMove(
            MoveTypes.standard().get("moving-in"),
            familyHere().common(),
            List.of(
                new PersonEntry(
                    Map.of(
                        PersonField.KIND, "1",
                        PersonField.SURNAME, "渡邉",
                        PersonField.GIVEN_NAME, "陽菜",
                        PersonField.BIRTH_DATE, "H24.7.7",
                        PersonField.SEX, "2"))));

    String number = RegisteredPeople.DAUGHTER.value();
    String back =
        body(send(SampleOperators.CLERK, "/moves/moving-in", typed, "return-0-" + number));
    assertThat(value(back, "persons[0].returningAddressNumber")).isEqualTo(number);
    assertThat(value(back, "persons[0].surnameFurigana")).isEqualTo("ワタナベ");
    assertThat(value(back, "persons[0].domicile")).isEqualTo("福島県会津若松市追手町１番地");
    assertThat(value(back, "persons[0].residentRecordCode"))
        .isEqualTo(Objects.requireNonNull(deleted.numbers().residentRecordCode()).value());

    PersonEntry brought = PersonTexts.returning(deleted, typed.type());
    register(
        store(
            new EnteredMove(typed.type(), typed.common(), List.of(brought))
                .with(0, PersonField.SURNAME, "渡邉")
                .with(0, PersonField.GIVEN_NAME, "陽奈")
                .with(0, PersonField.HEAD_OF_REGISTER, "渡邉　健一")
                .with(0, PersonField.RELATIONSHIP, "世帯主")));
    ResidentRecord returned = latest(RegisteredPeople.DAUGHTER);
    assertThat(returned.status().isResident()).isTrue();
    assertThat(returned.key()).isEqualTo(deleted.key().next());
    assertThat(returned.person().displayName()).endsWith("　陽奈");
    assertThat(returned.person().displayReading()).isEqualTo("ワタナベ　ヒナ");
    assertThat(returned.numbers()).isEqualTo(deleted.numbers());
  }

  @Test
  @Proves("4.1.4.2-M1")
  void aChangeOfHouseholderGivesEverybodyTheNewRelationship() throws Exception {
    EnteredMove entry =
        about(
                "householder-change",
                Map.of(CommonField.MOVED_ON, today(), CommonField.NOTIFIED_ON, today()),
                RegisteredPeople.FATHER,
                RegisteredPeople.MOTHER,
                RegisteredPeople.DAUGHTER,
                RegisteredPeople.SON,
                RegisteredPeople.GRANDMOTHER)
            .with(0, PersonField.RELATIONSHIP, "夫")
            .with(1, PersonField.RELATIONSHIP, "世帯主")
            .with(4, PersonField.RELATIONSHIP, "夫の母");
    register(store(entry));
    assertThat(latest(RegisteredPeople.GRANDMOTHER).household().relationship()).hasToString("夫の母");
    assertThat(latest(RegisteredPeople.SON).household().householderName()).endsWith("美咲");
    assertThat(latest(RegisteredPeople.SON).household().householderFurigana()).endsWith("　ミサキ");
  }

  /**
   * What the family register says of the householder's name reaches the members' records (4.2.3.1).
   */
  @Test
  @Proves("4.2.3.1-M2")
  void theHouseholdersNameAndReadingAreCarriedToTheMembersAndShown() throws Exception {
    EnteredMove entry =
        about(
                "correction",
                Map.of(
                    CommonField.MOVED_ON,
                    today(),
                    CommonField.GROUND,
                    "2",
                    CommonField.CARRY_HOUSEHOLDER_NAME,
                    "1"),
                RegisteredPeople.FATHER)
            .with(0, PersonField.SURNAME, "渡部")
            .with(0, PersonField.SURNAME_FURIGANA, "ワタベ")
            .with(0, PersonField.GIVEN_NAME_FURIGANA, "ケンイチ");
    register(store(entry));

    assertThat(latest(RegisteredPeople.SON).household().householderName()).isEqualTo("渡部　健一");
    assertThat(latest(RegisteredPeople.SON).household().householderFurigana())
        .isEqualTo("ワタベ　ケンイチ");
    assertThat(body(open(SampleOperators.CLERK, "/residents/" + RegisteredPeople.SON.value())))
        .contains("世帯主の氏名の振り仮名", "ワタベ　ケンイチ");
    assertThat(body(open(SampleOperators.CLERK, "/api/residents/" + RegisteredPeople.SON.value())))
        .contains("\"householderFurigana\":\"ワタベ　ケンイチ\"");
  }

  @Test
  void aCorrectionChangesWhatIsTypedAndEmptiesWhatIsSaidToBeEmpty() throws Exception {
    EnteredMove entry =
        about(
                "correction",
                Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                RegisteredPeople.MOTHER,
                RegisteredPeople.SON)
            .with(0, PersonField.SURNAME, "渡邉")
            .with(0, PersonField.HEAD_OF_REGISTER, "渡邉　健一")
            .with(0, PersonField.FORMER_SURNAME, "（空欄）")
            .with(0, PersonField.FORMER_SURNAME_FURIGANA, "（空欄）")
            .with(0, PersonField.FORMER_SURNAME_FURIGANA_CONFIRMED, "（空欄）")
            .with(1, PersonField.REMARKS, "見本の備考");
    String page = body(send(SampleOperators.CLERK, "/moves/correction", entry, "check"));
    assertThat(page).contains("現在：", "髙橋", "福島県会津若松市追手町１番地", "昭和57年4月1日");
    assertThat(page).contains("data-emptied=\"（空欄）\"");
    assertThat(page).doesNotContain(RegisteredPeople.FATHERS_NUMBER.value());

    long draft = store(entry);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("髙橋", "（空欄）", "見本の備考");
    register(draft);
    assertThat(latest(RegisteredPeople.SON).annotations().remarks()).isEqualTo("見本の備考");
    assertThat(latest(RegisteredPeople.MOTHER).person().toString()).doesNotContain("髙橋");
  }

  @Test
  void whatAnOperatorMayNotSeeIsNotShownAsPresentValueAndStays() throws Exception {
    revoke(SampleOperators.CLERK, Permission.SEE_REGISTERED_DOMICILE);
    EnteredMove entry =
        about(
                "correction",
                Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                RegisteredPeople.SON)
            .with(0, PersonField.REMARKS, "見本の備考");
    String page = body(send(SampleOperators.CLERK, "/moves/correction", entry, "check"));
    assertThat(page).contains("（表示の権限がありません）").doesNotContain("福島県会津若松市追手町");
    long draft = store(entry);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft))).doesNotContain("福島県会津若松市追手町");
    ResidentRecord before = latest(RegisteredPeople.SON);
    register(draft);
    assertThat(latest(RegisteredPeople.SON).person()).isEqualTo(before.person());
  }

  @Test
  @Proves("4.0.6-M3")
  void whatIsTypedForOneIsGivenToTheOthersWhoHaveNothingTyped() throws Exception {
    EnteredMove entry =
        about(
                "correction",
                Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                RegisteredPeople.FATHER,
                RegisteredPeople.MOTHER,
                RegisteredPeople.SON)
            .with(0, PersonField.SURNAME, "渡邉")
            .with(0, PersonField.DOMICILE, "岐阜県大垣市丸の内２丁目")
            .with(0, PersonField.HEAD_OF_REGISTER, "見本　太郎")
            .with(0, PersonField.FORMER_SURNAME, "旧山")
            .with(2, PersonField.DOMICILE, "岐阜県岐阜市司町");
    String page = body(send(SampleOperators.CLERK, "/moves/correction", entry, "share-0"));
    assertThat(value(page, "persons[1].domicile")).isEqualTo("岐阜県大垣市丸の内２丁目");
    assertThat(value(page, "persons[1].headOfRegister")).isEqualTo("見本　太郎");
    assertThat(value(page, "persons[2].domicile")).isEqualTo("岐阜県岐阜市司町");
    assertThat(value(page, "persons[1].formerSurname")).isEmpty();

    EnteredMove shared = entry;
    for (int i = 1; i < 3; i++) {
      for (PersonField field :
          List.of(PersonField.SURNAME, PersonField.DOMICILE, PersonField.HEAD_OF_REGISTER)) {
        shared = shared.with(i, field, value(page, "persons[" + i + "]." + field.path()));
      }
    }
    register(store(shared.with(0, PersonField.FORMER_SURNAME, "")));
    assertThat(body(open(SampleOperators.CLERK, "/residents/" + RegisteredPeople.MOTHER.value())))
        .contains("岐阜県大垣市丸の内２丁目");
  }

  @Test
  void aForeignResidentIsNaturalised() throws Exception {
    EnteredMove entry =
        about(
                "naturalisation",
                Map.of(CommonField.MOVED_ON, today(), CommonField.NOTICED_ON, today()),
                RegisteredPeople.STUDENT)
            .with(0, PersonField.SURNAME, "見本")
            .with(0, PersonField.GIVEN_NAME, "花子")
            .with(0, PersonField.DOMICILE, "岐阜県大垣市丸の内２丁目")
            .with(0, PersonField.HEAD_OF_REGISTER, "見本　花子");
    String empty =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/naturalisation?person=" + RegisteredPeople.STUDENT.value()));
    assertThat(empty)
        .contains("persons[0].surname", "persons[0].domicile")
        .doesNotContain("persons[0].nationality", "name=\"persons[0].kind\"");
    long draft = store(entry);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("帰化（仮登録番号", "外国人", "日本人", "見本");
    register(draft);
    assertThat(latest(RegisteredPeople.STUDENT).kind()).isEqualTo(ResidentKind.JAPANESE);
  }

  @Test
  void aRecordIsRemade() throws Exception {
    int before = latest(RegisteredPeople.SON).key().version();
    register(store(about("remaking", Map.of(CommonField.MOVED_ON, today()), RegisteredPeople.SON)));
    assertThat(latest(RegisteredPeople.SON).key().version()).isEqualTo(before + 2);
  }

  @Test
  void whoeverWasOvertakenIsToldAndGoesOnFromTheLatestVersion() throws Exception {
    EnteredMove entry =
        about(
                "correction",
                Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                RegisteredPeople.MOTHER)
            .with(0, PersonField.REMARKS, "見本")
            .with(0, PersonField.VERSION, "1");
    String page = body(send(SampleOperators.CLERK, "/moves/correction", entry, "check"));
    assertThat(page).contains("E1103", "value=\"renew-0\"").doesNotContain("value=\"store\"");
    String renewed = body(send(SampleOperators.CLERK, "/moves/correction", entry, "renew-0"));
    assertThat(renewed).doesNotContain("E1103").contains("value=\"store\"");
    assertThat(value(renewed, "persons[0].version")).isEqualTo("2");
  }

  @Test
  void aDraftOfAResidentIsOpenedAndCorrected() throws Exception {
    EnteredMove entry =
        about(
                "correction",
                Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                RegisteredPeople.SON)
            .with(0, PersonField.REMARKS, "見本");
    long draft = store(entry);
    String form = body(open(SampleOperators.CLERK, "/drafts/" + draft + "/edit"));
    assertThat(form).contains("職権修正（仮登録の修正）");
    assertThat(value(form, "persons[0].remarks")).isEqualTo("見本");
    assertThat(value(form, "persons[0].addressNumber")).isEqualTo(RegisteredPeople.SON.value());
    PersonEntry person = entry.persons().getFirst();
    assertThat(value(form, "persons[0].version")).isEqualTo(person.get(PersonField.VERSION));
  }
}
