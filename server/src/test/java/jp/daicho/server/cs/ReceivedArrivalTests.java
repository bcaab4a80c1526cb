package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** 転入通知 from CS over HTTP, and by hand (4.1.3.1.1 to 4.1.3.1.3). */
class ReceivedArrivalTests extends LinkTestBase {
  private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");

  @Autowired private ArrivalNotices notices;

  private final PostalArea there =
      PostalCodes.standard().in(jp.daicho.ledger.number.MunicipalityCode.of(ELSEWHERE)).stream()
          .filter(area -> !area.isOffice() && !area.town().isEmpty())
          .findFirst()
          .orElseThrow();

  @Test
  @Proves("4.1.3.1.2-M5")
  void aNoticeIsRegisteredByItselfAndItsPostalCodeIsFound() {
    moveOut("moving-out", RegisteredPeople.STUDENT);
    put("a-1", RegisteredPeople.STUDENT, MORNING, there.town(), "１番地");
    assertThat(round().received()).isEqualTo(1);

    Deletion deletion = deletionOf(RegisteredPeople.STUDENT);
    OutsideAddress.InJapan confirmed = (OutsideAddress.InJapan) deletion.confirmedDestination();
    assertThat(confirmed.address().town()).isEqualTo(there.town());
    assertThat(Objects.requireNonNull(confirmed.address().postalCode()).value())
        .isEqualTo(there.postalCode());
    assertThat(deletion.movedOutOn()).isEqualTo(today());
    assertThat(deletion.arrivalNoticeOn()).isEqualTo(today());
    assertThat(((OutsideAddress.InJapan) deletion.plannedDestination()).address().town()).isEmpty();
    assertThat(stateOf("a-1")).isEqualTo(ReceivedState.TAKEN);
    assertThat(as(SampleOperators.CLERK, () -> notices.list())).isEmpty();
  }

  @Test
  @Raises(FindingCode.MESSAGE_ABOUT_NOBODY)
  @ComesClose({
    FindingCode.MESSAGE_UNREADABLE,
    FindingCode.MESSAGE_KIND_UNKNOWN,
    FindingCode.MESSAGE_FOR_ANOTHER,
    FindingCode.MESSAGE_ABOUT_NOBODY
  })
  @Proves({"4.1.3.1.2-M1", "4.1.3.1.2-M3", "4.1.3.1.2-O1"})
  void whatIsGarbledOrTooLongIsListedCorrectedAndTakenIn() throws Exception {
    moveOut("moving-out", RegisteredPeople.STUDENT);
    moveOut("moving-out", RegisteredPeople.GRANDMOTHER);
    moveOut("moving-out", RegisteredPeople.FATHER);
    put("b-1", RegisteredPeople.STUDENT, MORNING, there.town() + "\uFFFD", "１番地");
    put("b-2", RegisteredPeople.GRANDMOTHER, MORNING, there.town(), "１".repeat(60));
    put("b-3", RegisteredPeople.FATHER, MORNING, there.town(), "１番地");
    put("b-4", "90000000018", MORNING, there.town(), "１番地");
    round();

    // The one that is right needed nobody.
    assertThat(deletionOf(RegisteredPeople.FATHER).arrivalNoticeOn()).isEqualTo(today());
    assertThat(deletionOf(RegisteredPeople.STUDENT).arrivalNoticeOn()).isNull();
    List<ArrivalNotices.Failed> failed = as(SampleOperators.CLERK, () -> notices.list());
    assertThat(failed)
        .extracting(ArrivalNotices.Failed::addressNumber)
        .containsExactly(
            "", RegisteredPeople.GRANDMOTHER.value(), RegisteredPeople.STUDENT.value());
    assertThat(failed)
        .extracting(notice -> notice.findings().getFirst().number())
        .containsExactly("E1203", "E0103", failed.getLast().findings().getFirst().number());

    open(SampleOperators.CLERK, "/api/cs/arrival-notices")
        .andExpect(jsonPath("$.length()").value(3))
        .andExpect(jsonPath("$[0].findings[0].reason").isNotEmpty());
    String csv = body(open(SampleOperators.CLERK, "/api/cs/arrival-notices.csv"));
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).startsWith("\uFEFF番号,受信日時").contains("E1203", "E0103");
    keep("arrival-notice-errors", open(SampleOperators.CLERK, "/api/cs/arrival-notices.pdf"));
    open(SampleOperators.CLERK, "/links/arrival-notices/list.pdf").andExpect(status().isOk());
    open(SampleOperators.CLERK, "/links/arrival-notices/list.csv").andExpect(status().isOk());
    open(SampleOperators.CLERK, "/links/arrival-notices")
        .andExpect(content().string(containsString("E1203")))
        .andExpect(content().string(containsString(RegisteredPeople.STUDENT.value())));

