package jp.daicho.server.immigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.immigration.Law;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.partners.Behaviour;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.immigration.ImmigrationReports.Listed;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 市町村通知 and 市町村伝達, from the register to the stand-in and back (4.5.7). */
class SentReportTests extends ImmigrationTestBase {
  private static final String NOTICE = "immigration-notice";
  private static final String TRANSMISSION = "immigration-transmission";

  @Autowired MovingOutDays movingOutDays;

  /** The last report of an earlier part of a test, and how many the agency had then. */
  private long told;

  private long taken;

  /** Moves are told apart by the acts, listed with whom they concern, and sent in their order. */
  @Test
  @Proves("4.5.7-M1")
  void movesOfForeignResidentsAreReportedUnderTheirActsAndInTheirOrder() throws Exception {
    moveInside();
    correct(Map.of(PersonField.SEX, "1"), "2");
    correct(Map.of(PersonField.RESIDENCE_REPORTED, "1"), "2");
    correct(Map.of(PersonField.REMARKS, "見本の備考"), "2");
    moveOut("special-moving-out", RegisteredPeople.GRANDMOTHER);

    List<Listed> listed = all().reversed();
    assertThat(listed)
        .extracting(it -> it.kind().id() + " " + it.law())
        .as("nothing of a Japanese resident, nor of remarks")
        .containsExactly(
            NOTICE + " BOTH",
            TRANSMISSION + " BOTH",
            NOTICE + " REGISTER",
            TRANSMISSION + " IMMIGRATION");
    assertThat(listed)
        .allSatisfy(
            it -> {
              assertThat(it.addressNumber()).isEqualTo(RegisteredPeople.STUDENT.value());
              assertThat(it.name()).contains("ZHANG YULIN");
              assertThat(it.state()).isEqualTo(SendingState.WAITING);
            });
    for (Law law : Law.values()) {
      open(SampleOperators.CLERK, "/api/immigration/reports?law=" + law)
          .andExpect(jsonPath("$[0].law").value(law.name()))
          .andExpect(jsonPath("$.length()").value(law == Law.BOTH ? 2 : 1));
    }
    open(SampleOperators.CLERK, "/api/immigration/reports?kind=" + TRANSMISSION)
        .andExpect(jsonPath("$.length()").value(2));
    open(SampleOperators.DECIDER, "/api/immigration/reports").andExpect(status().isForbidden());

    // Online: the first one is refused, so the later ones of the person wait for it.
    standIn.behave(Behaviour.refusing("受付できません。"));
    assertThat(agencyRound().sent()).isZero();
    standIn.behave(Behaviour.NORMAL);
    assertThat(agencyRound().sent()).isZero();
    long failed = all().getLast().number();
    as(SampleOperators.CLERK, () -> sending.retry(failed));
    assertThat(agencyRound().sent()).isEqualTo(4);
    assertThat(taken())
        .extracting(it -> it.path("kind").asString() + " " + it.path("body").path("law").asString())
        .containsExactly(
            NOTICE + " both",
            TRANSMISSION + " both",
            NOTICE + " register",
            TRANSMISSION + " immigration");
    standIn.taken(lgCode).forEach(jp.daicho.server.links.LinkTestBase::assertBySchema);

    // On a medium: in order too, marked, and not sent online again.
    correct(Map.of(PersonField.SEX, "2"), "2");
    moveInside();
    var medium = as(SampleOperators.CLERK, () -> reports.handOver());
    assertThat(medium.messages()).isEqualTo(3);
    JsonNode file = JSON.readTree(as(SampleOperators.CLERK, () -> reports.file(medium.number())));
    assertThat(file.path("schema").asString()).isEqualTo("daicho-link-medium/1");
    assertThat(file.path("messages").values())
        .extracting(it -> it.path("kind").asString() + " " + it.path("body").path("law").asString())
        .containsExactly(NOTICE + " register", NOTICE + " both", TRANSMISSION + " both");
    assertThat(all().subList(0, 3)).extracting(Listed::state).containsOnly(SendingState.ON_MEDIUM);
    assertThat(agencyRound().sent()).isZero();
    assertThat(as(SampleOperators.CLERK, () -> reports.handOver()).messages()).isZero();
    open(SampleOperators.CLERK, "/api/immigration/media")
        .andExpect(jsonPath("$[0].messages").value(3));
  }

