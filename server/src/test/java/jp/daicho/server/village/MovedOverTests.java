package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.move.RestoredEntry;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.deletedrecords.TransferRun;
import jp.daicho.server.deletedrecords.internal.YearlyTransfer;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.HistoryQuestion;
import jp.daicho.server.inquiry.MoveHistories;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.SearchAnswer;
import jp.daicho.server.inquiry.ShownVersion;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.reference.MoveSetting;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.Search.Scope;
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
 * The grandfather died in April 2026, the grandmother in May; five years later their records move
 * to the database of deleted records (1.1.5, 9.3), and a death turns out to have been none
 * (4.6.0.1).
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MovedClock.Hung.class)
class MovedOverTests {
  private static final AddressNumber GRANDFATHER = RegisteredPeople.GRANDFATHER;
  private static final AddressNumber GRANDMOTHER = RegisteredPeople.GRANDMOTHER;
  private static final LocalDate DIED = LocalDate.of(2026, 4, 4);
  private static final String IN_REGISTER =
      "SELECT DISTINCT address_number FROM resident_record WHERE lg_code = ?::bpchar";
  private static final String MOVED_OVER =
      "SELECT address_number || '/' || version FROM deleted_records.deleted_record"
          + " WHERE lg_code = ?::bpchar ORDER BY 1";

  @Autowired BeanFactory service;
  @Autowired Drafts drafts;
  @Autowired Enquiries enquiries;
  @Autowired MoveHistories histories;
  @Autowired DeletedRecordWork work;
  @Autowired YearlyTransfer yearly;
  @Autowired MovedClock clock;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @SuppressWarnings("NullAway.Init")
  private RealRegister register;

  @SuppressWarnings("NullAway.Init")
  private DecidedMove death;

  @BeforeEach
  void twoDeaths() {
    clock.goTo(LocalDate.of(2026, 5, 20));
    register = new RealRegister(service, municipality);
    register.addPeople();
    death =
        register(
            move("death", GRANDMOTHER)
                .with(CommonField.MOVED_ON, "2026-05-19")
                .with(CommonField.NOTICED_ON, "2026-05-20"));
  }

  @Test
  @Proves({"9.3-M1", "1.1.5-M5"})
  void recordsDeletedFiveYearsAgoMoveOverAndLeaveTheRegister() throws SQLException {
    List<RegisteredVersion> before = register.versions(GRANDFATHER);
    clock.goTo(DIED.plusYears(5));
    assertThat(register.asSystem(work::look).persons()).isZero();
    assertThat(register.asSystem(this::run).persons()).isZero();

    clock.goTo(DIED.plusYears(5).plusDays(1));
    assertThat(register.asSystem(work::look).persons()).isEqualTo(1);
    assertThat(register.texts(IN_REGISTER)).as("to look moves nothing").contains(grandfather());
    TransferRun run = register.asSystem(this::run);

    assertThat(run.outcome()).isEqualTo("DONE");
    assertThat(List.of(run.persons(), run.whole())).containsExactly(1, 1);
    assertThat(register.texts(IN_REGISTER)).doesNotContain(grandfather()).hasSize(6);
    assertThat(
            register.texts("SELECT address_number FROM current_resident WHERE lg_code = ?::bpchar"))
        .doesNotContain(grandfather());
    assertThat(register.texts(MOVED_OVER)).containsExactly(grandfather() + "/1");
    assertThat(register.versions(GRANDFATHER)).isEqualTo(before);
    assertNothingIsWrong();
    assertThat(
            register.texts(
                "SELECT operation FROM audit_entry WHERE lg_code = ?::bpchar AND '"
                    + grandfather()
                    + "' = ANY (subjects)"))
        .containsExactly("除票用データベースへの移行");

    // 150 years: it is told that they have passed, and nothing goes by itself.
    clock.goTo(DIED.plusYears(150));
    assertThat(register.asSystem(work::look).keptLongEnough()).isZero();
    clock.goTo(DIED.plusYears(150).plusDays(1));
    assertThat(register.asSystem(work::look).keptLongEnough()).isEqualTo(1);
    register.asSystem(this::run);
    assertThat(register.versions(GRANDFATHER)).isEqualTo(before);
    for (String statement :
        List.of(
            "DELETE FROM deleted_records.deleted_record WHERE lg_code = '%s'",
            "UPDATE deleted_records.deleted_record SET version = 9 WHERE lg_code = '%s'",
            "DELETE FROM deleted_records.deleted_person WHERE lg_code = '%s'",
            "DELETE FROM resident_record WHERE lg_code = '%s'")) {
      assertThatThrownBy(() -> asServiceRole(statement)).hasMessageContaining("permission denied");
    }
  }

  /** The database itself refuses what is younger, or was not deleted. */
  @Test
  void nothingGoesThatIsNotToGo() throws SQLException {
    clock.goTo(DIED.plusYears(6));
    asServiceRole(
        "SELECT deleted_records.move_over(ARRAY['"
            + RegisteredPeople.FATHER.value()
            + "'], '2100-01-01', 0, now()) FROM (SELECT '%s') AS it");
    assertThat(register.texts(IN_REGISTER)).hasSize(7);
    assertThat(register.texts(MOVED_OVER)).isEmpty();
  }

