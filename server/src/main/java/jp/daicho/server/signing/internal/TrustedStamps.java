package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose time stamps count: a stamp has to be signed by a certificate for nothing
 * but time stamps, which leads to one of theirs and was valid at the time it tells (RFC 3161). What
 * was revoked is not asked: that is for whoever keeps papers for long (B-LT).
 */
public final class TrustedStamps {
  private final Set<TrustAnchor> anchors;

  private TrustedStamps(Set<TrustAnchor> anchors) {
    this.anchors = anchors;
  }

  /**
   * Those of a file.
   *
   * @param certificates PEM, one certificate after another
   * @throws IllegalStateException if it cannot be read or is empty
   */
  public static TrustedStamps load(Path certificates) {
    try (InputStream in = Files.newInputStream(certificates)) {
      Set<TrustAnchor> anchors =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(found -> new TrustAnchor((X509Certificate) found, null))
              .collect(Collectors.toUnmodifiableSet());
      if (anchors.isEmpty()) {
        throw new IllegalStateException("there is no certificate in " + certificates);
      }
      return new TrustedStamps(anchors);
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException(
          "the certificates of the time-stamping authority cannot be read: " + certificates,
          failure);
    }
  }

  /** Whether a stamp is whole and comes from one of them. */
  public boolean trust(TimeStampToken token) {
    try {
      X509Certificate signer = signer(token);
      if (signer == null) {
        return false;
      }
      // also that the certificate is for time stamps only and was valid then
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      var sought = new X509CertSelector();
      sought.setCertificate(signer);
      var path = new PKIXBuilderParameters(anchors, sought);
      path.setRevocationEnabled(false);
      path.setDate(token.getTimeStampInfo().getGenTime());
      path.addCertStore(
          CertStore.getInstance(
              "Collection", new CollectionCertStoreParameters(certificates(token))));
      CertPathBuilder.getInstance("PKIX").build(path);
      return true;
    } catch (TSPException
        | GeneralSecurityException
        | OperatorCreationException
        | IllegalArgumentException doesNotCount) {
      return false;
    }
  }

  /** Whether a stamp was made for this signature and no other. */
  static boolean isFor(TimeStampToken token, byte[] signature) {
    try {
      return TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
          && Arrays.equals(
              MessageDigest.getInstance("SHA-256").digest(signature),
              token.getTimeStampInfo().getMessageImprintDigest());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The time a stamp tells. */
  static Instant time(TimeStampToken token) {
    Date told = token.getTimeStampInfo().getGenTime();
    return told.toInstant();
  }

  private static @Nullable X509Certificate signer(TimeStampToken token)
      throws GeneralSecurityException {
    Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
    return found.isEmpty()
        ? null
        : new JcaX509CertificateConverter().getCertificate(found.iterator().next());
  }

  private static Set<X509Certificate> certificates(TimeStampToken token)
      throws GeneralSecurityException {
    Set<X509Certificate> all = new HashSet<>();
    for (X509CertificateHolder holder : List.copyOf(token.getCertificates().getMatches(null))) {
      all.add(new JcaX509CertificateConverter().getCertificate(holder));
    }
    return all;
  }
}
