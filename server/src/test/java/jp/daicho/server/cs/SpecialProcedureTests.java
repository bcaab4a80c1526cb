package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.EntryNodes;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** Moving out and in by the special procedure (4.1.1.2, 4.1.1.3, 4.1.3.0.4). */
class SpecialProcedureTests extends LinkTestBase {
  @Autowired private TransferCertificates certificates;

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  @Proves("4.1.3.0.4-M1")
  void aSpecialMovingOutTellsTheOtherMunicipalityByItself() {
    moveOut("special-moving-out", RegisteredPeople.MOTHER, RegisteredPeople.SON);
    round();
    List<String> told = taken("transfer-certificate-information");
    assertThat(told).hasSize(2).allSatisfy(LinkTestBase::assertBySchema);
    assertThat(told)
        .allSatisfy(message -> assertThat(message).contains("\"to\":\"" + ELSEWHERE + "\""));
    assertThat(told.getFirst())
        .contains(
            "\"givenName\":\"美咲\"",
            codeOf(latest(RegisteredPeople.MOTHER)),
            "\"previousAddress\"",
            "\"formerSurname\":\"髙橋\"");
    // An ordinary one tells nothing of the kind: a certificate is carried.
    moveOut("moving-out", RegisteredPeople.STUDENT);
    round();
    assertThat(taken("transfer-certificate-information")).hasSize(2);
  }

