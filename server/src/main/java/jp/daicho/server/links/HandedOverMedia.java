package jp.daicho.server.links;

import java.time.Instant;
import java.util.List;
import jp.daicho.server.links.internal.AddedMessages;
import jp.daicho.server.links.internal.MediumStore;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Messages that are handed over on a medium instead of online, and messages that no move makes: for
 * a link in its own passage (4.5.7).
 */
@Component
public final class HandedOverMedia {
  private final MediumStore media;
  private final AddedMessages added;

  /** Made once. */
  HandedOverMedia(MediumStore media, AddedMessages added) {
    this.media = media;
    this.added = added;
  }

  /**
   * A file of messages that was handed over.
   *
   * @param number its number in the municipality
   * @param madeAt when it was made
   * @param messages how many messages are on it
   */
  public record Medium(long number, Instant madeAt, int messages) {}

  /**
   * Puts all that waits for a partner on one medium, in order, and marks it as handed over. What
   * waits behind a failed message about the same person stays.
   *
   * @return the medium; one of no messages, which is not kept, if nothing waits
   */
  public Medium handOver(Passage passage, Partner partner) {
    return media.handOver(passage, partner);
  }

  /** The media of a partner, the latest first. */
  public List<Medium> list(Passage passage, Partner partner, int most) {
    return media.list(passage, partner, most);
  }

  /**
   * The messages on a medium as they were handed over, in their order.
   *
   * @throws MessageUnknownException when there is no such medium
   */
  public List<SentMessage> on(Passage passage, long number) {
    return media.on(passage, number);
  }

  /**
   * Adds a message that no move makes; it is sent after all that was made before.
   *
   * @return its number
   */
  public long add(Passage passage, NewMessage message) {
    return added.add(passage, message);
  }

  /**
   * Makes a message once more that the partner was told, under an id of its own that names the
   * first.
   *
   * @return the number of the new one
   * @throws MessageUnknownException when there is no such message
   * @throws IllegalStateException if the partner has not been told it yet
   */
  public long again(Passage passage, long number) {
    return added.again(passage, number);
  }
}
