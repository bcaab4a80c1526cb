package jp.daicho.server.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.support.Standing;
import jp.daicho.ledger.support.SupportDeed;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;

/** The database of support measures on the real one (1.1.16, 3.4). */
class SupportMeasuresTests extends ProtectionTestBase {
  @Test
  void nothingIsOverwrittenAndWhoDidWhatWhenIsKept() {
    KeptMeasure received = responsible(() -> work.receive(application(), true));
    KeptMeasure started =
        responsible(() -> work.start(received.number(), 1, today().toString(), "", true));
    SupportEntry moved =
        started.measure().content().with(SupportGroup.APPLICANT, "telephone", "090-0000-0000");
    responsible(() -> work.correct(received.number(), 2, moved, "", "", true));

    List<KeptMeasure> history = responsible(() -> measures.history(received.number()));
    assertThat(history)
        .extracting(KeptMeasure::deed)
        .containsExactly(SupportDeed.CORRECTED, SupportDeed.STARTED, SupportDeed.RECEIVED);
    assertThat(history)
        .extracting(kept -> kept.measure().content().get(SupportGroup.APPLICANT, "telephone"))
        .containsExactly("090-0000-0000", "03-0000-0000", "03-0000-0000");
    assertThat(history).allMatch(kept -> kept.operator().equals(SampleOperators.DECIDER));
    assertThat(history.getFirst().measure().period()).contains(SupportPeriod.startingOn(today()));
    AuditEntry entry = logged("支援措置の開始");
    assertThat(entry.action()).isEqualTo(AuditAction.SUPPORT_MEASURE);
    assertThat(entry.subjects()).contains(MOTHER.value(), DAUGHTER.value());
    assertThat(entry.toString()).doesNotContain("美咲", "加害");
  }

  @Test
  void theLatestVersionCountsAndWhoComesSecondIsTold() {
    KeptMeasure started = started();
    assertThat(refused(() -> responsible(() -> work.extend(started.number(), 1, true))))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    assertThat(refused(() -> responsible(() -> work.extend(started.number(), 2, true))))
        .containsExactly(FindingCode.SUPPORT_EXTENDED_TOO_EARLY);
    assertThatExceptionOfType(MeasureUnknownException.class)
        .isThrownBy(() -> responsible(() -> measures.find(started.number() + 1000)));
  }

