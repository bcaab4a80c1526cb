package jp.daicho.bench.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lets the database drop rows of some tables instead of keeping them, so that what they cost can be
 * told: all is computed and sent as ever, and nothing is written.
 */
final class OmittedRows {
  private static final String TRIGGER = "bench_omit";

  private final Connection owner;
  private final List<String> tables;

  /** Makes it possible for tables; nothing is dropped yet. */
  OmittedRows(Connection owner, List<String> tables) throws SQLException {
    this.owner = owner;
    this.tables = tables;
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          CREATE OR REPLACE FUNCTION public.bench_omit() RETURNS trigger LANGUAGE plpgsql
            AS 'BEGIN RETURN NULL; END'\
          """);
      for (String table : tables) {
        statement.execute(
            "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON public.%s FOR EACH ROW EXECUTE FUNCTION bench_omit()"
                .formatted(TRIGGER, table));
      }
    }
    omit(false);
  }

  /** Drops them from now on, or keeps them again. */
  void omit(boolean omitted) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String table : tables) {
        statement.execute(
            "ALTER TABLE public.%s %s TRIGGER %s"
                .formatted(table, omitted ? "ENABLE" : "DISABLE", TRIGGER));
      }
    }
  }
}