  /** The rest of 4.5.7: certificates, results, enquiry, the planned day, and sending again. */
  @Test
  @Raises({FindingCode.MATTER_NOT_FOR_PERSON, FindingCode.RESULT_OF_NO_REPORT})
  @ComesClose({FindingCode.MATTER_NOT_FOR_PERSON, FindingCode.RESULT_OF_NO_REPORT})
  @Proves("4.5.7-M2")
  void everythingElseThatIsToBeReported() throws Exception {
    certificatesOfSpecialPermanentResidentsAndResultsFromAFile();
    told = all().getFirst().number();
    taken = taken().size();
    plannedDaysResultsWithErrorsAndSendingAgain();
  }

  private void plannedDaysResultsWithErrorsAndSendingAgain() throws Exception {
    // Somebody is about to move out: nothing is told before the day, and it is told on it.
    register(
        move(
            "moving-out",
            Map.of(
                CommonField.MOVED_ON, today().plusDays(1).toString(),
                CommonField.NOTIFIED_ON, today().toString(),
                CommonField.DESTINATION_MUNICIPALITY_CODE, ELSEWHERE),
            RegisteredPeople.STUDENT));
    assertThat(all()).isEmpty();
    CurrentOperator.as(system.of(municipality.code()), () -> movingOutDays.run());
    assertThat(all()).as("the day has not come").isEmpty();
    theDayHasCome();
    assertThat(all()).isEmpty();
    CurrentOperator.as(system.of(municipality.code()), () -> movingOutDays.run());
    assertThat(all()).extracting(Listed::law).containsExactly(Law.REGISTER);
    assertThat(all()).extracting(Listed::kind).containsExactly(MessageKind.IMMIGRATION_NOTICE);

    // Its result is an error; it is looked at with its contents, and sent again.
    standIn.refuseReports("E01", "住居地が一致しません。");
    assertThat(agencyRound().sent()).isEqualTo(1);
    assertThat(agencyRound().received()).isEqualTo(1);
    long number = all().getFirst().number();
    open(SampleOperators.CLERK, "/api/immigration/reports?errors=true")
        .andExpect(jsonPath("$[0].number").value(number))
        .andExpect(jsonPath("$[0].result.errorCode").value("E01"))
        .andExpect(jsonPath("$[0].result.errorWords").value("住居地が一致しません。"));
    ImmigrationReports.Shown shown = as(SampleOperators.CLERK, () -> reports.show(number));
    assertThat(shown.content()).contains("\"movedOn\"", NEW_CARD);
    assertThat(shown.again()).isTrue();
    send(SampleOperators.CLERK, "/api/immigration/reports/" + number + "/again", "")
        .andExpect(status().isCreated());
    Listed again = all().getFirst();
    assertThat(again.resendOf()).isEqualTo(number);
    assertThat(again.state()).isEqualTo(SendingState.WAITING);
    assertThatThrownBy(() -> as(SampleOperators.CLERK, () -> reports.again(again.number())))
        .as("what has not been sent is not sent again")
        .isInstanceOf(MessageUnknownException.class);
    standIn.refuseReports("", "");
    assertThat(agencyRound().sent()).isEqualTo(1);
    agencyRound();
    assertThat(taken().getLast().path("body").path("resendOf").asString())
        .isEqualTo(taken().getFirst().path("id").asString());
    ImmigrationReports.Shown second = as(SampleOperators.CLERK, () -> reports.show(again.number()));
    assertThat(second.results()).hasSize(1);
    assertThat(second.results().getFirst().accepted()).isTrue();
    assertThat(
            as(SampleOperators.CLERK, () -> reports.show(number)).results().getFirst().accepted())
        .as("the first one keeps its own")
        .isFalse();
  }

