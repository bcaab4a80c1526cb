package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.FindingCases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of a moving-in: where it is raised, and where it is not (11.1). */
class MovingInFindingsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]*}");

  @ParameterizedTest
  @MethodSource("jp.daicho.ledger.move.FindingCases#all")
  void isRaisedOnceAtItsItem(Case it) {
    Assessment assessment = it.raising().desk().assess(it.raising().entry());

    assertThat(assessment.findings())
        .filteredOn(finding -> finding.code() == it.code())
        .filteredOn(finding -> finding.where().path().equals(it.path()))
        .hasSize(1);
    assertThat(assessment.allows()).isEqualTo(assessment.errors().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("jp.daicho.ledger.move.FindingCases#all")
  void isNotRaisedByAnEntryThatComesClose(Case it) {
    assertThat(it.close().desk().assess(it.close().entry()).findings())
        .filteredOn(finding -> finding.where().path().equals(it.path()))
        .extracting(Finding::code)
        .doesNotContain(it.code());
  }

  @ParameterizedTest
  @MethodSource("jp.daicho.ledger.move.FindingCases#all")
  void hasWordsWithoutPlaceholdersAndWithoutWhatWasTyped(Case it) {
    for (Finding finding : it.raising().desk().assess(it.raising().entry()).findings()) {
      assertThat(finding.reason()).isNotBlank().doesNotContainPattern(PLACEHOLDER);
      assertThat(finding.remedy()).isNotBlank().doesNotContainPattern(PLACEHOLDER);
      assertThat(finding.where().label()).isNotBlank();
      for (PersonEntry person : it.raising().entry().persons()) {
        for (PersonField secret :
            List.of(
                PersonField.INDIVIDUAL_NUMBER,
                PersonField.RESIDENT_RECORD_CODE,
                PersonField.SURNAME)) {
          if (!person.get(secret).isEmpty()) {
            assertThat(finding.reason() + finding.remedy()).doesNotContain(person.get(secret));
          }
        }
      }
    }
  }

  @Test
  void tenFaultsAreFoundAtOnceInTheOrderOfTheItems() {
    EnteredMove entry =
        Entries.family()
            .with(CommonField.MOVED_ON, "R8.4.31")
            .with(CommonField.NOTIFIED_ON, "R8.4.11")
            .with(CommonField.TOWN, "")
            .with(0, PersonField.BIRTH_DATE, "")
            .with(0, PersonField.RESIDENT_RECORD_CODE, "1")
            .with(1, PersonField.SEX, "4")
            .with(1, PersonField.RESIDENCE_CARD_NUMBER, "")
            .with(2, PersonField.SURNAME, TestReference.UNKNOWN)
            .with(3, PersonField.RELATIONSHIP, "嫁")
            .with(4, PersonField.INDIVIDUAL_NUMBER, "123456789012");

    assertThat(Desk.empty().assess(entry).errors())
        .extracting(finding -> finding.where().path() + " " + finding.code())
        .containsExactly(
            "movedOn UNCERTAIN_DATE_NOT_ALLOWED",
            "notifiedOn NOTIFIED_AFTER_TODAY",
            "town EMPTY",
            "persons[0].birthDate EMPTY",
            "persons[0].residentRecordCode WRONG_LENGTH",
            "persons[1].sex UNKNOWN_CODE",
            "persons[1].residenceCardNumber EMPTY",
            "persons[2].surname UNKNOWN_CHARACTER",
            "persons[3].relationship UNKNOWN_RELATIONSHIP",
            "persons[4].individualNumber WRONG_CHECK_DIGIT");
  }
}
