package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Individual Numbers asked for and taken in through CS (4.4, 7.1.2.1). */
class IndividualNumberTests extends LinkTestBase {
  private static final String GIVEN = IndividualNumber.ofBody("72000000001").value();
  private static final String CHANGED = IndividualNumber.ofBody("72000000002").value();
  private static final String CORRECTED = IndividualNumber.ofBody("72000000003").value();

  /** Assigned, changed on a claim, changed ex officio; corrected where it was mistyped. */
  @Test
  @Proves({"4.4-M1", "7.1.2.1-M1", "7.1.2.1-M2", "7.1.2.1-M3"})
  void aNumberIsGeneratedChangedAndCorrected() throws Exception {
    AddressNumber child = born();
    String code = codeOf(latest(child));
    round();
    assertThat(taken("individual-number-request"))
        .singleElement()
        .satisfies(LinkTestBase::assertBySchema)
        .asString()
        .contains(code);
    tell("n-1", code, GIVEN, "generated");
    assertThat(numberOf(child)).isEqualTo(GIVEN);
    assertThat(reasonOf(child)).isEqualTo("個人番号の職権記載");

    send(
            SampleOperators.CLERK,
            "/api/individual-numbers/change-requests",
            asked(child, "CHANGED_ON_CLAIM"))
        .andExpect(status().isAccepted());
    assertThat(numberOf(child)).as("nothing changes until the new one is told").isEqualTo(GIVEN);
    round();
    assertThat(taken("individual-number-change"))
        .singleElement()
        .satisfies(LinkTestBase::assertBySchema)
        .asString()
        .contains(GIVEN, "個人番号の変更請求");
    tell("n-2", code, CHANGED, "changed-on-claim");
    assertThat(numberOf(child)).isEqualTo(CHANGED);
    assertThat(reasonOf(child)).isEqualTo("個人番号の変更請求");

    send(
            SampleOperators.CLERK,
            "/api/individual-numbers/change-requests",
            asked(child, "CHANGED_EX_OFFICIO"))
        .andExpect(status().isAccepted());
    round();
    assertThat(taken("individual-number-change").getLast()).contains("個人番号の職権修正");
    tell("n-3", code, GIVEN, "changed-ex-officio");
    assertThat(reasonOf(child)).isEqualTo("個人番号の職権修正");

    // A clerical error is corrected ex officio in the register, and CS is told.
    register(
        move(
                "individual-number-correction",
                Map.of(CommonField.MOVED_ON, today().toString()),
                child)
            .with(0, PersonField.INDIVIDUAL_NUMBER, CORRECTED));
    round();
    assertThat(numberOf(child)).isEqualTo(CORRECTED);
    assertThat(taken("resident-identification").getLast()).contains(CORRECTED);
  }

  @Test
  void whoHasANumberIsNotAskedForOne() {
    moveOut("moving-out", RegisteredPeople.STUDENT);
    register(
        move(
                "correction",
                Map.of(CommonField.MOVED_ON, today().toString(), CommonField.GROUND, "2"),
                RegisteredPeople.FATHER)
            .with(0, PersonField.REMARKS, "備考"));
    round();
    assertThat(taken("individual-number-request")).isEmpty();
  }

