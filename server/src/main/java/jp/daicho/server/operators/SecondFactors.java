package jp.daicho.server.operators;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.daicho.server.operators.internal.Base32;
import jp.daicho.server.operators.internal.OneTimeCode;
import jp.daicho.server.operators.internal.SecretBox;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** The second factors that operators have registered, in the current transaction (10.3). */
@Component
public final class SecondFactors {
  private static final String READ =
      """
      SELECT secret, last_step, registered_at FROM one_time_password
       WHERE lg_code = ?::bpchar AND operator_id = ?\
      """;

  private static final String REGISTER =
      """
      INSERT INTO one_time_password (lg_code, operator_id, secret, registered_at, last_step)
      VALUES (?, ?, decode(?, 'hex'), ?::timestamptz, ?)
      ON CONFLICT (lg_code, operator_id) DO UPDATE SET secret = excluded.secret,
        registered_at = excluded.registered_at, last_step = excluded.last_step\
      """;

  /** Of two who show the same code at the same time, one is let in. */
  private static final String USE =
      """
      UPDATE one_time_password SET last_step = ?
       WHERE lg_code = ?::bpchar AND operator_id = ? AND last_step < ?
      RETURNING last_step\
      """;

  private static final String REMOVE =
      "DELETE FROM one_time_password WHERE lg_code = ?::bpchar AND operator_id = ? RETURNING 1";

  private final Tenancy tenancy;
  private final SecretBox box;
  private final Passkeys passkeys;
  private final Clock clock;

  /** Made once. */
  SecondFactors(Tenancy tenancy, SecretBox box, Passkeys passkeys, Clock clock) {
    this.tenancy = tenancy;
    this.box = box;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /**
   * A secret to be taken over by an authenticator app.
   *
   * @param secret in base 32
   * @param uri what the app reads from a picture
   */
  public record Offer(String secret, String uri) {
    /** A secret for an account, as it was offered before. */
    public static Offer of(String issuer, String login, String secret) {
      String uri =
          "otpauth://totp/"
              + encoded(issuer + ":" + login)
              + "?secret="
              + encoded(secret)
              + "&issuer="
              + encoded(issuer);
      return new Offer(secret, uri);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "Offer";
    }
  }

  private record Kept(byte[] secret, long lastStep, Instant registeredAt) {}

  /** A new secret, kept nowhere until a code of it is shown. */
  public static Offer offer(String issuer, String login) {
    return Offer.of(issuer, login, Base32.encode(OneTimeCode.newSecret()));
  }

  /** Whether an operator has any second factor. */
  public boolean any(long operatorId) {
    return oneTimePasswordSince(operatorId).isPresent() || !passkeys.of(operatorId).isEmpty();
  }

  /** Since when she has one-time passwords; empty if she has none. */
  public Optional<Instant> oneTimePasswordSince(long operatorId) {
    return kept(operatorId).map(Kept::registeredAt);
  }

  /**
   * Registers one-time passwords, if a code of the secret is shown.
   *
   * @return false if the code is wrong, and nothing is registered
   */
  boolean register(long operatorId, String secret, String code) {
    Optional<byte[]> bytes = Base32.decode(secret).filter(read -> read.length >= 16);
    Instant now = clock.instant();
    if (bytes.isEmpty()) {
      return false;
    }
    OptionalLong step = OneTimeCode.match(bytes.get(), code, now, Long.MIN_VALUE);
    if (step.isEmpty()) {
      return false;
    }
    byte[] sealed = box.seal(bytes.get(), bound(operatorId));
    tenancy.write(
        REGISTER,
        List.of(
            lgCode(),
            operatorId,
            java.util.HexFormat.of().formatHex(sealed),
            now,
            step.getAsLong()));
    return true;
  }

  /** Whether a code is the right one now; it is then used up. */
  boolean use(long operatorId, String code) {
    Optional<Kept> kept = kept(operatorId);
    if (kept.isEmpty()) {
      return false;
    }
    byte[] secret = box.open(kept.get().secret(), bound(operatorId));
    OptionalLong step = OneTimeCode.match(secret, code, clock.instant(), kept.get().lastStep());
    return step.isPresent()
        && !tenancy
            .read(
                USE,
                List.of(step.getAsLong(), lgCode(), operatorId, step.getAsLong()),
                row -> row.getLong(1))
            .isEmpty();
  }

  /** Removes one-time passwords; says whether there were any. */
  public boolean removeOneTimePassword(long operatorId) {
    return !tenancy.read(REMOVE, List.of(lgCode(), operatorId), row -> row.getInt(1)).isEmpty();
  }

  /** Removes every second factor of an operator. */
  public void removeAll(long operatorId) {
    removeOneTimePassword(operatorId);
    passkeys.of(operatorId).forEach(passkey -> passkeys.remove(operatorId, passkey.id()));
  }

  private Optional<Kept> kept(long operatorId) {
    return tenancy
        .read(
            READ,
            List.of(lgCode(), operatorId),
            row ->
                new Kept(
                    row.getBytes(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .stream()
        .findFirst();
  }

  private String bound(long operatorId) {
    return "totp/" + lgCode() + "/" + operatorId;
  }

  private String lgCode() {
    return tenancy.municipality().value();
  }
}
