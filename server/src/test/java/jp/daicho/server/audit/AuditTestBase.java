package jp.daicho.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditChain.Reach;
import jp.daicho.server.audit.AuditFindings.Fault;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.signing.StatementSigning;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality of its own in whose log is written, and an owner of the database who tampers. */
abstract class AuditTestBase {
  static final Operation WORK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);

  @Autowired AuditChain chain;
  @Autowired AuditCheck check;
  @Autowired AuditLog log;
  @Autowired StatementSigning signing;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @Autowired SystemOperator system;

  final ServedMunicipality municipality = TestDatabase.newMunicipality();

  /** Writes entries, each about two residents. */
  final void act(int times) {
    for (int i = 0; i < times; i++) {
      int number = 100 + i;
      CurrentOperator.as(
          system.of(municipality.code()),
          () ->
              door.enter(
                  WORK,
                  passage ->
                      passage
                          .concerning(number(number))
                          .concerning(number(number + 1))
                          .note("件数", "2")
                          .note("検索", "氏名、\"住所\"")));
    }
  }

  private static AddressNumber number(int number) {
    return AddressNumber.of("%015d".formatted(number));
  }

  final long link() {
    return chain.link(municipality.code(), Reach.ALL);
  }

  final AuditSeal seal() {
    return chain.seal(municipality.code()).orElseThrow();
  }

  final AuditFindings findings(AuditSeal... kept) {
    return check.check(municipality.code(), List.of(kept), checked -> {});
  }

  final List<Fault> faults(AuditSeal... kept) {
    return findings(kept).faults();
  }

  /** As the owner of the tables, for whom there are no rights to be checked. */
  final void tamper(String... statements) throws SQLException {
    try (Connection connection = owner();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        assertThat(statement.executeUpdate(each)).as(each).isPositive();
      }
      connection.commit();
    }
  }

  final String ask(String query) throws SQLException {
    try (Connection connection = owner();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  final Connection owner() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET app.lg_code = '" + municipality.code().value() + "'");
    }
    return connection;
  }
}
