package jp.daicho.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.internal.Sha256;
import jp.daicho.server.signing.StatementSignature;
import jp.daicho.server.signing.StatementSigning;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed statement of how far the chain of the log had come (10.2, ADR 0036). Kept elsewhere, it
 * shows whether what came before is still as it was.
 *
 * @param municipality its code
 * @param sealNo its number; seals of a municipality are numbered from 1
 * @param chainNo the last link it covers
 * @param chainHash the hash of that link, in hexadecimal digits
 * @param sealedAt when it was made
 * @param before SHA-256 of the statement before, in hexadecimal digits; zeros for the first
 * @param algorithm of the signature
 * @param publicKey what checks the signature, in Base64
 * @param signature in Base64
 */
public record AuditSeal(
    String municipality,
    long sealNo,
    long chainNo,
    String chainHash,
    Instant sealedAt,
    String before,
    String algorithm,
    String publicKey,
    String signature) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is signed. */
  public static byte[] statement(
      MunicipalityCode municipality,
      long sealNo,
      long chainNo,
      String chainHash,
      Instant sealedAt,
      String before) {
    return """
    daicho audit seal 1
    municipality %s
    seal %s
    link %s
    hash %s
    at %s
    before %s
    """
        .formatted(municipality.value(), sealNo, chainNo, chainHash, sealedAt, before)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What was signed. */
  public byte[] statement() {
    return statement(
        MunicipalityCode.of(municipality), sealNo, chainNo, chainHash, sealedAt, before);
  }

  /** SHA-256 of the statement, which the next seal names. */
  public byte[] digest() {
    return Sha256.of(statement());
  }

  /** Whether the signature fits, whoever made it. */
  public boolean fits() {
    return StatementSigning.fits(
        new StatementSignature(algorithm, publicKey, signature), statement());
  }

  /** As a file holds it. */
  public String toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }

  /**
   * Reads what a file holds.
   *
   * @throws IllegalArgumentException if it is no seal
   */
  public static AuditSeal ofJson(String text) {
    try {
      AuditSeal read = JSON.readValue(text, AuditSeal.class);
      MunicipalityCode.of(read.municipality());
      return read;
    } catch (JacksonException | NullPointerException noSeal) {
      throw new IllegalArgumentException("the file holds no seal", noSeal);
    }
  }
}
