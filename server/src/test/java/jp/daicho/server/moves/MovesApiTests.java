package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.moves.internal.EntryExamples;
import jp.daicho.server.moves.internal.EntryJson;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** Moves of every kind through the API (4.0.8, 4.1–4.6). */
class MovesApiTests extends MovesScreenTestBase {
  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  void theKindsOfMoveAreToldWithTheirFields() throws Exception {
    String types = body(open(SampleOperators.CLERK, "/api/move-types").andExpect(status().isOk()));
    for (MoveType type : MoveTypes.standard().all()) {
      assertThat(types).contains("\"id\":\"" + type.id() + "\"", type.label());
    }
    assertThat(types)
        .contains("\"dateField\":\"requestedOn\"", "\"name\":\"destinationMunicipalityCode\"");
  }

  @Test
  void everyKindIsCheckedAtOneAddress() throws Exception {
    EnteredMove entry = movingOut();
    send("/api/moves/check", EntryJson.print(entry.with(CommonField.MOVED_ON, "")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.findings[0].number").value("E0101"))
        .andExpect(jsonPath("$.findings[0].path").value("movedOn"));
    send("/api/moves/check", EntryJson.print(entry))
        .andExpect(jsonPath("$.findings.length()").value(0));
    send("/api/moves/check", "{\"type\":\"nothing\",\"persons\":[]}")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("type")));
    send("/api/moves/moving-in/check", "{\"persons\":[]}").andExpect(status().isOk());
  }

  @Test
  void aRefusalNamesEveryFindingWithItemReasonAndRemedy() throws Exception {
    EnteredMove entry =
        movingOut()
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, municipality.code().value())
            .with(CommonField.TOWN, "丸の内");
    enter(entry, null)
        .andExpect(status().isUnprocessableContent())
        .andExpect(header().string("Content-Type", "application/problem+json"))
        .andExpect(jsonPath("$.findings[?(@.number == 'E1113')].item").value("転出先住所の市区町村コード"))
        .andExpect(jsonPath("$.findings[?(@.number == 'E0116')].path").value("town"))
        .andExpect(jsonPath("$.findings[0].reason").isNotEmpty())
        .andExpect(jsonPath("$.findings[0].remedy").isNotEmpty());
  }

  @Test
  void aChangedRecordAndAStaleDraftAreConflicts() throws Exception {
    enter(movingOut().with(0, PersonField.VERSION, "1"), null)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.findings[0].number").value("E1103"));
    String draft = body(enter(movingOut(), null).andExpect(status().isCreated()));
    String number = draft.replaceFirst(".*?\"number\":(\\d+).*", "$1");
    web.perform(
            as(
                post("/api/drafts/" + number + "/review")
                    .contentType("application/json")
                    .content("{\"revision\":7,\"alertsConfirmed\":false}"),
                SampleOperators.DECIDER))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.findings[0].number").value("E0802"));
    enter(movingOut(), null)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.findings[0].number").value("E0801"));
  }

  @Test
  void aRequestThatIsRepeatedEntersNothingTwice() throws Exception {
    String first = body(enter(movingOut(), "wish-1").andExpect(status().isCreated()));
    String again = body(enter(movingOut(), "wish-1").andExpect(status().isCreated()));
    String number = "(?s).*?\"number\":(\\d+).*";
    assertThat(again.replaceFirst(number, "$1")).isEqualTo(first.replaceFirst(number, "$1"));
    assertThat(
            body(web.perform(as(get("/api/drafts"), SampleOperators.CLERK))).split("\"revision\""))
        .hasSize(2);

    enter(movingOut().with(CommonField.DESTINATION_TOWN, "明神町"), "wish-1")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Idempotency-Key")));
    enter(movingOut(), " ").andExpect(status().isBadRequest());
    // A key is its operator's own, and another wish has another key.
    enter(movingOut(), "wish-2").andExpect(status().isConflict());
  }

  @Test
  void theExamplesOfTheDescriptionAreEntriesThatAreUnderstood() throws Exception {
    String description = body(open(SampleOperators.CLERK, "/api/openapi.json"));
    assertThat(description)
        .contains("/api/move-types", "/api/moves/check", "Idempotency-Key", "cancelledMove");
    for (String example :
        List.of(
            EntryExamples.MOVING_INSIDE,
            EntryExamples.MOVING_OUT,
            EntryExamples.BIRTH,
            EntryExamples.DEATH,
            EntryExamples.HOUSEHOLDER_CHANGE,
            EntryExamples.CORRECTION,
            EntryExamples.CANCELLATION,
            EntryExamples.CANCELLATION_BY_ENTRY)) {
      EnteredMove entry = EntryJson.parse(example);
      assertThat(MoveFields.common(entry.type())).containsAll(entry.common().keySet());
      for (PersonEntry person : entry.persons()) {
        assertThat(MoveFields.person(entry.type())).containsAll(person.fields().keySet());
      }
    }
  }

  private EnteredMove movingOut() {
    return about(
        "moving-out",
        Map.of(
            CommonField.MOVED_ON, today(),
            CommonField.NOTIFIED_ON, today(),
            CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"),
        RegisteredPeople.MOTHER);
  }

  private ResultActions enter(EnteredMove entry, @Nullable String key) throws Exception {
    var request =
        post("/api/drafts")
            .contentType("application/json")
            .content("{\"entry\":" + EntryJson.print(entry) + ",\"alertsConfirmed\":true}");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return web.perform(as(request, SampleOperators.CLERK));
  }

  private ResultActions send(String address, String body) throws Exception {
    return web.perform(
        as(post(address).contentType("application/json").content(body), SampleOperators.CLERK));
  }
}
