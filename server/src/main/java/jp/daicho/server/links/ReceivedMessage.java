package jp.daicho.server.links;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.findings.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * A received message.
 *
 * @param number its number in the municipality
 * @param partner from whom it was fetched
 * @param kind its kind by name; empty if that cannot be read
 * @param messageId the id in the message; made from the content if there is none
 * @param sender who made it; empty if that cannot be read
 * @param sentAt when it was made; null if that cannot be read
 * @param caseId the same in all messages of one move; empty if there is none
 * @param residentRecordCode of whom it is about; empty if there is none
 * @param receivedAt when it came
 * @param state what became of it
 * @param findings why it could not be taken in
 * @param error what broke off last; empty if nothing did
 * @param moveNumber the move it was registered by, at once or by a draft; null before
 * @param draftNumber the draft that a clerk made of it; null if there is none
 * @param note what a clerk noted when dealing with it
 * @param content the message as it came
 */
public record ReceivedMessage(
    long number,
    Partner partner,
    String kind,
    String messageId,
    String sender,
    @Nullable Instant sentAt,
    String caseId,
    String residentRecordCode,
    Instant receivedAt,
    ReceivedState state,
    List<FindingView> findings,
    String error,
    @Nullable Long moveNumber,
    @Nullable Long draftNumber,
    String note,
    String content) {
  /** A received message; the list is copied. */
  public ReceivedMessage {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(state);
    findings = List.copyOf(findings);
  }

  /** The message, if its envelope can be read. */
  public @Nullable Message message() {
    return MessageJson.read(content).message();
  }

  /** Without its content. */
  @Override
  public String toString() {
    return "ReceivedMessage[" + messageId + ", " + state + "]";
  }
}
