package jp.daicho.server.signing;

import java.time.Instant;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What the signature of a file tells.
 *
 * @param outcome how it stands
 * @param municipality whose key made it; null unless {@link Outcome#INTACT}
 * @param claimedAt when it was signed, as the file claims; null unless {@link Outcome#INTACT}
 * @param stampedAt when it was there already, as a time-stamping authority says that the
 *     municipality trusts; null if none does
 */
public record SignatureFinding(
    Outcome outcome,
    @Nullable MunicipalityCode municipality,
    @Nullable Instant claimedAt,
    @Nullable Instant stampedAt) {

  /** How a signature stands. */
  public enum Outcome {
    /** A municipality of this service signed the file, and not a byte was changed since. */
    INTACT,
    /** The signature does not fit the file, or does not cover all of it. */
    CHANGED,
    /** The key is none of this service. */
    UNKNOWN_SIGNER,
    /** There is no signature. */
    UNSIGNED,
    /** It is no PDF file that can be read. */
    UNREADABLE
  }

  /** A finding that tells of no signer. */
  public static SignatureFinding of(Outcome outcome) {
    return new SignatureFinding(outcome, null, null, null);
  }
}
