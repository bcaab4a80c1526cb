package jp.daicho.server.encryption;

/**
 * The columns in which texts stand encrypted, besides the Individual Number of the register itself.
 * Whoever keeps such a text names its column, and rewriting with a new key goes through all of them
 * ({@code registry.NumberRotation}).
 */
public enum EncryptedColumn {
  /** What was entered for a move. */
  DRAFT("draft", "entry", "draft_number", "draft_number"),
  /** The digest of the request by which a draft was entered. */
  DRAFT_REQUEST("draft", "request_digest", "draft_number", "draft_number"),
  /** A message to another system. */
  MESSAGE_TO_SEND("message_to_send", "content", "message_no", "message_id"),
  /** A message from another system. */
  RECEIVED_MESSAGE("received_message", "content", "received_no", "message_id"),
  /** The key by which the bytes of a paper are encrypted. */
  ISSUED_PAPER("issued_paper", "pdf_key", "issue_no", "issue_no");

  private final String table;
  private final String column;
  private final String order;
  private final String row;

  EncryptedColumn(String table, String column, String order, String row) {
    this.table = table;
    this.column = column;
    this.order = order;
    this.row = row;
  }

  /** The table. */
  public String table() {
    return table;
  }

  /** The column; of text, or of JSON in which an encrypted text is a string. */
  public String column() {
    return column;
  }

  /** The numbered column that, with the municipality, is the key of the table. */
  public String order() {
    return order;
  }

  /** The column that tells rows apart and is known before a row is written. */
  public String row() {
    return row;
  }

  /** Whether the column is JSON. */
  public boolean isJson() {
    return this == DRAFT;
  }
}
