package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.feed.RestrictionFeed;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.protection.ToldRestriction;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Releasing for a time: the error is an alert until the time is over (3.1). */
@Import(TurnedClock.Hung.class)
class TemporaryReleaseTests extends RestrictionTestBase {
  private static final Operation LOOKING =
      Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);

  @Autowired Masters masters;
  @Autowired TurnedClock turned;
  @Autowired Protections protections;

  @Test
  @Proves({"3.1-M3", "3.1-M4"})
  void anErrorIsAnAlertForTheTimeThatIsSetAndThenAnErrorAgainByItself() {
    KeptRestriction kept = set(MOTHER, "certificate-issue=error");
    TemporaryRelease usual =
        responsible(() -> restrictions.releaseForATime(kept.number(), "本人の請求", ""));
    assertThat(Duration.between(usual.at(), usual.until())).isEqualTo(Duration.ofMinutes(30));
    assertThat(refused(() -> issue(false)))
        .contains(FindingCode.RESTRICTION_RELEASED_FOR_A_TIME, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(refused(() -> issue(true))).isEmpty();
    assertThat(responsible(() -> shown.of(MOTHER)).getFirst().releasedUntil())
        .isCloseTo(usual.until(), within(1, ChronoUnit.MILLIS));
    turned.turn(Duration.ofMinutes(29));
    assertThat(refused(() -> issue(true))).isEmpty();
    turned.turn(Duration.ofMinutes(1));
    assertThat(refused(() -> issue(true))).containsExactly(FindingCode.RESTRICTED);

    administrator(() -> masters.add(MasterKind.RESTRICTION_SETTINGS, setting("USUAL_MINUTES", 10)));
    administrator(() -> masters.add(MasterKind.RESTRICTION_SETTINGS, setting("MOST_MINUTES", 20)));
    TemporaryRelease shorter =
        responsible(() -> restrictions.releaseForATime(kept.number(), "本人の請求", ""));
    assertThat(Duration.between(shorter.at(), shorter.until())).isEqualTo(Duration.ofMinutes(10));
    assertThat(
            refused(
                () ->
                    responsible(() -> restrictions.releaseForATime(kept.number(), "本人の請求", "21"))))
        .containsExactly(FindingCode.RESTRICTION_RELEASE_TIME);
    assertThat(responsible(() -> shown.releases(kept.number()))).hasSize(2);
  }

  @Test
  @Proves("3.1-M2")
  void eachFunctionIsRestrictedForPersonsAndHouseholdsFromADayToADayAndReleasedForATimeUntold() {
    for (RestrictedFunction function : RestrictedFunction.values()) {
      for (boolean household : List.of(false, true)) {
        for (String level : List.of("none", "alert", "error")) {
          // another function is restricted as well, so that there is something to set
          String other =
              RestrictedFunction.values()[
                  (function.ordinal() + 1) % RestrictedFunction.values().length]
                  .code();
          RestrictionEntry entry =
              new RestrictionEntry(
                  household ? "" : MOTHER.value(),
                  household ? RegisteredPeople.FAMILY.value() : "",
                  "90",
                  levels(function.code() + "=" + level, other + "=alert"),
                  today().plusDays(1).toString(),
                  today().plusDays(2).toString(),
                  "");
          KeptRestriction kept = responsible(() -> restrictions.set(entry, true));
          int told = told().size();
          assertThat(against(function)).as("before").isEmpty();
          turned.turn(Duration.ofDays(1));
          assertThat(against(function)).as("%s %s", function, level).isEqualTo(expected(level));
          turned.turn(Duration.ofDays(2));
          assertThat(against(function)).as("after").isEqualTo(expected(level));
          if (level.equals("error")) {
            responsible(() -> restrictions.releaseForATime(kept.number(), "本人の請求", "5"));
            assertThat(against(function))
                .containsExactly(FindingCode.RESTRICTION_RELEASED_FOR_A_TIME);
            turned.turn(Duration.ofMinutes(5));
            assertThat(against(function)).isEqualTo(expected(level));
          }
          assertThat(told()).hasSize(told);
          responsible(() -> restrictions.release(kept.number(), 1, "申出"));
          assertThat(against(function)).isEmpty();
          assertThat(told().size()).isGreaterThan(told);
        }
      }
    }
  }

  private static List<FindingCode> expected(String level) {
    return switch (level) {
      case "error" -> List.of(FindingCode.RESTRICTED);
      case "alert" -> List.of(FindingCode.RESTRICTED_WITH_ALERT);
      default -> List.of();
    };
  }

  private List<FindingCode> against(RestrictedFunction function) {
    return clerk(
            () ->
                door.enter(
                    LOOKING,
                    passage ->
                        protections.against(
                            passage, function, List.of(MOTHER), new EntryItem("persons", "対象者"))))
        .stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void allThatStandsAgainstAPersonIsReleasedAtOnce() {
    set(MOTHER, "certificate-issue=error");
    set(RegisteredPeople.FAMILY, "certificate-issue=error");
    set(MOTHER, "enquiry=alert");
    assertThat(responsible(() -> restrictions.releaseForATime(MOTHER, "本人の請求", "5"))).hasSize(2);
    assertThat(refused(() -> issue(true))).isEmpty();
    assertThat(
            refused(
                () ->
                    responsible(
                        () ->
                            restrictions.releaseForATime(RegisteredPeople.STUDENT, "本人の請求", "5"))))
        .containsExactly(FindingCode.RESTRICTION_NOTHING_TO_RELEASE);
  }

  @Test
  @Proves("3.2-M1")
  void settingAndReleasingAreToldToOtherSystemsAndAReleaseForATimeIsNot() {
    KeptRestriction kept = set(MOTHER, "certificate-issue=error", "enquiry=alert");
    assertThat(told()).extracting(RestrictionFeed.Entry::person).containsExactly(MOTHER);
    ToldRestriction restriction = told().getFirst().restrictions().getFirst();
    assertThat(restriction.ofCertificates().code()).isEqualTo("error");
    assertThat(restriction.from()).isEqualTo(today());

    responsible(() -> restrictions.releaseForATime(kept.number(), "本人の請求", "5"));
    assertThat(told()).hasSize(1);
    assertThat(told().getFirst().restrictions()).containsExactly(restriction);

    responsible(
        () ->
            restrictions.change(
                kept.number(), 1, on(MOTHER, levels("certificate-issue=alert")), true));
    assertThat(told()).hasSize(2);
    responsible(() -> restrictions.release(kept.number(), 2, "申出"));
    assertThat(told()).hasSize(3);
    assertThat(told().getLast().restrictions()).isEmpty();
  }

  @Test
  void supportMeasuresAndRestrictedHouseholdsAreToldForEachPerson() {
    started();
    assertThat(told())
        .extracting(RestrictionFeed.Entry::person)
        .containsExactlyInAnyOrder(MOTHER, DAUGHTER);
    assertThat(told().getFirst().restrictions().getFirst().support()).isTrue();

    set(RegisteredPeople.ALONE, "certificate-issue=error");
    assertThat(told().getLast().person()).isEqualTo(RegisteredPeople.STUDENT);
    int before = told().size();
    register(move("correction", RegisteredPeople.STUDENT).with(0, PersonField.REMARKS, "見本の備考"));
    assertThat(told().size()).isEqualTo(before + 1);
  }

  private static Map<String, String> setting(String item, int value) {
    return Map.of("item", item, "value", Integer.toString(value));
  }

  private void issue(boolean confirmed) {
    clerk(() -> certificates.issue(copy(MOTHER), confirmed));
  }

  private <T> T administrator(jp.daicho.server.tenancy.Work<T, RuntimeException> doing) {
    return CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), doing);
  }
}