  @Test
  @Proves("4.1.3.0.4-N1")
  void nothingSendsAgainWhatTheOtherHas() throws Exception {
    moveOut("special-moving-out", RegisteredPeople.MOTHER);
    round();
    SentMessage sent = sent();
    assertThat(sent.state()).isEqualTo(SendingState.SENT);
    Set<String> tried = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
          if ((pattern.startsWith("/links") || pattern.startsWith("/api/links"))
              && !methods.contains(RequestMethod.GET)) {
            String address =
                pattern
                    .replace("{number}", Long.toString(sent.number()))
                    .replace("{partner}", "cs");
            for (RequestMethod method : methods) {
              tried.add(address);
              web.perform(
                  request(HttpMethod.valueOf(method.name()), address)
                      .param("note", "")
                      .with(authentication(signedIn(SampleOperators.CLERK)))
                      .with(csrf()));
            }
          }
        }
      }
    }
    assertThat(tried)
        .contains(
            "/links/sending/" + sent.number() + "/retry",
            "/api/links/sending/" + sent.number() + "/retry");
    round();
    SentMessage after = sent();
    assertThat(after.state()).isEqualTo(SendingState.SENT);
    assertThat(after.attempts()).isEqualTo(1);
    assertThat(after.settledAt()).isEqualTo(sent.settledAt());
    assertThat(taken("transfer-certificate-information")).hasSize(1);
    open(SampleOperators.CLERK, "/links/sending/" + sent.number())
        .andExpect(content().string(not(containsString("/retry"))));
  }

  @Test
  @Proves("4.1.3.0.4-N2")
  void anOrdinaryMovingOutDoesNotBecomeASpecialOne() throws Exception {
    EnteredMove ordinary = movingOut("moving-out");
    assertThat(as(SampleOperators.CLERK, () -> drafts.check(ordinary)).findings())
        .allSatisfy(
            finding -> assertThat(finding.reason() + finding.remedy()).doesNotContain("特例"));
    open(SampleOperators.CLERK, "/moves/moving-out?person=" + RegisteredPeople.MOTHER.value())
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("special-moving-out"))));
    Draft draft = as(SampleOperators.CLERK, () -> drafts.enter(ordinary, DraftSource.SCREEN, true));
    for (String page :
        List.of("/drafts/" + draft.number(), "/drafts/" + draft.number() + "/edit")) {
      open(SampleOperators.CLERK, page)
          .andExpect(content().string(not(containsString("special-moving-out"))));
    }
    web.perform(
            put("/api/drafts/" + draft.number())
                .contentType("application/json")
                .content(
                    "{\"entry\":"
                        + EntryNodes.write(movingOut("special-moving-out"))
                        + ",\"alertsConfirmed\":true,\"revision\":"
                        + draft.revision()
                        + "}")
                .with(authentication(signedIn(SampleOperators.CLERK)))
                .with(csrf()))
        .andExpect(status().isBadRequest());
    assertThat(as(SampleOperators.CLERK, () -> drafts.show(draft.number())).draft().entry().type())
        .isEqualTo(ordinary.type());
  }

  @Test
  @Proves({"4.1.1.3-M1", "4.1.1.3-M2"})
  void whatIsReceivedBecomesTheEntryAndCanBeCorrected() throws Exception {
    receive("t-1", "90000000018", person("田中", "一郎", "1", "世帯主"));
    receive("t-2", "90000000026", person("田中", "花", "2", "子"));
    round();
    TransferCertificates.Expected expected = expected();
    assertThat(expected.names()).containsExactly("田中　一郎", "田中　花");
    open(SampleOperators.CLERK, "/links/transfer-certificates")
        .andExpect(content().string(containsString("田中　一郎")));
    String page =
        body(open(SampleOperators.CLERK, "/links/transfer-certificates/" + expected.number()));
    assertThat(page)
        .contains(
            "action=\"/moves/special-moving-in\"",
            "name=\"persons[1].givenName\"",
            "name=\"previousTown\"");
    open(SampleOperators.CLERK, "/api/cs/transfer-certificates/" + expected.number() + "/entry")
        .andExpect(jsonPath("$.entry.type").value("special-moving-in"))
        .andExpect(jsonPath("$.entry.persons[1].residentRecordCode").value("90000000026"));

    DecidedMove moved = register(completed(entry()).with(1, PersonField.GIVEN_NAME, "華"));
    ResidentRecord father = latest(moved.persons().getFirst());
    ResidentRecord daughter = latest(moved.persons().getLast());
    assertThat(codeOf(father)).isEqualTo("90000000018");
    assertThat(((JapanesePerson) daughter.person()).name().given()).isEqualTo("華");
    assertThat(((OutsideAddress.InJapan) father.residence().previousAddress()).address().lot())
        .isEqualTo("５番地");
    assertThat(as(SampleOperators.CLERK, () -> certificates.list(false))).isEmpty();
    assertThat(as(SampleOperators.CLERK, () -> certificates.list(true))).hasSize(1);
  }

  @Test
  @Proves("4.1.1.2-M2")
  void whoReturnsBringsTheOldRecordAlongAndWhatWasReceivedCountsButForTheName() {
    receive(
        "r-0",
        "90000000018",
        person("田中", "一郎", "1", "世帯主")
            .put("surnameFurigana", "タナカ")
            .put("givenNameFurigana", "イチロウ"));
    round();
    AddressNumber number = register(completed(entry())).persons().getFirst();
    moveOut("moving-out", number);
    // An ordinary return: the deleted record comes along, under the old 宛名番号, and can be corrected.
    MoveType movingIn = MoveTypes.standard().get("moving-in");
    PersonEntry old = PersonTexts.returning(latest(number), movingIn);
    assertThat(old.get(PersonField.RETURNING_ADDRESS_NUMBER)).isEqualTo(number.value());
    assertThat(old.get(PersonField.DOMICILE)).isEqualTo("福島県会津若松市追手町１番地");

    receive(
        "r-1",
        "90000000018",
        person("多中", "一郎", "1", "世帯主")
            .put("domicile", "東京都八王子市元本郷町三丁目１番地")
            .put("headOfRegister", "多中　一郎"));
    round();
    PersonEntry told = entry().persons().getFirst();
    assertThat(told.get(PersonField.RETURNING_ADDRESS_NUMBER)).isEqualTo(number.value());
    assertThat(told.get(PersonField.SURNAME)).isEqualTo("田中");
    assertThat(told.get(PersonField.DOMICILE)).isEqualTo("東京都八王子市元本郷町三丁目１番地");
    // What was not received comes from the old record.
    assertThat(told.get(PersonField.SURNAME_FURIGANA)).isEqualTo("タナカ");

    DecidedMove moved = register(completed(entry()).with(0, PersonField.REMARKS, "補記"));
    assertThat(moved.persons()).containsExactly(number);
    ResidentRecord back = latest(number);
    assertThat(back.status().isResident()).isTrue();
    assertThat(back.annotations().remarks()).isEqualTo("補記");
    JapanesePerson person = (JapanesePerson) back.person();
    assertThat(person.name().surname()).isEqualTo("田中");
    assertThat(Objects.requireNonNull(person.domicile()).place()).contains("八王子市");
  }

  private static EnteredMove movingOut(String type) {
    return move(
        type,
        Map.of(
            CommonField.MOVED_ON, today().toString(),
            CommonField.NOTIFIED_ON, today().toString(),
            CommonField.DESTINATION_MUNICIPALITY_CODE, ELSEWHERE),
        RegisteredPeople.MOTHER);
  }

  private EnteredMove completed(EnteredMove entry) {
    PostalArea here =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(area -> !area.isOffice() && !area.town().isEmpty())
            .findFirst()
            .orElseThrow();
    return entry
        .with(CommonField.MOVED_ON, today().toString())
        .with(CommonField.NOTIFIED_ON, today().toString())
        .with(CommonField.TOWN, here.town())
        .with(CommonField.POSTAL_CODE, here.postalCode())
        .with(CommonField.LOT, "１番地");
  }

  private EnteredMove entry() {
    return as(SampleOperators.CLERK, () -> certificates.entry(expected().number()));
  }

  private TransferCertificates.Expected expected() {
    return as(SampleOperators.CLERK, () -> certificates.list(false)).getFirst();
  }

  private SentMessage sent() {
    return as(
            SampleOperators.CLERK,
            () -> sending.list(EnumSet.allOf(SendingState.class), RegisteredPeople.MOTHER, 100))
        .stream()
        .filter(message -> message.kind().equals("transfer-certificate-information"))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode person(String surname, String given, String sex, String relationship) {
    return MessageJson.body()
        .put("kind", "1")
        .put("surname", surname)
        .put("givenName", given)
        .put("birthDate", "昭和55年12月26日")
        .put("sex", sex)
        .put("relationship", relationship)
        .put("domicile", "福島県会津若松市追手町１番地")
        .put("headOfRegister", "田中　一郎");
  }

  private void receive(String id, String code, ObjectNode person) {
    ObjectNode body = MessageJson.body();
    body.put("movingOutOn", today().toString());
    body.putObject("previousAddress")
        .put("kind", "1")
        .put("municipalityCode", ELSEWHERE)
        .put("town", "祖納")
        .put("lot", "５番地");
    body.set("person", person);
    String message =
        MessageJson.print(
            new Message(
                id,
                "transfer-certificate-information",
                ELSEWHERE,
                lgCode,
                Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                "family",
                code,
                body));
    assertBySchema(message);
    standIn.put(lgCode, message);
  }
}
