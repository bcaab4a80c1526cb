package jp.daicho.bench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The yardstick of an intake: {@code COPY} of the very rows that were taken in, all columns, from a
 * file into a table with the same columns and primary key but without row-level security, foreign
 * keys and further indexes, in one durable transaction.
 */
final class RawCopy {
  private final Connection owner;
  private final Path file;

  /** Makes the empty table; the rows will be kept in a file in the meantime. */
  RawCopy(Connection owner, Path file) throws SQLException {
    this.owner = owner;
    this.file = file;
    execute("CREATE SCHEMA bare");
    execute(
        "CREATE TABLE bare.resident_record (LIKE public.resident_record INCLUDING CONSTRAINTS,"
            + " PRIMARY KEY (lg_code, address_number, version))");
  }

  /** Writes the rows that were taken in to the file and counts them. */
  long unload(String lgCode) throws SQLException, IOException {
    try (PreparedStatement municipality =
        owner.prepareStatement("SELECT set_config('app.lg_code', ?, false)")) {
      municipality.setString(1, lgCode);
      municipality.execute();
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      return copies().copyOut("COPY (SELECT * FROM resident_record) TO STDOUT", out);
    }
  }

  /** Copies the rows into the emptied table and returns the seconds it took. */
  double seconds() throws SQLException, IOException {
    execute("TRUNCATE bare.resident_record");
    try (InputStream in = Files.newInputStream(file)) {
      long start = System.nanoTime();
      copies().copyIn("COPY bare.resident_record FROM STDIN", in);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private CopyManager copies() throws SQLException {
    return owner.unwrap(PGConnection.class).getCopyAPI();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
