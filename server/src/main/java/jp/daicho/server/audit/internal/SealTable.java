package jp.daicho.server.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.signing.StatementSignature;
import jp.daicho.server.signing.StatementSigning;
import jp.daicho.server.tenancy.Tenancy;

/** The seals, in a transaction of the municipality. */
public final class SealTable {
  private static final String COLUMNS =
      """
      SELECT lg_code, seal_no, chain_no, encode(chain_hash, 'hex'), sealed_at,
             encode(before, 'hex'), algorithm, public_key, signature
        FROM audit_seal WHERE lg_code = ?::bpchar ORDER BY seal_no\
      """;

  private static final String ADD =
      """
      INSERT INTO audit_seal (lg_code, seal_no, chain_no, chain_hash, sealed_at, before, algorithm,
        public_key, signature)
      VALUES (?, ?, ?, decode(?, 'hex'), ?, decode(?, 'hex'), ?, ?, ?)\
      """;

  private static final String ROUND =
      """
      INSERT INTO audit_seal_round (lg_code, sealed_to) VALUES (?, ?)
      ON CONFLICT (lg_code) DO UPDATE SET sealed_to = excluded.sealed_to\
      """;

  private static final String NOTHING = "0".repeat(64);

  private SealTable() {}

  /** All of them, the first one first. */
  public static List<AuditSeal> all(Tenancy tenancy) {
    return tenancy.read(COLUMNS, List.of(tenancy.municipality().value()), SealTable::seal);
  }

  /** The last one. */
  public static Optional<AuditSeal> last(Tenancy tenancy) {
    return tenancy
        .read(COLUMNS + " DESC LIMIT 1", List.of(tenancy.municipality().value()), SealTable::seal)
        .stream()
        .findFirst();
  }

  /** The last ones, the newest first. */
  public static List<AuditSeal> last(Tenancy tenancy, int most) {
    return tenancy.read(
        COLUMNS + " DESC LIMIT ?", List.of(tenancy.municipality().value(), most), SealTable::seal);
  }

  /** Notes that the log was found sealed to its end. */
  public static void round(Tenancy tenancy, Instant now) {
    tenancy.write(ROUND, List.of(tenancy.municipality().value(), now));
  }

  /** Seals the end of the chain, unless the last seal is there; no clock turns time back. */
  public static Optional<AuditSeal> seal(
      Tenancy tenancy, ChainTable.End end, StatementSigning signing, Instant now) {
    Optional<AuditSeal> last = last(tenancy);
    long covered = last.map(AuditSeal::chainNo).orElse(0L);
    if (end.chainNo() <= covered) {
      return last;
    }
    MunicipalityCode municipality = tenancy.municipality();
    long sealNo = last.map(AuditSeal::sealNo).orElse(0L) + 1;
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    if (last.isPresent() && last.get().sealedAt().isAfter(at)) {
      at = last.get().sealedAt();
    }
    String hash = HexFormat.of().formatHex(end.hash());
    String before = last.map(seal -> HexFormat.of().formatHex(seal.digest())).orElse(NOTHING);
    StatementSignature signed =
        signing.sign(
            municipality,
            AuditSeal.statement(municipality, sealNo, end.chainNo(), hash, at, before));
    AuditSeal made =
        new AuditSeal(
            municipality.value(),
            sealNo,
            end.chainNo(),
            hash,
            at,
            before,
            signed.algorithm(),
            signed.publicKey(),
            signed.signature());
    tenancy.write(
        ADD,
        List.of(
            made.municipality(),
            sealNo,
            made.chainNo(),
            hash,
            at,
            before,
            made.algorithm(),
            made.publicKey(),
            made.signature()));
    return Optional.of(made);
  }

  private static AuditSeal seal(ResultSet row) throws SQLException {
    return new AuditSeal(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getTimestamp(5).toInstant(),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }
}
