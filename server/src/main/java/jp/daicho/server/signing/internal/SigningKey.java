package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.daicho.server.signing.SigningSettings.KeyPlace;
import org.jspecify.annotations.Nullable;

/**
 * A private key with its certificates, the signer's first.
 *
 * @param key never leaves its device if it is on one
 * @param provider that works with the key; null for the usual ones
 */
public record SigningKey(
    PrivateKey key, List<X509Certificate> certificates, @Nullable Provider provider) {
  /** A key; the list is copied. */
  public SigningKey {
    certificates = List.copyOf(certificates);
  }

  /**
   * Opens a PKCS#12 file or a PKCS#11 device.
   *
   * @throws IllegalStateException if it cannot be opened or the key is not there
   */
  public static SigningKey load(KeyPlace place) {
    char[] password = place.password().toCharArray();
    try {
      Path device = place.device();
      Provider provider = device == null ? null : device(device);
      KeyStore store =
          provider == null
              ? KeyStore.getInstance("PKCS12")
              : KeyStore.getInstance("PKCS11", provider);
      if (place.keystore() == null) {
        store.load(null, password);
      } else {
        try (InputStream in = Files.newInputStream(place.keystore())) {
          store.load(in, password);
        }
      }
      String alias = place.alias() == null ? only(store) : place.alias();
      if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
        throw new IllegalStateException("there is no private key " + alias + " at " + place);
      }
      return new SigningKey(key, certificates(store.getCertificateChain(alias)), provider);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the signing key cannot be opened: " + place, e);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private static Provider device(Path configuration) {
    return Security.getProvider("SunPKCS11").configure(configuration.toString());
  }

  private static String only(KeyStore store) throws GeneralSecurityException {
    List<String> aliases = Collections.list(store.aliases());
    if (aliases.size() != 1) {
      throw new IllegalStateException("name the signing key: there are " + aliases.size());
    }
    return aliases.getFirst();
  }

  private static List<X509Certificate> certificates(Certificate[] chain) {
    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "SigningKey[" + certificates.getFirst().getSubjectX500Principal() + "]";
  }
}
