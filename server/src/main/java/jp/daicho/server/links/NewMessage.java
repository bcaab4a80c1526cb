package jp.daicho.server.links;

import java.util.Objects;
import jp.daicho.ledger.record.ResidentRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that somebody makes by hand, not a move.
 *
 * @param kind its kind
 * @param record of whom it is, as she is now
 * @param category what the link sorts its messages by
 * @param body what it says
 */
public record NewMessage(
    MessageKind kind, ResidentRecord record, String category, ObjectNode body) {
  /** A message. */
  public NewMessage {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(record);
    Objects.requireNonNull(category);
    Objects.requireNonNull(body);
  }
}
