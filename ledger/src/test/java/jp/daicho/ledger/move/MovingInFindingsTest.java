package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.FindingCases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of a moving-in: where it is raised, and where it is not (11.1). */
class MovingInFindingsTest {
  /** Raised by drafts, files, imports and certificates. */
  private static final Set<FindingCode> RAISED_ELSEWHERE =
      EnumSet.of(
          FindingCode.ADDRESS_CODE_ELSEWHERE,
          FindingCode.CODE_TAKEN,
          FindingCode.DICTIONARY_SHRUNK,
          FindingCode.TOWN_NOT_IN_DICTIONARY,
          FindingCode.SHARED_BY_MUNICIPALITIES,
          FindingCode.SETTING_OUT_OF_RANGE,
          FindingCode.MESSAGE_ABOUT_NOBODY,
          FindingCode.MESSAGE_FOR_ANOTHER,
          FindingCode.MESSAGE_KIND_UNKNOWN,
          FindingCode.MESSAGE_UNREADABLE,
          FindingCode.PAPER_NOT_OFFERED,
          FindingCode.PAPER_NOT_FOR_PERSON,
          FindingCode.NO_ADDRESS_TO_SEND,
          FindingCode.ADDRESS_INCOMPLETE,
          FindingCode.ENTRY_CHANGED,
          FindingCode.ERA_NOT_LATER,
          FindingCode.ERA_TAKEN,
          FindingCode.KEPT_ALREADY,
          FindingCode.PERIOD_REVERSED,
          FindingCode.PLACE_IN_USE,
          FindingCode.NO_RECORD_CODE_LEFT,
          FindingCode.FEW_RECORD_CODES_LEFT,
          FindingCode.DRAFT_CHANGED,
          FindingCode.SAME_PERSON_DECIDES,
          FindingCode.NOT_REVIEWED,
          FindingCode.DRAFT_CLOSED,
          FindingCode.ALERTS_NOT_CONFIRMED,
          FindingCode.FILE_NOT_TEXT,
          FindingCode.FILE_ENCODING,
          FindingCode.FILE_EMPTY,
          FindingCode.FILE_COLUMNS,
          FindingCode.ROW_FIELDS,
          FindingCode.FILE_CUT,
          FindingCode.FILE_TOO_LARGE,
          FindingCode.FILE_MIXED,
          FindingCode.VERSION_GAP,
          FindingCode.PROCESSED_AFTER_TODAY,
          FindingCode.NUMBER_OF_TWO_RESIDENTS,
          FindingCode.PERSON_IN_TWO_PLACES,
          FindingCode.FILE_RESIDENT_COUNT,
          FindingCode.MEMBERS_ALIKE,
          FindingCode.RELATIONSHIP_UNLIKELY,
          FindingCode.NOBODY_TO_CERTIFY,
          FindingCode.DELETED_RECORD_NOT_CERTIFIABLE,
          FindingCode.NOT_OF_HOUSEHOLD,
          FindingCode.ONE_PERSON_ONLY,
          FindingCode.HISTORY_NOT_ON_FORM,
          FindingCode.ISSUE_RESTRICTED,
          FindingCode.NO_AUTHENTICATOR,
          FindingCode.NO_SEAL,
          FindingCode.NUMBER_NOT_FOR_REQUESTER,
          FindingCode.COPIES_OUT_OF_RANGE,
          FindingCode.PAPER_DISPOSED_ALREADY,
          FindingCode.TEXT_OVERFLOWS,
          FindingCode.CHARACTER_NOT_PRINTABLE);

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
  void everyFindingIsShownHereOrRaisedElsewhere() {
    Set<FindingCode> shown =
        FindingCases.all().stream().map(Case::code).collect(Collectors.toSet());
    MoveFindingCases.all().forEach(it -> shown.add(it.code()));
    assertThat(shown).doesNotContainAnyElementsOf(RAISED_ELSEWHERE);
    shown.addAll(RAISED_ELSEWHERE);
    assertThat(shown).containsExactlyInAnyOrder(FindingCode.values());
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
