package jp.daicho.server.registry.internal;

import java.util.List;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.operators.Passage;

/** Writes the texts of an encrypted column anew with the newest key; as the owner of the tables. */
public final class RewrittenTexts {
  private static final int AT_ONCE = 500;

  /** Papers are large. */
  private static final int PAPERS_AT_ONCE = 20;

  private static final String OLD =
      """
      SELECT %1$s, %2$s, %3$s FROM %4$s
       WHERE lg_code = ?::bpchar AND %1$s > ?::bigint AND %3$s IS NOT NULL
         AND NOT starts_with(%3$s, ?)
       ORDER BY %1$s LIMIT ?::bigint\
      """;
  private static final String REWRITE =
      """
      UPDATE %4$s SET %5$s = %6$s
        FROM unnest(?::bigint[], ?::text[], ?::text[]) AS n (number, old, rewritten)
       WHERE lg_code = ?::bpchar AND %1$s = n.number AND %3$s = n.old\
      """;

  private static final String PAPERS_IN_CLEAR =
      """
      SELECT issue_no, pdf FROM issued_paper
       WHERE lg_code = ?::bpchar AND pdf_key IS NULL ORDER BY issue_no LIMIT ?::bigint\
      """;
  private static final String ENCRYPT_PAPER =
      """
      UPDATE issued_paper SET pdf = decode(?, 'base64'), pdf_key = ?
       WHERE lg_code = ?::bpchar AND issue_no = ?::bigint\
      """;

  private final EncryptedColumn column;
  private final String old;
  private final String rewrite;
  private long last;

  /** From the first on. */
  public RewrittenTexts(EncryptedColumn column) {
    this.column = column;
    String text = column.isJson() ? column.column() + " #>> '{}'" : column.column();
    String written = column.isJson() ? "to_jsonb(n.rewritten)" : "n.rewritten";
    this.old = OLD.formatted(column.order(), column.row(), text, column.table());
    this.rewrite =
        REWRITE.formatted(
            column.order(), column.row(), text, column.table(), column.column(), written);
  }

  private record Old(long number, String row, String text) {}

  /**
   * Writes the next ones anew.
   *
   * @return how many; 0 if there are no more
   */
  public int next(Passage passage) {
    MunicipalEncryption encryption = passage.encryption();
    String lgCode = passage.municipality().value();
    List<Old> some =
        passage.read(
            old,
            List.of(lgCode, last, encryption.beginning(), AT_ONCE),
            row -> new Old(row.getLong(1), row.getString(2), row.getString(3)));
    if (!some.isEmpty()) {
      last = some.getLast().number();
      passage.write(
          rewrite,
          List.of(
              some.stream().map(each -> Long.toString(each.number())).toArray(String[]::new),
              some.stream().map(Old::text).toArray(String[]::new),
              some.stream()
                  .map(
                      each ->
                          encryption.encrypt(
                              column,
                              each.row(),
                              encryption.decrypt(column, each.row(), each.text())))
                  .toArray(String[]::new),
              lgCode));
    }
    return some.size();
  }

  /**
   * Encrypts some papers from before there was encryption.
   *
   * @return how many; 0 if there are no more
   */
  public static int encryptPapers(Passage passage) {
    String lgCode = passage.municipality().value();
    List<Paper> papers =
        passage.read(
            PAPERS_IN_CLEAR,
            List.of(lgCode, PAPERS_AT_ONCE),
            row -> new Paper(row.getLong(1), row.getBytes(2)));
    for (Paper paper : papers) {
      MunicipalEncryption.Content kept =
          passage
              .encryption()
              .encryptBytes(EncryptedColumn.ISSUED_PAPER, paper.number(), paper.pdf());
      passage.write(
          ENCRYPT_PAPER,
          List.of(
              java.util.Base64.getEncoder().encodeToString(kept.bytes()),
              kept.key(),
              lgCode,
              paper.number()));
    }
    return papers.size();
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  private record Paper(long number, byte[] pdf) {}
}