  @Test
  void whoeverIsUnderADraftStaysUntilItIsClosed() {
    clock.goTo(DIED.plusYears(6));
    Draft open =
        register.asClerk(
            () ->
                drafts.enter(
                    move("cancellation", GRANDMOTHER)
                        .with(CommonField.MOVED_ON, clock.instant().toString().substring(0, 10))
                        .with(CommonField.CANCELLED_MOVE, Long.toString(death.moveNumber())),
                    DraftSource.API,
                    true));

    assertThat(register.asSystem(work::look).held()).isEqualTo(1);
    TransferRun run = register.asSystem(this::run);
    assertThat(List.of(run.persons(), run.held())).containsExactly(1, 1);
    register.asClerk(() -> drafts.withdraw(open.number(), open.revision()));
    assertThat(register.asSystem(this::run).persons()).isEqualTo(1);
    assertNothingIsWrong();
  }

  @Test
  void aRunThatBreaksOffLosesNothingAndGoesOn() {
    clock.goTo(DIED.plusYears(6));
    assertThatThrownBy(
            () ->
                register.asSystem(
                    () ->
                        work.run(
                            1,
                            (moved, all) -> {
                              throw new IllegalStateException("the machine dies");
                            })))
        .hasMessageContaining("dies");

    assertThat(register.asSystem(work::look).runs().getFirst())
        .returns("FAILED", TransferRun::outcome)
        .returns(1, TransferRun::persons);
    assertNothingIsWrong();
    assertThat(register.check().persons()).isEqualTo(7);
    assertThat(register.asSystem(this::run).persons()).isEqualTo(1);
    assertThat(register.asSystem(this::run).persons()).isZero();
    assertThat(register.texts(MOVED_OVER)).hasSize(3);
    assertThat(register.check().persons()).isEqualTo(7);
  }

  @Test
  @Proves("1.1.5-M6")
  void onceAYearTheyMoveAndOneSearchFindsThemInEitherDatabase() {
    setting(1001);
    clock.goTo(LocalDate.of(2031, 5, 1));
    assertThat(register.asSystem(yearly::run)).isEmpty();
    assertThat(find("正雄", Scope.DELETED).inDeletedRecords()).isFalse();
    assertThat(find("正雄", Scope.DELETED).total()).isEqualTo(1);

    // In 2031 the year's batch has both; the next night nothing is left to do.
    clock.goTo(LocalDate.of(2031, 10, 1));
    assertThat(register.asSystem(yearly::run)).get().returns(2, TransferRun::persons);
    assertThat(register.asSystem(yearly::run)).isEmpty();
    clock.goTo(LocalDate.of(2032, 9, 30));
    assertThat(register.asSystem(yearly::run)).isEmpty();
    clock.goTo(LocalDate.of(2032, 10, 1));
    assertThat(register.asSystem(yearly::run)).get().returns(0, TransferRun::persons);

    for (Scope scope : List.of(Scope.DELETED, Scope.ALL, Scope.MOVED_OVER)) {
      SearchAnswer answer = find("正雄", scope);
      assertThat(answer.inDeletedRecords()).isTrue();
      assertThat(answer.residents())
          .singleElement()
          .returns(grandfather(), ResidentLine::addressNumber)
          .returns(true, ResidentLine::inDeletedRecords)
          .returns(true, ResidentLine::deleted);
    }
    assertThat(find("正雄", Scope.RESIDENTS).total()).isZero();
    assertThat(find("健一", Scope.ALL).inDeletedRecords()).isFalse();
    assertThat(find("健一", Scope.MOVED_OVER).total()).isZero();
    assertThat(register.asClerk(() -> enquiries.household(RegisteredPeople.FAMILY)))
        .get()
        .satisfies(
            household ->
                assertThat(household.deletedMembers())
                    .extracting(ResidentLine::inDeletedRecords)
                    .containsExactly(true, true));
  }

  @Test
  @Proves("4.6.0.1-M2")
  void aMoveIsUndoneFromTheRegisterOrByEntryWhereTheRecordHasMovedOver() {
    ResidentRecord before = register.versions(GRANDMOTHER).getFirst().resident();
    // In the register the state before is kept and comes back by itself.
    register(cancellation(death, "2026-05-20"));
    ResidentRecord restored = register.versions(GRANDMOTHER).getLast().resident();
    assertThat(restored.person()).isEqualTo(before.person());
    assertThat(restored.residence()).isEqualTo(before.residence());
    assertThat(restored.household()).isEqualTo(before.household());
    DecidedMove again =
        register(
            move("death", GRANDMOTHER)
                .with(CommonField.MOVED_ON, "2026-05-19")
                .with(CommonField.NOTICED_ON, "2026-05-20"));

    // In the database of deleted records it does not; what to do is said.
    clock.goTo(LocalDate.of(2031, 6, 1));
    register.asSystem(this::run);
    List<RegisteredVersion> kept = register.versions(GRANDMOTHER);
    assertThat(register.texts(IN_REGISTER)).doesNotContain(GRANDMOTHER.value());
    assertThatThrownBy(() -> register(cancellation(again, "2031-06-01")))
        .isInstanceOfSatisfying(
            MoveRefusedException.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .contains(FindingCode.RECORD_MOVED_OVER));
    EnteredMove entry =
        RestoredEntry.of(
                MoveTypes.standard().get("cancellation-by-entry"),
                again.moveNumber(),
                List.of(before),
                municipality.code())
            .with(CommonField.MOVED_ON, "2031-06-01")
            .with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value());
    // A sign that may be registered no longer is typed as one that may (5.8).
    entry = entry.with(0, PersonField.SURNAME, "渡邉");
    entry = entry.with(0, PersonField.HEAD_OF_REGISTER, "渡邉　健一");
    for (CommonField field : List.of(CommonField.TOWN, CommonField.LOT, CommonField.POSTAL_CODE)) {
      entry = entry.with(field, "");
    }
    register(entry);

