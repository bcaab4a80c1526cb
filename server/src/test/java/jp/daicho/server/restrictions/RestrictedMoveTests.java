package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.UnattendedMoves;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Restrictions and moves: entering, registering, registering without a clerk (3.1, 4.0.8). */
class RestrictedMoveTests extends RestrictionTestBase {
  private static final Operation TAKING =
      Operation.of("試験", AuditAction.BATCH_UPDATE, Permission.MOVE_ENTRY);

  @Autowired UnattendedMoves unattended;

  @Test
  void enteringAndRegisteringAreRestrictedApart() {
    Draft waiting = clerk(() -> drafts.enter(movingOut(), DraftSource.SCREEN, true));
    responsible(() -> drafts.review(waiting.number(), waiting.revision()));
    KeptRestriction entry = set(MOTHER, "move-entry=error");
    // what waits can be decided, nothing new can be entered
    assertThat(responsible(() -> drafts.show(waiting.number())).assessment().findings())
        .extracting(Finding::code)
        .doesNotContain(FindingCode.RESTRICTED);
    assertThat(entered(move("correction", MOTHER))).contains(FindingCode.RESTRICTED);
    release(entry);

    KeptRestriction decision = set(MOTHER, "move-decision=error");
    assertThat(responsible(() -> drafts.show(waiting.number())).assessment().findings())
        .extracting(Finding::code)
        .contains(FindingCode.RESTRICTED);
    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(
            () -> responsible(() -> drafts.decide(waiting.number(), waiting.revision(), true)))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .contains(FindingCode.RESTRICTED));
    responsible(() -> restrictions.releaseForATime(decision.number(), "本人の届出", "5"));
    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(
            () -> responsible(() -> drafts.decide(waiting.number(), waiting.revision(), false)));
    assertThat(
            responsible(() -> drafts.decide(waiting.number(), waiting.revision(), true)).persons())
        .contains(MOTHER);
  }

  @Test
  void whatIsRegisteredWithoutAClerkStopsAtAlertsAndErrorsOfBoth() {
    for (String level : List.of("move-entry=alert", "move-entry=error", "move-decision=alert")) {
      KeptRestriction kept = set(MOTHER, level);
      UnattendedMoves.Result result =
          clerk(
              () ->
                  door.enter(
                      TAKING, passage -> unattended.register(passage, movingOut(), Set.of())));
      assertThat(result).as(level).isInstanceOf(UnattendedMoves.Result.Stopped.class);
      release(kept);
    }
  }

  @Test
  @Raises({FindingCode.JOINS_RESTRICTED_HOUSEHOLD, FindingCode.LEAVES_RESTRICTED_HOUSEHOLD})
  void whoJoinsARestrictedHouseholdOrLeavesItIsTold() {
    set(RegisteredPeople.ALONE, "certificate-issue=error");
    assertThat(entered(joining())).contains(FindingCode.JOINS_RESTRICTED_HOUSEHOLD);
    set(RegisteredPeople.FAMILY, "certificate-issue=error");
    assertThat(entered(joining())).contains(FindingCode.LEAVES_RESTRICTED_HOUSEHOLD);

    register(joining());
    assertThat(refused(() -> clerk(() -> certificates.issue(copy(DAUGHTER), true))))
        .containsExactly(FindingCode.RESTRICTED);
    assertThat(clerk(() -> shown.of(DAUGHTER)))
        .extracting(kept -> kept.restriction().subject().written())
        .containsExactly(RegisteredPeople.ALONE.value());
  }

  @Test
  @ComesClose({FindingCode.JOINS_RESTRICTED_HOUSEHOLD, FindingCode.LEAVES_RESTRICTED_HOUSEHOLD})
  void whoStaysOrIsRestrictedHerselfIsNotToldOfHouseholds() {
    set(RegisteredPeople.FAMILY, "certificate-issue=error");
    assertThat(entered(move("correction", MOTHER)))
        .doesNotContain(
            FindingCode.JOINS_RESTRICTED_HOUSEHOLD, FindingCode.LEAVES_RESTRICTED_HOUSEHOLD);
    KeptRestriction hers = set(DAUGHTER, "certificate-issue=error");
    release(responsible(() -> shown.of(RegisteredPeople.FAMILY)).getFirst());
    assertThat(entered(joining()))
        .doesNotContain(
            FindingCode.JOINS_RESTRICTED_HOUSEHOLD, FindingCode.LEAVES_RESTRICTED_HOUSEHOLD);
    // a restriction on a person goes with her
    register(joining());
    assertThat(responsible(() -> shown.of(DAUGHTER)))
        .extracting(KeptRestriction::number)
        .contains(hers.number());
  }

  /** A newcomer has no history, but the household she joins has (3.2). */
  @Test
  void whoIsBornIntoARestrictedHouseholdIsToldOfToOtherSystems() {
    clerk(
        () ->
            door.enter(
                TAKING,
                passage -> {
                  registration.addRecordCodes(
                      passage, List.of(ResidentRecordCode.ofBody("7200000001")));
                  return 0;
                }));
    set(RegisteredPeople.FAMILY, "certificate-issue=error");
    int before = told().size();

    AddressNumber child =
        register(
                SampleEntries.move("birth")
                    .with(CommonField.MOVED_ON, "令和8年11月1日")
                    .with(CommonField.NOTICED_ON, "令和8年11月10日")
                    .with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value())
                    .withPersons(List.of(SampleEntries.child())))
            .persons()
            .getFirst();

    assertThat(told()).hasSize(before + 1);
    assertThat(told().getLast().person()).isEqualTo(child);
    assertThat(told().getLast().restrictions())
        .singleElement()
        .satisfies(told -> assertThat(told.ofCertificates().code()).isEqualTo("error"));
  }

  /** The daughter comes to the household of the student. */
  private EnteredMove joining() {
    return move("moving-inside", DAUGHTER)
        .with(CommonField.NOTIFIED_ON, today().minusDays(1).toString())
        .with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.ALONE.value())
        .with(0, PersonField.RELATIONSHIP, "縁故者");
  }
}
