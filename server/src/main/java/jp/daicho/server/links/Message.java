package jp.daicho.server.links;

import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in the neutral schema {@code daicho-link/1} (docs/schema/link-message-1.schema.json).
 *
 * @param id given by the sender once for each message
 * @param kind its kind by name; that of a received message may be unknown here
 * @param from 団体コード, or the name of a partner
 * @param to the same
 * @param sentAt when the sender made it
 * @param caseId the same in all messages of one move; empty if it stands alone
 * @param residentRecordCode of whom it is about; empty if there is none
 * @param body what it says, by kind
 */
public record Message(
    String id,
    String kind,
    String from,
    String to,
    Instant sentAt,
    String caseId,
    String residentRecordCode,
    ObjectNode body) {
  /** The schema that {@link MessageJson} writes and reads. */
  public static final String SCHEMA = "daicho-link/1";

  /** A message. */
  public Message {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(sentAt);
    Objects.requireNonNull(caseId);
    Objects.requireNonNull(residentRecordCode);
    Objects.requireNonNull(body);
  }

  /** Without what it says of a resident. */
  @Override
  public String toString() {
    return "Message[" + id + ", " + kind + "]";
  }
}
