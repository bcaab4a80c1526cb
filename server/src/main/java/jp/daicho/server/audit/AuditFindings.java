package jp.daicho.server.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a log found.
 *
 * @param entries entries that stand in the chain
 * @param links links
 * @param seals seals
 * @param removed entries that were removed when their time was over
 * @param unlinked entries that wait for their link: those of the last moments, or of a time in
 *     which no service ran
 * @param unlinkedSince the oldest of them; null if there is none
 * @param faults what is wrong, at most a hundred for each rule
 */
public record AuditFindings(
    long entries,
    long links,
    long seals,
    long removed,
    long unlinked,
    @Nullable Instant unlinkedSince,
    List<Fault> faults) {

  /** Findings; the list is copied. */
  public AuditFindings {
    faults = List.copyOf(faults);
  }

  /** What is checked. */
  public enum Rule {
    /** Links run on without a gap, from the first or from what was removed. */
    LINKS_WITHOUT_GAP("links of the audit chain run on without a gap"),
    /** Every link has its entry. */
    ENTRY_EXISTS("every link has its audit entry"),
    /** Every entry says what it said when it was linked, and stands where it stood. */
    ENTRY_FITS_LINK("every audit entry is what it was when it was linked, in its place"),
    /** Every link has the hash that it had. */
    LINK_FITS_CHAIN("every link has the hash that those around it give"),
    /** No entry was put in that tells of a time before the last seals. */
    ENTRY_CAME_IN_TIME("no audit entry was put in later than a day after what it tells of"),
    /** Seals run on without a gap, each naming the one before. */
    SEALS_WITHOUT_GAP("seals run on without a gap, each naming the one before"),
    /** Every seal was signed by a key of the municipality or the installation. */
    SEAL_IS_SIGNED("every seal is signed by a key that is known here"),
    /** The chain has the hash that a seal says it had. */
    SEAL_FITS_CHAIN("every seal fits the chain"),
    /** What was removed was removed by the command, which signs it. */
    REMOVAL_IS_SIGNED("every removal of old audit entries is signed, and the chain goes on there"),
    /** Seals that were kept elsewhere say the same. */
    KEPT_SEAL_FITS("every seal kept elsewhere fits the chain and the seals here"),
    /** Entries are found by those whom they concern. */
    SUBJECTS_ARE_DERIVED("audit entries are found by the residents they concern");

    private final String description;

    Rule(String description) {
      this.description = description;
    }

    /** What holds if there is no fault, in English. */
    public String description() {
      return description;
    }
  }

  /**
   * A rule that is broken.
   *
   * @param rule which
   * @param subject where: the number of an entry, a link or a seal
   */
  public record Fault(Rule rule, String subject) {}
}
