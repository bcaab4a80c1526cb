package jp.daicho.server.operators;

import java.util.Optional;
import jp.daicho.server.tenancy.Work;
import org.springframework.stereotype.Component;

/**
 * Who is at work in this thread. On the web it is whoever has signed in; commands and batches say
 * it with {@link #as}.
 */
@Component
public final class CurrentOperator {
  private static final ScopedValue<Operator> ACTING = ScopedValue.newInstance();

  private final Surroundings surroundings;

  /** With what the web knows. */
  CurrentOperator(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Does work as an operator, for commands and batches. She passes the same door with the same
   * checks.
   *
   * @throws X what the work throws
   */
  public static <T, X extends Exception> T as(Operator operator, Work<T, X> work) throws X {
    return ScopedValue.where(ACTING, operator).call(() -> work.run());
  }

  /** Who is at work, if anybody. */
  public Optional<Operator> find() {
    return ACTING.isBound() ? Optional.of(ACTING.get()) : surroundings.operator();
  }

  /**
   * Who is at work.
   *
   * @throws IllegalStateException if nobody is
   */
  public Operator require() {
    return find().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
  }
}
