package jp.daicho.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Walks the catalogue of the real database: every table, also one that comes later, keeps the
 * rules.
 */
class CatalogueTests {
  /** Tables without municipality, each on purpose. */
  private static final Set<String> NATIONWIDE =
      Set.of("flyway_schema_history", "served_municipality", "era", "dictionary_edition");

  /** Tables to which the service role can only add. A table named here need not exist yet. */
  private static final Set<String> APPEND_ONLY =
      Set.of(
          "audit_entry",
          "audit_link",
          "audit_seal",
          "audit_removal",
          "audit_subject",
          "move",
          "resident_record",
          "memo",
          "master_history",
          "support_measure",
          "support_person",
          "support_release");

  @Test
  void everyTableHasAMunicipalityExceptTheNationwideOnes() throws SQLException {
    assertThat(
            query(
                """
                SELECT c.relname FROM pg_class c
                WHERE c.relnamespace IN ('public'::regnamespace, 'deleted_records'::regnamespace) AND c.relkind IN ('r', 'p')
                AND NOT EXISTS (SELECT FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attname = 'lg_code' AND a.attnotnull
                  AND format_type(a.atttypid, a.atttypmod) = 'character(6)')\
                """))
        .isSubsetOf(NATIONWIDE);
    assertThat(municipalTables()).doesNotContainAnyElementsOf(NATIONWIDE).isNotEmpty();
  }

  @Test
  void theMunicipalityComesFirstInEveryKey() throws SQLException {
    assertThat(
            query(
                """
                SELECT c.relname || '.' || k.conname FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                WHERE c.relnamespace IN ('public'::regnamespace, 'deleted_records'::regnamespace) AND k.contype IN ('p', 'u', 'f', 'x')
                AND EXISTS (SELECT FROM pg_attribute l
                  WHERE l.attrelid = c.oid AND l.attname = 'lg_code')
                AND a.attname <> 'lg_code'\
                """))
        .isEmpty();
    assertThat(
            query(
                """
                SELECT c.relname || '.' || x.relname FROM pg_index i
                JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                WHERE c.relnamespace IN ('public'::regnamespace, 'deleted_records'::regnamespace) AND i.indisunique
                AND EXISTS (SELECT FROM pg_attribute l
                  WHERE l.attrelid = c.oid AND l.attname = 'lg_code')
                AND a.attname IS DISTINCT FROM 'lg_code'\
                """))
        .as("unique indexes without a constraint")
        .isEmpty();
  }

  @Test
  void everyTableHasAPrimaryKey() throws SQLException {
    assertThat(
            query(
                """
                SELECT c.relname FROM pg_class c
                WHERE c.relnamespace IN ('public'::regnamespace, 'deleted_records'::regnamespace) AND c.relkind IN ('r', 'p')
                AND NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conrelid = c.oid AND k.contype = 'p')\
                """))
        .isEmpty();
  }

  @Test
  void rowLevelSecurityIsEnabledAndForced() throws SQLException {
    for (String table : municipalTables()) {
      assertThat(
              query(
                  "SELECT relrowsecurity AND relforcerowsecurity FROM pg_class"
                      + " WHERE oid = '"
                      + table
                      + "'::regclass"))
          .as(table)
          .containsExactly("t");
      assertThat(
              query(
                  "SELECT polpermissive::text || ' ' || polcmd::text || ' ' || pg_get_expr(polqual,"
                      + " polrelid) || ' ' || pg_get_expr(polwithcheck, polrelid) FROM pg_policy"
                      + " WHERE polname <> 'of_the_centre' AND polrelid = '"
                      + table
                      + "'::regclass"))
          .as(table)
          .singleElement()
          .asString()
          .startsWith("true * ")
          .matches(
              "true \\* (\\(lg_code = \\(current_setting\\('app.lg_code'::text\\)\\)::bpchar\\))"
                  + " \\1");
    }
  }

