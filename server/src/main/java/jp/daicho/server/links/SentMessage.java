package jp.daicho.server.links;

import java.time.Instant;
import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message to send, sent or not.
 *
 * @param number its number in the municipality
 * @param partner to whom
 * @param kind its kind by name
 * @param messageId the id in the message
 * @param moveNumber the move it tells of; null if it tells of none
 * @param person 宛名番号 of whom it is about
 * @param state how far it has come
 * @param attempts how often it was tried
 * @param nextAttemptAt before when it is not tried again
 * @param madeAt when it was made
 * @param settledAt when it was sent or dealt with; null before
 * @param error what went wrong last; empty if nothing did
 * @param content the message; null if it could not be made
 * @param category what the link sorts its messages by; empty if by nothing
 * @param resendOf the message that this one sends again; null if none
 * @param mediumNumber the medium it was handed over on; null if on none
 */
public record SentMessage(
    long number,
    Partner partner,
    String kind,
    String messageId,
    @Nullable Long moveNumber,
    AddressNumber person,
    SendingState state,
    int attempts,
    Instant nextAttemptAt,
    Instant madeAt,
    @Nullable Instant settledAt,
    String error,
    @Nullable String content,
    String category,
    @Nullable Long resendOf,
    @Nullable Long mediumNumber) {
  /** A message to send. */
  public SentMessage {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(state);
    Objects.requireNonNull(category);
  }

  /** Without its content. */
  @Override
  public String toString() {
    return "SentMessage[" + messageId + ", " + state + "]";
  }
}
