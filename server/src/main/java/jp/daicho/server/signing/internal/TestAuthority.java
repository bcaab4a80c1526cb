package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import jp.daicho.server.signing.SigningSettings.KeyPlace;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A made-up authority for sample municipalities, kept in the data folder. Its names say that it is
 * a test, and its keys prove nothing.
 */
public final class TestAuthority {
  private static final String MARK = "試験用（証明力なし）";
  private static final String ALIAS = "test";
  private static final int YEARS = 10;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /** An authority whose keys are kept in a folder, which is made when first needed. */
  public TestAuthority(Path folder) {
    this.folder = folder;
  }

  /** The key of a sample municipality; made if it has none yet. */
  public synchronized KeyPlace keyOf(String code, String name) {
    Path store = folder.resolve(code + ".p12");
    try {
      if (!Files.exists(store)) {
        Files.createDirectories(folder);
        make(store, name);
      }
      return new KeyPlace(store, null, password(), ALIAS, null, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the keys of the test authority cannot be kept", e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the test authority cannot make a key", e);
    }
  }

  /** The key of a sample municipality, if it has one. */
  public synchronized Optional<KeyPlace> existingKeyOf(String code) {
    Path store = folder.resolve(code + ".p12");
    try {
      return Files.exists(store)
          ? Optional.of(new KeyPlace(store, null, password(), ALIAS, null, null))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the keys of the test authority cannot be read", e);
    }
  }

  private String password() throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.writeString(Files.createFile(file, owner), HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file);
  }

  private void make(Path store, String name)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair authorityKeys = keys();
    KeyPair signerKeys = keys();
    X500Name authorityName = name(MARK + "認証局", "Daicho");
    X509Certificate authority = certify(authorityName, authorityKeys, authorityName, authorityKeys);
    X509Certificate signer =
        certify(name(MARK + name, name), signerKeys, authorityName, authorityKeys);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    char[] password = password().toCharArray();
    keys.setKeyEntry(
        ALIAS, signerKeys.getPrivate(), password, new Certificate[] {signer, authority});
    Path part = Files.createTempFile(folder, "new", ".p12");
    try (OutputStream out = Files.newOutputStream(part)) {
      keys.store(out, password);
    }
    Files.move(part, store);
  }

  private X509Certificate certify(
      X500Name subject, KeyPair keys, X500Name issuer, KeyPair issuerKeys)
      throws CertIOException, GeneralSecurityException, OperatorCreationException {
    boolean isAuthority = subject.equals(issuer);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(120, random).add(BigInteger.ONE),
            Date.from(now.minus(1, ChronoUnit.DAYS)),
            Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS)),
            subject,
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            isAuthority
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
  }

  private KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static X500Name name(String commonName, String organization) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.O, organization)
        .addRDN(BCStyle.CN, commonName)
        .build();
  }
}
