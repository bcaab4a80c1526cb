package jp.daicho.server.links;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import tools.jackson.databind.node.ObjectNode;

/** Makes the messages of some kinds from what was registered. */
public interface MessageComposer {

  /**
   * What was registered.
   *
   * @param moveKind the kind of move by name
   * @param record the version it made
   */
  record Change(String moveKind, ResidentRecord record) {
    /** A change. */
    public Change {
      Objects.requireNonNull(moveKind);
      Objects.requireNonNull(record);
    }
  }

  /**
   * A message but for its id.
   *
   * @param to 団体コード, or the name of the partner
   * @param body what it says
   * @param category what the link sorts its messages by; empty if by nothing
   */
  record Composed(String to, ObjectNode body, String category) {
    /** A message of no category. */
    public Composed(String to, ObjectNode body) {
      this(to, body, "");
    }
  }

  /** The kinds it makes. */
  Set<MessageKind> kinds();

  /** Makes a message of one of its kinds; empty if this change needs none. */
  Optional<Composed> compose(Passage passage, MessageKind kind, Change change);
}
