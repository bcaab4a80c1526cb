package jp.daicho.server.audit;

import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.internal.ChainCheck;
import jp.daicho.server.audit.internal.CheckFaults;
import jp.daicho.server.audit.internal.RemovalTable;
import jp.daicho.server.audit.internal.SealCheck;
import jp.daicho.server.audit.internal.SealTable;
import jp.daicho.server.audit.internal.SubjectCheck;
import jp.daicho.server.signing.StatementSigning;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Checks that the log of a municipality is what was written: every entry against its link, every
 * link against the one before, the chain against the seals, those kept elsewhere included.
 */
@Component
public final class AuditCheck {
  private final Tenancy tenancy;
  private final StatementSigning signing;

  /** Made once. */
  AuditCheck(Tenancy tenancy, StatementSigning signing) {
    this.tenancy = tenancy;
    this.signing = signing;
  }

  /** Is told how many entries have been checked. */
  @FunctionalInterface
  public interface Progress {
    /** So many. */
    void checked(long entries);
  }

  /**
   * Checks everything, and changes nothing.
   *
   * @param kept seals that were kept elsewhere; those of other municipalities are passed over
   */
  public AuditFindings check(
      MunicipalityCode municipality, List<AuditSeal> kept, Progress progress) {
    return check(municipality, kept, progress, true);
  }

  /** The same without what is derived from entries, by which they are found. */
  public AuditFindings chain(
      MunicipalityCode municipality, List<AuditSeal> kept, Progress progress) {
    return check(municipality, kept, progress, false);
  }

  private AuditFindings check(
      MunicipalityCode municipality, List<AuditSeal> kept, Progress progress, boolean derived) {
    return tenancy.within(
        municipality,
        () -> {
          CheckFaults faults = new CheckFaults();
          SealCheck seals =
              new SealCheck(
                  SealTable.all(tenancy),
                  RemovalTable.all(tenancy),
                  kept.stream()
                      .filter(seal -> seal.municipality().equals(municipality.value()))
                      .toList(),
                  faults);
          seals.checkByThemselves(municipality, signing.trusted(municipality));
          ChainCheck chain = new ChainCheck(tenancy, seals, faults);
          chain.run(progress);
          if (derived) {
            SubjectCheck.run(tenancy, faults);
          }
          return new AuditFindings(
              chain.entries(),
              chain.links(),
              seals.count(),
              seals.removedEntries(),
              chain.unlinked(),
              chain.unlinkedSince(),
              faults.list());
        });
  }
}
