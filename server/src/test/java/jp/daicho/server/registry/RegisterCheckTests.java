package jp.daicho.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.search.PlaceKey;
import jp.daicho.sample.Progress;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck.Fault;
import jp.daicho.server.registry.RegisterCheck.Rule;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Damage that nobody could do through the service is found, and nothing is found where all is well.
 */
@ServiceTest
class RegisterCheckTests {
  private static final Operation WORK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);

  @Autowired RegisterCheck check;
  @Autowired InitialLoad load;
  @Autowired SystemOperator system;
  @Autowired Door door;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final List<List<ResidentRecord>> persons = new ArrayList<>();

  @BeforeEach
  void aSmallRegister() {
    SampleMunicipality.records(60, 3, this::add, Progress.SILENT);
    LoadLines lines = new LoadLines(TestDatabase.encryption(municipality.code()));
    persons.forEach(lines::add);
    LoadBatch all = lines.take();
    inside(passage -> load.load(passage, leftOut -> new OneBatch(all)));
  }

  @Test
  void nothingIsFoundWhereAllIsWell() {
    RegisterCheck.Findings found = inside(passage -> check.check(passage, derived -> {}));

    assertThat(found.faults()).isEmpty();
    assertThat(found.persons()).isEqualTo(persons.size());
    assertThat(found.residents()).isEqualTo(60);
  }

  /** Its witness is written in parts, and nothing is left for a last one. */
  @Test
  void nothingIsFoundAfterALoadWhoseLastPortionWasFull() {
    ServedMunicipality larger = TestDatabase.newMunicipality();
    persons.clear();
    SampleMunicipality.records(1_500, 3, this::add, Progress.SILENT);
    LoadLines lines = new LoadLines(TestDatabase.encryption(larger.code()));
    persons.forEach(lines::add);
    LoadBatch all = lines.take();
    CurrentOperator.as(
        system.of(larger.code()),
        () -> {
          door.enter(WORK, passage -> load.load(passage, leftOut -> new OneBatch(all)));
          assertThat(door.enter(WORK, passage -> check.check(passage, derived -> {})).faults())
              .isEmpty();
          return 0;
        });
  }

  @Test
  void aMissingCurrentRowIsFoundAndRebuilt() throws SQLException {
    String number = latest(0).key().addressNumber().value();
    damage("DELETE FROM current_resident WHERE lg_code = ? AND address_number = ?", number);

    assertThat(faults()).containsExactly(new Fault(Rule.CURRENT_ROW_EXISTS, number));

    long rebuilt = inside(passage -> check.rebuild(passage, derived -> {}));
    assertThat(rebuilt).isEqualTo(persons.size());
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE current_resident SET relationship = 'x' WHERE lg_code = ? AND address_number = ?",
        "UPDATE current_resident SET display_name = 'x' WHERE lg_code = ? AND address_number = ?",
        "UPDATE current_resident SET birth_date = '1900-01-01'"
            + " WHERE lg_code = ? AND address_number = ?",
        // As it is in a database from before there were outlines.
        "UPDATE current_resident SET display_name = NULL WHERE lg_code = ? AND address_number = ?"
      })
  void aWrongCurrentRowIsFoundAndRebuilt(String statement) throws SQLException {
    String number = latest(1).key().addressNumber().value();
    damage(statement, number);

    assertThat(faults()).containsExactly(new Fault(Rule.CURRENT_ROW_IS_DERIVED, number));

    inside(passage -> check.rebuild(passage, derived -> {}));
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE search_name SET surname = 'x' WHERE lg_code = ? AND address_number = ?",
        "UPDATE search_name SET is_past = NOT is_past WHERE lg_code = ? AND address_number = ?",
        "DELETE FROM search_name WHERE lg_code = ? AND address_number = ?",
        "UPDATE search_address SET surnames = 0 WHERE lg_code = ? AND address_number = ?",
        "UPDATE search_address SET town = 'x' WHERE lg_code = ? AND address_number = ?",
        "DELETE FROM search_address WHERE lg_code = ? AND address_number = ?"
      })
  void aWrongSearchKeyIsFoundAndRebuilt(String statement) throws SQLException {
    String number = latest(1).key().addressNumber().value();
    damage(statement, number);

    assertThat(faults()).containsExactly(new Fault(Rule.SEARCH_KEYS_ARE_DERIVED, number));

    inside(passage -> check.rebuild(passage, derived -> {}));
    assertThat(faults()).isEmpty();
  }

  @Test
  void aMissingWordIsFoundAndRebuilt() throws SQLException {
    String town = PlaceKey.of(latest(1).residence().address()).town();
    damage("DELETE FROM search_word WHERE lg_code = ? AND kind = 5 AND word = ?", town);

    assertThat(faults()).extracting(Fault::rule).containsExactly(Rule.SEARCH_WORDS_EXIST);

    inside(passage -> check.rebuild(passage, derived -> {}));
    assertThat(faults()).isEmpty();
  }

  @Test
  void anOldVersionTakenForTheLatestIsFound() throws SQLException {
    ResidentRecord changed =
        persons.stream().filter(history -> history.size() > 1).findFirst().orElseThrow().getLast();
    String number = changed.key().addressNumber().value();
    damage(
        "UPDATE current_resident SET version = 1 WHERE lg_code = ? AND address_number = ?", number);

    assertThat(faults()).containsExactly(new Fault(Rule.CURRENT_ROW_IS_DERIVED, number));
  }

  @Test
  void aGapInTheVersionsIsFound() throws SQLException {
    ResidentRecord changed =
        persons.stream().filter(history -> history.size() > 1).findFirst().orElseThrow().getLast();
    String number = changed.key().addressNumber().value();
    damage(
        "DELETE FROM resident_record WHERE lg_code = ? AND address_number = ? AND version = 1",
        number);

    assertThat(faults()).contains(new Fault(Rule.VERSIONS_WITHOUT_GAP, number));
  }

  @Test
  void aMissingHouseholdIsFound() throws SQLException {
    ResidentRecord resident = latest(2);
    String household = resident.household().householdNumber().value();
    damage("DELETE FROM household WHERE lg_code = ? AND household_number = ?", household);

    assertThat(faults())
        .contains(new Fault(Rule.HOUSEHOLD_EXISTS, resident.key().addressNumber().value()))
        .contains(new Fault(Rule.HOUSEHOLD_IS_OF_FIRST_MOVE, household + " is missing"))
        .allSatisfy(
            fault ->
                assertThat(fault.rule())
                    .isIn(Rule.HOUSEHOLD_EXISTS, Rule.HOUSEHOLD_IS_OF_FIRST_MOVE));
  }

  @Test
  void aMissingMoveIsFoundWithItsVersionsAndHouseholds() throws SQLException {
    ResidentRecord first = persons.getFirst().getFirst();
    damage("DELETE FROM move WHERE lg_code = ? AND move_number = ?", first.move().moveNumber());

    assertThat(faults())
        .contains(
            new Fault(Rule.MOVE_EXISTS, first.key().addressNumber().value()),
            new Fault(Rule.HOUSEHOLD_HAS_MOVE, first.household().householdNumber().value()));
  }

  @Test
  void aNumberSeriesBehindItsNumbersIsFound() throws SQLException {
    damage("UPDATE register_numbers SET last_move = 0 WHERE lg_code = ? AND last_move > ?", 0L);

    assertThat(faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(Rule.NUMBERS_GO_ON));
  }

  @Test
  void aMoveFromADraftWithoutLogAndOutboxIsFound() throws SQLException {
    ResidentRecord resident = latest(3);
    Long move = resident.move().moveNumber();
    addClosedDraft(1);
    damage("UPDATE move SET draft_number = 1 WHERE lg_code = ? AND move_number = ?", move);

    assertThat(faults())
        .contains(new Fault(Rule.MOVE_IS_LOGGED, "draft 1"))
        .anySatisfy(fault -> assertThat(fault.rule()).isEqualTo(Rule.MOVE_IS_IN_OUTBOX));
  }

  @Test
  void anEntryForTheLinksAboutAnotherMoveIsFound() throws SQLException {
    ResidentRecord resident = latest(3);
    String entry =
        """
        INSERT INTO outbox (lg_code, move_number, address_number, version, event, recorded_at)
        SELECT lg_code, move_number + %d, address_number, version, 'moving-in', recorded_at
          FROM resident_record WHERE lg_code = ? AND address_number = ? AND version = %d\
        """;
    String number = resident.key().addressNumber().value();
    int version = resident.key().version();

    damage(entry.formatted(0, version), number);
    assertThat(faults()).isEmpty();

    damage(entry.formatted(1, version), number);
    assertThat(faults())
        .containsExactly(new Fault(Rule.OUTBOX_HAS_VERSION, number + "/" + version));
  }

  @Test
  void aDraftThatIsGoneWithoutAMoveIsFound() throws SQLException {
    addClosedDraft(1);

    assertThat(faults()).containsExactly(new Fault(Rule.DRAFT_BECAME_A_MOVE, "draft 1"));

    damage("UPDATE draft SET withdrawn = true WHERE lg_code = ? AND draft_number = ?", 1L);
    assertThat(faults()).isEmpty();
  }

  private void addClosedDraft(long number) throws SQLException {
    damage(
        "INSERT INTO draft (lg_code, draft_number, kind, entry, source, entered_by, entered_at,"
            + " place_of_entry, terminal)"
            + " VALUES (?, ?, 'MOVING_IN', '{}', 'FILE', 1, now(), '01', 'T')",
        number);
  }

  private void add(ResidentRecord version) {
    if (version.key().version() == 1) {
      persons.add(new ArrayList<>());
    }
    persons.getLast().add(version);
  }

  private ResidentRecord latest(int person) {
    return persons.get(person).getLast();
  }

  private List<Fault> faults() {
    return inside(passage -> check.check(passage, derived -> {})).faults();
  }

  /** As the owner of the schema, who alone can. */
  private void damage(String statement, Object subject) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
        Statement prepare = connection.createStatement();
        var damage = connection.prepareStatement(statement)) {
      connection.setAutoCommit(false);
      prepare.execute("SET LOCAL app.lg_code = '" + municipality.code().value() + "'");
      damage.setString(1, municipality.code().value());
      damage.setObject(2, subject);
      assertThat(damage.executeUpdate()).isPositive();
      connection.commit();
    }
  }

  private <T> T inside(Door.PassageWork<T, RuntimeException> work) {
    return CurrentOperator.as(system.of(municipality.code()), () -> door.enter(WORK, work));
  }
}
