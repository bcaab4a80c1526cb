package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of move from entry to registration in a real register (chapter 4). */
@ServiceTest
class EveryMoveTests {
  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation PREPARE =
      Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  @Autowired Drafts drafts;
  @Autowired Registry registry;
  @Autowired Registration registration;
  @Autowired RegisterCheck check;
  @Autowired RecordCodes codes;
  @Autowired MovingOutDays movingOutDays;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SystemOperator system;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void peopleAndOperators() {
    samples.create(municipality);
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                PREPARE,
                passage -> {
                  registration.numbersOfMove(passage, 0, 0);
                  registration.numbersOfMove(passage, 0, 0);
                  registration.numbersOfMove(passage, 0, 0);
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
  }

  @Test
  @Proves("4.1.2.1-M1")
  void whoMovesToAnotherDwellingAtTheSameLotMovesHouse() {
    ResidentRecord before = latest(RegisteredPeople.STUDENT);
    EnteredMove move =
        SampleEntries.move("moving-inside", RegisteredPeople.STUDENT)
            .with(CommonField.TOWN, before.residence().address().town())
            .with(CommonField.LOT, before.residence().address().lot())
            .with(CommonField.BUILDING, "別館２０１号室");

    register(move);

    ResidentRecord after = latest(RegisteredPeople.STUDENT);
    assertThat(after.move().reason().name()).isEqualTo("転居");
    assertThat(after.key().version()).isEqualTo(before.key().version() + 1);
    assertThat(after.residence().address().building()).isEqualTo("別館２０１号室");
    assertThat(after.annotations().remarks()).isNull();
    assertThat(after.household().householdNumber()).isEqualTo(RegisteredPeople.ALONE);
  }

  @Test
  void whoIsAboutToMoveOutStaysAResidentUntilTheDay() {
    LocalDate today = as(SampleOperators.CLERK, () -> door.enter(LOOK, p -> p.today()));
    register(
        SampleEntries.move("moving-out", RegisteredPeople.STUDENT)
            .with(CommonField.MOVED_ON, written(today.plusDays(1)))
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"));
    assertThat(latest(RegisteredPeople.STUDENT).status()).isEqualTo(ResidentStatus.RESIDENT);
    assertThat(onTheDay()).isZero();

    register(
        SampleEntries.move("moving-out", RegisteredPeople.GRANDMOTHER)
            .with(CommonField.MOVED_ON, written(today))
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"));
    assertThat(latest(RegisteredPeople.GRANDMOTHER).status()).isEqualTo(ResidentStatus.MOVED_OUT);

    register(
        SampleEntries.move("arrival-notice", RegisteredPeople.STUDENT)
            .with(CommonField.MOVED_ON, written(today))
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012")
            .with(CommonField.DESTINATION_TOWN, "元横山町"));
    ResidentRecord left = latest(RegisteredPeople.STUDENT);
    assertThat(left.status()).isEqualTo(ResidentStatus.MOVED_OUT);
    Deletion deletion = Objects.requireNonNull(left.deletion());
    assertThat(deletion.plannedDestination().oneLine()).isEqualTo("東京都八王子市");
    assertThat(deletion.confirmedDestination().oneLine()).isEqualTo("東京都八王子市元横山町");
    assertThat(deletion.occurredOn()).isEqualTo(RegisterDate.of(today.plusDays(1)));
    assertThat(deletion.movedOutOn()).isEqualTo(today);
    assertSound();
  }

  @Test
  void aCancelledMoveLeavesTheHouseholdAsItWasAndBothStayInTheHistory() {
    List<ResidentRecord> before = household(RegisteredPeople.FAMILY);
    AddressNumber[] everybody =
        before.stream().map(member -> member.key().addressNumber()).toArray(AddressNumber[]::new);
    EnteredMove change = SampleEntries.move("householder-change", everybody);
    List<String> relationships = List.of("夫", "世帯主", "子", "子", "夫の母");
    for (int i = 0; i < everybody.length; i++) {
      change = change.with(i, PersonField.RELATIONSHIP, relationships.get(i));
    }
    DecidedMove changed = register(change);
    assertThat(household(RegisteredPeople.FAMILY).getFirst().key().addressNumber())
        .isEqualTo(RegisteredPeople.MOTHER);
    assertThat(household(RegisteredPeople.FAMILY))
        .extracting(member -> member.household().householderName())
        .containsOnly(RegisteredPeople.SURNAME + "　美咲");

    register(
        SampleEntries.move("cancellation", everybody)
            .with(CommonField.CANCELLED_MOVE, Long.toString(changed.moveNumber())));

    List<ResidentRecord> after = household(RegisteredPeople.FAMILY);
    assertThat(after)
        .extracting(ResidentRecord::household)
        .containsExactlyElementsOf(before.stream().map(ResidentRecord::household).toList());
    assertThat(after)
        .extracting(member -> member.move().reason().name())
        .containsOnly("異動の取消し（修正）");
    List<String> history =
        as(
            SampleOperators.CLERK,
            () ->
                door.enter(
                    LOOK,
                    p ->
                        registry.history(p, RegisteredPeople.FATHER).stream()
                            .map(version -> version.resident().move().reason().name())
                            .toList()));
    assertThat(history).containsExactly("異動の取消し（修正）", "世帯主変更", "国内転入");
    assertSound();
  }

  @Test
  @Raises({FindingCode.NO_RECORD_CODE_LEFT, FindingCode.FEW_RECORD_CODES_LEFT})
  @ComesClose({FindingCode.NO_RECORD_CODE_LEFT, FindingCode.FEW_RECORD_CODES_LEFT})
  @Proves("4.3.1-M4")
  void theClerkIsToldWhenResidentRecordCodesRunLow() {
    EnteredMove birth = birth();
    assertThat(codesFound(birth)).contains(FindingCode.NO_RECORD_CODE_LEFT);

    List<String> fetched =
        IntStream.range(0, 3)
            .mapToObj(i -> ResidentRecordCode.ofBody("300000000" + i).value())
            .toList();
    as(SampleOperators.ADMINISTRATOR, () -> grantCodes());
    as(SampleOperators.ADMINISTRATOR, () -> codes.add(fetched));
    as(SampleOperators.ADMINISTRATOR, () -> codes.setLevel(2));
    assertThat(codesFound(birth))
        .doesNotContain(FindingCode.NO_RECORD_CODE_LEFT, FindingCode.FEW_RECORD_CODES_LEFT);
    as(SampleOperators.ADMINISTRATOR, () -> codes.setLevel(3));
    assertThat(codesFound(birth)).contains(FindingCode.FEW_RECORD_CODES_LEFT);

    DecidedMove born = register(birth);
    ResidentRecord child = latest(born.persons().getFirst());
    assertThat(Objects.requireNonNull(child.numbers().residentRecordCode()).value()).isIn(fetched);
    assertThat(as(SampleOperators.ADMINISTRATOR, () -> codes.stock()).left()).isEqualTo(2);
    assertThat(child.household().relationship()).hasToString("子");
    assertThat(child.residence().address())
        .isEqualTo(latest(RegisteredPeople.FATHER).residence().address());
  }

  @Test
  void wrongCodesAreRefusedLineByLineAndNoneIsAdded() {
    as(SampleOperators.ADMINISTRATOR, () -> grantCodes());
    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(
            () ->
                as(
                    SampleOperators.ADMINISTRATOR,
                    () -> codes.add(List.of(ResidentRecordCode.ofBody("3000000000").value(), "1"))))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.where().label() + finding.code())
                    .containsExactly("2行目の住民票コードWRONG_LENGTH"));
    assertThat(as(SampleOperators.ADMINISTRATOR, () -> codes.stock()).left()).isZero();
  }

  @Test
  void aDraftOfARecordThatChangedMeanwhileIsRefused() {
    EnteredMove seen =
        SampleEntries.move("moving-inside", RegisteredPeople.STUDENT)
            .with(CommonField.TOWN, "丸の内")
            .with(CommonField.LOT, "１番")
            .with(0, PersonField.VERSION, "1");
    register(seen);

    assertThatExceptionOfType(MoveRefusedException.class)
        .isThrownBy(
            () -> as(SampleOperators.CLERK, () -> drafts.enter(seen, DraftSource.SCREEN, true)))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .contains(FindingCode.RECORD_CHANGED));
  }

