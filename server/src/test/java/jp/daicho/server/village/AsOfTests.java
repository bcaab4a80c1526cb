package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.inquiry.AsOf;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.ShownHousehold;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.support.MovedClock;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The register as it was on any day and as it was known on any day (1.2.1).
 *
 * <pre>
 *  when it was so     4/2 ──────── 5/1 ─────────────────────────────── 7/1
 *                      │            │ the grandmother moves house       │ she moves out
 *  when it was known  4/10 ───────────────── 5/20 ───── 6/10 ─── 6/20 ──── 7/1
 *                      │ all move in          │ the move   │ it is    │ moving-out │ the day
 *                      │                      │ notified   │ cancelled│ notified   │ comes
 * </pre>
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MovedClock.Hung.class)
class AsOfTests {
  private static final String WHO = RegisteredPeople.GRANDMOTHER.value();
  private static final LocalDate NEVER = LocalDate.of(2026, 12, 31);

  @Autowired BeanFactory service;
  @Autowired Drafts drafts;
  @Autowired MovingOutDays movingOutDays;
  @Autowired Enquiries enquiries;
  @Autowired MovedClock clock;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void itIsApril() {
    clock.goTo(LocalDate.of(2026, 4, 10));
  }

  @Test
  void everyDayIsSeenAsItWasKnownOnAnyDay() {
    RealRegister register = new RealRegister(service, municipality);
    register.addPeople();
    HouseholdNumber family = RegisteredPeople.FAMILY;

    clock.goTo(LocalDate.of(2026, 5, 20));
    EnteredMove house =
        move("moving-inside", "2026-05-01")
            .with(CommonField.NOTIFIED_ON, "2026-05-20")
            .with(CommonField.TOWN, "有楽町")
            .with(CommonField.LOT, "９番９号")
            .with(0, PersonField.RELATIONSHIP, "世帯主");
    DecidedMove moved = register(register, house);
    HouseholdNumber own = moved.household();
    clock.goTo(LocalDate.of(2026, 6, 10));
    register(
        register,
        move("cancellation", "2026-06-10")
            .with(CommonField.CANCELLED_MOVE, Long.toString(moved.moveNumber())));
    clock.goTo(LocalDate.of(2026, 6, 20));
    register(
        register,
        move("moving-out", "2026-07-01")
            .with(CommonField.NOTIFIED_ON, "2026-06-20")
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"));
    clock.goTo(LocalDate.of(2026, 7, 1));
    assertThat(register.asSystem(movingOutDays::run)).isEqualTo(1);

    // Nobody was there before they came, and nobody knew of it before it was registered.
    assertThat(members(register, family, "2026-04-01", NEVER.toString())).isEmpty();
    assertThat(members(register, family, "2026-04-03", "2026-04-09")).isEmpty();
    assertThat(version(register, "2026-04-01", NEVER.toString())).isZero();
    assertThat(version(register, "2026-04-03", "2026-04-09")).isZero();
    // A day after the move: first nobody knew of it, then it stood, then it had never been.
    assertThat(members(register, family, "2026-05-10", "2026-05-19")).contains(WHO);
    assertThat(members(register, family, "2026-05-10", "2026-05-20")).doesNotContain(WHO);
    assertThat(members(register, own, "2026-05-10", "2026-05-19")).isEmpty();
    assertThat(members(register, own, "2026-05-10", "2026-06-09")).containsExactly(WHO);
    assertThat(members(register, own, "2026-05-10", "2026-06-10")).isEmpty();
    assertThat(members(register, family, "2026-05-10", "2026-06-10")).contains(WHO);
    assertThat(version(register, "2026-05-10", "2026-05-19")).isEqualTo(1);
    assertThat(version(register, "2026-05-10", "2026-05-20")).isEqualTo(2);
    assertThat(version(register, "2026-05-10", "2026-06-10")).isEqualTo(1);
    // The day before the move does not change with it.
    assertThat(members(register, family, "2026-04-30", "2026-05-20")).contains(WHO);
    // Who is to move out lives here until the day, and so it was known before the day came.
    assertThat(members(register, family, "2026-06-30", "2026-06-20")).contains(WHO);
    assertThat(members(register, family, "2026-07-01", "2026-06-20")).doesNotContain(WHO);
    assertThat(members(register, family, "2026-07-01", "2026-06-19")).contains(WHO);
    assertThat(members(register, family, "2026-07-01", "2026-07-01")).doesNotContain(WHO);
    // The order of the household is that of 5.2.
    assertThat(members(register, family, "2026-05-10", "2026-05-19"))
        .startsWith(RegisteredPeople.FATHER.value(), RegisteredPeople.MOTHER.value());
  }

  private static EnteredMove move(String type, String movedOn) {
    return new EnteredMove(
        MoveTypes.standard().get(type),
        Map.of(CommonField.MOVED_ON, movedOn),
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, WHO))));
  }

  private DecidedMove register(RealRegister register, EnteredMove move) {
    Draft draft = register.asClerk(() -> drafts.enter(move, DraftSource.API, true));
    register.asDecider(() -> drafts.review(draft.number(), draft.revision()));
    return register.asDecider(() -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private List<String> members(
      RealRegister register, HouseholdNumber household, String day, String knownOn) {
    return register
        .asClerk(() -> enquiries.householdAsOf(household, asOf(day, knownOn)))
        .map(ShownHousehold::members)
        .orElse(List.of())
        .stream()
        .map(ResidentLine::addressNumber)
        .toList();
  }

  /** 履歴番号 of the grandmother's record; 0 where there is none. */
  private int version(RealRegister register, String day, String knownOn) {
    return register
        .asClerk(() -> enquiries.residentAsOf(RegisteredPeople.GRANDMOTHER, asOf(day, knownOn)))
        .map(ShownRecord::version)
        .orElse(0);
  }

  private static AsOf asOf(String day, String knownOn) {
    return new AsOf(LocalDate.parse(day), LocalDate.parse(knownOn));
  }
}
