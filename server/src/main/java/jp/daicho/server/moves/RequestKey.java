package jp.daicho.server.moves;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * By what a program marks one wish to enter a draft, so that asking again after a lost answer
 * enters nothing twice.
 *
 * @param value the key, 1 to 255 characters, its own for each wish of one operator
 * @param digest tells whether the same is asked for again
 */
public record RequestKey(String value, String digest) {
  private static final int LONGEST = 255;

  /**
   * A key.
   *
   * @throws IllegalArgumentException when it is empty or too long
   */
  public RequestKey {
    Objects.requireNonNull(digest);
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a request key has 1 to " + LONGEST + " characters");
    }
  }

  /** The key of a request with a body. */
  public static RequestKey of(String value, String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return new RequestKey(value, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
