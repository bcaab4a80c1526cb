package jp.daicho.server.operators.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time: RFC 6238 over RFC 4226 with HMAC-SHA-1, 30 seconds and six digits,
 * which is what authenticator apps expect.
 */
public final class OneTimeCode {
  private static final String ALGORITHM = "HmacSHA1";
  private static final int SECRET_BYTES = 20;
  private static final long STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  /** A clock may be off by this many steps, either way. */
  private static final int DRIFT = 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  /** A new secret. */
  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The step of a moment. */
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step. */
  public static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF;
      int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
      return String.format(Locale.ROOT, "%06d", truncated % MODULUS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The code of a moment. */
  public static String at(byte[] secret, Instant moment) {
    return code(secret, step(moment));
  }

  /** The step after another whose code this is, near a moment; empty if it is none. */
  public static OptionalLong match(byte[] secret, String typed, Instant moment, long after) {
    byte[] digits = typed.strip().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    long now = step(moment);
    OptionalLong found = OptionalLong.empty();
    for (long step = now - DRIFT; step <= now + DRIFT; step++) {
      byte[] right = code(secret, step).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(right, digits) && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
