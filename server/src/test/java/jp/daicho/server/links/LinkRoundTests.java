package jp.daicho.server.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.partners.Behaviour;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds with a stand-in over HTTP: in order, once, and nothing lost (docs/links.md). */
class LinkRoundTests extends LinkTestBase {
  @BeforeEach
  void whatTheSetUpRegisteredIsTold() {
    round();
  }

  @Test
  void everyKindOfMessageThatAMoveMakesIsKnown() {
    assertThat(MoveTypes.standard().all().stream().flatMap(type -> type.messages().stream()))
        .allMatch(word -> MessageKind.find(word).isPresent());
    assertThat(Stream.of(MessageKind.values()).map(MessageKind::id)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsRegisteredIsSentOnceAndInItsOrder() {
    int before = standIn.taken(lgCode).size();
    moveOut("special-moving-out", RegisteredPeople.STUDENT);

    assertThat(round().sent()).isEqualTo(2);
    assertThat(round().sent()).isZero();

    List<String> taken = standIn.taken(lgCode);
    assertThat(taken).hasSize(before + 2).allSatisfy(LinkTestBase::assertBySchema);
    assertThat(taken.subList(before, before + 2).get(0))
        .contains("\"kind\":\"transfer-certificate-information\"", "\"to\":\"" + ELSEWHERE + "\"");
    assertThat(taken.subList(before, before + 2).get(1))
        .contains("\"kind\":\"resident-identification\"", "\"to\":\"cs\"");
  }

  @Test
  void whatIsRefusedKeepsBackOnlyThePersonsLaterMessages() throws Exception {
    standIn.behave(Behaviour.refusing("項目に誤りがあります。"));
    moveOut("special-moving-out", RegisteredPeople.STUDENT);
    assertThat(round().sent()).isZero();
    standIn.behave(Behaviour.NORMAL);
    moveOut("special-moving-out", RegisteredPeople.GRANDMOTHER);
    assertThat(round().sent()).isEqualTo(2);

    List<SentMessage> open = open();
    assertThat(open)
        .extracting(SentMessage::state)
        .containsExactly(SendingState.WAITING, SendingState.FAILED);
    assertThat(open.getLast().error()).isEqualTo("項目に誤りがあります。");
    open(SampleOperators.CLERK, "/api/links/sending?state=FAILED")
        .andExpect(jsonPath("$[0].error").value("項目に誤りがあります。"))
        .andExpect(jsonPath("$[0].kindLabel").value("転出証明書情報"))
        .andExpect(jsonPath("$[0].content").isEmpty());

    send(SampleOperators.CLERK, "/api/links/sending/" + open.getLast().number() + "/retry", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("WAITING"));
    assertThat(round().sent()).isEqualTo(2);
    assertThat(open()).isEmpty();
  }

  @Test
  void aClerkWhoToldThePartnerOtherwiseLetsTheRestGoOn() {
    standIn.behave(Behaviour.refusing("受付できません。"));
    moveOut("special-moving-out", RegisteredPeople.STUDENT);
    round();
    standIn.behave(Behaviour.NORMAL);
    long failed = open().getLast().number();
    assertThat(as(SampleOperators.CLERK, () -> sending.settleByHand(failed))).isTrue();
    assertThat(round().sent()).isEqualTo(1);
    assertThat(as(SampleOperators.CLERK, () -> sending.show(failed)).state())
        .isEqualTo(SendingState.BY_HAND);
  }

  @Test
  void aPartnerOutOfServiceLosesNothing() {
    standIn.behave(Behaviour.outOfService());
    moveOut("special-moving-out", RegisteredPeople.STUDENT);
    LinkRounds.Round round = round();
    assertThat(round.fault()).isNotEmpty();
    assertThat(round.sent()).isZero();
    assertThat(open()).extracting(SentMessage::state).containsOnly(SendingState.WAITING);
    assertThat(open().getLast().attempts()).isEqualTo(1);
    assertThat(open().getLast().nextAttemptAt()).isAfter(open().getLast().madeAt());
  }

  @Test
  @Raises({
    FindingCode.MESSAGE_UNREADABLE,
    FindingCode.MESSAGE_KIND_UNKNOWN,
    FindingCode.MESSAGE_FOR_ANOTHER
  })
  void whatCannotBeTakenInIsKeptAndListedAndRepeatsChangeNothing() throws Exception {
    standIn.put(lgCode, "{ no JSON");
    standIn.put(lgCode, message("u-1", "unheard-of", lgCode));
    standIn.put(lgCode, message("u-2", "moving-in-notice", ELSEWHERE));
    standIn.behave(Behaviour.repeating());
    assertThat(round().received()).isEqualTo(3);
    assertThat(round().received()).isZero();
    standIn.behave(Behaviour.NORMAL);
    assertThat(standIn.waiting(lgCode)).isZero();

    String list =
        body(
            open(SampleOperators.CLERK, "/api/links/received?open=true")
                .andExpect(status().isOk()));
    assertThat(list)
        .contains("E1200", "E1201", "E1202", "\"state\":\"FAULTY\"")
        .doesNotContain("no JSON");
    long number = all().getLast().number();
    open(SampleOperators.CLERK, "/api/links/received/" + number)
        .andExpect(jsonPath("$.content").value("{ no JSON"));
    open(SampleOperators.CLERK, "/links/received/" + number)
        .andExpect(content().string(containsString("E1200")));
    open(SampleOperators.CLERK, "/links").andExpect(content().string(containsString("取込エラー")));

    send(SampleOperators.CLERK, "/api/links/received/" + number + "/settle", "{\"note\":\"再送を依頼\"}")
        .andExpect(jsonPath("$.state").value("SETTLED"));
    open(SampleOperators.CLERK, "/links")
        .andExpect(content().string(not(containsString("/links/received/" + number + "\""))));
    open(SampleOperators.CLERK, "/api/links/received/999999").andExpect(status().isNotFound());
    open(SampleOperators.DECIDER, "/api/links/received").andExpect(status().isForbidden());
  }

  /** A message for another municipality is a case for a clerk; one for this one is not (E1202). */
  @Test
  void aMessageForAnotherMunicipalityIsNotTakenIn() {
    standIn.put(lgCode, message("o-1", "moving-in-notice", ELSEWHERE));
    standIn.put(lgCode, message("o-2", "moving-in-notice", lgCode));
    round();
    assertThat(findingsOf("o-1")).containsExactly("E1202");
    assertThat(findingsOf("o-2")).isNotEmpty().doesNotContain("E1202");
  }

  /** What could not be taken in is tried again once the reason is gone. */
  @Test
  void aFaultyMessageIsTriedAgain() throws Exception {
    String code = codeOf(latest(RegisteredPeople.STUDENT));
    standIn.put(
        lgCode,
        message("t-1", "moving-in-notice", lgCode)
            .replace(
                "\"body\":{}",
                "\"residentRecordCode\":\""
                    + code
                    + "\",\"body\":{\"movedInOn\":\""
                    + today()
                    + "\",\"noticedOn\":\""
                    + today()
                    + "\",\"destination\":{\"kind\":\"1\","
                    + "\"municipalityCode\":\""
                    + ELSEWHERE
                    + "\"}}"));
    round();
    assertThat(findingsOf("t-1")).as("nobody has moved out").isNotEmpty();
    long number = all().getFirst().number();
    moveOut("moving-out", RegisteredPeople.STUDENT);
    send(SampleOperators.CLERK, "/api/links/received/" + number + "/retry", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("WAITING"))
        .andExpect(jsonPath("$.findings").isEmpty());
    round();
    assertThat(all().getFirst().state()).isNotEqualTo(ReceivedState.WAITING);
    assertThat(all().getFirst().findings())
        .as("other reasons than before, or none")
        .noneMatch(finding -> finding.number().equals("E1203"));
    send(SampleOperators.DECIDER, "/api/links/received/" + number + "/retry", "")
        .andExpect(status().isForbidden());
  }

  /** While a partner is slow to answer, nobody holds the row of the message. */
  @Test
  void aSlowPartnerKeepsNoLock() throws Exception {
    moveOut("special-moving-out", RegisteredPeople.STUDENT);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    PartnerPort slow =
        new PartnerPort() {
          @Override
          public Partner partner() {
            return Partner.CS;
          }

          @Override
          public void send(jp.daicho.ledger.number.MunicipalityCode to, String message) {
            asked.countDown();
            try {
              answer.await();
            } catch (InterruptedException stopped) {
              throw new IllegalStateException(stopped);
            }
          }

          @Override
          public List<Waiting> waiting(jp.daicho.ledger.number.MunicipalityCode of) {
            return List.of();
          }

          @Override
          public void acknowledge(
              jp.daicho.ledger.number.MunicipalityCode of, List<String> receipts) {}
        };
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<LinkRounds.Round> round =
          other.submit(
              () -> CurrentOperator.as(system.of(municipality.code()), () -> rounds.run(slow)));
      asked.await();
      try {
        List<Integer> free =
            tenancy.within(
                municipality.code(),
                () ->
                    tenancy
                        .sql()
                        .fetch(
                            "SELECT 1 FROM message_to_send WHERE lg_code = ? FOR UPDATE NOWAIT",
                            lgCode)
                        .map(row -> 1));
        assertThat(free).as("all rows can be locked").hasSizeGreaterThanOrEqualTo(2);
        assertThat(round().sent()).as("and nobody else sends what has its sender").isZero();
      } finally {
        answer.countDown();
      }
      assertThat(round.get().sent()).isEqualTo(2);
    }
    assertThat(open()).isEmpty();
  }

  private List<String> findingsOf(String id) {
    return all().stream()
        .filter(message -> message.messageId().equals(id))
        .flatMap(message -> message.findings().stream())
        .map(finding -> finding.number())
        .toList();
  }

  @Test
  void messagesCanBeHandedInWithoutALink() throws Exception {
    send(
            SampleOperators.CLERK,
            "/api/links/cs/received",
            "{\"messages\":[\"nothing\",\"nothing\"]}")
        .andExpect(jsonPath("$.kept").value(1))
        .andExpect(jsonPath("$.repeated").value(1));
    assertThat(all()).extracting(ReceivedMessage::state).containsExactly(ReceivedState.WAITING);
    send(SampleOperators.ADMINISTRATOR, "/api/links/cs/round", "").andExpect(status().isConflict());
  }

  @Test
  void itemsAnOperatorMayNotSeeAreHidden() throws Exception {
    moveOut("special-moving-out", RegisteredPeople.STUDENT);
    round();
    SentMessage sent =
        as(
                SampleOperators.CLERK,
                () -> sending.list(EnumSet.of(SendingState.SENT), RegisteredPeople.STUDENT, 10))
            .getFirst();
    String code = codeOf(latest(RegisteredPeople.STUDENT));
    open(SampleOperators.CLERK, "/links/sending/" + sent.number())
        .andExpect(content().string(containsString(code)));
    // The administrator looks after the links and may not see the numbers.
    open(SampleOperators.ADMINISTRATOR, "/links/sending/" + sent.number())
        .andExpect(content().string(containsString("（非表示）")))
        .andExpect(content().string(not(containsString(code))));
  }

  private List<SentMessage> open() {
    return as(
        SampleOperators.CLERK,
        () -> sending.list(EnumSet.of(SendingState.WAITING, SendingState.FAILED), null, 100));
  }

  private List<ReceivedMessage> all() {
    return as(
        SampleOperators.CLERK,
        () ->
            received.list(
                new ReceivedMessages.Query(Set.of(), EnumSet.allOf(ReceivedState.class), false),
                100));
  }

  private static String message(String id, String kind, String to) {
    return """
    {"schema":"daicho-link/1","id":"%s","kind":"%s","from":"%s","to":"%s",\
    "sentAt":"2026-11-01T09:00:00+09:00","body":{}}\
    """
        .formatted(id, kind, ELSEWHERE, to);
  }
}
