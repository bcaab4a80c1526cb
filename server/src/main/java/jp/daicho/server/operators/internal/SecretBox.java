package jp.daicho.server.operators.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.daicho.server.operators.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what lets somebody in (AES-256-GCM), with a key outside the database: that of the
 * setting {@code daicho.sign-in.secret-key}, else one made once and kept in the data folder, which
 * only its owner can read. Servers that share a database share the key.
 */
@Component
public final class SecretBox {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String FILE = "sign-in.key";

  private final SecureRandom random = new SecureRandom();
  private final Path file;
  private final @Nullable String set;
  private volatile @Nullable SecretKeySpec key;

  /** With the setting, or the data folder. */
  SecretBox(SignInSettings settings, @Value("${daicho.data}") Path data) {
    this.set = settings.secretKey();
    this.file = data.resolve(FILE);
  }

  /**
   * Encrypts.
   *
   * @param bound what it belongs to: it can be read only with the same words
   */
  public byte[] seal(byte[] plain, String bound) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, bound);
    return ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException if it was sealed with another key or other words, or changed
   */
  public byte[] open(byte[] sealed, String bound) {
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
    return run(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, bound);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, int from, String bound) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a secret of sign-in could not be read or written", failure);
    }
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      byte[] bytes = Base64.getDecoder().decode(set == null || set.isBlank() ? kept() : set);
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException("daicho.sign-in.secret-key is not 32 bytes in base 64");
      }
      known = new SecretKeySpec(bytes, "AES");
      key = known;
    }
    return known;
  }

  /** The key in the data folder, made when first asked for; whole or not there at all. */
  private String kept() {
    try {
      if (!Files.exists(file)) {
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
        if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(half, Base64.getEncoder().encodeToString(made));
        try {
          Files.createLink(file, half);
        } catch (FileAlreadyExistsException faster) {
          // Another process made one; its key counts.
        } catch (UnsupportedOperationException noLinks) {
          Files.copy(half, file, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.delete(half);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
