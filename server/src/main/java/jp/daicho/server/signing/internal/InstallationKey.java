package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Ed25519 key of the installation in a PEM file that only its owner can read, and the public
 * keys that were in use before it.
 */
public final class InstallationKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path file;
  private final @Nullable Path former;

  /**
   * A key in a file, which is made when first needed.
   *
   * @param former the folder with the public keys of before; null for none
   */
  public InstallationKey(Path file, @Nullable Path former) {
    this.file = file;
    this.former = former;
  }

  /** The key, if there is one yet. */
  public Optional<KeyPair> existing() {
    return Files.exists(file) ? Optional.of(read()) : Optional.empty();
  }

  /** The key; made if there is none. Another process may be faster; its key counts. */
  public KeyPair existingOrNew() {
    if (!Files.exists(file)) {
      try {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Path part = Files.createTempFile(folder, "new", ".pem", privately(folder));
        Files.writeString(
            part,
            pem(PRIVATE, made.getPrivate().getEncoded())
                + pem(PUBLIC, made.getPublic().getEncoded()));
        try {
          Files.createLink(file, part);
        } catch (FileAlreadyExistsException faster) {
          return read();
        } finally {
          Files.delete(part);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("the key of the installation cannot be kept", failure);
      } catch (GeneralSecurityException failure) {
        throw new IllegalStateException("the key of the installation cannot be made", failure);
      }
    }
    return read();
  }

  /** The public keys of before, in Base64. */
  public Set<String> formerKeys() {
    Set<String> keys = new HashSet<>();
    if (former != null && Files.isDirectory(former)) {
      try (Stream<Path> files = Files.list(former)) {
        for (Path one : files.filter(path -> path.toString().endsWith(".pem")).toList()) {
          keys.add(Base64.getEncoder().encodeToString(part(Files.readString(one), PUBLIC)));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("the former keys cannot be read", failure);
      }
    }
    return keys;
  }

  private KeyPair read() {
    try {
      String text = Files.readString(file);
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(part(text, PUBLIC))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(part(text, PRIVATE))));
    } catch (IOException failure) {
      throw new UncheckedIOException("the key of the installation cannot be read", failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the key of the installation cannot be read", failure);
    }
  }

  private static FileAttribute<?>[] privately(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded), kind);
  }

  private static byte[] part(String text, String kind) {
    String begin = "-----BEGIN " + kind + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + kind + "-----");
    if (from < 0 || to < from) {
      throw new IllegalStateException("the key file holds no " + kind);
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to).strip());
  }
}
