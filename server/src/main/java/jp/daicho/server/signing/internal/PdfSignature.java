package jp.daicho.server.signing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A signature in a PDF file as PAdES baseline B-B or, with a time stamp, B-T asks (ETSI EN 319
 * 142-1): a detached CMS over the whole file with the signer's certificate bound in, the claimed
 * time in the PDF and not in the CMS. It is invisible: what can be seen of a paper stays the
 * form's.
 */
public final class PdfSignature {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  /** Room for the CMS in bytes: certificates of a chain and a signature. */
  private static final int ROOM = 24_000;

  /** More for a time stamp with the certificates of its authority. */
  private static final int ROOM_OF_STAMP = 16_000;

  private PdfSignature() {}

  /**
   * Adds a signature after the bytes of the file, which stay as they are.
   *
   * @param at the time that is claimed
   * @throws IllegalStateException if the key cannot sign
   */
  public static byte[] sign(byte[] pdf, SigningKey key, Instant at) {
    return sign(pdf, key, at, null);
  }

  /**
   * The same with a time stamp over the signature, as baseline B-T asks.
   *
   * @param stamps who makes it; null for none
   * @throws jp.daicho.server.signing.TimeStampException if there is no stamp
   */
  public static byte[] sign(byte[] pdf, SigningKey key, Instant at, @Nullable TimeStamps stamps) {
    int room = stamps == null ? ROOM : ROOM + ROOM_OF_STAMP;
    var signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(CADES);
    signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, JAPAN)));
    try (PDDocument document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      options.setPreferredSignatureSize(room);
      // names of new objects follow from it: the same paper and time give the same file
      document.setDocumentId(at.toEpochMilli());
      document.addSignature(signature, content -> cms(content, key, stamps), options);
      var out = new ByteArrayOutputStream(pdf.length + 3 * room);
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("the paper cannot be signed", e);
    }
  }

  private static byte[] cms(InputStream content, SigningKey key, @Nullable TimeStamps stamps)
      throws IOException {
    try {
      X509Certificate signer = key.certificates().getFirst();
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes(signer))
              .setUnsignedAttributeGenerator(stamps == null ? null : stamp(stamps))
              .build(signer(key), signer));
      generator.addCertificates(new JcaCertStore(key.certificates()));
      return generator
          .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException("the key cannot sign", e);
    }
  }

  /** The stamp stands beside what is signed, since it is over the signature itself. */
  private static CMSAttributeTableGenerator stamp(TimeStamps stamps) {
    return parameters -> {
      byte[] signature =
          Objects.requireNonNull((byte[]) parameters.get(CMSAttributeTableGenerator.SIGNATURE));
      ASN1Encodable token = stamps.stamp(signature).toCMSSignedData().toASN1Structure();
      var more = new ASN1EncodableVector();
      more.add(
          new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
      return new AttributeTable(more);
    };
  }

  private static ContentSigner signer(SigningKey key) throws OperatorCreationException {
    String algorithm =
        switch (key.certificates().getFirst().getPublicKey().getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> throw new IllegalStateException("a signing key is an RSA or EC key: " + key);
        };
    var builder = new JcaContentSignerBuilder(algorithm);
    if (key.provider() != null) {
      builder.setProvider(key.provider());
    }
    return builder.build(key.key());
  }

  /** The signer's certificate is bound in (ESS), and no time is told a second time. */
  private static DefaultSignedAttributeTableGenerator attributes(X509Certificate signer)
      throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
    var issuer =
        new IssuerSerial(
            new GeneralNames(
                new GeneralName(
                    X500Name.getInstance(signer.getIssuerX500Principal().getEncoded()))),
            signer.getSerialNumber());
    ASN1Encodable bound =
        new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(digest, issuer)});
    var more = new ASN1EncodableVector();
    more.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(bound)));
    return new DefaultSignedAttributeTableGenerator(new AttributeTable(more)) {
      @Override
      public AttributeTable getAttributes(@SuppressWarnings("rawtypes") java.util.Map parameters) {
        return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
      }
    };
  }
}
