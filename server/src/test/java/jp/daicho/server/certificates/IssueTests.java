package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.reference.AuthenticatorRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers, records and log entries of what is issued, and who certifies. */
class IssueTests extends CertificateTestBase {
  @Autowired Drafts drafts;

  @Test
  @Proves({"5.5-M1", "5.5-M2", "5.5-M3", "5.5-M4", "5.5-M5"})
  void eachCopyHasANumberOfItsOwnInTheOrderOfIssue() {
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateRequest two = copies(household(family), 2);

    List<IssuedPaper> issued = asClerk(() -> certificates.issue(two, false));
    List<IssuedPaper> later = asClerk(() -> certificates.issue(two, false));

    String day = TODAY.format(DateTimeFormatter.BASIC_ISO_DATE);
    // The clerk's terminal is not registered, so the number of the place stands for it; the printer
    // is not known.
    assertThat(issued)
        .extracting(IssuedPaper::issueNumber)
        .containsExactly(
            day + " " + municipality.name() + " 001 001",
            day + " " + municipality.name() + " 001 002");
    assertThat(later).extracting(IssuedPaper::issueNo).containsExactly(3L, 4L);
    for (IssuedPaper paper : issued) {
      PdfText text = PdfText.of(asClerk(() -> certificates.pdf(paper.issueNo())));
      assertThat(text.page(1)).contains(paper.issueNumber() + " 1/2");
      assertThat(text.page(2)).contains(paper.issueNumber() + " 2/2");
    }
  }

  @Test
  @Proves("5.5-N1")
  void thePlaceOfIssueIsNotPrinted() {
    List<ResidentRecord> family = asClerk(households()::family);

    assertThat(print(household(family), CertificateForm.HOUSEHOLD, Set.of()).all())
        .doesNotContain("本庁市民課窓口")
        .doesNotContain("発行場所");
  }

  @Test
  void aRegisteredTerminalIsNamedInTheNumber() {
    registerTerminal("T1", "本庁1");
    List<ResidentRecord> family = asClerk(households()::family);

    List<IssuedPaper> issued =
        CurrentOperator.as(clerk().at("T1"), () -> certificates.issue(household(family), false));

    assertThat(issued.getFirst().issueNumber()).endsWith(" " + municipality.name() + " 本庁1 001");
  }

  @Test
  void whatWasIssuedIsKeptWithItsBytesAndLogged() {
    List<ResidentRecord> family = asClerk(households()::family);
    CertificateRequest request =
        request(
            family.getFirst().household().householdNumber(),
            List.of(),
            new CertificateChoice(
                CertificateForm.HOUSEHOLD,
                EnumSet.of(CertificateItem.HOUSEHOLDER, CertificateItem.INDIVIDUAL_NUMBER),
                false,
                false,
                Requester.SELF,
                "勤務先への提出",
                1));

    IssuedPaper issued = asClerk(() -> certificates.issue(request, false)).getFirst();

    IssuedPaper found = asClerk(() -> certificates.find(issued.issueNo()));
    assertThat(found).isEqualTo(issued);
    assertThat(found.printed())
        .containsExactlyInAnyOrder(CertificateItem.HOUSEHOLDER, CertificateItem.INDIVIDUAL_NUMBER);
    assertThat(found.persons())
        .containsExactlyElementsOf(family.stream().map(this::numberOf).toList());
    AuditEntry entry =
        logged().stream()
            .filter(it -> it.action() == AuditAction.DOCUMENT_ISSUE)
            .findFirst()
            .orElseThrow();
    assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
    assertThat(entry.individualNumberShown()).isTrue();
    assertThat(entry.subjects()).hasSize(5);
    assertThat(entry.detail()).containsEntry("様式", "20.1.2");
    byte[] bytes = asClerk(() -> certificates.pdf(issued.issueNo()));
    asClerk(
        () ->
            households()
                .change(
                    family.getFirst(),
                    record -> TestHouseholds.noted(record, TestHouseholds.notes("後の備考", false))));
    assertThat(asClerk(() -> certificates.pdf(issued.issueNo()))).isEqualTo(bytes);
  }

