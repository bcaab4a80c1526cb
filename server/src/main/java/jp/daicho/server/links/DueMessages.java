package jp.daicho.server.links;

import java.time.Instant;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Messages that follow from something else than a move. A link brings it as a bean; it is asked
 * before what waits for its partner is sent.
 */
public interface DueMessages {
  /** To whom they go. */
  Partner partner();

  /**
   * Whether there is something to look at, asked without touching the register.
   *
   * @param since only what was recorded since then; null for all
   */
  boolean isDue(MunicipalityCode municipality, @Nullable Instant since);

  /**
   * Makes the messages of what is due next.
   *
   * @param since only what was recorded since then; null for all
   * @return how much was looked at
   */
  int make(Passage passage, @Nullable Instant since);
}