  private long grantCodes() {
    return door.enter(
        Operation.of("試験の準備", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT),
        passage -> {
          long id = passage.operator().operatorId();
          operators.grant(id, Permission.RESIDENT_RECORD_CODE_ASSIGNMENT, passage.today());
          return id;
        });
  }

  private List<FindingCode> codesFound(EnteredMove move) {
    return as(SampleOperators.CLERK, () -> drafts.check(move)).findings().stream()
        .map(finding -> finding.code())
        .toList();
  }

  private static EnteredMove birth() {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, "令和8年11月1日");
    common.put(CommonField.NOTICED_ON, "令和8年11月10日");
    common.put(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value());
    return new EnteredMove(
        MoveTypes.standard().get("birth"), common, List.of(SampleEntries.child()));
  }

  private static String written(LocalDate day) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
  }

  private DecidedMove register(EnteredMove move) {
    Draft draft = as(SampleOperators.CLERK, () -> drafts.enter(move, DraftSource.SCREEN, true));
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), draft.revision()));
    return as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private int onTheDay() {
    return CurrentOperator.as(system.of(municipality.code()), () -> movingOutDays.run());
  }

  private ResidentRecord latest(AddressNumber number) {
    return as(
            SampleOperators.CLERK,
            () -> door.enter(LOOK, passage -> registry.latest(passage, number)))
        .orElseThrow();
  }

  private List<ResidentRecord> household(HouseholdNumber number) {
    return as(
        SampleOperators.CLERK,
        () -> door.enter(LOOK, passage -> registry.household(passage, number)));
  }

  private void assertSound() {
    assertThat(
            CurrentOperator.as(
                    system.of(municipality.code()),
                    () ->
                        door.enter(
                            Operation.of("試験", AuditAction.SYSTEM_EVENT, Permission.BATCH),
                            passage -> check.check(passage, rule -> {})))
                .faults())
        .filteredOn(fault -> fault.rule() != RegisterCheck.Rule.NUMBERS_GO_ON)
        .isEmpty();
  }

  private <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow()),
        work);
  }
}