  @Test
  @Raises(FindingCode.PAPER_DISPOSED_ALREADY)
  @ComesClose(FindingCode.PAPER_DISPOSED_ALREADY)
  void theHistoryOfIssuesTellsOfEachPersonOnThePaperAndOfItsDisposal() {
    List<ResidentRecord> family = asClerk(households()::family);
    IssuedPaper whole = asClerk(() -> certificates.issue(household(family), false)).getFirst();
    IssuedPaper one = asClerk(() -> certificates.issue(only(family.get(1)), false)).getFirst();

    asClerk(() -> certificates.dispose(whole.issueNo(), "印字のかすれ"));

    List<IssuedPaper> history = asClerk(() -> certificates.issuedFor(numberOf(family.get(1))));
    assertThat(history)
        .extracting(IssuedPaper::issueNo)
        .containsExactly(one.issueNo(), whole.issueNo());
    assertThat(history.getFirst().disposal()).isNull();
    assertThat(history.getLast().disposal())
        .satisfies(disposal -> assertThat(disposal.reason()).isEqualTo("印字のかすれ"));
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(family.get(2))))).hasSize(1);
    assertThat(refused(() -> certificates.dispose(whole.issueNo(), "二度目")))
        .containsExactly(FindingCode.PAPER_DISPOSED_ALREADY);
  }

  @Test
  void ifTheLogCannotBeWrittenNothingIsIssuedAndNoNumberIsLost() {
    List<ResidentRecord> family = asClerk(households()::family);
    Operator broken = clerk().at("\0");

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () -> CurrentOperator.as(broken, () -> certificates.issue(household(family), false)));

    assertThat(asClerk(() -> certificates.issuedFor(numberOf(family.getFirst())))).isEmpty();
    assertThat(asClerk(() -> certificates.issue(household(family), false)).getFirst().issueNo())
        .isEqualTo(1);
  }

  @Test
  void aPreviewShowsThePagesAndIssuesNothing() {
    List<ResidentRecord> family = asClerk(households()::family);

    CertificatePreview preview = asClerk(() -> certificates.preview(household(family)));

    assertThat(preview.pages())
        .hasSize(2)
        .allSatisfy(page -> assertThat(page[1]).isEqualTo((byte) 'P'));
    assertThat(preview.alerts()).isEmpty();
    assertThat(asClerk(() -> certificates.issuedFor(numberOf(family.getFirst())))).isEmpty();
    assertThat(logged()).noneMatch(entry -> entry.action() == AuditAction.DOCUMENT_ISSUE);
  }

  @Test
  @Raises(FindingCode.NO_SEAL)
  @ComesClose(FindingCode.NO_SEAL)
  @Proves({"1.3.9-M1", "1.3.9-M2"})
  void theActingMayorCertifiesInThePeriodAndTheMayorOtherwise() {
    List<ResidentRecord> family = asClerk(households()::family);
    appoint(
        AuthenticatorRole.ACTING_MAYOR,
        "試験市長職務代理者",
        "代理　三郎",
        TODAY.minusDays(9),
        TODAY.minusDays(1));
    PdfText after = print(only(family.get(0)), CertificateForm.INDIVIDUAL, Set.of());

    appoint(AuthenticatorRole.ACTING_MAYOR, "試験市長職務代理者", "代理　四郎", TODAY, TODAY.plusDays(1));
    List<FindingCode> noSeal = refused(() -> certificates.issue(only(family.get(0)), false));
    CertificateRequest unsealed =
        new CertificateRequest(
            null,
            List.of(numberOf(family.get(0))),
            choice(CertificateForm.INDIVIDUAL, Set.of()),
            SealChoice.NONE);
    PdfText during = print(unsealed, false);

    assertThat(after.all()).contains(prefecture() + "試験市長　　見本　太郎");
    assertThat(noSeal).containsExactly(FindingCode.NO_SEAL);
    assertThat(during.all())
        .contains(prefecture() + "試験市長職務代理者　　代理　四郎", "公印省略")
        .doesNotContain("見本　太郎", "黒色");
    assertThat(during.images()).isZero();
  }

  /** Nobody is asked again because of a paper that is out; moves look at the register only. */
  @Test
  @Proves("5.1-N2")
  void aMoveDatedBeforeAnIssuedPaperFindsWhatItWouldFindWithout() {
    List<ResidentRecord> family = asClerk(households()::family);
    List<EnteredMove> earlier =
        MoveTypes.standard().all().stream()
            .filter(type -> !type.effect().takesNewcomers())
            .map(type -> earlier(type, family.get(1)))
            .toList();
    List<List<Finding>> without =
        earlier.stream().map(move -> asClerk(() -> drafts.check(move)).findings()).toList();

    assertThat(asClerk(() -> certificates.issue(only(family.getFirst()), false))).hasSize(1);
    assertThat(asClerk(() -> certificates.issue(household(family), false))).hasSize(1);

    assertThat(earlier.stream().map(move -> asClerk(() -> drafts.check(move)).findings()).toList())
        .isEqualTo(without);
    assertThat(without).anyMatch(findings -> findings.stream().noneMatch(Finding::isError));
  }

  private EnteredMove earlier(MoveType type, ResidentRecord resident) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, TODAY.minusDays(3).toString());
    common.put(CommonField.TOWN, type.effect() == MoveEffect.RELOCATE ? "丸の内" : "");
    common.put(CommonField.LOT, type.effect() == MoveEffect.RELOCATE ? "９９番地" : "");
    CommonField date = type.usualGround().date();
    if (date != null) {
      common.put(date, TODAY.toString());
    }
    return new EnteredMove(
        type,
        common,
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, numberOf(resident).value()))));
  }
}
