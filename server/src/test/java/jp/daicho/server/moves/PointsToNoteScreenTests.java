package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points to note in the entry of moves of residents (1.1.14, 1.1.5). */
class PointsToNoteScreenTests extends MovesScreenTestBase {
  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  @Proves({"1.1.14-M5", "1.1.14-M6"})
  void registeredPointsToNoteStandInTheEntryAndCanBeChanged() throws Exception {
    String address = "/moves/moving-inside?person=" + RegisteredPeople.SON.value();
    assertThat(body(open(SampleOperators.CLERK, address))).doesNotContain("住居表示の実施を確認");
    String note =
        "{\"values\":{\"moveType\":\"moving-inside\",\"item\":\"jusho\",\"words\":\"住居表示の実施を確認\"}}";
    web.perform(
            as(post("/api/masters/points-to-note"), SampleOperators.ADMINISTRATOR)
                .contentType("application/json")
                .content(note))
        .andExpect(status().isCreated());
    // Whoever may not keep masters may not register any.
    web.perform(
            as(post("/api/masters/points-to-note"), SampleOperators.CLERK)
                .contentType("application/json")
                .content(note))
        .andExpect(status().isForbidden());

    // It stands in the entry of that kind, bound to its item, and in no other.
    assertThat(body(open(SampleOperators.CLERK, address)))
        .contains("value=\"住居表示の実施を確認\"")
        .containsPattern("value=\"jusho\"[^>]*selected|selected[^>]*value=\"jusho\"");
    assertThat(
            body(
                open(
                    SampleOperators.CLERK,
                    "/moves/remaking?person=" + RegisteredPeople.SON.value())))
        .doesNotContain("住居表示の実施を確認");
    assertThat(body(open(SampleOperators.CLERK, "/api/move-types/moving-inside/points-to-note")))
        .contains("jusho", "住居表示の実施を確認");

    // The clerk writes freely over it before the draft.
    EnteredMove changed =
        about("remaking", Map.of(CommonField.MOVED_ON, today()), RegisteredPeople.SON)
            .withNotes(0, List.of(new NoteEntry("", "jusho", "自由に入力した留意事項")));
    register(store(changed));
    assertThat(latest(RegisteredPeople.SON).annotations().pointsToNote())
        .anyMatch(point -> point.item().equals("jusho") && point.text().equals("自由に入力した留意事項"));

    // The words of a special adoption come with the reason that is chosen.
    EnteredMove adopted =
        about("moving-out", Map.of(CommonField.MOVED_ON, today()), RegisteredPeople.SON)
            .with(0, PersonField.SPECIAL_CIRCUMSTANCE, "1");
    assertThat(body(send(SampleOperators.CLERK, "/moves/moving-out", adopted, "check")))
        .contains("value=\"特別養子縁組\"", "persons[0].pointsToNote[1].text")
        .doesNotContain("の文言がありません");
    // The record shows the field.
    assertThat(body(open(SampleOperators.CLERK, "/residents/" + RegisteredPeople.SON.value())))
        .contains("統合記載欄", "自由に入力した留意事項");
    assertThat(
            body(
                open(
                    SampleOperators.CLERK,
                    "/api/residents/" + RegisteredPeople.SON.value() + "/combined-field")))
        .contains("POINT_TO_NOTE", "自由に入力した留意事項");
  }

  @Test
  void ofADeletedRecordOnlyPointsToNoteAreEntered() throws Exception {
    String address = "/moves/correction?person=" + RegisteredPeople.GRANDFATHER.value();
    String page = body(open(SampleOperators.CLERK, address));
    assertThat(page).contains("persons[0].pointsToNote[0].item", "除票（死亡）");
    assertThat(page).doesNotContain("persons[0].surname", "persons[0].remarks");
    register(
        store(
            about(
                    "correction",
                    Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                    RegisteredPeople.GRANDFATHER)
                .withNotes(0, List.of(new NoteEntry("", "本籍", "誤記")))));
    assertThat(latest(RegisteredPeople.GRANDFATHER).annotations().pointsToNote())
        .anyMatch(point -> point.text().equals("誤記"));
  }
}