  @Test
  void lookingAndChangingNeedPermissionsOfTheirOwnAndEachLookIsLogged() {
    KeptMeasure started = started();
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> measures.find(started.number())));
    grant(Permission.SUPPORT_MEASURE_ENQUIRY);
    assertThat(clerk(() -> measures.of(DAUGHTER))).hasSize(1);
    assertThat(logged("支援対象者照会").subjects()).contains(MOTHER.value(), DAUGHTER.value());
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> work.receive(application(), true)));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> work.release(started.number(), "本人、提出先", "5")));
  }

  @Test
  void registeredDomicilesAreForThoseWhoMaySeeThemAndAreNotLostByOthers() {
    KeptMeasure started = started();
    grant(Permission.SUPPORT_MEASURE_ENQUIRY);
    grant(Permission.SUPPORT_MEASURE_MANAGEMENT);
    tenancy.within(
        municipality.code(),
        () -> {
          operators.revoke(
              operator(SampleOperators.CLERK).operatorId(),
              Permission.SEE_REGISTERED_DOMICILE,
              today().minusDays(1));
          return 0;
        });

    SupportEntry seen = clerk(() -> measures.find(started.number())).measure().content();
    assertThat(seen.toString() + seen.groups()).doesNotContain("会津若松");
    SupportEntry corrected = seen.with(SupportGroup.APPLICANT, "telephone", "03-1111-1111");
    clerk(() -> work.correct(started.number(), started.version(), corrected, "", "", true));
    SupportEntry whole = responsible(() -> measures.find(started.number())).measure().content();
    assertThat(whole.get(SupportGroup.APPLICANT, "telephone")).isEqualTo("03-1111-1111");
    assertThat(whole.get(SupportGroup.APPLICANT, "domicile")).contains("会津若松");
    assertThat(whole.get(SupportGroup.ASKED, 1, "address")).contains("会津若松");
  }

  @Test
  void anotherMunicipalityReachesNothing() {
    KeptMeasure started = started();
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    Operator theirs =
        tenancy
            .within(other.code(), () -> operators.find(SampleOperators.DECIDER, "端末1"))
            .orElseThrow();
    assertThatExceptionOfType(MeasureUnknownException.class)
        .isThrownBy(() -> CurrentOperator.as(theirs, () -> measures.find(started.number())));
    assertThat(CurrentOperator.as(theirs, () -> measures.of(MOTHER))).isEmpty();
    assertThat(
            CurrentOperator.as(
                theirs, () -> measures.list(new MeasureQuery(MeasureQuery.Kind.CURRENT, 31, null))))
        .isEmpty();
  }

  @Test
  void theListTellsWhatRunsWhatEndsSoonAndWhatWasEnded() {
    KeptMeasure fresh = started();
    KeptMeasure old = startedBefore(350);
    KeptMeasure over = startedBefore(400);
    KeptMeasure ended = startedBefore(30);
    responsible(
        () -> work.end(ended.number(), ended.version(), today().toString(), "requested", true));

    assertThat(listed(MeasureQuery.Kind.CURRENT))
        .containsExactly(over.number(), old.number(), fresh.number());
    assertThat(listed(MeasureQuery.Kind.EXPIRING)).containsExactly(over.number(), old.number());
    assertThat(listed(MeasureQuery.Kind.ENDED)).containsExactly(ended.number());
    assertThat(
            responsible(
                () ->
                    measures.list(
                        new MeasureQuery(
                            MeasureQuery.Kind.CURRENT,
                            31,
                            jp.daicho.ledger.number.MunicipalityCode.of("131024")))))
        .isEmpty();
  }

  private List<Long> listed(MeasureQuery.Kind kind) {
    return responsible(() -> measures.list(new MeasureQuery(kind, 31, null))).stream()
        .map(KeptMeasure::number)
        .toList();
  }

  @Test
  @Proves({"3.4-M3", "3.4-M6"})
  void theYearFollowsFromItsFirstDayIsExtendedInItsLastMonthAndEndedWhenNotNeeded() {
    LocalDate begin = today().minusDays(345);
    KeptMeasure measure = startedBefore(345);
    SupportPeriod year = SupportPeriod.startingOn(begin);
    assertThat(measure.measure().period()).contains(year);
    assertThat(SupportPeriod.lastDay(LocalDate.of(2020, 4, 1))).isEqualTo("2021-03-31");

    KeptMeasure corrected =
        responsible(
            () ->
                work.correct(
                    measure.number(),
                    measure.version(),
                    measure.measure().content(),
                    begin.toString(),
                    year.to().minusDays(2).toString(),
                    true));
    assertThat(corrected.measure().period().orElseThrow().to()).isEqualTo(year.to().minusDays(2));
    KeptMeasure extended =
        responsible(() -> work.extend(measure.number(), corrected.version(), true));
    assertThat(extended.measure().period().orElseThrow())
        .isEqualTo(SupportPeriod.startingOn(year.to().minusDays(1)));
    assertThat(extended.measure().state(today())).isEqualTo(SupportState.UNDER);
    assertThat(refused(() -> responsible(() -> work.extend(measure.number(), 4, true))))
        .containsExactly(FindingCode.SUPPORT_EXTENDED_TOO_EARLY);

    assertThat(refused(() -> end(extended, "period-over")))
        .containsExactly(FindingCode.SUPPORT_PERIOD_NOT_OVER);
    assertThat(refused(() -> end(extended, ""))).containsExactly(FindingCode.EMPTY);
    end(extended, "requested");
    KeptMeasure over = startedBefore(400);
    end(over, "period-over");
    KeptMeasure unneeded = started();
    end(unneeded, "not-needed");
    assertThat(responsible(() -> measures.of(MOTHER)))
        .hasSize(3)
        .allMatch(kept -> kept.measure().state(today()) == SupportState.ENDED);
  }

  private KeptMeasure end(KeptMeasure kept, String reason) {
    return responsible(
        () -> work.end(kept.number(), kept.version(), today().toString(), reason, true));
  }

  @Test
  @Proves("3.4-M8")
  void whoMovesOutStaysProtectedAsOfTheFormerAddressWithoutAnybodyDoingSo() {
    KeptMeasure started = startedBefore(100);
    register(movingOut());

    KeptMeasure after = responsible(() -> measures.find(started.number()));
    assertThat(after.deed()).isEqualTo(SupportDeed.SWITCHED);
    assertThat(after.version()).isEqualTo(started.version() + 1);
    assertThat(after.measure().standing()).isEqualTo(Standing.FORMER);
    assertThat(after.measure().state(today())).isEqualTo(SupportState.PROVISIONAL);
    assertThat(after.measure().provisionalFrom()).contains(today().minusDays(1));
    assertThat(after.measure().content().get(SupportGroup.APPLICANT, "lastAddress"))
        .contains("丸の内");
    assertThat(after.measure().content().get(SupportGroup.APPLICANT, "plannedDestination"))
        .contains("八王子市");
    assertThat(after.measure().protectedPersons()).isEqualTo(started.measure().protectedPersons());
    // it can then be started, as that of the former address
    responsible(() -> work.start(after.number(), after.version(), today().toString(), "", true));
    assertThat(responsible(() -> measures.find(after.number())).measure().state(today()))
        .isEqualTo(SupportState.UNDER);
  }

  @Test
  void allFaultsComeAtOnceAndAlertsAreConfirmed() {
    assertThat(refused(() -> responsible(() -> work.receive(SupportEntry.EMPTY, true))))
        .containsExactly(
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.EMPTY);
    started();
    assertThat(refused(() -> responsible(() -> work.receive(application(), false))))
        .containsExactly(FindingCode.SUPPORT_ALREADY, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(refused(() -> responsible(() -> work.receive(application(), true)))).isEmpty();
  }

  private void grant(Permission permission) {
    tenancy.within(
        municipality.code(),
        () -> {
          operators.grant(
              operator(SampleOperators.CLERK).operatorId(), permission, LocalDate.of(2020, 4, 1));
          return 0;
        });
  }
}