  @Test
  @Raises({FindingCode.NUMBER_THERE_ALREADY, FindingCode.NO_NUMBER_TO_CHANGE})
  @ComesClose({FindingCode.NUMBER_THERE_ALREADY, FindingCode.NO_NUMBER_TO_CHANGE})
  void whatCannotBeIsToldAndListed() throws Exception {
    AddressNumber child = born();
    send(
            SampleOperators.CLERK,
            "/api/individual-numbers/change-requests",
            asked(child, "CHANGED_ON_CLAIM"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].number").value("E1390"))
        .andExpect(jsonPath("$.findings[0].remedy").isNotEmpty());
    send(
            SampleOperators.CLERK,
            "/api/individual-numbers/change-requests",
            asked(child, "GENERATED"))
        .andExpect(status().isBadRequest());
    send(
            SampleOperators.DECIDER,
            "/api/individual-numbers/change-requests",
            asked(child, "CHANGED_ON_CLAIM"))
        .andExpect(status().isForbidden());

    String code = codeOf(latest(child));
    tell("n-1", code, GIVEN, "generated");
    tell("n-2", code, CHANGED, "generated");
    assertThat(numberOf(child)).as("the first one stays").isEqualTo(GIVEN);
    tell("n-3", code, CHANGED, "for-fun");
    tell("n-4", "90000000018", CHANGED, "generated");
    String list =
        body(
            open(SampleOperators.CLERK, "/api/links/received?open=true")
                .andExpect(status().isOk()));
    assertThat(list).contains("E1391", "E1200", "E1203").doesNotContain(CHANGED);
    // With a number, a change can be asked for.
    send(
            SampleOperators.CLERK,
            "/api/individual-numbers/change-requests",
            asked(child, "CHANGED_ON_CLAIM"))
        .andExpect(status().isAccepted());
  }

  @Test
  void aChangeIsAskedForOnTheScreen() throws Exception {
    open(SampleOperators.CLERK, "/links")
        .andExpect(content().string(containsString("/links/individual-number")));
    open(SampleOperators.CLERK, "/links/individual-number")
        .andExpect(content().string(containsString("請求に基づく変更")));
    post(RegisteredPeople.FATHER.value()).andExpect(status().is3xxRedirection());
    round();
    assertThat(taken("individual-number-change")).hasSize(1);
    post("12")
        .andExpect(
            org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash()
                .attribute("problem", containsString("宛名番号")));
  }

  private org.springframework.test.web.servlet.ResultActions post(String person) throws Exception {
    return web.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/links/individual-number")
            .param("person", person)
            .param("cause", "CHANGED_ON_CLAIM")
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.authentication(
                    signedIn(SampleOperators.CLERK)))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf()));
  }

  private void tell(String id, String code, String number, String cause) {
    ObjectNode body = MessageJson.body();
    body.put("individualNumber", number).put("cause", cause).put("on", today().toString());
    standIn.put(
        lgCode,
        MessageJson.print(
            new Message(
                id,
                "individual-number",
                ELSEWHERE,
                lgCode,
                java.time.Instant.now(),
                "",
                code,
                body)));
    round();
  }

  private AddressNumber born() {
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                jp.daicho.server.operators.Operation.of(
                    "試験の準備",
                    jp.daicho.server.audit.AuditAction.MOVE_ENTRY,
                    jp.daicho.server.operators.Permission.MOVE_ENTRY),
                passage -> {
                  registration.addRecordCodes(
                      passage, List.of(ResidentRecordCode.ofBody("7200000001")));
                  return 0;
                }));
    PersonEntry child =
        new PersonEntry(
            Map.of(
                PersonField.KIND, "1",
                PersonField.SURNAME, "渡邉",
                PersonField.GIVEN_NAME, "湊",
                PersonField.BIRTH_DATE, today().toString(),
                PersonField.SEX, "1",
                PersonField.RELATIONSHIP, "子",
                PersonField.DOMICILE, "福島県会津若松市追手町１番地",
                PersonField.HEAD_OF_REGISTER, "渡邉　健一"));
    return register(
            new EnteredMove(
                MoveTypes.standard().get("birth"),
                Map.of(
                    CommonField.MOVED_ON, today().toString(),
                    CommonField.NOTICED_ON, today().toString(),
                    CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value()),
                List.of(child)))
        .persons()
        .getFirst();
  }

  private static String asked(AddressNumber person, String cause) {
    return "{\"addressNumber\":\"%s\",\"cause\":\"%s\"}".formatted(person.value(), cause);
  }

  private String numberOf(AddressNumber person) {
    return Objects.requireNonNull(latest(person).numbers().individualNumber()).value();
  }

  private String reasonOf(AddressNumber person) {
    ResidentRecord record = latest(person);
    return record.move().reason().name();
  }
}
