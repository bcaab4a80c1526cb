package jp.daicho.server.printing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which printers are believed over TLS: those whose certificate leads to one that every JVM trusts,
 * or to one of a file. Printers of an office mostly have a certificate of their own making.
 */
public final class PrinterTrust {
  private PrinterTrust() {}

  /**
   * What the connections begin with.
   *
   * @param file PEM, one certificate after another
   * @throws IllegalStateException if it cannot be read or is empty
   */
  public static SSLContext with(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<Certificate> trusted = new ArrayList<>(ofEveryJvm());
      int before = trusted.size();
      trusted.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (trusted.size() == before) {
        throw new IllegalStateException("there is no certificate in " + file);
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry(Integer.toString(i), trusted.get(i));
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(store), null);
      return context;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException(
          "the certificates of printers cannot be read: " + file, failure);
    }
  }

  private static List<X509Certificate> ofEveryJvm() throws GeneralSecurityException {
    List<X509Certificate> all = new ArrayList<>();
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager trusting) {
        all.addAll(List.of(trusting.getAcceptedIssuers()));
      }
    }
    return all;
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
