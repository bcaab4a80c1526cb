package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which items may stay empty when somebody moves in, and which may not (1.1.6). */
class BlankItemsTest {
  private static final EnteredMove JAPANESE = Entries.single();
  private static final EnteredMove FOREIGN =
      Entries.of(Entries.foreign("ZHANG YULIN", "世帯主", "女", "1958-05-03", 2));

  /** Not items of 1.1.1 but what decides which items there are. */
  private static final Set<PersonField> DECIDING = EnumSet.of(KIND);

  /** 1.1.6 lets a name be empty; we do not, because nobody could be found or told apart. */
  private static final Set<PersonField> NAMES = EnumSet.of(SURNAME, NAME_ALPHABET);

  @ParameterizedTest
  @EnumSource(
      value = PersonField.class,
      names = {"BIRTH_DATE", "DOMICILE", "HEAD_OF_REGISTER", "RESIDENT_RECORD_CODE"})
  void aJapaneseResidentsItemsOf116AreNeverEmpty(PersonField field) {
    assertThat(errorsAt(JAPANESE.with(0, field, "　"), field)).containsExactly(FindingCode.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "1,RESIDENCE_CARD_NUMBER",
    "2,RESIDENCE_CARD_NUMBER",
    "3,STAY_PERIOD",
    "4,STAY_PERIOD",
    "'',RESIDENCE_CLASS"
  })
  @Proves("1.1.6-M2")
  void aForeignResidentsItemsOfTheClassAreNeverEmpty(String residenceClass, PersonField field) {
    EnteredMove entry =
        FOREIGN
            .with(0, RESIDENCE_STATUS, "")
            .with(0, RESIDENCE_CARD_NUMBER, "")
            .with(0, RESIDENCE_CLASS, residenceClass);
    assertThat(errorsAt(entry, field)).containsExactly(FindingCode.EMPTY);
  }

  @Test
  @Proves("1.1.6-M2")
  void everyRecordHasItsClassAndNumbers() {
    for (EnteredMove entry : List.of(JAPANESE, FOREIGN, Entries.family())) {
      Desk.householdOf(entry)
          .forEach(
              resident -> {
                assertThat(resident.key().addressNumber().value()).isNotBlank();
                assertThat(resident.household().householdNumber().value()).isNotBlank();
              });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CommonField.class,
      names = {"MOVED_ON", "TOWN"})
  void theDayOfBecomingAResidentAndTheAddressAreNeverEmpty(CommonField field) {
    assertThat(Desk.empty().assess(JAPANESE.with(field, "")).errors())
        .extracting(Finding::code)
        .containsExactly(FindingCode.EMPTY);
  }

  @Test
  void everyOtherItemOfAPersonMayStayEmpty() {
    Set<PersonField> required =
        EnumSet.of(
            BIRTH_DATE,
            DOMICILE,
            HEAD_OF_REGISTER,
            RESIDENT_RECORD_CODE,
            RESIDENCE_CLASS,
            RESIDENCE_CARD_NUMBER);
    for (PersonField field : PersonField.values()) {
      if (required.contains(field) || DECIDING.contains(field) || NAMES.contains(field)) {
        continue;
      }
      for (EnteredMove entry : List.of(JAPANESE, FOREIGN)) {
        assertThat(Desk.householdOf(entry.with(0, field, ""))).as(field.label()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CommonField.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MOVED_ON", "TOWN"})
  void everyOtherCommonItemMayStayEmpty(CommonField field) {
    EnteredMove entry = JAPANESE.with(field, "");
    if (field == CommonField.PREVIOUS_MUNICIPALITY_CODE) {
      entry = entry.with(CommonField.PREVIOUS_TOWN, "").with(CommonField.PREVIOUS_LOT, "");
    }
    assertThat(Desk.householdOf(entry)).hasSize(1);
  }

  @Test
  @Proves("1.1.12-M1")
  void domicileAndHeadOfRegisterMayReadNoneOrUnknown() {
    for (String word : List.of("なし", "不明")) {
      EnteredMove entry = JAPANESE.with(0, DOMICILE, word).with(0, HEAD_OF_REGISTER, "");
      assertThat(Desk.empty().assess(entry).findings()).isEmpty();
      assertThat(Desk.householdOf(entry).getFirst().person())
          .hasFieldOrPropertyWithValue("domicile.place", word)
          .hasFieldOrPropertyWithValue("domicile.headOfFamilyRegister", word);
      EnteredMove headOnly = JAPANESE.with(0, HEAD_OF_REGISTER, word);
      assertThat(Desk.empty().assess(headOnly).findings()).isEmpty();
    }
  }

  private static List<FindingCode> errorsAt(EnteredMove entry, PersonField field) {
    String path = PersonReading.at(0, field).path();
    return Desk.empty().assess(entry).errors().stream()
        .filter(finding -> finding.where().path().equals(path))
        .map(Finding::code)
        .toList();
  }
}
