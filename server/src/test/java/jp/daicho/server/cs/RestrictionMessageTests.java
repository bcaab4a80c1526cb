package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.partners.Behaviour;
import jp.daicho.server.feed.RestrictionFeed;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.RestrictionWork;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What CS and the system of convenience stores are told of restrictions on certificates (3.1). */
class RestrictionMessageTests extends LinkTestBase {
  private static final String KIND = "certificate-restriction";
  private static final AddressNumber MOTHER = RegisteredPeople.MOTHER;

  @Autowired RestrictionWork work;
  @Autowired SupportWork measures;
  @Autowired RestrictionFeed feed;

  @BeforeEach
  void theSystemMaySeeMeasures() {
    letTheSystemSeeMeasures();
  }

  @Test
  @Proves("3.1-M9")
  void settingChangingAndReleasingGoOutByThemselvesAndAReleaseForATimeNever() {
    KeptRestriction kept = decider(() -> work.set(entry(MOTHER, "error"), true));
    round();
    assertThat(taken(KIND)).hasSize(1);
    assertThat(taken(KIND).getFirst())
        .contains(codeOf(latest(MOTHER)), "\"level\":\"error\"", "\"from\":\"2026-04-01\"")
        .doesNotContain("美咲", "その他");

    decider(() -> work.releaseForATime(kept.number(), "本人の請求", "5"));
    round();
    assertThat(taken(KIND)).hasSize(1);
    assertThat(told()).hasSize(1);

    decider(() -> work.change(kept.number(), 1, entry(MOTHER, "alert"), true));
    round();
    assertThat(taken(KIND)).hasSize(2);
    decider(() -> work.release(kept.number(), 2, "申出"));
    round();
    assertThat(taken(KIND)).hasSize(3);
    assertThat(taken(KIND).getLast()).contains("\"restrictions\":[]");
    assertThat(told()).hasSize(3);
    round();
    assertThat(taken(KIND)).hasSize(3);
  }

  @Test
  void ofOtherFunctionsAndOfWhatCsKnowsAlreadyNothingGoesOut() {
    decider(
        () ->
            work.set(
                new RestrictionEntry(
                    MOTHER.value(), "", "90", Map.of("enquiry", "error"), "R8.4.1", "", ""),
                true));
    round();
    assertThat(taken(KIND)).isEmpty();
    assertThat(told()).hasSize(1);
  }

  @Test
  void theMembersOfAHouseholdAndThoseUnderSupportMeasuresAreToldOf() {
    decider(
        () ->
            work.set(
                new RestrictionEntry(
                    "",
                    HouseholdNumber.ofSerial(503).value(),
                    "90",
                    Map.of("certificate-issue", "error"),
                    "R8.4.1",
                    "",
                    ""),
                true));
    round();
    assertThat(taken(KIND)).hasSize(1);
    assertThat(taken(KIND).getFirst()).contains(codeOf(latest(RegisteredPeople.STUDENT)));

    String day = today().toString();
    long number =
        decider(
                () ->
                    measures.receive(
                        SupportEntry.EMPTY
                            .with(SupportGroup.APPLICATION, "standing", "current")
                            .with(SupportGroup.APPLICATION, "reception", "first")
                            .with(SupportGroup.APPLICATION, "appliedOn", day)
                            .with(SupportGroup.APPLICANT, "addressNumber", MOTHER.value())
                            .with(SupportGroup.APPLICANT, "name", "渡邉　美咲")
                            .with(SupportGroup.ASKED, "office", "copy-address"),
                        true))
            .number();
    round();
    assertThat(taken(KIND)).hasSize(1);
    decider(() -> measures.start(number, 1, day, "", true));
    round();
    assertThat(taken(KIND)).hasSize(2);
    decider(() -> measures.end(number, 2, day, "requested", true));
    round();
    assertThat(taken(KIND)).hasSize(3);
    assertThat(taken(KIND).getLast()).contains("\"restrictions\":[]");
  }

  /** Others of the same person go out beside one that has failed, and leave no gap for it. */
  @Test
  void whatNotEverybodySeesTakesNoNumberAndKeepsNothingBack() {
    moveOut("special-moving-out", RegisteredPeople.STUDENT);
    decider(() -> work.set(entry(MOTHER, "error"), true));
    standIn.behave(Behaviour.refusing("受付できません。"));
    round();
    standIn.behave(Behaviour.NORMAL);
    moveOut("special-moving-out", MOTHER);
    round();

    List<SentMessage> all =
        as(SampleOperators.CLERK, () -> sending.list(EnumSet.allOf(SendingState.class), null, 100));
    assertThat(all).filteredOn(message -> message.kind().equals(KIND)).isNotEmpty();
    assertThat(all)
        .allSatisfy(
            message ->
                assertThat(message.number() > 1_000_000_000_000L)
                    .as(message.kind())
                    .isEqualTo(message.kind().equals(KIND)));
    assertThat(all)
        .filteredOn(message -> message.person().equals(MOTHER))
        .extracting(message -> message.kind().equals(KIND) + " " + message.state())
        .contains("true FAILED", "false SENT")
        .doesNotContain("false WAITING");
  }

  private List<RestrictionFeed.Entry> told() {
    return as(SampleOperators.CLERK, () -> feed.after(0, 500).entries());
  }

  private static RestrictionEntry entry(AddressNumber person, String level) {
    return new RestrictionEntry(
        person.value(), "", "90", Map.of("certificate-issue", level), "R8.4.1", "", "");
  }

  private <T> T decider(Work<T, RuntimeException> doing) {
    return as(SampleOperators.DECIDER, doing);
  }
}
