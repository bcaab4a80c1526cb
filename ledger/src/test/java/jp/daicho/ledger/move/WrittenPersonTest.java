package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/** Who is meant by a paper, and what a newcomer's entry takes over from it (10.8). */
class WrittenPersonTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Findings findings = new Findings();

  @Test
  @Raises(FindingCode.PERSON_UNLIKE)
  @ComesClose(FindingCode.PERSON_UNLIKE)
  void aNumberLeadsToItsResidentIfTheBirthDateIsTheSame() {
    String number = at.aoki.key().addressNumber().value();
    String born = at.aoki.birthDate().toString();

    assertThat(find(WrittenField.ADDRESS_NUMBER, number))
        .contains(at.aoki.key().addressNumber().value());
    assertThat(find(WrittenField.ADDRESS_NUMBER, number, WrittenField.BIRTH_DATE, born))
        .isPresent();
    assertThat(codes()).isEmpty();
    assertThat(find(WrittenField.ADDRESS_NUMBER, number, WrittenField.BIRTH_DATE, "S50.1.1"))
        .isEmpty();
    assertThat(codes()).containsExactly(FindingCode.PERSON_UNLIKE);
  }

  @Test
  @Raises(FindingCode.PERSON_NOT_FOUND)
  @ComesClose({
    FindingCode.PERSON_NOT_FOUND,
    FindingCode.PERSON_NOT_CERTAIN,
    FindingCode.PERSON_NOT_ENOUGH
  })
  void withoutANumberNameBirthDateAndSexTellWhoIsMeant() {
    String born = at.suzuki.getFirst().birthDate().toString();

    assertThat(find(WrittenField.NAME, "鈴木 次郎", WrittenField.BIRTH_DATE, born)).isPresent();
    assertThat(find(WrittenField.NAME, "ZHANG LI", WrittenField.BIRTH_DATE, "1990-05-03"))
        .isPresent();
    assertThat(codes()).isEmpty();
    assertThat(
            find(WrittenField.NAME, "鈴木　次郎", WrittenField.BIRTH_DATE, born, WrittenField.SEX, "女"))
        .isEmpty();
    assertThat(find(WrittenField.NAME, "田中　一", WrittenField.BIRTH_DATE, "S50.1.1")).isEmpty();
    assertThat(codes())
        .as("of the other sex, and dead")
        .containsExactly(FindingCode.PERSON_NOT_FOUND, FindingCode.PERSON_NOT_FOUND);
  }

  @Test
  @Raises({FindingCode.PERSON_NOT_CERTAIN, FindingCode.PERSON_NOT_ENOUGH})
  void whoIsMeantIsNeverGuessed() {
    List<ResidentRecord> twice = List.of(at.aoki, at.aoki);
    String name = at.aoki.person().displayName();
    String born = at.aoki.birthDate().toString();

    assertThat(
            written(WrittenField.NAME, name, WrittenField.BIRTH_DATE, born)
                .wanted(EraCalendar.standard(), "2行目", findings)
                .among(twice, new EntryItem("x", "人"), findings))
        .isEmpty();
    assertThat(find(WrittenField.NAME, name)).isEmpty();
    assertThat(find(WrittenField.NAME, name, WrittenField.BIRTH_DATE, "いつか")).isEmpty();
    assertThat(codes())
        .containsExactly(
            FindingCode.PERSON_NOT_CERTAIN,
            FindingCode.PERSON_NOT_ENOUGH,
            FindingCode.UNKNOWN_FORM,
            FindingCode.PERSON_NOT_ENOUGH);
  }

  @Test
  void aNewcomersEntryTakesOverWhatIsWrittenAndKeepsWhatItHas() {
    PersonEntry japanese =
        written(
                WrittenField.NAME, "渡邉\uDB40\uDD19　健一",
                WrittenField.FURIGANA, "ワタナベ　ケンイチ",
                WrittenField.SEX, "男",
                WrittenField.INDIVIDUAL_NUMBER, "983205673214")
            .into(new PersonEntry(Map.of(PersonField.SEX, "1")));
    assertThat(japanese.fields())
        .containsEntry(PersonField.KIND, "1")
        .containsEntry(PersonField.SURNAME, "渡邉\uDB40\uDD19")
        .containsEntry(PersonField.GIVEN_NAME, "健一")
        .containsEntry(PersonField.GIVEN_NAME_FURIGANA, "ケンイチ")
        .containsEntry(PersonField.SEX, "1")
        .containsEntry(PersonField.INDIVIDUAL_NUMBER, "983205673214");

    PersonEntry foreign =
        written(WrittenField.NAME, "ZHANG YULIN　張　玉蓮", WrittenField.ALIAS, "住民　花子")
            .into(new PersonEntry(Map.of()));
    assertThat(foreign.fields())
        .containsEntry(PersonField.KIND, "2")
        .containsEntry(PersonField.NAME_ALPHABET, "ZHANG YULIN")
        .containsEntry(PersonField.NAME_KANJI, "張　玉蓮")
        .containsEntry(PersonField.ALIAS, "住民　花子")
        .doesNotContainKey(PersonField.SURNAME);
    assertThat(written().into(new PersonEntry(Map.of())).fields()).isEmpty();
  }

  private Optional<String> find(Object... written) {
    List<ResidentRecord> everybody =
        List.of(at.aoki, at.zhang, at.left, at.dead, at.suzuki.getFirst(), at.suzuki.getLast());
    return written(written)
        .wanted(EraCalendar.standard(), "2行目", findings)
        .among(everybody, new EntryItem("x", "人"), findings)
        .map(record -> record.key().addressNumber().value());
  }

  private List<FindingCode> codes() {
    return findings.list().stream().map(Finding::code).toList();
  }

  private static WrittenPerson written(Object... fieldsAndTexts) {
    Map<WrittenField, String> texts = new HashMap<>();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      texts.put((WrittenField) fieldsAndTexts[i], (String) fieldsAndTexts[i + 1]);
    }
    return new WrittenPerson(texts);
  }
}
