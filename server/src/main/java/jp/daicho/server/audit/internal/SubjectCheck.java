package jp.daicho.server.audit.internal;

import java.util.List;
import jp.daicho.server.audit.AuditFindings.Rule;
import jp.daicho.server.tenancy.Tenancy;

/** Compares the entries with the table by which they are found for a resident. */
public final class SubjectCheck {
  /**
   * Those of linked entries only: the table is written with the links. All are found before some
   * are taken, so that the database compares the tables as a whole and looks up no row by itself.
   */
  private static final String MISSING =
      """
      WITH missing AS MATERIALIZED (
        SELECT e.entry_no FROM audit_entry e
          JOIN audit_link l ON l.lg_code = e.lg_code AND l.entry_no = e.entry_no
          CROSS JOIN LATERAL unnest(e.subjects) named
         WHERE e.lg_code = ?::bpchar AND named IS NOT NULL
           AND NOT EXISTS (SELECT FROM audit_subject s
             WHERE s.lg_code = e.lg_code AND s.address_number = named
               AND s.entry_no = e.entry_no))
      SELECT entry_no FROM missing LIMIT 100\
      """;

  private static final String SUPERFLUOUS =
      """
      WITH superfluous AS MATERIALIZED (
        SELECT s.entry_no FROM audit_subject s
         WHERE s.lg_code = ?::bpchar
           AND NOT EXISTS (SELECT FROM audit_entry e
             WHERE e.lg_code = s.lg_code AND e.entry_no = s.entry_no
               AND s.address_number = ANY (e.subjects)))
      SELECT entry_no FROM superfluous LIMIT 100\
      """;

  private SubjectCheck() {}

  /** Checks both ways. */
  public static void run(Tenancy tenancy, CheckFaults faults) {
    for (String query : List.of(MISSING, SUPERFLUOUS)) {
      tenancy.read(query, List.of(tenancy.municipality().value()), row -> row.getLong(1)).stream()
          .distinct()
          .forEach(entry -> faults.add(Rule.SUBJECTS_ARE_DERIVED, "entry " + entry));
    }
  }
}
