package jp.daicho.server.audit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditFindings.Rule;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.audit.internal.RemovalTable.Removal;
import jp.daicho.server.signing.StatementSigning;

/** Checks the seals by themselves, and against the chain while that is read. */
public final class SealCheck {
  private static final String NOTHING = "0".repeat(64);

  private final List<AuditSeal> seals;
  private final List<Removal> removals;
  private final List<AuditSeal> kept;
  private final CheckFaults faults;

  /** What is said of a link, by its place; and what has been met. */
  private final Map<Long, List<Claim>> claims = new HashMap<>();

  private final Set<Long> met = new HashSet<>();
  private int passed;
  private long earliest = Long.MIN_VALUE;

  private record Claim(Rule rule, String subject, String hash) {}

  /** Over the seals and removals of the database and the seals kept elsewhere. */
  public SealCheck(
      List<AuditSeal> seals, List<Removal> removals, List<AuditSeal> kept, CheckFaults faults) {
    this.seals = seals;
    this.removals = removals;
    this.kept = kept;
    this.faults = faults;
    long start = start();
    seals.forEach(
        seal -> claim(start, seal, new Claim(Rule.SEAL_FITS_CHAIN, name(seal), seal.chainHash())));
    kept.forEach(
        seal -> claim(start, seal, new Claim(Rule.KEPT_SEAL_FITS, name(seal), seal.chainHash())));
  }

  private void claim(long start, AuditSeal seal, Claim claim) {
    if (seal.chainNo() > start) {
      claims.computeIfAbsent(seal.chainNo(), none -> new ArrayList<>()).add(claim);
    }
  }

  /** Numbers without a gap, signatures, and what each says of the one before. */
  public void checkByThemselves(MunicipalityCode municipality, Set<String> trusted) {
    String before = NOTHING;
    long number = 0;
    Map<Long, AuditSeal> here = new HashMap<>();
    for (AuditSeal seal : seals) {
      here.put(seal.sealNo(), seal);
      if (seal.sealNo() != number + 1 || !seal.before().equals(before)) {
        faults.add(Rule.SEALS_WITHOUT_GAP, name(seal));
      }
      if (!trusted.contains(seal.publicKey()) || !seal.fits()) {
        faults.add(Rule.SEAL_IS_SIGNED, name(seal));
      }
      number = seal.sealNo();
      before = HexFormat.of().formatHex(seal.digest());
    }
    for (AuditSeal seal : kept) {
      AuditSeal same = here.get(seal.sealNo());
      if (!seal.fits()
          || !trusted.contains(seal.publicKey())
          || same == null
          || !same.chainHash().equals(seal.chainHash())
          || same.chainNo() != seal.chainNo()) {
        faults.add(Rule.KEPT_SEAL_FITS, name(seal));
      }
    }
    long removal = 0;
    for (Removal one : removals) {
      removal++;
      if (one.removalNo() != removal
          || !trusted.contains(one.signature().publicKey())
          || !StatementSigning.fits(one.signature(), one.statement(municipality))) {
        faults.add(Rule.REMOVAL_IS_SIGNED, "removal " + one.removalNo());
      }
    }
  }

  /** The last link that was removed; 0 if none was. */
  public long start() {
    return removals.isEmpty() ? 0 : removals.getLast().chainNo();
  }

  /** The hash on which the first link builds. */
  byte[] startHash(MunicipalityCode municipality) {
    return removals.isEmpty()
        ? Sha256.beginning(municipality)
        : HexFormat.of().parseHex(removals.getLast().chainHash());
  }

  /** Compares a link with what seals say of it. */
  void met(long chainNo, byte[] hash) {
    List<Claim> said = claims.get(chainNo);
    if (said != null) {
      met.add(chainNo);
      String is = HexFormat.of().formatHex(hash);
      said.stream()
          .filter(claim -> !claim.hash().equals(is))
          .forEach(claim -> faults.add(claim.rule(), claim.subject()));
    }
  }

  /** Names the seals of links that are not there any more. */
  void end() {
    claims.forEach(
        (chainNo, said) -> {
          if (!met.contains(chainNo)) {
            said.forEach(claim -> faults.add(claim.rule(), claim.subject() + ", link is missing"));
          }
        });
  }

  /**
   * The earliest time an entry may tell of whose link is at a place: a day before the last seal
   * before it. Places come in their order.
   *
   * @return as {@link DatabaseTime} has it
   */
  long earliestAt(long chainNo) {
    while (passed < seals.size() && seals.get(passed).chainNo() < chainNo) {
      earliest =
          DatabaseTime.micros(seals.get(passed).sealedAt().minus(AuditChain.LONGEST_TRANSACTION));
      passed++;
    }
    return earliest;
  }

  /** How many seals there are. */
  public long count() {
    return seals.size();
  }

  /** How many entries were removed. */
  public long removedEntries() {
    return removals.stream().mapToLong(Removal::entries).sum();
  }

  private static String name(AuditSeal seal) {
    return "seal " + seal.sealNo() + " (link " + seal.chainNo() + ")";
  }
}
