package jp.daicho.server.encryption;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.server.certificates.PdfText;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;

/** Reads every column of every table of the shared database, as whoever owns it. */
final class EveryColumn {
  private static final String TABLES =
      """
      SELECT format('%I.%I', n.nspname, c.relname), format('%I', a.attname), t.typname
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type t ON t.oid = a.atttypid
       WHERE c.relkind IN ('r', 'p', 'm')
         AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
       ORDER BY 1, a.attnum\
      """;

  private EveryColumn() {}

  private record Column(String table, String name, String type) {}

  /** The columns, as {@code schema.table.column}, that hold a text, in whatever writing. */
  static Set<String> holding(ServedMunicipality municipality, List<String> texts)
      throws SQLException {
    Set<String> writings = new LinkedHashSet<>();
    texts.forEach(text -> writings.addAll(writings(text)));
    Set<String> found = new LinkedHashSet<>();
    try (Connection connection = connect(municipality);
        Statement statement = connection.createStatement()) {
      for (Column column : columns(statement)) {
        String whole = column.table() + "." + column.name();
        try (ResultSet values =
            statement.executeQuery(
                "SELECT %s::text, %s FROM %s"
                    .formatted(
                        column.name(),
                        column.type().equals("bytea") ? column.name() : "NULL::bytea",
                        column.table()))) {
          while (values.next()) {
            String value = values.getString(1);
            if (value != null
                && (writings.stream().anyMatch(value::contains)
                    || showsOnPaper(values.getBytes(2), writings))) {
              found.add(whole);
            }
          }
        }
      }
    }
    return found;
  }

  /** How many columns there are to look at. */
  static int count(ServedMunicipality municipality) throws SQLException {
    try (Connection connection = connect(municipality);
        Statement statement = connection.createStatement()) {
      return columns(statement).size();
    }
  }

  /** As whoever owns the tables does it. */
  static void change(ServedMunicipality municipality, String... statements) throws SQLException {
    try (Connection connection = connect(municipality);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  static List<String> texts(ServedMunicipality municipality, String query) throws SQLException {
    try (Connection connection = connect(municipality);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static List<Column> columns(Statement statement) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return columns;
  }

  private static boolean showsOnPaper(byte @Nullable [] bytes, Set<String> writings) {
    if (bytes == null || !new String(bytes, StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
      return false;
    }
    String shown = PdfText.of(bytes).all().replaceAll("\\s", "");
    return writings.stream().anyMatch(shown::contains);
  }

  /** Plain, in full width, in hexadecimal digits, and in base 64 wherever it may begin. */
  private static Set<String> writings(String text) {
    Set<String> writings = new LinkedHashSet<>();
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    for (String written : List.of(text, wide.toString())) {
      byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
      writings.add(written);
      writings.add(HexFormat.of().formatHex(bytes));
      writings.add(HexFormat.of().formatHex(written.getBytes(StandardCharsets.UTF_16BE)));
      for (int skipped = 0; skipped < 3; skipped++) {
        int from = (3 - skipped) % 3;
        int length = (bytes.length - from) / 3 * 3;
        byte[] aligned = java.util.Arrays.copyOfRange(bytes, from, from + length);
        writings.add(Base64.getEncoder().encodeToString(aligned));
        writings.add(Base64.getUrlEncoder().encodeToString(aligned));
      }
    }
    return writings;
  }

  private static Connection connect(ServedMunicipality municipality) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET app.lg_code = '" + municipality.code().value() + "'");
    }
    return connection;
  }
}
