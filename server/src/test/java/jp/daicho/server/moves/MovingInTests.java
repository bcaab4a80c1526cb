package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job from entry to registration (4.0.8, 4.1.1.1). */
@ServiceTest
class MovingInTests {
  private static final Path FAMILY = Path.of("..", "examples", "transfer-certificate-family.csv");
  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);

  @Autowired Drafts drafts;
  @Autowired ManyDrafts many;
  @Autowired MoveFiles files;
  @Autowired Registry registry;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

  @Test
  @ComesClose({
    FindingCode.DRAFT_CHANGED,
    FindingCode.SAME_PERSON_DECIDES,
    FindingCode.NOT_REVIEWED
  })
  @Proves("4.0.8-M2")
  void aFamilyIsRegisteredAfterReviewAndDecisionByASecondPerson() {
    Draft draft = asClerk(() -> drafts.enter(family(), DraftSource.FILE, true));
    assertThat(asClerk(() -> residents(1))).isEmpty();

    asDecider(() -> drafts.review(draft.number(), draft.revision()));
    DecidedMove registered = asDecider(() -> drafts.decide(draft.number(), draft.revision(), true));

    List<ResidentRecord> household =
        asClerk(() -> door.enter(LOOK, p -> registry.household(p, registered.household())));
    assertThat(household)
        .extracting(member -> String.valueOf(member.household().relationship()))
        .containsExactly("世帯主", "妻", "子", "子", "母");
    assertThat(household)
        .allSatisfy(
            member -> {
              assertThat(member.key().version()).isEqualTo(1);
              assertThat(member.household().householderName()).endsWith("健一");
              assertThat(member.residence().address().oneLine()).contains("丸の内２丁目２９番地の７");
              assertThat(member.move().reason().name()).isEqualTo("国内転入");
            });
    assertThat(household.getLast().birthDate().notation()).isEqualTo("昭和25年頃");
    assertThat(asClerk(() -> drafts.show(draft.number())).draft().state())
        .isEqualTo(DraftState.REGISTERED);
  }

  @Test
  @Raises(FindingCode.SAME_PERSON_DECIDES)
  void whoEnteredADraftDoesNotDecideOnIt() {
    asClerk(
        () -> {
          long clerk = door.enter(LOOK, p -> p.operator().operatorId());
          door.enter(
              LOOK,
              p -> {
                operators.grant(clerk, Permission.DECISION, p.today());
                operators.grant(clerk, Permission.REVIEW, p.today());
                return clerk;
              });
          Draft draft = drafts.enter(family(), DraftSource.SCREEN, true);
          drafts.review(draft.number(), draft.revision());
          assertThatExceptionOfType(MoveRefusedException.class)
              .isThrownBy(() -> drafts.decide(draft.number(), draft.revision(), true))
              .satisfies(
                  refusal ->
                      assertThat(refusal.findings())
                          .extracting(finding -> finding.code())
                          .containsExactly(FindingCode.SAME_PERSON_DECIDES));
          return draft;
        });
  }

  @Test
  void aClerkWithoutTheRightToDecideIsRefused() {
    Draft draft = asClerk(() -> drafts.enter(family(), DraftSource.SCREEN, true));
    asDecider(() -> drafts.review(draft.number(), draft.revision()));

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> asClerk(() -> drafts.decide(draft.number(), draft.revision(), true)));
  }

  @Test
  @Raises(FindingCode.NOT_REVIEWED)
  void aDraftThatWasNotReviewedIsNotDecided() {
    Draft draft = asClerk(() -> drafts.enter(family(), DraftSource.SCREEN, true));

    assertRefused(
        () -> asDecider(() -> drafts.decide(draft.number(), draft.revision(), true)),
        FindingCode.NOT_REVIEWED);
  }

  @Test
  @Raises(FindingCode.DRAFT_CHANGED)
  void aCorrectionMustBeReviewedAgainAndAnOldScreenCannotActOnIt() {
    Draft draft = asClerk(() -> drafts.enter(family(), DraftSource.SCREEN, true));
    asDecider(() -> drafts.review(draft.number(), draft.revision()));
    Draft corrected =
        asClerk(
            () ->
                drafts.correct(
                    draft.number(),
                    draft.revision(),
                    family().with(CommonField.LOT, "３０番地"),
                    true));

    assertThat(corrected.state()).isEqualTo(DraftState.ENTERED);
    assertRefused(
        () -> asDecider(() -> drafts.review(draft.number(), draft.revision())),
        FindingCode.DRAFT_CHANGED);
  }

  @Test
  @Raises(FindingCode.DRAFT_CLOSED)
  @ComesClose(FindingCode.DRAFT_CLOSED)
  void theSameFamilyIsNotRegisteredTwice() {
    Draft first = asClerk(() -> drafts.enter(family(), DraftSource.SCREEN, true));
    Draft second = asClerk(() -> drafts.enter(family(), DraftSource.SCREEN, true));
    asDecider(() -> drafts.review(first.number(), first.revision()));
    asDecider(() -> drafts.review(second.number(), second.revision()));
    asDecider(() -> drafts.decide(first.number(), first.revision(), true));

    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(() -> asDecider(() -> drafts.decide(second.number(), second.revision(), true)))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .contains(FindingCode.NUMBER_OF_RESIDENT));
    assertRefused(
        () -> asDecider(() -> drafts.decide(first.number(), first.revision(), true)),
        FindingCode.DRAFT_CLOSED);
  }

  /**
   * One file with the faults a clerk meets, each told with line, item, reason and remedy (11.1).
   */
  @Test
  void everyFaultOfAFileIsToldWithItsLineAndNothingIsKept() throws IOException {
    String bad =
        Files.readString(FAMILY)
            .replace("平成27年4月2日", "平成27年2月30日頃の朝")
            .replace("902100000346", "902100000347")
            .replace("𠮷郎", "\uE000郎")
            .replace(",2,母,", ",2,祖母,")
            .replace(",2,妻,", ",2,世帯主,")
            .replace("NGUYEN THI LAN", "A".repeat(101));

    CheckedFile checked =
        asClerk(() -> files.check(bad.getBytes(java.nio.charset.StandardCharsets.UTF_8), null));

    assertThat(checked.findings())
        .filteredOn(finding -> finding.isError())
        .extracting(finding -> finding.where().label() + " " + finding.code())
        .containsExactlyInAnyOrder(
            "3行目：2人目の氏名（アルファベット） TOO_LONG",
            "3行目：2人目の世帯主との続柄 TWO_HOUSEHOLDERS",
            "4行目：3人目の生年月日 UNKNOWN_FORM",
            "5行目：4人目の名 UNKNOWN_CHARACTER",
            "5行目：4人目の個人番号 WRONG_CHECK_DIGIT",
            "6行目：5人目の世帯主との続柄 UNKNOWN_RELATIONSHIP");
    assertThat(checked.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.reason()).isNotBlank().doesNotContain("{");
              assertThat(finding.remedy()).isNotBlank().doesNotContain("{");
            });
    assertThat(checked.entry().persons()).hasSize(5);
    assertThat(asClerk(() -> many.list(new DraftQuery(EnumSet.allOf(DraftState.class), "", ""))))
        .isEmpty();
  }

  /** Hidden means never sent, also to a program, and never lost by a correction (10.4). */
  @Test
  void whoMayNotSeeAnItemDoesNotGetItFromADraftAndDoesNotLoseItByCorrecting() {
    Draft whole = asClerk(() -> drafts.enter(family(), DraftSource.API, true));
    assertThat(whole.entry()).isEqualTo(family());
    asClerk(
        () ->
            door.enter(
                LOOK,
                p -> {
                  for (Permission item :
                      List.of(
                          Permission.SEE_INDIVIDUAL_NUMBER,
                          Permission.SEE_RESIDENT_RECORD_CODE,
                          Permission.SEE_REGISTERED_DOMICILE)) {
                    operators.revoke(p.operator().operatorId(), item, p.today().minusDays(1));
                  }
                  return p.today();
                }));

    Draft seen = asClerk(() -> drafts.show(whole.number())).draft();
    assertThat(seen.entry().persons())
        .allSatisfy(
            person -> {
              assertThat(person.get(PersonField.INDIVIDUAL_NUMBER)).isEmpty();
              assertThat(person.get(PersonField.RESIDENT_RECORD_CODE)).isEmpty();
              assertThat(person.get(PersonField.DOMICILE)).isEmpty();
            });
    asClerk(
        () ->
            drafts.correctSeen(
                whole.number(),
                whole.revision(),
                seen.entry().with(CommonField.LOT, "３１番地"),
                true));

    assertThat(asDecider(() -> drafts.show(whole.number())).draft().entry())
        .isEqualTo(family().with(CommonField.LOT, "３１番地"));
  }

  @Test
  void aWithdrawnDraftLeavesNothingAndLetsGoOfTheHousehold() {
    DecidedMove family = register(family());
    EnteredMove uncle = uncle(family.household().value());
    Draft held = asClerk(() -> drafts.enter(uncle, DraftSource.SCREEN, true));

    assertRefused(
        () -> asClerk(() -> drafts.enter(uncle, DraftSource.SCREEN, true)),
        FindingCode.UNDER_DRAFT);
    asClerk(() -> drafts.withdraw(held.number(), held.revision()));

    assertThat(asClerk(() -> many.list(DraftQuery.open()))).isEmpty();
    DecidedMove joined = register(uncle);
    List<ResidentRecord> household =
        asClerk(() -> door.enter(LOOK, p -> registry.household(p, family.household())));
    assertThat(household).hasSize(6);
    assertThat(household.getLast().key().addressNumber()).isEqualTo(joined.persons().getFirst());
    assertThat(household.getLast().household().order()).isEqualTo(6);
  }

  private DecidedMove register(EnteredMove entry) {
    Draft draft = asClerk(() -> drafts.enter(entry, DraftSource.SCREEN, true));
    asDecider(() -> drafts.review(draft.number(), draft.revision()));
    return asDecider(() -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private List<ResidentRecord> residents(int household) {
    return door.enter(LOOK, p -> registry.household(p, HouseholdNumber.ofSerial(household)));
  }

  /** Somebody who joins the family's household. */
  private static EnteredMove uncle(String household) {
    EnteredMove family = family();
    EnteredMove alone =
        family
            .withPersons(List.of(family.persons().getFirst()))
            .with(CommonField.HOUSEHOLD_NUMBER, household)
            .with(CommonField.TOWN, "")
            .with(CommonField.LOT, "")
            .with(CommonField.BUILDING, "")
            .with(CommonField.POSTAL_CODE, "");
    return alone
        .with(0, PersonField.GIVEN_NAME, "健二")
        .with(0, PersonField.GIVEN_NAME_FURIGANA, "ケンジ")
        .with(0, PersonField.RELATIONSHIP, "弟")
        .with(0, PersonField.BIRTH_DATE, "S58.2.3")
        .with(0, PersonField.INDIVIDUAL_NUMBER, IndividualNumber.ofBody("90210000056").value())
        .with(0, PersonField.RESIDENT_RECORD_CODE, ResidentRecordCode.ofBody("9021000056").value());
  }

  private static EnteredMove family() {
    try {
      TransferCertificateFile.Contents contents =
          TransferCertificateFile.read(Files.readAllBytes(FAMILY));
      assertThat(contents.findings()).isEmpty();
      return contents.entry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(Runnable work, FindingCode code) {
    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(work::run)
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .contains(code));
  }

  private <T> T asClerk(Work<T, RuntimeException> work) {
    return as(SampleOperators.CLERK, work);
  }

  private <T> T asDecider(Work<T, RuntimeException> work) {
    return as(SampleOperators.DECIDER, work);
  }

  private <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow()),
        work);
  }
}
