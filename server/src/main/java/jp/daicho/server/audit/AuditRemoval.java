package jp.daicho.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.internal.ChainTable;
import jp.daicho.server.audit.internal.RemovalTable;
import jp.daicho.server.audit.internal.RemovalTable.Removal;
import jp.daicho.server.signing.StatementSigning;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Removes entries whose time is over (10.2, ADR 0036): always the first of the chain, which goes on
 * behind them. Only the owner of the tables can; the service cannot.
 */
@Component
public final class AuditRemoval {
  private static final String CUT =
      """
      SELECT l.chain_no, encode(l.chain_hash, 'hex'),
             (SELECT count(*) FROM audit_link c WHERE c.lg_code = ?::bpchar AND c.chain_no <= l.chain_no)
        FROM audit_link l
       WHERE l.lg_code = ?::bpchar AND l.chain_no = least(
         (SELECT coalesce(max(chain_no), 0) FROM audit_seal WHERE lg_code = ?::bpchar),
         (SELECT min(y.chain_no) - 1 FROM audit_link y
            JOIN audit_entry e ON e.lg_code = y.lg_code AND e.entry_no = y.entry_no
           WHERE y.lg_code = ?::bpchar AND e.at >= ?::timestamptz))\
      """;

  private static final String REMOVE_SUBJECTS =
      """
      DELETE FROM audit_subject s USING audit_link l
       WHERE s.lg_code = ? AND l.lg_code = s.lg_code AND l.entry_no = s.entry_no AND l.chain_no <= ?\
      """;
  private static final String REMOVE_ENTRIES =
      """
      DELETE FROM audit_entry e USING audit_link l
       WHERE e.lg_code = ? AND l.lg_code = e.lg_code AND l.entry_no = e.entry_no AND l.chain_no <= ?\
      """;
  private static final String REMOVE_LINKS =
      "DELETE FROM audit_link WHERE lg_code = ? AND chain_no <= ?";

  private final Tenancy tenancy;
  private final StatementSigning signing;
  private final Clock clock;

  /** Made once. */
  AuditRemoval(Tenancy tenancy, StatementSigning signing, Clock clock) {
    this.tenancy = tenancy;
    this.signing = signing;
    this.clock = clock;
  }

  /**
   * What is to be removed.
   *
   * @param olderThan all of it tells of a time before this
   * @param chainNo the last link
   * @param chainHash its hash, in hexadecimal digits
   * @param entries how many entries
   */
  public record Plan(Instant olderThan, long chainNo, String chainHash, long entries) {}

  /**
   * The first entries of the chain that are sealed and tell of a time before a moment; none behind
   * one that does not.
   *
   * @return empty if there is nothing to remove
   */
  public Optional<Plan> plan(MunicipalityCode municipality, Instant olderThan) {
    String code = municipality.value();
    Instant moment = olderThan.truncatedTo(ChronoUnit.MICROS);
    return tenancy.within(
        municipality,
        () ->
            tenancy
                .read(
                    CUT,
                    List.of(code, code, code, code, moment.toString()),
                    row -> new Plan(moment, row.getLong(1), row.getString(2), row.getLong(3)))
                .stream()
                .findFirst());
  }

  /**
   * Removes it, and says so by a signed statement in the same transaction. What the entries say of
   * the register has to be carried over before.
   *
   * @throws jp.daicho.server.database.DatabaseUnavailableException if this process does not know
   *     the owner's login
   */
  public void remove(MunicipalityCode municipality, Plan plan) {
    tenancy.withinAsOwner(
        municipality,
        () -> {
          ChainTable chain = new ChainTable(tenancy);
          chain.lock();
          if (!HexFormat.of().formatHex(chain.hashAt(plan.chainNo())).equals(plan.chainHash())) {
            throw new IllegalStateException("the chain is not what it was");
          }
          long number = RemovalTable.all(tenancy).size() + 1L;
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          RemovalTable.add(
              tenancy,
              new Removal(
                  number,
                  plan.chainNo(),
                  plan.chainHash(),
                  plan.entries(),
                  plan.olderThan(),
                  now,
                  signing.sign(
                      municipality,
                      Removal.statement(
                          municipality,
                          number,
                          plan.chainNo(),
                          plan.chainHash(),
                          plan.entries(),
                          plan.olderThan(),
                          now))));
          List<Object> until = List.of(municipality.value(), plan.chainNo());
          tenancy.write(REMOVE_SUBJECTS, until);
          tenancy.write(REMOVE_ENTRIES, until);
          tenancy.write(REMOVE_LINKS, until);
          return number;
        });
  }
}
