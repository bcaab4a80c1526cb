package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.HistoryQuestion;
import jp.daicho.server.inquiry.MoveHistories;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.ShownHistory;
import jp.daicho.server.memos.Memos;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.EnquiryRestrictedException;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Restrictions that clerks set: their life, and what they hold back (3.1). */
class RestrictionTests extends RestrictionTestBase {
  private static final AddressNumber SON = RegisteredPeople.SON;

  @Autowired Enquiries enquiries;
  @Autowired MoveHistories histories;
  @Autowired Memos memos;

  @Test
  @Proves({"3.1-M6", "3.1-M8"})
  void ofSeveralEachHoldsForItsFunctionsUntilItIsReleasedWhateverItsLastDay() {
    KeptRestriction certificates = set(MOTHER, "certificate-issue=error");
    KeptRestriction over =
        responsible(
            () ->
                restrictions.set(
                    new RestrictionEntry(
                        MOTHER.value(),
                        "",
                        "10",
                        levels("certificate-issue=alert", "move-entry=error"),
                        today().minusDays(30).toString(),
                        today().minusDays(1).toString(),
                        ""),
                    true));
    responsible(
        () ->
            restrictions.set(
                new RestrictionEntry(
                    MOTHER.value(), "", "20", everything(), today().plusDays(1).toString(), "", ""),
                true));

    assertThat(refused(() -> issue(MOTHER)))
        .containsExactly(FindingCode.RESTRICTED, FindingCode.RESTRICTED_WITH_ALERT);
    assertThat(entered(movingOut())).contains(FindingCode.RESTRICTED);
    assertThat(line(MOTHER).restrictionMark()).isEqualTo("抑止　エラー：異動入力・証明書発行");
    assertThat(clerk(() -> enquiries.resident(MOTHER, false)).orElseThrow().restrictionAlerts())
        .extracting(Finding::code)
        .containsExactly(FindingCode.RESTRICTION_DAY_OVER);

    release(certificates);
    assertThat(refused(() -> clerk(() -> certificatesOf(MOTHER, false))))
        .contains(FindingCode.RESTRICTED_WITH_ALERT, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(refused(() -> issue(MOTHER))).isEmpty();
    release(over);
    assertThat(line(MOTHER).restrictionMark()).isEmpty();
    assertThat(refused(() -> clerk(() -> certificatesOf(MOTHER, false))))
        .doesNotContain(FindingCode.RESTRICTED_WITH_ALERT);
    assertThat(entered(movingOut())).doesNotContain(FindingCode.RESTRICTED);
  }

  @Test
  void memosAreNotShownEitherWhileLookingIsAnError() throws Exception {
    clerk(() -> memos.write(MOTHER, "窓口で聞いた話"));
    set(MOTHER, "enquiry=error");

    assertThatExceptionOfType(EnquiryRestrictedException.class)
        .isThrownBy(() -> clerk(() -> memos.of(MOTHER)));
    assertThatExceptionOfType(EnquiryRestrictedException.class)
        .isThrownBy(() -> clerk(() -> memos.history(MOTHER)));
    assertThat(page("/residents/" + MOTHER.value() + "/memos")).doesNotContain("窓口で聞いた話");
  }

  @Test
  void aRestrictionOnAHouseholdHoldsForWhoeverIsAMember() {
    set(RegisteredPeople.FAMILY, "certificate-issue=error");
    assertThat(refused(() -> issue(MOTHER))).containsExactly(FindingCode.RESTRICTED);
    assertThat(refused(() -> issue(SON))).containsExactly(FindingCode.RESTRICTED);
    assertThat(refused(() -> issue(RegisteredPeople.STUDENT))).isEmpty();
    assertThat(line(SON).restrictionMark()).contains("証明書発行");
    // the deleted record of the household too
    assertThat(line(RegisteredPeople.GRANDFATHER).restrictionMark()).contains("証明書発行");
  }

  /**
   * Up to twenty restricted households are named with a search; where there are more, it is asked
   * again for those of the people found.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 19, 20, 21, 60})
  void aRestrictedHouseholdIsShownHoweverManyOthersAreRestricted(int others) throws Exception {
    restrictHouseholdsOfNobody(others);
    assertThat(line(SON).restrictionMark()).isEmpty();

    set(RegisteredPeople.FAMILY, "certificate-issue=error");

    assertThat(line(SON).restrictionMark()).contains("証明書発行");
    assertThat(line(RegisteredPeople.GRANDFATHER).restrictionMark()).contains("証明書発行");
    assertThat(line(RegisteredPeople.STUDENT).restrictionMark()).isEmpty();
  }

  private void restrictHouseholdsOfNobody(int count) throws SQLException {
    TestDatabase.execute(
        TestDatabase.service(),
        municipality.code(),
        "INSERT INTO restriction_case (lg_code, household_number)"
            + " SELECT '%s', lpad(n::text, 15, '0') FROM generate_series(1, %d) AS n"
                .formatted(municipality.code().value(), count));
  }

  @Test
  void aLookThatIsAnErrorShowsNothingAndIsLogged() throws Exception {
    set(MOTHER, "enquiry=error");
    assertThatExceptionOfType(EnquiryRestrictedException.class)
        .isThrownBy(() -> clerk(() -> enquiries.resident(MOTHER, false)))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.RESTRICTED));
    AuditEntry tried = logged("住民票照会");
    assertThat(tried.subjects()).containsExactly(MOTHER.value());
    assertThat(tried.detail()).containsEntry("抑止", "照会");
    assertThatExceptionOfType(EnquiryRestrictedException.class)
        .isThrownBy(() -> clerk(() -> histories.of(MOTHER, HistoryQuestion.ALL)));
    assertThatExceptionOfType(EnquiryRestrictedException.class)
        .isThrownBy(() -> clerk(() -> enquiries.values(MOTHER, false)));
    assertThat(
            clerk(() -> histories.of(RegisteredPeople.FAMILY, HistoryQuestion.ALL))
                .orElseThrow()
                .moves())
        .flatExtracting(move -> move.persons())
        .extracting(ShownHistory.Mover::addressNumber)
        .contains(SON.value())
        .doesNotContain(MOTHER.value());
    String page = page("/residents/" + MOTHER.value());
    assertThat(page).contains("E1590", "抑止の対象です").doesNotContain("美咲", "丸の内");
    assertThat(page("/api/residents/" + MOTHER.value()))
        .contains("照会できません", "E1590")
        .doesNotContain("美咲", "丸の内");

    // who it is is told, and nothing else (3.1)
    ResidentLine line = line(MOTHER);
    assertThat(line.withheld()).isTrue();
    assertThat(line.name()).contains("美咲");
    assertThat(line.address()).isEmpty();
    assertThat(line.birthDate()).isEmpty();
    assertThat(clerk(() -> enquiries.household(RegisteredPeople.FAMILY)).orElseThrow().members())
        .filteredOn(ResidentLine::withheld)
        .extracting(ResidentLine::addressNumber)
        .containsExactly(MOTHER.value());
    set(RegisteredPeople.FAMILY, "enquiry=error");
    assertThatExceptionOfType(EnquiryRestrictedException.class)
        .isThrownBy(() -> clerk(() -> enquiries.household(RegisteredPeople.FAMILY)));
  }

  @Test
  void aLookThatIsAnAlertIsShownWithANotice() throws Exception {
    set(MOTHER, "enquiry=alert");
    assertThat(page("/residents/" + MOTHER.value())).contains("美咲", "アラート A1591", "照会に注意が必要な人です");
    assertThat(page("/residents/" + SON.value())).doesNotContain("A1591");
  }

  @Test
  @Proves("3.1-M7")
  void resultsHouseholdsListsAndRecordsShowThatSomebodyIsRestricted() throws Exception {
    set(MOTHER, "move-entry=alert", "certificate-issue=error");
    String words = "抑止　エラー：証明書発行　アラート：異動入力";
    assertThat(line(MOTHER).restrictionMark()).isEqualTo(words);
    assertThat(line(SON).restrictionMark()).isEmpty();
    for (String address :
        List.of(
            "/search?q=" + MOTHER.value(),
            "/residents/" + MOTHER.value(),
            "/households/" + RegisteredPeople.FAMILY.value(),
            "/certificates/new?household=" + RegisteredPeople.FAMILY.value(),
            "/api/residents?q=" + MOTHER.value())) {
      assertThat(page(address)).as(address).contains(words);
    }
    assertThat(page("/residents/" + SON.value())).doesNotContain("抑止　エラー");
  }

  @Test
  @Proves("3.1-M5")
  void settingAndReleasingForATimeNeedRightsThatAreGivenApart() {
    KeptRestriction kept = set(MOTHER, "certificate-issue=error");
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> restrictions.set(on(SON, everything()), true)));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> restrictions.releaseForATime(kept.number(), "審査済", "5")));

    grant(SampleOperators.CLERK, Permission.RESTRICTION_TEMPORARY_RELEASE);
    assertThat(clerk(() -> restrictions.releaseForATime(kept.number(), "審査済", "5")).reason())
        .isEqualTo("審査済");
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> restrictions.release(kept.number(), 1, "申出")));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () -> clerk(() -> restrictions.change(kept.number(), 1, on(MOTHER, Map.of()), true)));

    revokeFromDecider(Permission.RESTRICTION_TEMPORARY_RELEASE);
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () -> responsible(() -> restrictions.releaseForATime(kept.number(), "審査済", "5")));
    assertThat(responsible(() -> restrictions.release(kept.number(), 1, "申出")).version())
        .isEqualTo(2);
  }

  @Test
  void nothingIsOverwrittenAndWhoDidWhatWhenAndWhereIsKept() {
    KeptRestriction kept = set(MOTHER, "certificate-issue=error");
    responsible(
        () -> restrictions.change(kept.number(), 1, on(SON, levels("enquiry=alert")), true));
    assertThat(
            refused(
                () ->
                    responsible(
                        () ->
                            restrictions.change(kept.number(), 1, on(MOTHER, everything()), true))))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    responsible(() -> restrictions.release(kept.number(), 2, "本人からの申出"));
    assertThat(refused(() -> responsible(() -> restrictions.release(kept.number(), 3, "もう一度"))))
        .containsExactly(FindingCode.RESTRICTION_RELEASED_ALREADY);

    List<KeptRestriction> history = responsible(() -> shown.history(kept.number()));
    assertThat(history)
        .extracting(KeptRestriction::deed)
        .containsExactly(RestrictionDeed.RELEASED, RestrictionDeed.CHANGED, RestrictionDeed.SET);
    assertThat(history)
        .allSatisfy(
            version -> {
              assertThat(version.operator()).isEqualTo(SampleOperators.DECIDER);
              assertThat(version.terminal()).isEqualTo("端末1");
              assertThat(version.restriction().subject().written()).isEqualTo(MOTHER.value());
            });
    AuditEntry entry = logged("抑止の解除");
    assertThat(entry.action()).isEqualTo(AuditAction.RESTRICTION);
    assertThat(entry.subjects()).containsExactly(MOTHER.value());
    assertThat(entry.toString()).doesNotContain("美咲", "本人からの申出");
    assertThat(responsible(() -> shown.of(MOTHER))).hasSize(1);
    // why it was released reads only who sets restrictions
    assertThat(
            Objects.requireNonNull(clerk(() -> shown.find(kept.number())).restriction().release())
                .reason())
        .isEmpty();
  }

  @Test
  void anotherMunicipalityReachesNothing() {
    KeptRestriction kept = set(MOTHER, "certificate-issue=error");
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    Operator theirs =
        tenancy
            .within(other.code(), () -> operators.find(SampleOperators.DECIDER, "端末1"))
            .orElseThrow();
    assertThatExceptionOfType(RestrictionUnknownException.class)
        .isThrownBy(() -> CurrentOperator.as(theirs, () -> shown.find(kept.number())));
    assertThat(CurrentOperator.as(theirs, () -> shown.of(MOTHER))).isEmpty();
  }

  private ResidentLine line(AddressNumber person) {
    return clerk(() -> enquiries.find(person.value(), Search.Scope.ALL, 1)).residents().getFirst();
  }

  private void issue(AddressNumber person) {
    clerk(() -> certificatesOf(person, true));
  }

  private int certificatesOf(AddressNumber person, boolean confirmed) {
    return certificates.issue(copy(person), confirmed).size();
  }
}
