package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertificateRules;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.Copies;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;

/** What is not issued, and to whom. */
class CertificateRefusalTests extends CertificateTestBase {
  @Test
  void anItemThatTheOperatorMayNotSeeIsNotPrinted() {
    List<ResidentRecord> family = asClerk(households()::family);
    revoke(Permission.SEE_REGISTERED_DOMICILE);
    revoke(Permission.SEE_RESIDENCE_STATUS);

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                print(
                    household(family),
                    CertificateForm.HOUSEHOLD,
                    Set.of(CertificateItem.REGISTERED_DOMICILE)));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                print(
                    household(family),
                    CertificateForm.HOUSEHOLD,
                    Set.of(CertificateItem.RESIDENCE_STATUS)));
    assertThat(print(household(family), CertificateForm.HOUSEHOLD, Set.of()).all())
        .contains(OMITTED);
    assertThat(asClerk(() -> certificates.subject(numberOf(family.getFirst()), false)).allowed())
        .contains(CertificateItem.NATIONALITY, CertificateItem.HOUSEHOLDER)
        .doesNotContain(CertificateItem.REGISTERED_DOMICILE, CertificateItem.RESIDENCE_STATUS);
  }

  @Test
  void withoutThePermissionToIssueNothingIsShown() {
    List<ResidentRecord> family = asClerk(households()::family);
    revoke(Permission.CERTIFICATE_ISSUE);

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> asClerk(() -> certificates.preview(household(family))));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> asClerk(() -> certificates.issue(household(family), false)));
    assertThat(logged().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void papersAndResidentsOfAnotherMunicipalityAreOutOfReach() {
    List<ResidentRecord> family = asClerk(households()::family);
    IssuedPaper issued = asClerk(() -> certificates.issue(household(family), false)).getFirst();
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    authority.create(other, "他市長", "見本　次郎");
    Operator stranger =
        tenancy
            .within(other.code(), () -> operators.find(SampleOperators.CLERK, "端末1"))
            .orElseThrow();

    assertThatExceptionOfType(PaperUnknownException.class)
        .isThrownBy(() -> CurrentOperator.as(stranger, () -> certificates.pdf(issued.issueNo())));
    assertThatExceptionOfType(CertificateRefusedException.class)
        .isThrownBy(
            () -> CurrentOperator.as(stranger, () -> certificates.issue(household(family), false)));
    assertThat(
            CurrentOperator.as(stranger, () -> certificates.issuedFor(numberOf(family.getFirst()))))
        .isEmpty();
  }

  @Test
  @Raises(FindingCode.DELETED_RECORD_NOT_CERTIFIABLE)
  @ComesClose(FindingCode.DELETED_RECORD_NOT_CERTIFIABLE)
  @Proves("5.1-N1")
  void whoHasLeftIsNeverOnOnePaperWithResidents() {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(2),
                    record ->
                        TestHouseholds.movingOut(
                            record, TODAY.minusDays(1), ResidentStatus.MOVED_OUT)));

    assertThat(print(household(family), CertificateForm.HOUSEHOLD, Set.of()).all())
        .contains("世帯全員", "第4子")
        .doesNotContain("第3子");
    assertThat(
            refused(
                () ->
                    certificates.issue(
                        request(
                            null,
                            List.of(numberOf(family.get(0)), numberOf(family.get(2))),
                            choice(CertificateForm.HOUSEHOLD, Set.of())),
                        true)))
        .containsExactly(FindingCode.DELETED_RECORD_NOT_CERTIFIABLE);
  }

  @Test
  @Raises(FindingCode.ISSUE_RESTRICTED)
  @ComesClose({FindingCode.ISSUE_RESTRICTED, FindingCode.TEXT_OVERFLOWS})
  void aRestrictedPersonIsNotCertified() {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(2),
                    record -> TestHouseholds.noted(record, TestHouseholds.notes(null, true))));

    assertThat(refused(() -> certificates.preview(household(family))))
        .containsExactly(FindingCode.ISSUE_RESTRICTED);
    assertThat(print(only(family.get(0)), CertificateForm.INDIVIDUAL, Set.of()).all())
        .contains("健一");
  }

  @Test
  @Raises({
    FindingCode.NOBODY_TO_CERTIFY,
    FindingCode.HISTORY_NOT_ON_FORM,
    FindingCode.NUMBER_NOT_FOR_REQUESTER,
    FindingCode.COPIES_OUT_OF_RANGE
  })
  @ComesClose(FindingCode.NOBODY_TO_CERTIFY)
  void wrongChoicesAreToldAllAtOnce() {
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateChoice wrong =
        new CertificateChoice(
            CertificateForm.HOUSEHOLD,
            Set.of(CertificateItem.INDIVIDUAL_NUMBER),
            true,
            false,
            Requester.THIRD_PARTY,
            "",
            0);

    assertThat(
            refused(
                () ->
                    certificates.issue(
                        request(family.getFirst().household().householdNumber(), List.of(), wrong),
                        false)))
        .containsExactly(
            FindingCode.HISTORY_NOT_ON_FORM,
            FindingCode.NUMBER_NOT_FOR_REQUESTER,
            FindingCode.EMPTY,
            FindingCode.COPIES_OUT_OF_RANGE);
    assertThat(
            refused(
                () ->
                    certificates.issue(
                        request(null, List.of(), choice(CertificateForm.HOUSEHOLD, Set.of())),
                        false)))
        .containsExactly(FindingCode.NOBODY_TO_CERTIFY);
  }

  @Test
  @ComesClose({
    FindingCode.HISTORY_NOT_ON_FORM,
    FindingCode.NUMBER_NOT_FOR_REQUESTER,
    FindingCode.COPIES_OUT_OF_RANGE
  })
  void aChoiceThatComesCloseIsAllowed() {
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateChoice numbers =
        new CertificateChoice(
            CertificateForm.HOUSEHOLD,
            Set.of(CertificateItem.INDIVIDUAL_NUMBER),
            false,
            false,
            Requester.SAME_HOUSEHOLD,
            "使用目的",
            Copies.MOST);
    CertificateChoice history =
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, Set.of(), true, false, Requester.THIRD_PARTY, "使用目的", 1);

    assertThat(CertificateRules.assess(numbers, family, TODAY)).isEmpty();
    asClerk(
        () ->
            certificates.preview(
                request(family.getFirst().household().householdNumber(), List.of(), numbers)));
    asClerk(() -> certificates.preview(request(null, List.of(numberOf(family.get(0))), history)));
  }

  @Test
  @Raises({FindingCode.TEXT_OVERFLOWS, FindingCode.ALERTS_NOT_CONFIRMED})
  @ComesClose(FindingCode.ALERTS_NOT_CONFIRMED)
  void whatDoesNotFitIsAnAlertToConfirm() {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(0),
                    record ->
                        TestHouseholds.noted(
                            record, TestHouseholds.notes("長い備考。".repeat(200), false))));
    CertificateRequest request = household(family);

    assertThat(refused(() -> certificates.issue(request, false)))
        .containsExactly(FindingCode.TEXT_OVERFLOWS, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(asClerk(() -> certificates.preview(request)).alerts()).hasSize(1);
    assertThat(asClerk(() -> certificates.issue(request, true))).hasSize(1);
  }

  @Test
  @Raises(FindingCode.NOT_OF_HOUSEHOLD)
  @ComesClose(FindingCode.NOT_OF_HOUSEHOLD)
  void onePaperIsOfOneHouseholdAndAnIndividualOneOfOnePerson() {
    List<ResidentRecord> family = asClerk(households()::family);
    ResidentRecord stranger = asClerk(() -> households().household(1)).getFirst();
    CertificateChoice household = choice(CertificateForm.HOUSEHOLD, Set.of());
    CertificateChoice individual = choice(CertificateForm.INDIVIDUAL, Set.of());
    List<AddressNumber> strangers = List.of(numberOf(family.get(0)), numberOf(stranger));
    List<AddressNumber> relatives = List.of(numberOf(family.get(0)), numberOf(family.get(1)));

    assertThat(refused(() -> certificates.issue(request(null, strangers, household), false)))
        .as("once, though two rules see it")
        .containsExactly(FindingCode.NOT_OF_HOUSEHOLD);
    assertThat(
            refused(
                () ->
                    certificates.issue(
                        request(
                            stranger.household().householdNumber(),
                            List.of(numberOf(family.get(0))),
                            household),
                        false)))
        .as("of one household, but not of the one that was named")
        .containsExactly(FindingCode.NOT_OF_HOUSEHOLD);
    assertThat(asClerk(() -> certificates.issue(request(null, relatives, individual), false)))
        .as("a paper for each")
        .extracting(IssuedPaper::persons)
        .containsExactly(relatives.subList(0, 1), relatives.subList(1, 2));

    assertThat(asClerk(() -> certificates.issue(request(null, relatives, household), false)))
        .hasSize(1);
    assertThat(asClerk(() -> certificates.issue(only(family.get(0)), false))).hasSize(1);
  }

  @Test
  @Raises(FindingCode.CHARACTER_NOT_PRINTABLE)
  @ComesClose(FindingCode.CHARACTER_NOT_PRINTABLE)
  void aCharacterThatTheFontDoesNotHaveIsAnAlertToConfirm() {
    List<ResidentRecord> family = asClerk(households()::family);
    asClerk(
        () ->
            households()
                .change(
                    family.get(0),
                    record ->
                        TestHouseholds.noted(record, TestHouseholds.notes("外字の\uE000備考", false))));
    CertificateRequest request = only(family.get(0));

    assertThat(refused(() -> certificates.issue(request, false)))
        .containsExactly(FindingCode.CHARACTER_NOT_PRINTABLE, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(asClerk(() -> certificates.issue(request, true))).hasSize(1);

    // A name with a variation selector comes close: the font has it.
    assertThat(asClerk(() -> certificates.issue(only(family.get(1)), false))).hasSize(1);
  }

  @Test
  @Raises(FindingCode.NO_AUTHENTICATOR)
  @ComesClose(FindingCode.NO_AUTHENTICATOR)
  void whereNobodyCertifiesNothingIsIssued() {
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    Operator theirs =
        tenancy
            .within(other.code(), () -> operators.find(SampleOperators.CLERK, "端末1"))
            .orElseThrow();
    List<ResidentRecord> family = CurrentOperator.as(theirs, households()::family);

    assertThatExceptionOfType(CertificateRefusedException.class)
        .isThrownBy(
            () -> CurrentOperator.as(theirs, () -> certificates.issue(household(family), false)))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .contains(FindingCode.NO_AUTHENTICATOR));

    authority.create(other, "他市長", "見本　次郎");
    assertThat(CurrentOperator.as(theirs, () -> certificates.issue(household(family), false)))
        .hasSize(1);
  }
}