  /** Reports about certificates of special permanent residents, and results that come as a file. */
  private void certificatesOfSpecialPermanentResidentsAndResultsFromAFile() throws Exception {
    String person = RegisteredPeople.STUDENT.value();
    assertThat(
            refused(
                SampleOperators.CLERK,
                () -> reports.make("certificate-application", person, "R8.11.20", "")))
        .containsExactly(FindingCode.MATTER_NOT_FOR_PERSON);
    makeSpecialPermanent();
    send(
            SampleOperators.CLERK,
            "/api/immigration/reports",
            "{\"matter\":\"certificate-application\",\"addressNumber\":\"%s\",\"occurredOn\":\"R8.11.20\"}"
                .formatted(person))
        .andExpect(status().isCreated());
    as(
        SampleOperators.CLERK,
        () -> reports.make("certificate-delivered", person, "R8.11.24", "EF11223344GH"));
    assertThat(refused(SampleOperators.CLERK, () -> reports.make("", "x", "yesterday", "")))
        .hasSize(3);
    assertThat(all())
        .extracting(it -> it.kind().id() + " " + it.law())
        .containsExactly(
            NOTICE + " IMMIGRATION", TRANSMISSION + " IMMIGRATION", NOTICE + " REGISTER");
    long medium = as(SampleOperators.CLERK, () -> reports.handOver()).number();
    String file = body(open(SampleOperators.CLERK, "/api/immigration/media/" + medium));
    JSON.readTree(file).path("messages").forEach(it -> assertBySchema(JSON.writeValueAsString(it)));
    assertThat(file).contains("EF11223344GH", "certificate-application");

    standIn.refuseReports("E02", "証明書の番号に誤りがあります。");
    String results = standIn.takeMedium(lgCode, file);
    ImmigrationReports.TakenIn taken =
        as(SampleOperators.CLERK, () -> reports.takeInResults(results));
    assertThat(taken.taken()).isEqualTo(3);
    assertThat(as(SampleOperators.CLERK, () -> reports.takeInResults(results)).repeated())
        .isEqualTo(3);
    assertThat(all())
        .allSatisfy(
            it -> {
              assertThat(it.result()).isNotNull();
              assertThat(java.util.Objects.requireNonNull(it.result()).errorCode())
                  .isEqualTo("E02");
            });

    // A result of something that was never sent, and a file that is none.
    as(
        SampleOperators.CLERK,
        () ->
            reports.takeInResults(
                results
                    .replace(lgCode + "-h", "nothing-")
                    .replace("immigration-result-", "other-result-")));
    assertThat(lastReceived().findings()).extracting(it -> it.number()).contains("E1312");
    as(SampleOperators.CLERK, () -> reports.takeInResults("no file"));
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.FAULTY);
    assertThat(lastReceived().findings()).extracting(it -> it.number()).containsExactly("E1200");
  }

  private List<Listed> all() {
    return as(SampleOperators.CLERK, () -> reports.list(ImmigrationReports.Query.all())).stream()
        .filter(it -> it.number() > told)
        .toList();
  }

  private List<JsonNode> taken() {
    return standIn.taken(lgCode).stream()
        .map(text -> (JsonNode) JSON.readTree(text))
        .filter(it -> it.path("to").asString().equals("immigration"))
        .skip(taken)
        .toList();
  }

  private DecidedMove moveInside() {
    PostalArea area =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(known -> !known.isOffice() && !known.town().isEmpty())
            .findFirst()
            .orElseThrow();
    return register(
        move(
            "moving-inside",
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTIFIED_ON, today().toString(),
                CommonField.TOWN, area.town(),
                CommonField.POSTAL_CODE, area.postalCode(),
                CommonField.LOT, (latest(RegisteredPeople.STUDENT).key().version() + 1) + "番地"),
            RegisteredPeople.STUDENT));
  }

  private DecidedMove correct(Map<PersonField, String> items, String ground) {
    var entry =
        move(
            "correction",
            Map.of(CommonField.MOVED_ON, today().toString(), CommonField.GROUND, ground),
            RegisteredPeople.STUDENT);
    for (Map.Entry<PersonField, String> item : items.entrySet()) {
      entry = entry.with(0, item.getKey(), item.getValue());
    }
    return register(entry);
  }

  /**
   * As if the clock had gone on: the planned day is yesterday in one more version of the record.
   */
  private void theDayHasCome() {
    ResidentRecord leaving = latest(RegisteredPeople.STUDENT);
    LocalDate yesterday = today().minusDays(1);
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  MoveEntry entry =
                      NextRecord.entry(registration.nextMoveNumber(passage), "21", yesterday);
                  registration.append(
                      passage,
                      new RegisteredMove("moving-out", entry, null, null),
                      List.of(NextRecord.of(leaving).leaving(yesterday).by(entry)));
                  return 0;
                }));
  }
}
