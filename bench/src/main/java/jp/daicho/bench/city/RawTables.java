package jp.daicho.bench.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The yardstick of a load: every table it wrote to, copied from a file into a bare table in a
 * durable transaction, and then its indexes built. One table after another, so that the disk holds
 * one of them twice at most.
 */
final class RawTables {
  /** What a load writes; {@code search_%} are the search keys, however many tables they are in. */
  private static final String TABLES =
      """
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r'
         AND (c.relname IN ('resident_record', 'current_resident', 'household', 'move')
              OR c.relname LIKE 'search\\_%')
         AND EXISTS (SELECT FROM pg_attribute a
                      WHERE a.attrelid = c.oid AND a.attname = 'lg_code')
       ORDER BY c.relname\
      """;

  private final Connection owner;
  private final Path file;
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private double copySeconds;
  private double indexSeconds;

  /** Rows are kept in the file in the meantime. */
  RawTables(Connection owner, Path file) {
    this.owner = owner;
    this.file = file;
  }

  void measure() throws SQLException, IOException {
    execute("DROP SCHEMA IF EXISTS raw CASCADE");
    execute("CREATE SCHEMA raw");
    for (String table : texts(TABLES)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        rows.put(table, copies().copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", out));
      }
      execute("CREATE TABLE raw." + table + " (LIKE public." + table + ")");
      long start = System.nanoTime();
      try (InputStream in = Files.newInputStream(file)) {
        copies().copyIn("COPY raw." + table + " FROM STDIN", in);
      }
      copySeconds += (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      for (String index :
          texts(
              "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = '"
                  + table
                  + "'")) {
        execute(index.replace(" ON public." + table, " ON raw." + table));
      }
      indexSeconds += (System.nanoTime() - start) / 1e9;
      execute("DROP TABLE raw." + table);
      Files.delete(file);
    }
    execute("DROP SCHEMA raw");
  }

  /** How many rows a table of the register has. */
  long rowsOf(String table) {
    return rows.getOrDefault(table, 0L);
  }

  double copySeconds() {
    return copySeconds;
  }

  double indexSeconds() {
    return indexSeconds;
  }

  private CopyManager copies() throws SQLException {
    return owner.unwrap(PGConnection.class).getCopyAPI();
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        texts.add(found.getString(1));
      }
    }
    return texts;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
