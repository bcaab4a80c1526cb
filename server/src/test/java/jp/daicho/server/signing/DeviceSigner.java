package jp.daicho.server.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import jp.daicho.server.signing.SigningSettings.KeyPlace;
import jp.daicho.server.signing.internal.PdfSignature;
import jp.daicho.server.signing.internal.SigningKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a key on a PKCS#11 device and signs a paper with it: a process of its own, since the device
 * of the tests is told by the environment where it keeps its keys.
 */
final class DeviceSigner {
  private static final String ALIAS = "paper-2026";

  private DeviceSigner() {}

  /**
   * Arguments: the configuration of the device, its PIN, where the paper goes, and RSA or EC for a
   * key that is made before.
   */
  public static void main(String[] arguments) throws Exception {
    Path device = Path.of(arguments[0]);
    String pin = arguments[1];
    if (arguments.length > 3) {
      makeKey(device, pin, arguments[3]);
    }
    try {
      SigningKey key = SigningKey.load(new KeyPlace(null, device, pin, ALIAS, null, null));
      if (key.key().getEncoded() != null) {
        throw new IllegalArgumentException("the key has left its device");
      }
      Files.write(Path.of(arguments[2]), PdfSignature.sign(paper(), key, Instant.now()));
      System.out.println("SIGNED");
    } catch (IllegalStateException refused) {
      System.out.println("REFUSED " + refused.getMessage());
    }
  }

  private static void makeKey(Path device, String pin, String algorithm) throws Exception {
    Provider provider = Security.getProvider("SunPKCS11").configure(device.toString());
    KeyStore store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, pin.toCharArray());
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
    KeyPair keys = generator.generateKeyPair();
    Instant now = Instant.now();
    X500Name name = new X500Name("CN=Device of the tests");
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(30))),
                        name,
                        keys.getPublic())
                    .build(
                        new JcaContentSignerBuilder(
                                algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                            .setProvider(provider)
                            .build(keys.getPrivate())));
    store.setKeyEntry(ALIAS, keys.getPrivate(), null, new Certificate[] {certificate});
  }

  private static byte[] paper() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
