package jp.daicho.server.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.StandingBack;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DoorTests {
  private static final Operation ENQUIRY =
      Operation.of("住民票照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation DECISION =
      Operation.of("本登録", AuditAction.MOVE_ENTRY, Permission.DECISION);
  private static final Operation BATCH =
      Operation.of("閲覧用の写しの作成", AuditAction.BATCH_DOCUMENTS, Permission.ENQUIRY);
  private static final AddressNumber RESIDENT = AddressNumber.ofSerial(100_000_001);

  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

  @Test
  void workIsDoneAndLoggedTogether() {
    String department =
        asClerk(
            () ->
                door.enter(
                    ENQUIRY,
                    passage -> {
                      passage.concerning(RESIDENT).numberShown().note("件数", "1");
                      return passage.operator().department();
                    }));

    assertThat(department).isEqualTo("市民課");
    AuditEntry entry = logged().getFirst();
    assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
    assertThat(entry.operation()).isEqualTo("住民票照会");
    assertThat(entry.operatorLogin()).isEqualTo(SampleOperators.CLERK);
    assertThat(entry.terminal()).isEqualTo("端末1");
    assertThat(entry.place()).isEqualTo("001");
    assertThat(entry.subjects()).containsExactly(RESIDENT.value());
    assertThat(entry.individualNumberShown()).isTrue();
    assertThat(entry.detail()).containsEntry("件数", "1");
  }

  @Test
  void aPersonWithoutThePermissionIsRefusedBeforeAnythingHappens() {
    List<String> done = new ArrayList<>();

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> asClerk(() -> door.enter(DECISION, passage -> done.add("decided"))))
        .satisfies(refusal -> assertThat(refusal.permission()).isEqualTo(Permission.DECISION));

    assertThat(done).isEmpty();
    assertThat(logged()).singleElement().extracting(AuditEntry::outcome).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void whoIsRefusedIsToldNoAnswerOfWhatWasAskedAhead() {
    List<String> told = new ArrayList<>();

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            DECISION,
                            DoorTests::askForDepartments,
                            (passage, departments) -> told.addAll(departments.get()))));

    assertThat(told).isEmpty();
    assertThat(logged()).singleElement().extracting(AuditEntry::outcome).isEqualTo(Outcome.REFUSED);
    List<String> departments =
        asClerk(
            () ->
                door.enter(ENQUIRY, DoorTests::askForDepartments, (passage, asked) -> asked.get()));
    assertThat(departments).contains("市民課");
  }

  @Test
  void beforeSheMayPassNothingIsToldAndNothingDoneButAsked() {
    List<Consumer<Passage>> others =
        List.of(
            passage -> assertThat(askForDepartments(passage).get()).isNotNull(),
            Passage::sql,
            passage -> passage.read("SELECT 1", List.of(), row -> row.getInt(1)),
            passage -> passage.aside("SELECT 1", List.of(), row -> row.getInt(1)),
            passage -> passage.write("SELECT 1", List.of()),
            Passage::encryption,
            Passage::copy,
            passage -> passage.may(Permission.ENQUIRY),
            passage -> passage.concerning(RESIDENT),
            passage -> passage.note("件数", "1"));

    for (Consumer<Passage> other : others) {
      assertThatIllegalStateException().isThrownBy(() -> asClerk(() -> enterAfter(other)));
    }
    assertThat(logged())
        .hasSize(others.size())
        .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.FAILED));
  }

  private boolean enterAfter(Consumer<Passage> ahead) {
    return door.enter(
        ENQUIRY,
        passage -> {
          ahead.accept(passage);
          return true;
        },
        (passage, done) -> done);
  }

  private static Supplier<List<String>> askForDepartments(Passage passage) {
    return passage.ask(
        "SELECT name FROM department WHERE lg_code = ?::bpchar",
        List.of(passage.municipality().value()),
        row -> row.getString("name"));
  }

  @Test
  void aRefusalInsideUndoesEverythingAndIsLogged() {
    assertThatThrownBy(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            ENQUIRY,
                            passage -> {
                              operators.putDepartment("009", "総務課");
                              return door.enter(DECISION, inner -> inner.today());
                            })))
        .isInstanceOf(AccessRefusedException.class);

    assertThat(departments()).doesNotContain("009");
    assertThat(logged())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED));
  }

  @Test
  void anInnerFailureThatIsCaughtStillUndoesEverything() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            ENQUIRY,
                            passage -> {
                              operators.putDepartment("009", "総務課");
                              try {
                                return door.enter(DECISION, inner -> "decided");
                              } catch (AccessRefusedException swallowed) {
                                return "shown";
                              }
                            })));

    assertThat(departments()).doesNotContain("009");
    assertThat(logged()).isNotEmpty().noneMatch(entry -> entry.outcome() == Outcome.DONE);
  }

  @Test
  void workThatBreaksOffLeavesNothingButALogEntryOfTheFailure() {
    assertThatThrownBy(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            ENQUIRY,
                            passage -> {
                              operators.putDepartment("009", "総務課");
                              throw new IllegalArgumentException("山田太郎");
                            })))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(departments()).doesNotContain("009");
    assertThat(logged())
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(ENQUIRY.action(), AuditAction.SYSTEM_FAULT);
    assertThat(logged())
        .allSatisfy(
            entry -> {
              assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
              assertThat(entry.toString()).doesNotContain("山田");
            });
  }

  @Test
  void ifTheLogEntryCannotBeWrittenNothingIsRegisteredAndNothingShown() {
    assertThatThrownBy(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            ENQUIRY,
                            passage -> {
                              operators.putDepartment("009", "総務課");
                              passage.note("壊れた値", "\0"); // PostgreSQL stores no such character
                              return "shown";
                            })))
        .isInstanceOf(DataAccessException.class);

    assertThat(departments()).doesNotContain("009");
  }

  @Test
  void aPermissionTakenAwayIsGoneAtTheNextPassage() {
    Operator clerk = clerk();
    asClerk(() -> door.enter(ENQUIRY, Passage::today));
    tenancy.within(
        municipality.code(),
        () -> {
          operators.revoke(clerk.operatorId(), Permission.ENQUIRY, municipality.servedFrom());
          return clerk;
        });

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> asClerk(() -> door.enter(ENQUIRY, Passage::today)));
  }

  @Test
  void aPassageIsOverWhenTheWorkReturns() {
    Passage kept = asClerk(() -> door.enter(ENQUIRY, passage -> passage));

    assertThatIllegalStateException().isThrownBy(kept::sql);
    assertThatIllegalStateException().isThrownBy(tenancy::sql);
  }

  @Test
  void nobodyPassesWithoutHavingSignedIn() {
    assertThatIllegalStateException().isThrownBy(() -> door.enter(ENQUIRY, Passage::today));
  }

  @Test
  void anotherMunicipalityCannotBeEnteredFromInside() {
    ServedMunicipality other = TestDatabase.newMunicipality();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            ENQUIRY,
                            passage -> tenancy.within(other.code(), () -> passage.today()))));
  }

  @Test
  void aTransactionIsNotSharedWithAnotherThread() throws Exception {
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Object> elsewhere =
          () -> asClerk(() -> door.enter(ENQUIRY, p -> other.submit(p::sql).get()));
      assertThatThrownBy(elsewhere::call)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void batchWorkStandsBackWhileAnybodyIsServedOnline() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    Thread list =
        new Thread(
            () ->
                asClerk(
                    () ->
                        door.enter(
                            BATCH,
                            passage -> {
                              while (!enough.get()) {
                                passage.giveWay();
                              }
                              return enough;
                            })));
    asClerk(
        () ->
            door.enter(
                ENQUIRY,
                passage -> {
                  passage.giveWay();
                  list.start();
                  try {
                    StandingBack.await(list);
                  } finally {
                    enough.set(true);
                  }
                  return passage.today();
                }));
    list.join();
    assertThat(logged().stream().map(AuditEntry::operation)).contains(BATCH.name(), ENQUIRY.name());
  }

  private <T, X extends Exception> T asClerk(Work<T, X> work) throws X {
    return CurrentOperator.as(clerk(), work);
  }

  private Operator clerk() {
    return tenancy
        .within(municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1"))
        .orElseThrow();
  }

  private List<AuditEntry> logged() {
    return tenancy.within(municipality.code(), () -> log.newest(10));
  }

  private List<String> departments() {
    return tenancy.within(
        municipality.code(),
        () ->
            tenancy
                .sql()
                .select(DSL.field("department_code", String.class))
                .from("department")
                .fetch(0, String.class));
  }
}
