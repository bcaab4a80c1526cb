package jp.daicho.server.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which municipalities sign their papers ({@code daicho.signing.*}). Passwords belong into the
 * environment, never into a file of the project.
 *
 * @param sample whether sample municipalities sign with a key of a test authority that is made when
 *     first needed, and says so in its name
 * @param municipalities by municipality code; one that is not there does not sign
 */
@ConfigurationProperties("daicho.signing")
public record SigningSettings(
    @DefaultValue("false") boolean sample, @Nullable Map<String, KeyPlace> municipalities) {

  /**
   * Where a key is.
   *
   * @param keystore a PKCS#12 file; null where {@code device} is given
   * @param device the configuration file of the JDK's SunPKCS11 for a PKCS#11 device; null where
   *     {@code keystore} is given
   * @param password of the file, or the PIN of the device
   * @param alias which key; null if there is only one
   * @param kinds the kinds of paper that are signed, such as {@code certified-copy}; null for all
   * @param timestamp who stamps the signatures with the time; null if nobody does
   */
  public record KeyPlace(
      @Nullable Path keystore,
      @Nullable Path device,
      String password,
      @Nullable String alias,
      @Nullable List<String> kinds,
      @Nullable TimeStampPlace timestamp) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if there is none, or two
     */
    public KeyPlace {
      if ((keystore == null) == (device == null)) {
        throw new IllegalArgumentException("a signing key has either a keystore or a device");
      }
    }

    /** Whether papers of a kind are signed. */
    public boolean signs(String kind) {
      return kinds == null || kinds.contains(kind);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
      return "KeyPlace[" + (keystore == null ? device : keystore) + "]";
    }
  }

  /**
   * A time-stamping authority (RFC 3161).
   *
   * @param url where it answers
   * @param certificates a PEM file: the certificates to which that of its stamps has to lead
   * @param patience how long is waited for a stamp; meanwhile nobody else of the municipality can
   *     issue a paper
   */
  public record TimeStampPlace(URI url, Path certificates, @DefaultValue("5s") Duration patience) {}

  /** The key of a municipality, if it has one. */
  public Optional<KeyPlace> of(String municipality) {
    return municipalities == null
        ? Optional.empty()
        : Optional.ofNullable(municipalities.get(municipality));
  }

  /** Never shows a password. */
  @Override
  public String toString() {
    return "SigningSettings" + (municipalities == null ? "" : municipalities.keySet());
  }
}
