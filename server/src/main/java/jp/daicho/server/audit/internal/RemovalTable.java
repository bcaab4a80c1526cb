package jp.daicho.server.audit.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.signing.StatementSignature;
import jp.daicho.server.tenancy.Tenancy;

/** What was removed from the log, in a transaction of the municipality. */
public final class RemovalTable {
  private static final String ALL =
      """
      SELECT removal_no, chain_no, encode(chain_hash, 'hex'), entries, older_than, removed_at,
             algorithm, public_key, signature
        FROM audit_removal WHERE lg_code = ?::bpchar ORDER BY removal_no\
      """;

  private static final String ADD =
      """
      INSERT INTO audit_removal (lg_code, removal_no, chain_no, chain_hash, entries, older_than,
        removed_at, algorithm, public_key, signature)
      VALUES (?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?, ?, ?)\
      """;

  private RemovalTable() {}

  /**
   * A removal.
   *
   * @param removalNo its number, from 1
   * @param chainNo the last link that was removed
   * @param chainHash the hash it had, on which the next builds
   * @param entries how many entries were removed
   * @param olderThan all that was removed told of a time before this
   * @param removedAt when
   * @param signature over all of it
   */
  public record Removal(
      long removalNo,
      long chainNo,
      String chainHash,
      long entries,
      Instant olderThan,
      Instant removedAt,
      StatementSignature signature) {

    /** What is signed. */
    public static byte[] statement(
        MunicipalityCode municipality,
        long removalNo,
        long chainNo,
        String chainHash,
        long entries,
        Instant olderThan,
        Instant removedAt) {
      return """
      daicho audit removal 1
      municipality %s
      removal %s
      link %s
      hash %s
      entries %s
      older than %s
      at %s
      """
          .formatted(
              municipality.value(), removalNo, chainNo, chainHash, entries, olderThan, removedAt)
          .getBytes(StandardCharsets.UTF_8);
    }

    /** What was signed. */
    public byte[] statement(MunicipalityCode municipality) {
      return statement(municipality, removalNo, chainNo, chainHash, entries, olderThan, removedAt);
    }
  }

  /** All of them, the first one first. */
  public static List<Removal> all(Tenancy tenancy) {
    return tenancy.read(ALL, List.of(tenancy.municipality().value()), RemovalTable::removal);
  }

  /** Adds one; only the owner of the tables can. */
  public static void add(Tenancy tenancy, Removal removal) {
    tenancy.write(
        ADD,
        List.of(
            tenancy.municipality().value(),
            removal.removalNo(),
            removal.chainNo(),
            removal.chainHash(),
            removal.entries(),
            removal.olderThan(),
            removal.removedAt(),
            removal.signature().algorithm(),
            removal.signature().publicKey(),
            removal.signature().signature()));
  }

  private static Removal removal(ResultSet row) throws SQLException {
    return new Removal(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getTimestamp(5).toInstant(),
        row.getTimestamp(6).toInstant(),
        new StatementSignature(row.getString(7), row.getString(8), row.getString(9)));
  }
}
