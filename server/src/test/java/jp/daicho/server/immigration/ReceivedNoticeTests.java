package jp.daicho.server.immigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.immigration.CommissionerNotices.ByHand;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/**
 * Notices of the commissioner of the immigration agency, from the stand-in to the register (4.5.6).
 */
class ReceivedNoticeTests extends ImmigrationTestBase {
  /**
   * A notice is taken in by itself as a draft; 処理結果確認票 shows before and after; only after it was
   * printed and looked at is the register updated. Those of special permanent residents wait.
   */
  @Test
  @Raises(FindingCode.RESULT_SLIP_MISSING)
  @ComesClose(FindingCode.RESULT_SLIP_MISSING)
  @Proves("4.5.6-M1")
  void aNoticeIsPreparedConfirmedOnItsSlipAndOnlyThenRegistered() {
    tellNewStatus();
    assertThat(agencyRound().received()).isEqualTo(1);
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.PREPARED);
    assertThat(cardOf()).as("not updated yet").isEqualTo(RegisteredPeople.STUDENTS_CARD);
    long number = draftOf(waiting().getFirst());
    Draft draft = as(SampleOperators.CLERK, () -> drafts.show(number)).draft();
    assertThat(draft.source()).isEqualTo(DraftSource.LINK);
    assertThat(draft.entry().type().id()).isEqualTo("immigration-correction");

    assertThat(refused(SampleOperators.DECIDER, () -> drafts.review(number, draft.revision())))
        .containsExactly(FindingCode.RESULT_SLIP_MISSING);
    assertThat(slip(number))
        .contains("処 理 結 果 確 認 票", "（登録前）", "ZHANG YULIN", "出入国在留管理庁長官通知")
        .contains("留学 → 技術・人文知識・国際業務", "2年3月 → 3年")
        .contains(RegisteredPeople.STUDENTS_CARD + " → " + NEW_CARD)
        .contains("変更のない項目", "中国");
    assertThat(cardOf()).isEqualTo(RegisteredPeople.STUDENTS_CARD);

    // Other contents are other contents: the slip of before does not stand for them.
    Draft corrected =
        as(
            SampleOperators.CLERK,
            () ->
                drafts.correct(
                    number,
                    draft.revision(),
                    draft.entry().with(0, PersonField.RESIDENCE_PERIOD, "5年"),
                    true));
    assertThat(refused(SampleOperators.DECIDER, () -> drafts.review(number, corrected.revision())))
        .containsExactly(FindingCode.RESULT_SLIP_MISSING);
    assertThat(slip(number)).contains("2年3月 → 5年");
    decide(corrected);

    assertThat(cardOf()).isEqualTo(NEW_CARD);
    assertThat(latest(RegisteredPeople.STUDENT).move().noticedOn()).isEqualTo(today());
    assertThat(waiting()).isEmpty();

