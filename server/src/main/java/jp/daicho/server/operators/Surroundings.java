package jp.daicho.server.operators;

import java.util.Optional;
import java.util.SortedSet;

/** What the web knows of the request at hand. Outside a request both are empty. */
public interface Surroundings {
  /** Whoever has signed in. */
  Optional<Operator> operator();

  /** The screen or the API's address, without any resident's number in it (10.2). */
  Optional<String> screen();

  /** Takes note of whose data the page at hand is about to show. */
  default void showing(SortedSet<String> subjects, boolean numberShown) {}

  /** Takes note that a fault of the request at hand is in the log. */
  default void faultLogged() {}

  /** Whether a fault of the request at hand is in the log. */
  default boolean isFaultLogged() {
    return false;
  }

  /** The page at hand with those whose data were let out for it so far. */
  default Optional<ShownScreen> shown() {
    return Optional.empty();
  }
}
