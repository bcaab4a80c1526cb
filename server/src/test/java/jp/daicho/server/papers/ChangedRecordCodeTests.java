package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A change of the resident record code leaves the versions of the record and nothing else (4.3.2).
 */
class ChangedRecordCodeTests extends PapersTestBase {
  private static final ResidentRecordCode NEXT = ResidentRecordCode.ofBody("7310000001");

  /**
   * What 1.2.1 asks for, the record before and after, is all there is: no item, no table and no log
   * tells that this code was changed, and when.
   */
  @Test
  @Proves("4.3.2-N1")
  void nothingIsKeptAboutTheChangeButTheVersionsOfTheRecord() throws SQLException {
    String before = code();
    putIntoPool(NEXT);
    register(SampleEntries.move("record-code-change", RegisteredPeople.STUDENT));
    assertThat(code()).isEqualTo(NEXT.value()).isNotEqualTo(before);

    assertThat(RecordItems.all())
        .extracting(item -> item.label())
        .filteredOn(label -> label.contains("住民票コード"))
        .containsExactly("住民票コード");
    assertThat(tablesWith(before)).containsExactly("resident_record");
    assertThat(tablesWith(NEXT.value()))
        .as("as of anybody who has a code: the record, and what it is found by")
        .contains("resident_record")
        .isSubsetOf("resident_record", "current_resident", "issued_paper", "resident_key");
  }

  private String code() {
    return Objects.requireNonNull(latest(RegisteredPeople.STUDENT).numbers().residentRecordCode())
        .value();
  }

  /** The tables with a row of this municipality in which a text stands. */
  private Set<String> tablesWith(String text) throws SQLException {
    var owner = TestDatabase.owner();
    Set<String> found = new TreeSet<>();
    try (Connection database =
        DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password())) {
      database.setAutoCommit(false);
      try (var setting = database.createStatement()) {
        setting.execute("SET LOCAL app.lg_code = '" + municipality.code().value() + "'");
      }
      List<String> tables = tables(database);
      assertThat(tables).hasSizeGreaterThan(15);
      for (String table : tables) {
        try (PreparedStatement query =
            database.prepareStatement(
                "SELECT count(*) FROM " + table + " t WHERE lg_code = ? AND t::text LIKE ?")) {
          query.setString(1, municipality.code().value());
          query.setString(2, "%" + text + "%");
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            if (rows.getLong(1) > 0) {
              found.add(table);
            }
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var query = database.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT table_name FROM information_schema.columns JOIN information_schema.tables"
                    + " USING (table_schema, table_name) WHERE table_schema = 'public'"
                    + " AND table_type = 'BASE TABLE' AND column_name = 'lg_code'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