    List<RegisteredVersion> history = register.versions(GRANDMOTHER);
    assertThat(history.subList(0, kept.size())).isEqualTo(kept);
    assertThat(history).hasSize(kept.size() + 1);
    ResidentRecord back = history.getLast().resident();
    assertThat(back.key().addressNumber()).isEqualTo(GRANDMOTHER);
    assertThat(back.numbers()).isEqualTo(before.numbers());
    assertThat(back.person().displayName()).isEqualTo("渡邉　和子");
    assertThat(back.person().displayReading()).isEqualTo(before.person().displayReading());
    assertThat(back.residence()).isEqualTo(before.residence());
    assertThat(back.birthDate()).isEqualTo(before.birthDate());
    assertThat(back.household().relationship()).isEqualTo(before.household().relationship());
    assertThat(back.status().isResident()).isTrue();
    assertThat(find("和子", Scope.RESIDENTS).total()).isEqualTo(1);
    assertThat(find("和子", Scope.MOVED_OVER).total()).isZero();
    List<ShownVersion> shown =
        register
            .asClerk(() -> histories.of(GRANDMOTHER, HistoryQuestion.ALL))
            .orElseThrow()
            .versions();
    assertThat(shown)
        .extracting(ShownVersion::inDeletedRecords)
        .containsExactly(false, true, true, true, true);
    assertThat(shown.get(1)).returns(true, ShownVersion::cancelled);
    assertNothingIsWrong();

    // The record goes on: a later death is a move like any other, and can move over in its time.
    register(
        move("death", GRANDMOTHER)
            .with(CommonField.MOVED_ON, "2031-06-01")
            .with(CommonField.NOTICED_ON, "2031-06-01"));
    clock.goTo(LocalDate.of(2036, 7, 1));
    register.asSystem(this::run);
    assertThat(register.texts(IN_REGISTER)).doesNotContain(GRANDMOTHER.value());
    assertThat(register.versions(GRANDMOTHER)).hasSize(history.size() + 1);
    assertNothingIsWrong();
  }

  /** But for the numbers of the people of the test, which no series gave out. */
  private void assertNothingIsWrong() {
    assertThat(register.check().faults())
        .filteredOn(fault -> fault.rule() != RegisterCheck.Rule.NUMBERS_GO_ON)
        .isEmpty();
  }

  private TransferRun run() {
    return work.run(Integer.MAX_VALUE, (moved, all) -> {});
  }

  private SearchAnswer find(String query, Scope scope) {
    return register.asClerk(() -> enquiries.find(query, scope, 1));
  }

  private static String grandfather() {
    return GRANDFATHER.value();
  }

  private static EnteredMove move(String type, AddressNumber who) {
    return new EnteredMove(
        MoveTypes.standard().get(type),
        Map.of(),
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, who.value()))));
  }

  private static EnteredMove cancellation(DecidedMove cancelled, String day) {
    return move("cancellation", GRANDMOTHER)
        .with(CommonField.MOVED_ON, day)
        .with(CommonField.CANCELLED_MOVE, Long.toString(cancelled.moveNumber()));
  }

  private DecidedMove register(EnteredMove move) {
    Draft draft = register.asClerk(() -> enter(move));
    register.asDecider(() -> drafts.review(draft.number(), draft.revision()));
    return register.asDecider(() -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private Draft enter(EnteredMove move) {
    try {
      return drafts.enter(move, DraftSource.API, true);
    } catch (MoveRefusedException refusal) {
      refusal.findings().forEach(it -> System.out.println(it.code() + " " + it.where().path()));
      throw refusal;
    }
  }

  /** As the administrator sets it among the settings of moves. */
  private void setting(int monthAndDay) {
    register.write(
        "INSERT INTO move_setting (lg_code, item, value) VALUES (?, ?, ?::integer)",
        List.of(
            municipality.code().value(),
            MoveSetting.DELETED_RECORDS_MOVED_FROM.name(),
            monthAndDay));
  }

  private void asServiceRole(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.service().user(),
                TestDatabase.service().password());
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("SET LOCAL app.lg_code = '" + municipality.code().value() + "'");
      sql.execute(statement.formatted(municipality.code().value()));
      connection.commit();
    }
  }
}
