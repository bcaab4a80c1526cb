package jp.daicho.server.encryption.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One key of a municipality: 32 random bytes, of which the keys that are used are derived (HKDF),
 * each for one purpose and for this municipality alone.
 */
public final class MunicipalKey {
  /** How many bytes a key has. */
  public static final int BYTES = 32;

  private static final String MAC = "HmacSHA256";
  private static final int DIGEST_BYTES = 24;

  private final int number;
  private final boolean retired;
  private final byte[] material;
  private final SecretKey encrypting;

  /** Copied for each digest, which is quicker than making it. */
  private final Mac digesting;

  /**
   * A key.
   *
   * @param number counted from 1 in a municipality
   * @param retired whether it only reads what was written with it
   */
  MunicipalKey(String municipality, int number, boolean retired, byte[] material) {
    if (material.length != BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes");
    }
    this.number = number;
    this.retired = retired;
    this.material = material.clone();
    this.encrypting = derived(municipality, "encrypt", "AES");
    this.digesting = mac(derived(municipality, "digest", MAC));
  }

  private SecretKey derived(String municipality, String purpose, String algorithm) {
    byte[] info =
        ("daicho/" + municipality + "/" + number + "/" + purpose).getBytes(StandardCharsets.UTF_8);
    return with(
        () ->
            KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                    algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(info, BYTES)));
  }

  private static Mac mac(SecretKey key) {
    return with(
        () -> {
          Mac mac = Mac.getInstance(MAC);
          mac.init(key);
          return mac;
        });
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** Whether it only reads what was written with it. */
  public boolean isRetired() {
    return retired;
  }

  /** For AES-256-GCM. */
  public SecretKey encrypting() {
    return encrypting;
  }

  /** The keyed digest of a text, by which it is found without being there. */
  public String digest(String text) {
    byte[] whole =
        with(
            () -> {
              Mac mac = (Mac) digesting.clone();
              return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            });
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
  }

  /** By what it is known; says nothing of the key. */
  public String fingerprint() {
    return digest("fingerprint of the key");
  }

  /** Whether it is known by this. */
  public boolean hasFingerprint(String fingerprint) {
    return fingerprint().equals(fingerprint);
  }

  /** As it stands in the file. */
  String encoded() {
    return Base64.getEncoder().encodeToString(material);
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "MunicipalKey[" + number + "]";
  }

  private interface Work<T> {
    T run() throws GeneralSecurityException, CloneNotSupportedException;
  }

  /** These algorithms belong to every JDK, and the state of this one can be copied. */
  private static <T> T with(Work<T> work) {
    try {
      return work.run();
    } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
