package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
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
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sixteen clerks at the same few households for a minute: none ends up with two householders, no
 * member and no version is lost (10.3).
 */
@ServiceTest
class ConcurrentMovesTests {
  private static final int CLERKS = 16;
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final List<AddressNumber> RESIDENTS =
      List.of(
          RegisteredPeople.FATHER,
          RegisteredPeople.MOTHER,
          RegisteredPeople.DAUGHTER,
          RegisteredPeople.SON,
          RegisteredPeople.GRANDMOTHER,
          RegisteredPeople.STUDENT);

  @Autowired Drafts drafts;
  @Autowired Registry registry;
  @Autowired Registration registration;
  @Autowired RegisterCheck check;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired SystemOperator system;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final AtomicInteger registered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @BeforeEach
  void peopleAndOperators() {
    samples.create(municipality);
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
  }

  @Test
  void twoClerksAtOneHouseholdNeverMakeTwoHouseholdersNorLoseAnybody() throws Exception {
    Instant end = Instant.now().plus(TIME);
    try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < CLERKS; i++) {
        long seed = i;
        work.add(() -> workUntil(end, new Random(seed)));
      }
      for (Future<Integer> done : clerks.invokeAll(work)) {
        done.get();
      }
    }

    assertThat(registered).as("moves registered").hasValueGreaterThan(20);
    assertThat(refused).as("moves refused, which overtook each other").hasPositiveValue();
    RegisterCheck.Findings findings =
        CurrentOperator.as(
            system.of(municipality.code()),
            () ->
                door.enter(
                    Operation.of("試験", AuditAction.SYSTEM_EVENT, Permission.BATCH),
                    passage -> check.check(passage, persons -> {})));
    assertThat(findings.faults())
        .filteredOn(fault -> fault.rule() != RegisterCheck.Rule.NUMBERS_GO_ON)
        .isEmpty();
    assertThat(findings.residents()).isEqualTo(RESIDENTS.size());
    for (AddressNumber resident : RESIDENTS) {
      ResidentRecord latest = latest(resident);
      assertThat(household(latest.household().householdNumber()))
          .filteredOn(member -> member.key().addressNumber().equals(resident))
          .hasSize(1);
    }
  }

  private int workUntil(Instant end, Random random) {
    int moves = 0;
    while (Instant.now().isBefore(end)) {
      EnteredMove move = anyMove(random);
      try {
        Draft draft = as(SampleOperators.CLERK, () -> drafts.enter(move, DraftSource.API, true));
        try {
          as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), draft.revision()));
          as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), draft.revision(), true));
          registered.incrementAndGet();
          moves++;
        } catch (MoveRefusedException overtaken) {
          as(SampleOperators.CLERK, () -> drafts.withdraw(draft.number(), draft.revision()));
          refused.incrementAndGet();
        }
      } catch (MoveRefusedException overtaken) {
        refused.incrementAndGet();
      }
    }
    return moves;
  }

  /** A move as the register was a moment ago; by the time it is decided it may be another. */
  private EnteredMove anyMove(Random random) {
    ResidentRecord somebody = latest(RESIDENTS.get(random.nextInt(RESIDENTS.size())));
    ResidentRecord other = latest(RESIDENTS.get(random.nextInt(RESIDENTS.size())));
    List<ResidentRecord> members = household(somebody.household().householdNumber());
    // To cancel the moving-in would be to leave the register.
    int kinds = somebody.key().version() == 1 ? 3 : 4;
    return switch (random.nextInt(kinds)) {
      case 0 ->
          move("moving-inside", somebody)
              .with(CommonField.TOWN, "丸の内")
              .with(CommonField.LOT, (1 + random.nextInt(9)) + "番地")
              .with(0, PersonField.RELATIONSHIP, "世帯主");
      case 1 ->
          move("moving-inside", somebody)
              .with(CommonField.HOUSEHOLD_NUMBER, other.household().householdNumber().value())
              .with(0, PersonField.RELATIONSHIP, "同居人");
      case 2 -> changeOfHouseholder(members, random.nextInt(members.size() + 1));
      default ->
          move("cancellation", somebody)
              .with(CommonField.CANCELLED_MOVE, Long.toString(somebody.move().moveNumber()));
    };
  }

  private static EnteredMove changeOfHouseholder(List<ResidentRecord> members, int householder) {
    EnteredMove change = move("householder-change", members.toArray(ResidentRecord[]::new));
    for (int i = 0; i < members.size(); i++) {
      String relationship =
          i == householder
              ? Relationship.HOUSEHOLDER.toString()
              : Relationship.CO_RESIDENT.toString();
      change = change.with(i, PersonField.RELATIONSHIP, relationship);
    }
    return change;
  }

  private static EnteredMove move(String type, ResidentRecord... persons) {
    List<PersonEntry> entries = new ArrayList<>();
    for (ResidentRecord person : persons) {
      Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
      fields.put(PersonField.ADDRESS_NUMBER, person.key().addressNumber().value());
      fields.put(PersonField.VERSION, Integer.toString(person.key().version()));
      entries.add(new PersonEntry(fields));
    }
    return new EnteredMove(
        MoveTypes.standard().get(type), Map.of(CommonField.MOVED_ON, "令和8年11月16日"), entries);
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

  private <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow()),
        work);
  }
}
