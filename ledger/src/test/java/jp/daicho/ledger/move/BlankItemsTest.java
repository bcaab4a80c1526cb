package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.FullRecords;
import jp.daicho.ledger.record.ItemValues;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @EnumSource(
      value = PersonField.class,
      names = {"BIRTH_DATE", "DOMICILE", "HEAD_OF_REGISTER", "RESIDENT_RECORD_CODE"})
  @Proves("1.1.6-M1")
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
  @Proves({"1.1.6-M1", "1.1.6-M2"})
  void aForeignResidentsItemsOfTheClassAreNeverEmpty(String residenceClass, PersonField field) {
    EnteredMove entry =
        FOREIGN
            .with(0, RESIDENCE_STATUS, "")
            .with(0, RESIDENCE_CARD_NUMBER, "")
            .with(0, RESIDENCE_CLASS, residenceClass);
    assertThat(errorsAt(entry, field)).containsExactly(FindingCode.EMPTY);
  }

  @Test
  @Proves({"1.1.6-M1", "1.1.6-M2"})
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
  @Proves("1.1.6-M1")
  void theDayOfBecomingAResidentAndTheAddressAreNeverEmpty(CommonField field) {
    assertThat(Desk.empty().assess(JAPANESE.with(field, "")).errors())
        .extracting(Finding::code)
        .containsExactly(FindingCode.EMPTY);
  }

  @Test
  @Proves("1.1.6-M1")
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
      if (required.contains(field) || DECIDING.contains(field)) {
        continue;
      }
      for (EnteredMove entry : List.of(JAPANESE, FOREIGN)) {
        // 名 does not stand without 氏: 氏名 is empty as a whole.
        EnteredMove emptied = field == SURNAME ? entry.with(0, GIVEN_NAME, "") : entry;
        assertThat(Desk.householdOf(emptied.with(0, field, ""))).as(field.label()).hasSize(1);
      }
    }
  }

  /** A foundling: the record has no name, and no other record carries one for it. */
  @Test
  @Proves("1.1.6-M1")
  void aNameMayStayEmptyAndBeEnteredLater() {
    Village village = Village.empty();
    EnteredMove nameless = JAPANESE.with(0, SURNAME, "").with(0, GIVEN_NAME, "");
    assertThat(village.codes(nameless)).containsExactly(FindingCode.LEFT_EMPTY);
    ResidentRecord child = village.register(nameless).getFirst();
    assertThat(child.person().displayName()).isEmpty();
    assertThat(child.household().householderName()).isNull();
    ResidentRecord named =
        village
            .register(
                Forms.of(village, "correction", "R8.4.10", child)
                    .with(0, SURNAME, "松")
                    .with(0, GIVEN_NAME, "一"))
            .getFirst();
    assertThat(named.person().displayName()).isEqualTo("松　一");
    assertThat(named.household().householderName()).isEqualTo("松　一");
    ResidentRecord foreign = village.register(FOREIGN.with(0, NAME_ALPHABET, "")).getFirst();
    assertThat(foreign.person().displayName()).isEmpty();
    ResidentRecord emptied =
        village
            .register(
                Forms.of(village, "correction", "R8.4.10", child)
                    .with(0, SURNAME, PersonTexts.EMPTIED)
                    .with(0, GIVEN_NAME, PersonTexts.EMPTIED))
            .getFirst();
    assertThat(emptied.person().displayName()).isEmpty();
    assertThat(emptied.household().householderName()).isNull();
  }

  /** 住民票コード and 在留カードの番号 stay with a resident; a deleted record may be without (1.1.6). */
  @Test
  @Proves("1.1.6-M1")
  void onlyADeletedRecordMayBeWithoutRecordCodeAndCard() {
    for (ResidentRecord full : FullRecords.all()) {
      for (ResidentStatus status : ResidentStatus.values()) {
        Findings findings = new Findings();
        ResidentRecord without = without(full, status);
        new RecordRules(c -> true, s -> true, Set.of(TestReference.TOKYO), LocalDate.of(2030, 1, 1))
            .check(without, values(without), findings);
        long codes = findings.list().stream().filter(it -> it.code() == FindingCode.EMPTY).count();
        boolean card =
            full.person() instanceof ForeignPerson foreign
                && foreign.basis() instanceof ResidenceBasis.MidToLongTerm;
        assertThat(codes).isEqualTo(status.isResident() ? (card ? 2 : 1) : 0);
      }
    }
  }

  private static ItemValues values(ResidentRecord record) {
    return new ItemValues() {
      @Override
      public <V> @Nullable V get(RecordItem<V> item) {
        return item.of(record);
      }
    };
  }

  private static ResidentRecord without(ResidentRecord full, ResidentStatus status) {
    NextVersion next = NextVersion.of(full).status(status).numbers(new PersonNumbers(null, null));
    if (full.person() instanceof ForeignPerson foreign
        && foreign.basis() instanceof ResidenceBasis.MidToLongTerm) {
      next.person(
          new ForeignPerson(
              foreign.name(),
              foreign.alias(),
              foreign.nationality(),
              new ResidenceBasis.MidToLongTerm(null, null, null, null),
              foreign.becameForeignResidentOn(),
              null,
              null,
              false,
              null));
    }
    return next.by(full.move());
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