  /**
   * In a transaction of the centre these tables, by these commands (* is all, r to read, a to add),
   * open to it for the one municipality it acts for: none with residents, and the log only to be
   * added to (ADR 0041).
   */
  @Test
  void theCentreReachesOperatorsAndSealsAndNothingOfResidents() throws SQLException {
    assertThat(
            query(
                "SELECT polrelid::regclass || ' ' || polcmd::text FROM pg_policy"
                    + " WHERE polname = 'of_the_centre'"))
        .containsExactlyInAnyOrder(
            "department *",
            "department_permission r",
            "operator *",
            "operator_profile r",
            "operator_permission *",
            "operator_session *",
            "former_password a",
            "one_time_password *",
            "passkey *",
            "audit_entry a",
            "audit_seal r",
            "audit_seal_round r");
    assertThat(
            query(
                "SELECT DISTINCT e FROM pg_policy, LATERAL (VALUES"
                    + " (pg_get_expr(polqual, polrelid)), (pg_get_expr(polwithcheck, polrelid)))"
                    + " v (e) WHERE polname = 'of_the_centre' AND e IS NOT NULL"))
        .singleElement()
        .asString()
        .contains("current_setting('app.lg_code'::text) = '000001'::text) AND")
        .contains("lg_code = (current_setting('app.visited_lg_code'::text, true))::bpchar");
  }

  @Test
  void theServiceCanOnlyAddToWhatIsKeptForEver() throws SQLException {
    for (String table : APPEND_ONLY) {
      assertThat(rights(table)).as(table).isSubsetOf("INSERT", "SELECT");
    }
  }

  /** What was moved to the database of deleted records comes and stays by the owner alone (9.3). */
  @Test
  void theServiceOnlyReadsTheDatabaseOfDeletedRecords() throws SQLException {
    for (String table :
        List.of("deleted_records.deleted_record", "deleted_records.deleted_person")) {
      assertThat(municipalTables()).contains(table);
      assertThat(rights(table)).as(table).containsExactly("SELECT");
    }
  }

  /** They come by deleted_records.follow_register after every migration (ADR 0023). */
  @Test
  void theDatabaseOfDeletedRecordsHasTheColumnsOfTheRegister() throws SQLException {
    assertThat(columns("deleted_records.deleted_record"))
        .containsAll(columns("resident_record"))
        .hasSize(columns("resident_record").size() + 2);
    assertThat(columns("recorded_version"))
        .containsAll(columns("resident_record"))
        .hasSize(columns("resident_record").size() + 1);
    assertThat(columns("deleted_records.deleted_person"))
        .containsExactlyElementsOf(columns("current_resident"));
    assertThat(columns("deleted_person")).containsExactlyElementsOf(columns("current_resident"));
  }

  private static List<String> columns(String table) throws SQLException {
    return query(
        "SELECT attname FROM pg_attribute WHERE attrelid = '"
            + table
            + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
  }

  @Test
  void theServiceDeletesNothingWholesale() throws SQLException {
    for (String table : municipalTables()) {
      assertThat(rights(table)).as(table).doesNotContain("TRUNCATE", "TRIGGER", "REFERENCES");
    }
  }

  @Test
  void theServiceIsNeitherOwnerNorSuperuser() throws SQLException {
    String service = TestDatabase.service().user();
    assertThat(
            query(
                "SELECT rolname FROM pg_roles WHERE rolname = '"
                    + service
                    + "' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)"))
        .isEmpty();
    assertThat(
            query(
                "SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
                    + " WHERE r.rolname = '"
                    + service
                    + "'"))
        .isEmpty();
    assertThat(query("SELECT pg_has_role('" + service + "', 'daicho_owner', 'MEMBER')"))
        .containsExactly("f");
    assertThat(query("SELECT has_schema_privilege('" + service + "', 'public', 'CREATE')"))
        .containsExactly("f");
  }

  private static Set<String> municipalTables() throws SQLException {
    return new TreeSet<>(
        query(
            """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace IN ('public'::regnamespace, 'deleted_records'::regnamespace) AND c.relkind IN ('r', 'p')
            AND a.attname = 'lg_code'\
            """));
  }

  private static List<String> rights(String table) throws SQLException {
    return query(
        "SELECT privilege_type FROM information_schema.role_table_grants WHERE grantee = '"
            + TestDatabase.service().user()
            + "' AND table_name = '"
            + table.replaceFirst(".*\\.", "")
            + "' UNION SELECT privilege_type FROM information_schema.column_privileges"
            + " WHERE grantee = '"
            + TestDatabase.service().user()
            + "' AND table_name = '"
            + table.replaceFirst(".*\\.", "")
            + "'");
  }

  private static List<String> query(String sql) throws SQLException {
    Login owner = TestDatabase.owner();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