    long student = failed.getLast().number();
    open(SampleOperators.CLERK, "/links/arrival-notices/" + student)
        .andExpect(content().string(containsString("name=\"destinationTown\"")));
    ArrivalNotices.Opened opened = as(SampleOperators.CLERK, () -> notices.open(student));
    decide(
        as(
            SampleOperators.CLERK,
            () ->
                notices.enter(
                    student,
                    opened.entry().with(CommonField.DESTINATION_TOWN, there.town()),
                    DraftSource.SCREEN,
                    true)));
    assertThat(
            ((OutsideAddress.InJapan) deletionOf(RegisteredPeople.STUDENT).confirmedDestination())
                .address()
                .town())
        .isEqualTo(there.town());
    open(SampleOperators.CLERK, "/links/arrival-notices")
        .andExpect(content().string(not(containsString(RegisteredPeople.STUDENT.value()))));
    open(SampleOperators.CLERK, "/api/cs/arrival-notices/" + student)
        .andExpect(status().isNotFound());
  }

  @Test
  @Proves({"4.1.3.1.2-M2", "4.1.3.1.2-M4"})
  void theNewestOfSeveralCountsAndALaterOneCorrects() {
    moveOut("moving-out", RegisteredPeople.STUDENT);
    put("c-2", RegisteredPeople.STUDENT, MORNING.plusSeconds(60), there.town(), "２番地");
    put("c-1", RegisteredPeople.STUDENT, MORNING, there.town(), "１番地");
    round();
    assertThat(lotOf(RegisteredPeople.STUDENT)).isEqualTo("２番地");
    assertThat(stateOf("c-1")).isEqualTo(ReceivedState.SUPERSEDED);
    int version = latest(RegisteredPeople.STUDENT).key().version();

    // Sent again after it was taken in, with another content: it corrects.
    put("c-3", RegisteredPeople.STUDENT, MORNING.plusSeconds(120), there.town(), "３番地");
    round();
    assertThat(lotOf(RegisteredPeople.STUDENT)).isEqualTo("３番地");
    assertThat(latest(RegisteredPeople.STUDENT).key().version()).isEqualTo(version + 1);

    // An old one that comes late corrects nothing, nor does the same one again.
    put("c-0", RegisteredPeople.STUDENT, MORNING.minusSeconds(60), there.town(), "０番地");
    put("c-3", RegisteredPeople.STUDENT, MORNING.plusSeconds(120), there.town(), "３番地");
    round();
    assertThat(stateOf("c-0")).isEqualTo(ReceivedState.SUPERSEDED);
    assertThat(latest(RegisteredPeople.STUDENT).key().version()).isEqualTo(version + 1);

    // What was taken in can be corrected by a clerk.
    byHand(RegisteredPeople.STUDENT, "４番地");
    assertThat(lotOf(RegisteredPeople.STUDENT)).isEqualTo("４番地");
  }

  /**
   * An ordinary municipality may do without the link (4.1.3.1.2-M6); then 4.1.3.1.1 applies, as it
   * does where CS tells nothing (4.1.3.1.3). That the link is there, too, is shown above.
   */
  @Test
  @Proves({"4.1.3.1.2-M6", "4.1.3.1.3-M1", "4.1.3.1.3-M2", "4.1.3.1.3-O1"})
  void withoutCsANoticeIsEnteredByHand() {
    assertThat(ports.all()).isEmpty();
    assertThat(standIn.taken(lgCode)).as("no link is at work").isEmpty();
    moveOut("moving-out", RegisteredPeople.STUDENT);
    byHand(RegisteredPeople.STUDENT, "９番地");
    assertThat(latest(RegisteredPeople.STUDENT).status()).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(lotOf(RegisteredPeople.STUDENT)).isEqualTo("９番地");
    assertThat(deletionOf(RegisteredPeople.STUDENT).arrivalNoticeOn()).isEqualTo(today());
  }

  private void byHand(AddressNumber person, String lot) {
    register(
        move(
            "arrival-notice",
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTICED_ON, today().toString(),
                CommonField.DESTINATION_MUNICIPALITY_CODE, ELSEWHERE,
                CommonField.DESTINATION_TOWN, there.town(),
                CommonField.DESTINATION_LOT, lot),
            person));
  }

  private void put(String id, AddressNumber person, Instant sentAt, String town, String lot) {
    put(id, codeOf(latest(person)), sentAt, town, lot);
  }

  private void put(String id, String code, Instant sentAt, String town, String lot) {
    ObjectNode body = MessageJson.body();
    body.put("name", "見本　花子").put("birthDate", "1999-01-03");
    body.put("movedInOn", today().toString()).put("noticedOn", today().toString());
    body.putObject("destination")
        .put("kind", "1")
        .put("municipalityCode", ELSEWHERE)
        .put("town", town)
        .put("lot", lot);
    String message =
        MessageJson.print(
            new Message(id, "moving-in-notice", ELSEWHERE, lgCode, sentAt, "", code, body));
    assertBySchema(message);
    standIn.put(lgCode, message);
  }

  private Deletion deletionOf(AddressNumber person) {
    return Objects.requireNonNull(latest(person).deletion());
  }

  private String lotOf(AddressNumber person) {
    return ((OutsideAddress.InJapan) deletionOf(person).confirmedDestination()).address().lot();
  }

  private ReceivedState stateOf(String messageId) {
    return as(
            SampleOperators.CLERK,
            () ->
                received.list(
                    new ReceivedMessages.Query(
                        java.util.Set.of(), java.util.EnumSet.allOf(ReceivedState.class), false),
                    100))
        .stream()
        .filter(message -> message.messageId().equals(messageId))
        .findFirst()
        .orElseThrow()
        .state();
  }
}
