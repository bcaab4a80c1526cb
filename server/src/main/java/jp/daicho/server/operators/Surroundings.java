package jp.daicho.server.operators;

import java.util.Optional;

/** What the web knows of the request at hand. Outside a request both are empty. */
public interface Surroundings {
  /** Whoever has signed in. */
  Optional<Operator> operator();

  /** The screen or the API's address, without any resident's number in it (10.2). */
  Optional<String> screen();
}
