package jp.daicho.server.operators;

import jp.daicho.server.tenancy.Work;
import org.springframework.stereotype.Component;

/**
 * Where in the system something is done (10.2): the screen or the API's address on the web;
 * commands and batches say it with {@link #on}.
 */
@Component
public final class CurrentScreen {
  private static final ScopedValue<String> SCREEN = ScopedValue.newInstance();
  private static final String BACKGROUND = "背景処理";

  private final Surroundings surroundings;

  /** With what the web knows. */
  CurrentScreen(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Does work as part of a command or a batch of that name.
   *
   * @throws X what the work throws
   */
  public static <T, X extends Exception> T on(String name, Work<T, X> work) throws X {
    return ScopedValue.where(SCREEN, name).call(() -> work.run());
  }

  /** Its name. */
  String name() {
    return SCREEN.isBound() ? SCREEN.get() : surroundings.screen().orElse(BACKGROUND);
  }
}
