package jp.daicho.server.audit.internal;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditCheck.Progress;
import jp.daicho.server.audit.AuditFindings.Rule;
import jp.daicho.server.audit.internal.ChainTable.Link;
import jp.daicho.server.audit.internal.LoggedEntries.Logged;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * Reads links in their order and entries in theirs, which is nearly the same, at the same time, and
 * compares. Nothing is sorted or joined, and little is kept in memory.
 */
public final class ChainCheck {
  private static final int AT_ONCE = 50_000;

  /** When so many wait for their links, one that is ahead is looked up by itself. */
  private static final int WAITING_AT_MOST = 300_000;

  /** Looking up those that are missing takes long; when so many are, it is given up. */
  private static final int LOOKED_UP_AT_MOST = 10_000;

  private final Tenancy tenancy;
  private final MunicipalityCode municipality;
  private final ChainTable chain;
  private final LoggedEntries log;
  private final SealCheck seals;
  private final CheckFaults faults;
  private final MessageDigest digest = Sha256.newDigest();

  /** Entries that were read and whose link was not met yet. */
  private final Map<Long, Logged> waiting = new HashMap<>();

  /** Entries that were looked up before they came. */
  private final Set<Long> ahead = new HashSet<>();

  private long readUntil;
  private int lookedUp;
  private long entries;
  private long links;
  private long unlinked;
  private long oldest = Long.MAX_VALUE;

  /** The place and hash before the next link, and the link there if it did not fit. */
  private long lastChainNo;

  private byte[] lastHash;
  private @Nullable Misfit misfit;

  /**
   * A link that does not fit.
   *
   * @param expected the hash it should have if its entry is right
   */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  private record Misfit(Link link, byte[] expected) {}

  /** In a transaction of the municipality. */
  public ChainCheck(Tenancy tenancy, SealCheck seals, CheckFaults faults) {
    this.tenancy = tenancy;
    this.municipality = tenancy.municipality();
    this.chain = new ChainTable(tenancy);
    this.log = new LoggedEntries(tenancy.copy(), municipality);
    this.seals = seals;
    this.faults = faults;
    this.lastChainNo = seals.start();
    this.lastHash = seals.startHash(municipality);
  }

  /** Checks everything. */
  public void run(Progress progress) {
    try (EntriesAhead read = new EntriesAhead(tenancy, municipality)) {
      List<Link> some = new ArrayList<>();
      long after = lastChainNo;
      do {
        some.clear();
        chain.after(after, AT_ONCE, some::add);
        for (Link link : some) {
          check(link, read);
        }
        if (!some.isEmpty()) {
          after = some.getLast().chainNo();
        }
        progress.checked(entries);
      } while (some.size() == AT_ONCE);
      blameEntry();
      waiting.values().forEach(this::withoutLink);
      for (Logged rest = read.peek(); rest != null; rest = read.peek()) {
        read.skip();
        if (!ahead.remove(rest.entryNo())) {
          withoutLink(rest);
        }
      }
    }
    seals.end();
  }

  private void check(Link link, EntriesAhead read) {
    links++;
    Logged entry = lookUpEntry(link, read);
    if (link.chainNo() != lastChainNo + 1) {
      // What builds on a hash that is not there cannot be checked; the next one can.
      faults.add(
          Rule.LINKS_WITHOUT_GAP, "links " + (lastChainNo + 1) + " to " + (link.chainNo() - 1));
      blameEntry();
    } else if (entry == null) {
      blameEntry();
    } else {
      checkHash(link, entry);
    }
    if (entry != null && entry.at() < seals.earliestAt(link.chainNo())) {
      faults.add(Rule.ENTRY_CAME_IN_TIME, name(link));
    }
    seals.met(link.chainNo(), link.hash());
    lastChainNo = link.chainNo();
    lastHash = link.hash();
  }

  /**
   * Whether a link that does not fit was changed, or its entry, shows with the next one: that was
   * made with the hash that should be there.
   */
  private void checkHash(Link link, Logged entry) {
    byte[] expected = Sha256.link(digest, lastHash, entry.digest());
    boolean fits = Arrays.equals(expected, link.hash());
    Misfit before = misfit;
    if (before != null
        && !fits
        && Arrays.equals(Sha256.link(digest, before.expected(), entry.digest()), link.hash())) {
      faults.add(Rule.LINK_FITS_CHAIN, name(before.link()));
      misfit = null;
      return;
    }
    blameEntry();
    misfit = fits ? null : new Misfit(link, expected);
  }

  private void blameEntry() {
    if (misfit != null) {
      faults.add(Rule.ENTRY_FITS_LINK, name(misfit.link()));
      misfit = null;
    }
  }

  private @Nullable Logged lookUpEntry(Link link, EntriesAhead read) {
    Logged entry = waiting.isEmpty() ? null : waiting.remove(link.entryNo());
    while (entry == null && readUntil < link.entryNo() && waiting.size() < WAITING_AT_MOST) {
      Logged next = read.peek();
      if (next == null) {
        readUntil = Long.MAX_VALUE;
        break;
      }
      if (next.entryNo() > link.entryNo()) {
        readUntil = next.entryNo() - 1;
        break;
      }
      read.skip();
      readUntil = next.entryNo();
      if (next.entryNo() == link.entryNo()) {
        entry = next;
      } else if (ahead.isEmpty() || !ahead.remove(next.entryNo())) {
        waiting.put(next.entryNo(), next);
      }
    }
    if (entry == null) {
      // Committed after its number was passed, or far ahead.
      entry = lookUp(link.entryNo());
      if (entry != null && link.entryNo() > readUntil) {
        ahead.add(link.entryNo());
      }
    }
    if (entry == null) {
      faults.add(Rule.ENTRY_EXISTS, name(link));
    } else {
      entries++;
    }
    return entry;
  }

  private @Nullable Logged lookUp(long entryNo) {
    if (lookedUp == LOOKED_UP_AT_MOST) {
      return null;
    }
    List<Logged> found = new ArrayList<>(1);
    log.between(entryNo - 1, entryNo, found::add);
    if (found.isEmpty()) {
      lookedUp++;
      return null;
    }
    return found.getFirst();
  }

  /** Entries of the last moments have no link yet; one that is older than the seals was put in. */
  private void withoutLink(Logged entry) {
    if (entry.at() < seals.earliestAt(Long.MAX_VALUE)) {
      faults.add(Rule.ENTRY_CAME_IN_TIME, "entry " + entry.entryNo() + " (no link)");
    } else {
      unlinked++;
      oldest = Math.min(oldest, entry.at());
    }
  }

  private static String name(Link link) {
    return "entry " + link.entryNo() + " (link " + link.chainNo() + ")";
  }

  /** Entries that stand in the chain. */
  public long entries() {
    return entries;
  }

  /** Links. */
  public long links() {
    return links;
  }

  /** Entries without a link that may well have none yet. */
  public long unlinked() {
    return unlinked;
  }

  /** The oldest of them. */
  public @Nullable Instant unlinkedSince() {
    return unlinked == 0 ? null : DatabaseTime.instant(oldest);
  }
}
