package jp.daicho.server.feed;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.ToldRestriction;
import jp.daicho.server.protection.ToldRestrictions;
import jp.daicho.server.restrictions.RestrictionOutbox;
import org.springframework.stereotype.Component;

/**
 * Whose restrictions were set, changed or released, for the address-number system, the system of
 * convenience stores and others (3.1, 3.2), in order. Each entry tells what stands now, so that
 * whoever missed one is right with the next; a release for a time is never told.
 */
@Component
public final class RestrictionFeed {
  private static final Operation TELL =
      Operation.of("他システムへの抑止情報の提供", AuditAction.ENQUIRY, Permission.LINKS);

  private final Door door;
  private final RestrictionOutbox outbox;
  private final ToldRestrictions told;

  /** Made once. */
  RestrictionFeed(Door door, RestrictionOutbox outbox, ToldRestrictions told) {
    this.door = door;
    this.outbox = outbox;
    this.told = told;
  }

  /**
   * Somebody whose restrictions changed.
   *
   * @param entry its number, rising, with gaps
   * @param person whose
   * @param restrictions what stands now; nothing where all were released
   */
  public record Entry(long entry, AddressNumber person, List<ToldRestriction> restrictions) {
    /** An entry; the list is copied. */
    public Entry {
      restrictions = List.copyOf(restrictions);
    }
  }

  /**
   * Some entries.
   *
   * @param entries in their order
   * @param lastEntry the last of them, to go on after now; what was asked for where there is none
   * @param resumeAfter where to start next time, so that nothing is missed
   */
  public record Page(List<Entry> entries, long lastEntry, long resumeAfter) {
    /** A page; the list is copied. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What changed after an entry.
   *
   * @param after the entry; 0 for all
   * @param most how many at most, up to {@link RegisterFeed#MOST}
   * @throws jp.daicho.server.operators.AccessRefusedException without the permission for links, or
   *     without that for the measures, which are among the restrictions (3.4)
   */
  public Page after(long after, int most) {
    return door.enter(
        TELL,
        passage -> {
          passage.require(Permission.SUPPORT_MEASURE_ENQUIRY);
          return page(passage, after, Math.clamp(most, 1, RegisterFeed.MOST));
        });
  }

  private Page page(Passage passage, long after, int most) {
    List<RestrictionOutbox.Entry> found = outbox.after(passage, after, most);
    Map<AddressNumber, List<ToldRestriction>> standing =
        told.of(passage, found.stream().map(RestrictionOutbox.Entry::person).distinct().toList());
    List<Entry> entries =
        found.stream()
            .map(
                entry -> {
                  passage.concerning(entry.person());
                  return new Entry(
                      entry.number(),
                      entry.person(),
                      standing.getOrDefault(entry.person(), List.of()));
                })
            .toList();
    long last = entries.isEmpty() ? after : entries.getLast().entry();
    return new Page(entries, last, Math.min(last, outbox.settled(passage)));
  }
}
