package jp.daicho.server.registry.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.ItemType;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.server.operators.Passage;
import org.jooq.exception.DataAccessException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * What the log says that was registered beside what the register holds, each as subject and digest
 * in a temporary table that goes with the transaction.
 */
public final class WitnessTables {
  private static final int AT_ONCE = 5_000;
  private static final int ENTRIES_AT_ONCE = 200;
  private static final int NAMED_AT_MOST = 100;

  private static final String CREATE =
      """
      CREATE TEMPORARY TABLE witnessed (entry_no bigint, subject text, digest text) ON COMMIT DROP\
      """;
  private static final String CREATE_REGISTERED =
      "CREATE TEMPORARY TABLE registered (subject text, digest text) ON COMMIT DROP";

  private static final String WITNESSES =
      """
      SELECT entry_no, witness FROM audit_entry
       WHERE lg_code = ?::bpchar AND witness IS NOT NULL AND entry_no > ?
       ORDER BY entry_no LIMIT ?\
      """;

  /** What the log said last of each. */
  private static final String LATEST =
      """
      WITH latest AS (SELECT DISTINCT ON (subject) subject, digest, entry_no FROM witnessed
        WHERE left(subject, 1) <> 't' ORDER BY subject, entry_no DESC)
      """;

  private static final String DIFFERENT =
      LATEST
          + """
          SELECT subject, CASE WHEN r.digest IS NULL THEN 'is missing'
                               WHEN l.digest IS NULL THEN 'is not in the log'
                               ELSE 'was changed' END
            FROM latest l FULL JOIN registered r USING (subject)
           WHERE l.digest IS DISTINCT FROM r.digest AND left(subject, 1) %s 'm'
           ORDER BY subject LIMIT ?\
          """;

  private static final String NOT_IN_THE_LOG =
      """
      SELECT subject, digest FROM registered r
       WHERE NOT EXISTS (SELECT FROM witnessed w WHERE w.subject = r.subject)
      UNION ALL
      SELECT DISTINCT 't' || %1$s, '' FROM move m
       WHERE m.lg_code = ?::bpchar AND m.kind = 'TAKEN_OVER'
         AND NOT EXISTS (SELECT FROM witnessed w WHERE w.subject = 't' || %1$s)
       ORDER BY 1\
      """
          .formatted(micros("m.recorded_at"));

  private static final String LAST_SAID_UNTIL =
      """
      SELECT subject, digest
        FROM (SELECT DISTINCT ON (subject) subject, digest, entry_no FROM witnessed
          ORDER BY subject, entry_no DESC) latest
        JOIN audit_link l ON l.lg_code = ?::bpchar AND l.entry_no = latest.entry_no
       WHERE l.chain_no <= ? ORDER BY subject\
      """;

  private static final String LOADED_WITHOUT_LOG =
      """
      SELECT m.move_number FROM move m
       WHERE m.lg_code = ?::bpchar AND m.kind = 'TAKEN_OVER' AND NOT EXISTS
         (SELECT FROM witnessed w WHERE w.subject = 't' || %s)
       ORDER BY m.move_number LIMIT ?\
      """
          .formatted(micros("m.recorded_at"));

  private final Passage passage;
  private final String lgCode;

  private WitnessTables(Passage passage) {
    this.passage = passage;
    this.lgCode = passage.municipality().value();
  }

  /** A version or a move, and its digest. */
  public record Item(String subject, String digest) {}

  /** Fills both tables. */
  public static WitnessTables build(Passage passage) {
    WitnessTables tables = new WitnessTables(passage);
    passage.sql().execute(CREATE);
    passage.sql().execute(CREATE_REGISTERED);
    tables.readLog();
    tables.readVersions("resident_record");
    tables.readVersions("deleted_records.deleted_record");
    tables.readMoves();
    passage.sql().execute("ANALYZE witnessed");
    passage.sql().execute("ANALYZE registered");
    return tables;
  }

  /** Versions that are not what the log says, each with what is wrong. */
  public List<String> differentVersions() {
    return different("<>");
  }

  /** Moves that are not what the log says, each with what is wrong. */
  public List<String> differentMoves() {
    return different("=").stream().map(subject -> "move " + subject.substring(1)).toList();
  }

  private List<String> different(String comparison) {
    return passage.read(
        DIFFERENT.formatted(comparison),
        List.of(NAMED_AT_MOST),
        row -> row.getString(1) + " " + row.getString(2));
  }

  /** Moves said to be loaded at a moment of which the log knows no load. */
  public List<String> loadedWithoutLog() {
    return passage.read(
        LOADED_WITHOUT_LOG,
        List.of(lgCode, NAMED_AT_MOST),
        row -> "move " + row.getLong(1) + " is of no load in the log");
  }

  /** What the log says nothing of. */
  public List<Item> notInTheLog() {
    return passage.read(
        NOT_IN_THE_LOG, List.of(lgCode), row -> new Item(row.getString(1), row.getString(2)));
  }

