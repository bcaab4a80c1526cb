package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Level;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.moves.internal.EntryJson;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Who is in the register already is told to the clerk who enters her as a newcomer, though she is
 * typed otherwise (4.1.1.2, ADR 0034).
 */
class SamePersonTests extends MovesScreenTestBase {
  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  @Raises(FindingCode.MAYBE_A_RESIDENT)
  void aResidentIsToldThoughNameReadingAndBirthDateAreTypedOtherwise() {
    // 渡邉󠄀　美咲, born S57.4.1, former surname 髙橋: moves in under her old name, wrongly typed.
    List<Finding> told = told(newcomer("高橋", "美咲", "タガハシ　ミサキ", "S57.4.11", "2"));
    assertThat(told).extracting(Finding::code).containsExactly(FindingCode.MAYBE_A_RESIDENT);
    assertThat(told.getFirst().level()).isEqualTo(Level.ALERT);
    assertThat(told.getFirst().reason())
        .contains(RegisteredPeople.MOTHER.value(), "旧氏又は通称と同じ", "名が同じ", "生年月日の１桁が違う", "性別が同じ");
  }

  @Test
  @Raises(FindingCode.MAYBE_A_DELETED_RECORD)
  void aDeletedRecordIsToldAndCanBeChosen() throws Exception {
    register(
        store(
            about(
                "moving-out",
                Map.of(
                    CommonField.MOVED_ON, today(),
                    CommonField.NOTIFIED_ON, today(),
                    CommonField.DESTINATION_MUNICIPALITY_CODE, "132012",
                    CommonField.DESTINATION_TOWN, "明神町",
                    CommonField.DESTINATION_LOT, "１番地"),
                RegisteredPeople.SON)));
    EnteredMove back = newcomer("渡辺", "蓮", "ワタナベ　レン", "H28.3.11", "1");
    assertThat(told(back))
        .extracting(Finding::code)
        .containsExactly(FindingCode.MAYBE_A_DELETED_RECORD);
    assertThat(body(send(SampleOperators.CLERK, "/moves/moving-in", back, "check")))
        .contains("value=\"return-0-" + RegisteredPeople.SON.value() + "\"");
  }

  @Test
  @ComesClose({FindingCode.MAYBE_A_RESIDENT, FindingCode.MAYBE_A_DELETED_RECORD})
  void aTwinASiblingAndANamesakeOfAnotherDayAreNotTold() {
    assertThat(told(newcomer("渡邉", "陽翔", "ワタナベ　ハルト", "H24.7.7", "1"))).isEmpty();
    assertThat(told(newcomer("渡邉", "陽菜", "ワタナベ　ヒナ", "H13.2.28", "2"))).isEmpty();
    // The grandfather died, and nobody comes back from the dead.
    assertThat(told(newcomer("渡邉", "正雄", "ワタナベ　マサオ", "S22.2.12", "1"))).isEmpty();
  }

  @Test
  void whomTheStandardsOwnAlertTellsIsNotToldAgain() {
    EnteredMove same = newcomer("渡邉", "美咲", "ワタナベ　ミサキ", "S57.4.1", "2");
    assertThat(check(same)).extracting(Finding::code).contains(FindingCode.LIKE_RESIDENT);
    assertThat(told(same)).isEmpty();
  }

  @Test
  void theScreenShowsCandidatesWithScoreAndReasonsToThoseWhoMaySearch() throws Exception {
    EnteredMove entry = newcomer("高橋", "美咲", "タガハシ　ミサキ", "S57.4.11", "2");
    String page = body(send(SampleOperators.CLERK, "/moves/moving-in", entry, "check"));
    assertThat(page).contains("id=\"candidates-0\"", "同じ人かもしれない住民・除票", "昭和57年4月1日", "旧氏又は通称と同じ");

    revoke(SampleOperators.CLERK, Permission.ENQUIRY);
    String without = body(send(SampleOperators.CLERK, "/moves/moving-in", entry, "check"));
    assertThat(without).contains("A1480").doesNotContain("id=\"candidates-0\"", "昭和57年4月1日");
  }

  @Test
  void programsAskForCandidatesOfAnEntry() throws Exception {
    ask(newcomer("高橋", "美咲", "タガハシ　ミサキ", "S57.4.11", "2"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].person").value(0))
        .andExpect(jsonPath("$[0].addressNumber").value(RegisteredPeople.MOTHER.value()))
        .andExpect(jsonPath("$[0].deleted").value(false))
        .andExpect(jsonPath("$[0].score").isNumber())
        .andExpect(jsonPath("$[0].reasons[0]").value("旧氏又は通称と同じ"));
    ask(newcomer("高橋", "一郎", "タカハシ　イチロウ", "S57.4.11", "1"))
        .andExpect(jsonPath("$.length()").value(0));
    revoke(SampleOperators.CLERK, Permission.ENQUIRY);
    ask(newcomer("高橋", "美咲", "タガハシ　ミサキ", "S57.4.11", "2")).andExpect(status().isForbidden());
  }

  private ResultActions ask(EnteredMove entry) throws Exception {
    return web.perform(
        as(
            post("/api/moves/same-persons")
                .contentType("application/json")
                .content(EntryJson.print(entry)),
            SampleOperators.CLERK));
  }

  private List<Finding> told(EnteredMove entry) {
    return check(entry).stream()
        .filter(
            finding ->
                finding.code() == FindingCode.MAYBE_A_RESIDENT
                    || finding.code() == FindingCode.MAYBE_A_DELETED_RECORD)
        .toList();
  }

  private List<Finding> check(EnteredMove entry) {
    return as(SampleOperators.CLERK, () -> new ArrayList<>(drafts.check(entry).findings()));
  }

  /** Somebody alone who moves in from elsewhere. */
  private EnteredMove newcomer(
      String surname, String given, String furigana, String born, String sex) {
    PersonEntry person =
        new PersonEntry(family().persons().getFirst().fields())
            .with(PersonField.INDIVIDUAL_NUMBER, "")
            .with(PersonField.RESIDENT_RECORD_CODE, "")
            .with(PersonField.SURNAME, surname)
            .with(PersonField.GIVEN_NAME, given)
            .with(PersonField.SURNAME_FURIGANA, furigana.split("　")[0])
            .with(PersonField.GIVEN_NAME_FURIGANA, furigana.split("　")[1])
            .with(PersonField.BIRTH_DATE, born)
            .with(PersonField.SEX, sex);
    return familyHere().withPersons(List.of(person));
  }
}
