package jp.daicho.server.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.search.NameKey;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.agreement.LoadedSample;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists tell of those who were found is what their records say (2.1, ADR 0035). */
@ServiceTest
class FoundResidentsTests extends PeopleTestBase {
  /** One with a former surname, an uncertain date, who died, and with an alias; not in order. */
  private static final List<AddressNumber> PEOPLE =
      List.of(
          RegisteredPeople.STUDENT,
          RegisteredPeople.GRANDFATHER,
          RegisteredPeople.MOTHER,
          RegisteredPeople.GRANDMOTHER,
          RegisteredPeople.FATHER);

  @Autowired Registry registry;
  @Autowired InitialLoad load;
  @Autowired SystemOperator system;

  @Test
  void whatAMoveRegisteredIsTold() {
    assertThat(told(PEOPLE)).isEqualTo(fromRecords());
  }

  @Test
  void whoHasNoRecordIsLeftOut() {
    assertThat(told(List.of(AddressNumber.ofSerial(1999), RegisteredPeople.FATHER)))
        .extracting(ResidentOutline::addressNumber)
        .containsExactly(RegisteredPeople.FATHER);
  }

  /** A database from before: the outlines come when the derived tables are rebuilt. */
  @Test
  void ofRowsFromBeforeTheRecordTells() throws SQLException {
    List<ResidentOutline> before = fromRecords();
    forget(RegisteredPeople.MOTHER, RegisteredPeople.STUDENT, RegisteredPeople.GRANDFATHER);

    assertThat(told(PEOPLE)).isEqualTo(before);
  }

  @Test
  void whatALoadBroughtIsTold() {
    ServedMunicipality larger = TestDatabase.newMunicipality();
    Operation work = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);
    CurrentOperator.as(
        system.of(larger.code()),
        () ->
            door.enter(
                work,
                passage -> {
                  Collection<List<ResidentRecord>> histories = LoadedSample.of(passage, load, 300);
                  List<ResidentOutline> latest =
                      histories.stream().map(List::getLast).map(ResidentOutline::of).toList();
                  assertThat(
                          FoundResidents.read(
                              passage,
                              latest.stream().map(ResidentOutline::addressNumber).toList()))
                      .hasSizeGreaterThan(300)
                      .isEqualTo(latest);
                  histories.forEach(history -> tellsAllNames(history.getLast()));
                  return 0;
                }));
  }

  /** So that nobody's record is read only to say by which name she was found. */
  private static void tellsAllNames(ResidentRecord record) {
    ResidentOutline outline = ResidentOutline.of(record);
    NameKey.named(record.person())
        .forEach(
            (key, name) ->
                assertThat(NameKey.listed(outline, key.surname(), key.given()))
                    .as("%s of %s", key.surname(), outline)
                    .isEqualTo(name));
  }

  private List<ResidentOutline> told(List<AddressNumber> people) {
    return inside(passage -> FoundResidents.read(passage, people));
  }

  private List<ResidentOutline> fromRecords() {
    return inside(
        passage ->
            PEOPLE.stream()
                .map(person -> registry.latest(passage, person).orElseThrow())
                .map(ResidentOutline::of)
                .toList());
  }

  /** As the owner of the schema makes a row as it was before. */
  private void forget(AddressNumber... people) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
        Statement prepare = connection.createStatement();
        var forget =
            connection.prepareStatement(
                """
                UPDATE current_resident SET display_name = NULL, display_reading = NULL,
                  other_name = NULL, birth_date = NULL, birth_date_uncertain = NULL,
                  birth_date_notation = NULL, address_line = NULL
                 WHERE lg_code = ? AND address_number = ANY (?)\
                """)) {
      connection.setAutoCommit(false);
      prepare.execute("SET LOCAL app.lg_code = '" + municipality.code().value() + "'");
      forget.setString(1, municipality.code().value());
      forget.setArray(
          2,
          connection.createArrayOf(
              "text", Arrays.stream(people).map(AddressNumber::value).toArray()));
      assertThat(forget.executeUpdate()).isEqualTo(people.length);
      connection.commit();
    }
  }
}
