package jp.daicho.server.operators;

import java.util.Optional;
import jp.daicho.server.audit.AuditEntry;
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

  /** Takes note of what was let out for the page at hand, now that it is in the log. */
  void showing(AuditEntry entry) {
    surroundings.showing(entry.subjects(), entry.individualNumberShown());
  }

  /** The page at hand with those whose data were let out for it; empty outside the web. */
  public Optional<ShownScreen> shown() {
    return surroundings.shown();
  }

  /** Takes note that what fails now is in the log. */
  void faultLogged() {
    surroundings.faultLogged();
  }

  /** Whether what failed is in the log. */
  boolean isFaultLogged() {
    return surroundings.isFaultLogged();
  }

  /** Its name. */
  String name() {
    return SCREEN.isBound() ? SCREEN.get() : surroundings.screen().orElse(BACKGROUND);
  }
}
