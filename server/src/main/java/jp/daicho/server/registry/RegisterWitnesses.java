package jp.daicho.server.registry;

import java.util.List;
import java.util.StringJoiner;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.WitnessTables;
import jp.daicho.server.registry.internal.WitnessTables.Item;
import org.springframework.stereotype.Component;

/**
 * What the log says that the register holds, by digest (10.2, ADR 0036). Registrations and loads
 * say it themselves; this is for what was registered before they did, for entries whose time is
 * over, and for work that changes the form in which something is stored.
 */
@Component
public final class RegisterWitnesses {
  /** So many characters of digests stand in one entry of the log. */
  private static final int AT_ONCE = 60_000;

  /** Made once. */
  RegisterWitnesses() {}

  /**
   * Puts into the log what it says nothing of, as it is. What it says otherwise stays a fault.
   *
   * @return how many versions and moves
   */
  public long adopt(Passage passage) {
    return write(passage, WitnessTables.build(passage).notInTheLog());
  }

  /**
   * Says once more, in new entries, what entries said last whose links are at a place or before it:
   * so these can be removed.
   *
   * @return how many versions, moves and loads
   */
  public long carryOver(Passage passage, long untilLink) {
    return write(passage, WitnessTables.build(passage).lastSaidUntil(untilLink));
  }

  private static long write(Passage passage, List<Item> items) {
    StringJoiner some = new StringJoiner(" ");
    for (Item item : items) {
      some.add(item.digest().isEmpty() ? item.subject() : item.subject() + ":" + item.digest());
      if (some.length() > AT_ONCE) {
        passage.witnessNow(some.toString());
        some = new StringJoiner(" ");
      }
    }
    if (some.length() > 0) {
      passage.witnessNow(some.toString());
    }
    return items.size();
  }
}
