package jp.daicho.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.sample.Progress;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditRemoval;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck.Fault;
import jp.daicho.server.registry.RegisterCheck.Rule;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever the owner of the database does to the register is found and named: the log holds a
 * digest of all that was registered (10.2).
 */
@ServiceTest
class RegisterTamperingTests extends PeopleTestBase {
  private static final String MOTHER = RegisteredPeople.MOTHER.value();

  private static final Operation WORK =
      Operation.of("試験", AuditAction.BATCH_UPDATE, Permission.BATCH);

  @Autowired RegisterCheck check;
  @Autowired InitialLoad load;
  @Autowired SystemOperator system;
  @Autowired AuditChain chain;
  @Autowired AuditRemoval removal;
  @Autowired RegisterWitnesses witnesses;

  @Test
  void nothingIsFoundInWhatWasRegistered() {
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "given_name = 'x'",
        "resident_record_code = NULL",
        "individual_number = '123456789018'",
        "former_surname = NULL",
        "former_surname_furigana_confirmed = false",
        "restricted = true",
        "birth_date = birth_date + 1",
        "birth_date_uncertain = true",
        "member_order = 9",
        "address_lot = concat(address_lot, ' ')",
        "remarks = ''",
        "surname = replace(surname, chr(917760), '')",
        "terminal = '端末2'"
      })
  void aChangedVersionIsNamed(String change) throws SQLException {
    tamper("UPDATE resident_record SET " + change + mother(2));

    assertThat(faults()).contains(new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/2 was changed"));
  }

  @Test
  void aChangedMomentIsNamed() throws SQLException {
    tamper(
        "UPDATE resident_record SET recorded_at = recorded_at - interval '1 microsecond'"
            + mother(2));

    assertThat(faults()).containsExactly(new Fault(Rule.RECORDED_WITH_ITS_MOVE, MOTHER + "/2"));
  }

  @Test
  void aRemovedVersionIsNamed() throws SQLException {
    tamper("DELETE FROM resident_record" + mother(2), derive());

    assertThat(faults()).contains(new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/2 is missing"));
  }

  @Test
  void aVersionPutInIsNamed() throws SQLException {
    tamper(
        "CREATE TEMPORARY TABLE copied AS SELECT * FROM resident_record" + mother(2),
        "UPDATE copied SET version = 3",
        "INSERT INTO resident_record SELECT * FROM copied");

    assertThat(faults())
        .contains(new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/3 is not in the log"));
  }

  @Test
  void versionsThatChangedPlacesAreNamed() throws SQLException {
    tamper(
        "UPDATE resident_record SET version = 99" + mother(1),
        "UPDATE resident_record SET version = 1" + mother(2),
        "UPDATE resident_record SET version = 2" + mother(99));

    assertThat(faults())
        .contains(
            new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/1 was changed"),
            new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/2 was changed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind = 'TAKEN_OVER'",
        "moved_on = moved_on + 1",
        "terminal = 'x'",
        "operator_id = 1",
        "draft_number = 7",
        "recorded_at = recorded_at + interval '1 second'",
        "ground = 'x'",
        "about_move = 1"
      })
  void aChangedMoveIsNamed(String change) throws SQLException {
    tamper("UPDATE move SET " + change + " WHERE move_number = 2");

    assertThat(faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(Rule.MOVE_IS_AS_LOGGED);
              assertThat(fault.subject()).startsWith("move 2 ");
            });
  }

  @Test
  void aMovePutInIsNamed() throws SQLException {
    tamper(
        "INSERT INTO move SELECT lg_code, 77, kind, move_reason, moved_on, processed_on, NULL,"
            + " place_of_entry, terminal, operator_id, recorded_at FROM move WHERE move_number ="
            + " 2");

    assertThat(faults()).contains(new Fault(Rule.MOVE_IS_AS_LOGGED, "move 77 is not in the log"));
  }

  @Test
  void aRemovedMoveIsNamed() throws SQLException {
    tamper("DELETE FROM outbox WHERE move_number = 2", "DELETE FROM move WHERE move_number = 2");

    assertThat(faults()).contains(new Fault(Rule.MOVE_IS_AS_LOGGED, "move 2 is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE household SET opened_by_move = 2 WHERE household_number = '%s' | was opened by move"
            + " 1",
        "DELETE FROM household WHERE household_number = '%s' | is missing",
      })
  void aChangedOrRemovedHouseholdIsNamed(String change, String words) throws SQLException {
    String household = RegisteredPeople.FAMILY.value();
    tamper(change.formatted(household));

    assertThat(faults())
        .contains(new Fault(Rule.HOUSEHOLD_IS_OF_FIRST_MOVE, household + " " + words));
  }

  @Test
  void aHouseholdPutInIsNamed() throws SQLException {
    tamper("INSERT INTO household SELECT lg_code, '000000000009998', 1 FROM household LIMIT 1");

    assertThat(faults())
        .contains(new Fault(Rule.HOUSEHOLD_IS_OF_FIRST_MOVE, "000000000009998 was never lived in"));
  }

  /** An entry removed with what it said is found by the chain; here by what it said. */
  @Test
  void whatTheLogSaysNothingOfIsNamedUntilItIsAdopted() throws SQLException {
    tamper("UPDATE audit_entry SET witness = NULL WHERE witness IS NOT NULL");
    assertThat(faults())
        .contains(
            new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/1 is not in the log"),
            new Fault(Rule.MOVE_IS_AS_LOGGED, "move 1 is not in the log"));

    long adopted = inside(witnesses::adopt);
    assertThat(adopted).isEqualTo(8 + 3);
    assertThat(faults()).isEmpty();
  }

  @Test
  void adoptingDoesNotTakeWhatWasChanged() throws SQLException {
    tamper("UPDATE resident_record SET given_name = 'x'" + mother(2));

    inside(witnesses::adopt);
    assertThat(faults()).contains(new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/2 was changed"));
  }

  /** What old entries said stays said when they go, as their time is over (10.2). */
  @Test
  void whatIsRemovedFromTheLogIsSaidAnewFirst() throws SQLException {
    chain.seal(municipality.code());
    AuditRemoval.Plan plan =
        removal.plan(municipality.code(), Instant.now().plusSeconds(60)).orElseThrow();
    long carried = inside(passage -> witnesses.carryOver(passage, plan.chainNo()));
    assertThat(carried).isEqualTo(8 + 3);
    chain.seal(municipality.code());
    removal.remove(municipality.code(), plan);

    assertThat(faults()).isEmpty();
    tamper("UPDATE resident_record SET given_name = 'x'" + mother(2));
    assertThat(faults()).contains(new Fault(Rule.VERSION_IS_AS_LOGGED, MOTHER + "/2 was changed"));
  }

  @Test
  void whatALoadRegisteredIsWitnessedAsWell() throws SQLException {
    var other = new OfALoad();
    assertThat(other.faults()).isEmpty();
    String number = other.persons.get(7).getFirst().key().addressNumber().value();
    long move = other.persons.get(7).getFirst().move().moveNumber();

    other.tamper(
        "UPDATE resident_record SET terminal = 'x' WHERE version = 1 AND address_number = '"
            + number
            + "'",
        "UPDATE move SET recorded_at = recorded_at + interval '1 second' WHERE move_number = "
            + move);

    assertThat(other.faults())
        .contains(
            new Fault(Rule.VERSION_IS_AS_LOGGED, number + "/1 was changed"),
            new Fault(Rule.MOVE_IS_AS_LOGGED, "move " + move + " is of no load in the log"));

    other.tamper("UPDATE move SET place_of_entry = 'x' WHERE move_number = " + move);
    assertThat(other.faults())
        .contains(
            new Fault(Rule.MOVE_IS_AS_LOGGED, "move " + move + " is not what its versions say"));
  }

  /** A municipality whose register came as a whole. */
  private final class OfALoad {
    private final ServedMunicipality of = TestDatabase.newMunicipality();
    private final List<List<ResidentRecord>> persons = new ArrayList<>();

    OfALoad() {
      SampleMunicipality.records(60, 3, this::add, Progress.SILENT);
      LoadLines lines = new LoadLines(TestDatabase.encryption(of.code()));
      persons.forEach(lines::add);
      LoadBatch all = lines.take();
      inside(passage -> load.load(passage, leftOut -> new OneBatch(all)));
    }

    private void add(ResidentRecord version) {
      if (version.key().version() == 1) {
        persons.add(new ArrayList<>());
      }
      persons.getLast().add(version);
    }

    List<Fault> faults() {
      return inside(passage -> check.check(passage, derived -> {})).faults();
    }

    void tamper(String... statements) throws SQLException {
      tamperWith(of.code().value(), statements);
    }

    private <T> T inside(Door.PassageWork<T, RuntimeException> work) {
      return CurrentOperator.as(system.of(of.code()), () -> door.enter(WORK, work));
    }
  }

  private static String mother(int version) {
    return " WHERE address_number = '" + MOTHER + "' AND version = " + version;
  }

  private static String derive() {
    return "UPDATE current_resident SET version = 1 WHERE address_number = '" + MOTHER + "'";
  }

  /** Without what these people have from the beginning: their numbers come from no series. */
  private List<Fault> faults() {
    return inside(passage -> check.check(passage, derived -> {})).faults().stream()
        .filter(fault -> fault.rule() != Rule.NUMBERS_GO_ON)
        .toList();
  }

  private void tamper(String... statements) throws SQLException {
    tamperWith(municipality.code().value(), statements);
  }

  private static void tamperWith(String code, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL app.lg_code = '" + code + "'");
      for (String each : statements) {
        statement.executeUpdate(each);
      }
      connection.commit();
    }
  }
}
