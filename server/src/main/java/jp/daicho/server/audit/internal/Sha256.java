package jp.daicho.server.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.daicho.ledger.number.MunicipalityCode;

/** SHA-256, as the chain uses it. */
public final class Sha256 {
  private Sha256() {}

  /** A digest to be used again and again by one thread. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The hash of some bytes. */
  public static byte[] of(byte[] bytes) {
    return newDigest().digest(bytes);
  }

  /** What stands before the first link of a municipality. */
  public static byte[] beginning(MunicipalityCode municipality) {
    return of(("daicho audit chain 1\n" + municipality.value()).getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a link. */
  public static byte[] link(MessageDigest digest, byte[] before, byte[] entry) {
    digest.update(before);
    return digest.digest(entry);
  }
}
