package jp.daicho.server.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.server.links.internal.ResultStore;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of sent messages at the partner, for a link in its own passage (4.5.7). */
@Component
public final class MessageResults {
  private final ResultStore store;

  /** Made once. */
  MessageResults(ResultStore store) {
    this.store = store;
  }

  /**
   * A result.
   *
   * @param accepted whether the partner accepted the message
   * @param errorCode the code of the error; empty if there is none
   * @param errorWords what the partner says of it; empty if there is none
   * @param processedOn when the partner looked at it; null if it does not say
   * @param recordedAt when we were told
   */
  public record Result(
      boolean accepted,
      String errorCode,
      String errorWords,
      @Nullable LocalDate processedOn,
      Instant recordedAt) {
    /** A result. */
    public Result {
      Objects.requireNonNull(errorCode);
      Objects.requireNonNull(errorWords);
      Objects.requireNonNull(recordedAt);
    }
  }

  /** Notes the result of a message, as a received message tells it. */
  public void add(Passage passage, long message, Result result, ReceivedMessage told) {
    store.add(passage, message, result, told.number());
  }

  /** The results of messages by their numbers, each with the latest first. */
  public Map<Long, List<Result>> of(Passage passage, Collection<Long> messages) {
    return store.of(passage, messages);
  }
}