  /** What the log said last in an entry whose link is at a place or before it. */
  public List<Item> lastSaidUntil(long chainNo) {
    return passage.read(
        LAST_SAID_UNTIL,
        List.of(lgCode, chainNo),
        row -> new Item(row.getString(1), row.getString(2)));
  }

  private void readLog() {
    long after = 0;
    List<Said> some;
    do {
      some =
          passage.read(
              WITNESSES,
              List.of(lgCode, after, ENTRIES_AT_ONCE),
              row -> new Said(row.getLong(1), row.getString(2)));
      CopyText lines = new CopyText();
      for (Said said : some) {
        after = said.entryNo();
        said.into(lines);
      }
      copyIn("witnessed", lines);
    } while (some.size() == ENTRIES_AT_ONCE);
  }

  private record Said(long entryNo, String items) {
    void into(CopyText lines) {
      for (String item : items.split(" ", -1)) {
        if (item.isEmpty()) {
          // Loads of some sizes used to end with an entry that says nothing.
          continue;
        }
        int colon = item.indexOf(':');
        int slash = item.indexOf('/');
        if (colon < 0 || slash < 0) {
          line(lines, colon < 0 ? item : item.substring(0, colon), item.substring(colon + 1));
        } else {
          int version = Integer.parseInt(item, slash + 1, colon, 10);
          for (String digest : item.substring(colon + 1).split(",", -1)) {
            line(lines, item.substring(0, slash + 1) + version++, digest);
          }
        }
      }
    }

    private void line(CopyText lines, String subject, String digest) {
      lines.field(Long.toString(entryNo));
      lines.field(subject);
      lines.field(digest);
      lines.endLine();
    }
  }

  private void readVersions(String table) {
    LineDigest digest = Witness.digestOfVersions();
    String columns =
        RecordItems.all().stream().map(WitnessTables::asInFiles).collect(Collectors.joining(", "));
    String key = "address_number || '/' || version";
    String last = "";
    long count;
    do {
      Lines lines =
          copyOut(
              "SELECT %s, %s FROM %s WHERE lg_code = '%s' AND (address_number, version) > (%s)"
                      .formatted(
                          columns, key, table, lgCode, last.isEmpty() ? "'', 0" : after(last))
                  + " ORDER BY address_number, version LIMIT "
                  + AT_ONCE,
              digest,
              "");
      copyIn("registered", lines.text());
      count = lines.count();
      last = lines.lastSubject();
    } while (count == AT_ONCE);
  }

  private static String after(String subject) {
    int slash = subject.lastIndexOf('/');
    return "'%s', %s"
        .formatted(subject.substring(0, slash).replace("'", "''"), subject.substring(slash + 1));
  }

  private void readMoves() {
    LineDigest digest = Witness.digestOfMoves();
    String columns =
        RegisterTables.COLUMNS_OF_MOVE.stream()
            .map(
                column ->
                    column.equals(RegisterTables.MOVE_RECORDED_AT)
                        ? micros("recorded_at")
                        : column.getName())
            .collect(Collectors.joining(", "));
    String last = "0";
    long count;
    do {
      Lines lines =
          copyOut(
              "SELECT %s, move_number FROM move WHERE lg_code = '%s'".formatted(columns, lgCode)
                  + " AND kind <> 'TAKEN_OVER' AND move_number > "
                  + last
                  + " ORDER BY move_number LIMIT "
                  + AT_ONCE,
              digest,
              "m");
      copyIn("registered", lines.text());
      count = lines.count();
      last = lines.lastSubject();
    } while (count == AT_ONCE);
  }

  private static String micros(String column) {
    return "(extract(epoch FROM " + column + ") * 1000000)::bigint";
  }

  private static String asInFiles(RecordItem<?> item) {
    return item.type() == ItemType.FLAG ? item.column() + "::integer" : item.column();
  }

  private record Lines(CopyText text, long count, String lastSubject) {}

  /** The lines of a query whose last column is the subject, as lines of subject and digest. */
  private Lines copyOut(String query, LineDigest digest, String prefix) {
    try {
      CopyOut copy = passage.copy().copyOut("COPY (" + query + ") TO STDOUT");
      CopyText text = new CopyText();
      long count = 0;
      String subject = "";
      try {
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
          int tab = line.length - 1;
          while (line[tab - 1] != '\t') {
            tab--;
          }
          subject = new String(line, tab, line.length - 1 - tab, StandardCharsets.UTF_8);
          text.field(prefix + subject);
          text.field(LineDigest.text(digest.of(line, 0, line.length)));
          text.endLine();
          count++;
        }
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
      return new Lines(text, count, subject);
    } catch (SQLException failure) {
      throw new DataAccessException("the register could not be read", failure);
    }
  }

  private void copyIn(String table, CopyText lines) {
    byte[] bytes = lines.take();
    try {
      CopyIn copy = passage.copy().copyIn("COPY " + table + " FROM STDIN");
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } catch (SQLException failure) {
      throw new DataAccessException("the digests could not be copied", failure);
    }
  }
}
