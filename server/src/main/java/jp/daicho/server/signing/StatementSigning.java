package jp.daicho.server.signing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.signing.internal.InstallationKey;
import jp.daicho.server.signing.internal.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs short statements of the service itself, such as the seals of the log (10.2, ADR 0036): with
 * the key of the municipality where it has one, else with a key of the installation, which is kept
 * outside the database and made when first needed.
 */
@Component
public final class StatementSigning {
  private static final Map<String, String> ALGORITHMS =
      Map.of("EdDSA", "Ed25519", "EC", "SHA256withECDSA", "RSA", "SHA256withRSA");
  private static final Map<String, String> KEY_KINDS =
      Map.of("Ed25519", "EdDSA", "SHA256withECDSA", "EC", "SHA256withRSA", "RSA");

  private final SigningSettings settings;
  private final InstallationKey installation;
  private final Map<MunicipalityCode, Pair> keys = new ConcurrentHashMap<>();

  /**
   * Made once.
   *
   * @param dataFolder where the key of the installation is, unless said otherwise
   * @param keyFile the key of the installation, for servers that share one database; empty for a
   *     file of the data folder
   * @param formerKeys a folder with public keys that were in use before; empty for none
   */
  StatementSigning(
      SigningSettings settings,
      @Value("${daicho.data}") Path dataFolder,
      @Value("${daicho.signing.installation-key:}") String keyFile,
      @Value("${daicho.signing.former-keys:}") String formerKeys) {
    this.settings = settings;
    this.installation =
        new InstallationKey(
            keyFile.isBlank()
                ? dataFolder.resolve("secrets").resolve("installation-key.pem")
                : Path.of(keyFile),
            formerKeys.isBlank() ? null : Path.of(formerKeys));
  }

  /** A key with what checks it. */
  private record Pair(PrivateKey key, PublicKey checks, @Nullable Provider provider) {}

  /**
   * Signs a statement.
   *
   * @throws IllegalStateException if the key cannot be used
   */
  public StatementSignature sign(MunicipalityCode municipality, byte[] statement) {
    Pair pair = keys.computeIfAbsent(municipality, this::pair);
    try {
      String algorithm = algorithm(pair.checks());
      Signature signature =
          pair.provider() == null
              ? Signature.getInstance(algorithm)
              : Signature.getInstance(algorithm, pair.provider());
      signature.initSign(pair.key());
      signature.update(statement);
      Base64.Encoder text = Base64.getEncoder();
      return new StatementSignature(
          algorithm,
          text.encodeToString(pair.checks().getEncoded()),
          text.encodeToString(signature.sign()));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the statement cannot be signed", failure);
    }
  }

  /** Whether the signature fits the statement, whoever made it. */
  public static boolean fits(StatementSignature signed, byte[] statement) {
    String kind = KEY_KINDS.get(signed.algorithm());
    if (kind == null) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(signed.algorithm());
      signature.initVerify(
          KeyFactory.getInstance(kind)
              .generatePublic(
                  new X509EncodedKeySpec(Base64.getDecoder().decode(signed.publicKey()))));
      signature.update(statement);
      return signature.verify(Base64.getDecoder().decode(signed.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException doesNotFit) {
      return false;
    }
  }

  /**
   * The keys whose signatures of a municipality count, as {@link StatementSignature#publicKey} has
   * them: those in use and those named as former ones.
   */
  public Set<String> trusted(MunicipalityCode municipality) {
    Set<String> trusted = new HashSet<>(installation.formerKeys());
    Base64.Encoder text = Base64.getEncoder();
    installation
        .existing()
        .ifPresent(pair -> trusted.add(text.encodeToString(pair.getPublic().getEncoded())));
    ofMunicipality(municipality)
        .ifPresent(pair -> trusted.add(text.encodeToString(pair.checks().getEncoded())));
    return trusted;
  }

  private Pair pair(MunicipalityCode municipality) {
    return ofMunicipality(municipality)
        .orElseGet(
            () -> {
              var made = installation.existingOrNew();
              return new Pair(made.getPrivate(), made.getPublic(), null);
            });
  }

  private Optional<Pair> ofMunicipality(MunicipalityCode municipality) {
    return settings
        .of(municipality.value())
        .map(
            place -> {
              SigningKey key = SigningKey.load(place);
              return new Pair(
                  key.key(), key.certificates().getFirst().getPublicKey(), key.provider());
            });
  }

  private static String algorithm(PublicKey key) {
    String algorithm = ALGORITHMS.get(key.getAlgorithm());
    if (algorithm == null) {
      throw new IllegalStateException("no statements can be signed by keys " + key.getAlgorithm());
    }
    return algorithm;
  }
}
