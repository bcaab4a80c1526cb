package jp.daicho.server.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.internal.ChainTable;
import jp.daicho.server.audit.internal.LoggedEntries;
import jp.daicho.server.audit.internal.LoggedEntries.Logged;
import jp.daicho.server.audit.internal.SealTable;
import jp.daicho.server.signing.StatementSigning;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Chains the entries of the log and seals the chain (10.2, ADR 0036). Entries are written in the
 * transactions of the acts they tell of, which wait for nobody; a link for each is added a moment
 * later, in short transactions of one at a time, in the order in which the entries are found
 * committed.
 */
@Component
public final class AuditChain {
  /** No transaction lasts longer: an entry older than this has been committed, or is gone. */
  public static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

  /** How many links are added in one transaction. */
  private static final int PORTION = 5_000;

  /** How often is tried to find nothing more to link. */
  private static final int TRIES = 10;

  private final Tenancy tenancy;
  private final StatementSigning signing;
  private final Clock clock;

  /** Made once. */
  AuditChain(Tenancy tenancy, StatementSigning signing, Clock clock) {
    this.tenancy = tenancy;
    this.signing = signing;
    this.clock = clock;
  }

  /** How far back is looked for entries without a link. */
  public enum Reach {
    /** Near the end: what the last seconds brought. */
    NEAR,
    /** Everything: what a long transaction brought, or what was there before there were links. */
    ALL
  }

  /**
   * Adds links for the entries that have none. If another process is at it, it is left to that one.
   *
   * @return how many were added
   * @throws IllegalStateException inside a transaction: it would keep others from adding links
   */
  public long link(MunicipalityCode municipality, Reach reach) {
    requireNoTransaction();
    long added = 0;
    Portion portion =
        tenancy.within(
            municipality,
            () -> {
              ChainTable chain = new ChainTable(tenancy);
              return chain.lockIfFree()
                  ? linkSome(chain, reach == Reach.ALL ? settled(chain) : chain.nearTheEnd())
                  : Portion.NONE;
            });
    added += portion.count();
    while (portion.count() == PORTION) {
      long after = portion.last();
      portion =
          tenancy.within(
              municipality,
              () -> {
                ChainTable chain = new ChainTable(tenancy);
                return chain.lockIfFree() ? linkSome(chain, after) : Portion.NONE;
              });
      added += portion.count();
    }
    return added;
  }

  /**
   * Links everything and seals the chain. A chain that has not grown since the last seal gets no
   * new one.
   *
   * @return the latest seal; empty if there is no entry
   * @throws IllegalStateException inside a transaction, or if the key cannot be used
   */
  public Optional<AuditSeal> seal(MunicipalityCode municipality) {
    requireNoTransaction();
    for (int tries = 0; tries < TRIES; tries++) {
      link(municipality, Reach.ALL);
      Sealed sealed = tenancy.within(municipality, this::sealIfComplete);
      if (sealed.complete()) {
        return sealed.seal();
      }
    }
    throw new IllegalStateException("entries come faster than they are linked");
  }

  /** The seals of a municipality, the first one first. */
  public List<AuditSeal> seals(MunicipalityCode municipality) {
    return tenancy.within(municipality, () -> SealTable.all(tenancy));
  }

  private record Sealed(boolean complete, Optional<AuditSeal> seal) {}

  /**
   * Nothing of before may be linked behind a seal: it would look as if it had been put in later.
   */
  private Sealed sealIfComplete() {
    ChainTable chain = new ChainTable(tenancy);
    chain.lock();
    List<Logged> rest = new ArrayList<>();
    new LoggedEntries(tenancy.copy(), tenancy.municipality())
        .unlinked(settled(chain), PORTION, rest::add);
    if (rest.size() == PORTION) {
      return new Sealed(false, Optional.empty());
    }
    if (!rest.isEmpty()) {
      chain.add(chain.end(), rest);
    }
    Instant now = clock.instant();
    Sealed sealed = new Sealed(true, SealTable.seal(tenancy, chain.end(), signing, now));
    SealTable.round(tenancy, now);
    return sealed;
  }

  private long settled(ChainTable chain) {
    return chain.settledEntry(clock.instant().minus(LONGEST_TRANSACTION));
  }

  /** How many were linked, and the last of them. */
  private record Portion(int count, long last) {
    static final Portion NONE = new Portion(0, 0);
  }

  private Portion linkSome(ChainTable chain, long after) {
    List<Logged> found = new ArrayList<>();
    new LoggedEntries(tenancy.copy(), tenancy.municipality()).unlinked(after, PORTION, found::add);
    if (found.isEmpty()) {
      return Portion.NONE;
    }
    chain.add(chain.end(), found);
    return new Portion(found.size(), found.getLast().entryNo());
  }

  private void requireNoTransaction() {
    if (tenancy.isOpen()) {
      throw new IllegalStateException("links are added in short transactions of their own");
    }
  }
}
