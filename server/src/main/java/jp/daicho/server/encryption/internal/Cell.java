package jp.daicho.server.encryption.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM over bytes bound to a place: a nonce, then what is encrypted with its tag. */
public final class Cell {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Each thread keeps its own: making one takes longer than encrypting a number. */
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Cell::cipher);

  private Cell() {}

  private static Cipher cipher() {
    try {
      return Cipher.getInstance(CIPHER);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A key of these bytes. */
  public static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  /** Encrypts. */
  public static byte[] encrypt(SecretKey key, SecureRandom random, byte[] bound, byte[] plain) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      Cipher cipher = CIPHERS.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      byte[] secret = cipher.doFinal(plain);
      return ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Decrypts.
   *
   * @throws GeneralSecurityException if it was changed, or is bound to another place or key
   */
  public static byte[] decrypt(SecretKey key, byte[] bound, byte[] box)
      throws GeneralSecurityException {
    if (box.length < NONCE_BYTES + TAG_BITS / 8) {
      throw new GeneralSecurityException("too short");
    }
    Cipher cipher = CIPHERS.get();
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, box, 0, NONCE_BYTES));
    cipher.updateAAD(bound);
    return cipher.doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
  }
}