    // What puts somebody out of the act deletes the record.
    tell("status-left", Map.of("residenceCardNumber", NEW_CARD));
    agencyRound();
    long deleting = draftOf(waiting().getFirst());
    assertThat(slip(deleting)).contains("住民状態　住民 → ", "消除事由");
    assertThat(latest(RegisteredPeople.STUDENT).status()).isEqualTo(ResidentStatus.RESIDENT);
    decide(as(SampleOperators.CLERK, () -> drafts.show(deleting)).draft());
    assertThat(latest(RegisteredPeople.STUDENT).status().isResident()).isFalse();
  }

  @Test
  void whoPrintedTheSlipOfADraftThatNobodyEnteredDoesNotDecide() {
    tellNewStatus();
    agencyRound();
    long number = draftOf(waiting().getFirst());
    as(SampleOperators.DECIDER, () -> notices.slip(number, true));
    as(SampleOperators.DECIDER, () -> drafts.review(number, 1));
    assertThat(refused(SampleOperators.DECIDER, () -> drafts.decide(number, 1, true)))
        .containsExactly(FindingCode.SAME_PERSON_DECIDES);
    as(SampleOperators.CLERK, () -> notices.slip(number, true));
    as(SampleOperators.DECIDER, () -> drafts.decide(number, 1, true));
    assertThat(cardOf()).isEqualTo(NEW_CARD);
  }

  @Test
  @Proves("4.5.6-M1")
  void thoseOfSpecialPermanentResidentsAreLeftToAClerk() {
    makeSpecialPermanent();
    tell("items-changed", Map.of("residenceCardNumber", NEW_CARD, "person", Map.of("sex", "1")));
    agencyRound();
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.OFFERED);
    assertThat(waiting().getFirst().draftNumber()).isNull();
    assertThat(waiting().getFirst().candidates().getFirst().special()).isTrue();
    long number = waiting().getFirst().number();
    CommissionerNotices.Opened opened = as(SampleOperators.CLERK, () -> notices.open(number));
    assertThat(opened.offered().addressNumber()).isEqualTo(RegisteredPeople.STUDENT.value());
    Draft draft =
        as(
            SampleOperators.CLERK,
            () -> notices.enter(number, opened.offered(), DraftSource.SCREEN, true));
    slip(draft.number());
    decide(draft);
    assertThat(latest(RegisteredPeople.STUDENT).sex().code()).isEqualTo("1");
    assertThat(waiting()).isEmpty();
  }

  /**
   * Automatic intake is off; the list has every notice whatever its day, and a clerk takes it in.
   */
  @Test
  void withoutAutomaticIntakeEveryNoticeWaitsWhateverItsDay() throws Exception {
    send(
            SampleOperators.ADMINISTRATOR,
            "/api/masters/move-settings",
            "{\"values\":{\"item\":\"IMMIGRATION_INTAKE\",\"value\":\"0\"}}")
        .andExpect(status().isCreated());
    tell("period-extended", Map.of("noticedOn", "2024-02-01", "occurredOn", "2024-02-01"));
    tellNewStatus();
    agencyRound();
    open(SampleOperators.CLERK, "/api/immigration/notices")
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[1].noticedOn").value("2024-02-01"))
        .andExpect(jsonPath("$[0].state").value("OFFERED"))
        .andExpect(jsonPath("$[0].draftNumber").isEmpty());
    long number = waiting().getFirst().number();
    String said =
        "{\"event\":\"status-changed\",\"addressNumber\":\"%s\",\"occurredOn\":\"%s\","
            + "\"noticedOn\":\"%s\",\"alertsConfirmed\":true}";
    String today = today().toString();
    send(
            SampleOperators.CLERK,
            "/api/immigration/notices/" + number + "/draft",
            said.formatted(RegisteredPeople.STUDENT.value(), today, today))
        .andExpect(status().isOk());
    Draft draft =
        as(SampleOperators.CLERK, () -> drafts.show(draftOf(waiting().getFirst()))).draft();
    assertThat(refused(SampleOperators.DECIDER, () -> drafts.review(draft.number(), 1)))
        .containsExactly(FindingCode.RESULT_SLIP_MISSING);
    send(
            SampleOperators.CLERK,
            "/api/immigration/drafts/" + draft.number() + "/result-slip?alertsConfirmed=true",
            "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.issueNo").isNumber());
    decide(draft);
    assertThat(cardOf()).isEqualTo(NEW_CARD);
    assertThat(waiting()).hasSize(1);
    open(SampleOperators.CLERK, "/api/immigration/notices/" + number)
        .andExpect(status().isNotFound());
    open(SampleOperators.ADMINISTRATOR, "/api/immigration/notices")
        .andExpect(status().isForbidden());
  }

  /** A draft that was withdrawn leaves its notice in the list, to be taken in anew. */
  @Test
  void aWithdrawnDraftLeavesItsNotice() {
    tellNewStatus();
    agencyRound();
    CommissionerNotices.Waiting waiting = waiting().getFirst();
    as(SampleOperators.CLERK, () -> drafts.withdraw(draftOf(waiting), 1));
    assertThat(waiting()).hasSize(1);
    ByHand offered = as(SampleOperators.CLERK, () -> notices.open(waiting.number())).offered();
    Draft again =
        as(
            SampleOperators.CLERK,
            () -> notices.enter(waiting.number(), offered, DraftSource.SCREEN, true));
    assertThat(draftOf(waiting().getFirst())).isEqualTo(again.number());
  }

  /** Who it is must be beyond doubt: everything else is a case for a clerk. */
  @Test
  @Raises({
    FindingCode.NOTICED_PERSON_UNKNOWN,
    FindingCode.NOTICED_PERSON_NOT_CERTAIN,
    FindingCode.NOTICED_PERSON_UNLIKE,
    FindingCode.NOTICE_EVENT_UNKNOWN
  })
  @ComesClose({
    FindingCode.NOTICED_PERSON_UNKNOWN,
    FindingCode.NOTICED_PERSON_NOT_CERTAIN,
    FindingCode.NOTICED_PERSON_UNLIKE,
    FindingCode.NOTICE_EVENT_UNKNOWN
  })
  void whoeverIsNotCertainIsACaseForAClerk() {
    tell("period-extended", Map.of("residenceCardNumber", "ZZ00000000ZZ", "name", "NOBODY"));
    agencyRound();
    assertFaulty("E1300");
    settle();
    tell("period-extended", Map.of("residenceCardNumber", "ZZ00000000ZZ"));
    agencyRound();
    assertFaulty("E1301");
    assertThat(waiting().getFirst().candidates().getFirst().addressNumber())
        .isEqualTo(RegisteredPeople.STUDENT.value());
    assertThat(waiting().getFirst().certain()).isFalse();
    settle();
    tell("period-extended", Map.of("birthDate", "1999-01-04"));
    agencyRound();
    assertFaulty("E1302");
    settle();
    tell("unheard-of", Map.of());
    agencyRound();
    assertFaulty("E1303");
    settle();
    tell("period-extended", Map.of("occurredOn", "tomorrow"));
    agencyRound();
    assertFaulty("E1200");
    long number = waiting().getFirst().number();
    assertThat(
            refused(
                SampleOperators.CLERK,
                () -> notices.enter(number, new ByHand("", "", "", ""), DraftSource.SCREEN, true)))
        .containsExactly(FindingCode.NOTICE_EVENT_UNKNOWN);
    settle();
    // Those that come close: the number and the day of birth agree.
    tell(
        "period-extended",
        Map.of("name", "SOMEBODY ELSE", "person", Map.of("residencePeriod", "5年")));
    agencyRound();
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.PREPARED);
    assertThat(waiting()).hasSize(1);
  }

  /** A second notice waits while the first has a draft, and is tried again afterwards. */
  @Test
  @Raises(FindingCode.NOTICE_OVERTAKES)
  @ComesClose(FindingCode.NOTICE_OVERTAKES)
  void noticesAboutOnePersonAreTakenInOneAfterAnother() {
    tellNewStatus();
    tell(
        "period-extended",
        Map.of("residenceCardNumber", NEW_CARD, "person", Map.of("residencePeriod", "5年")));
    agencyRound();
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.FAULTY);
    assertThat(lastReceived().findings())
        .extracting(it -> it.number())
        .as("the first one has only been prepared")
        .containsExactly("E1304");
    long second = lastReceived().number();
    long first = draftOf(waiting().getLast());
    slip(first);
    decide(as(SampleOperators.CLERK, () -> drafts.show(first)).draft());
    as(SampleOperators.CLERK, () -> received.retry(second));
    agencyRound();
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.PREPARED);
    assertThat(lastReceived().findings()).isEmpty();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void onlyDraftsOfNoticesHaveASlip() {
    Draft other =
        as(
            SampleOperators.CLERK,
            () ->
                drafts.enter(
                    move(
                        "moving-out-abroad",
                        Map.of(
                            CommonField.MOVED_ON, today().toString(),
                            CommonField.NOTIFIED_ON, today().toString()),
                        RegisteredPeople.STUDENT),
                    DraftSource.SCREEN,
                    true));
    assertThatThrownBy(() -> as(SampleOperators.CLERK, () -> notices.slip(other.number(), true)))
        .isInstanceOf(jp.daicho.server.moves.DraftUnknownException.class);
    as(SampleOperators.DECIDER, () -> drafts.review(other.number(), other.revision()));
    assertThatThrownBy(() -> as(SampleOperators.CLERK, () -> notices.open(987_654)))
        .isInstanceOf(MessageUnknownException.class);
  }

  private void settle() {
    long number = waiting().getFirst().number();
    as(SampleOperators.CLERK, () -> received.settle(number, "対象外"));
  }

  private static long draftOf(CommissionerNotices.Waiting notice) {
    return Objects.requireNonNull(notice.draftNumber());
  }

  private void assertFaulty(String finding) {
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.FAULTY);
    assertThat(lastReceived().findings()).extracting(it -> it.number()).containsExactly(finding);
    assertThat(waiting().getFirst().number()).isEqualTo(lastReceived().number());
  }

  /** The words of the slip of a draft, which is kept to be looked at. */
  private String slip(long draft) {
    IssuedPaper slip = as(SampleOperators.CLERK, () -> notices.slip(draft, true)).getFirst();
    byte[] pdf = as(SampleOperators.CLERK, () -> certificates.pdf(slip.issueNo()));
    return KeptPaper.text("immigration-result-" + slip.issueNo(), pdf);
  }
}
