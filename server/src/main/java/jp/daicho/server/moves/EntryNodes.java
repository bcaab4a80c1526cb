package jp.daicho.server.moves;

import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.server.moves.internal.EntryJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of moves as JSON, for other modules that take them or give them out. */
public final class EntryNodes {
  private EntryNodes() {}

  /** Writes an entry. */
  public static ObjectNode write(EnteredMove entry) {
    return EntryJson.write(entry);
  }

  /**
   * Reads an entry.
   *
   * @throws EntryUnreadableException naming every member that is unknown or no text
   */
  public static EnteredMove read(JsonNode node) {
    return EntryJson.read(node);
  }
}
