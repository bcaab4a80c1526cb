package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a file that comes from anywhere: who made it, and whether the file is still what
 * was signed. Nothing in the file is trusted; the certificate has to be compared with known ones.
 */
public final class SignatureReader {
  private SignatureReader() {}

  /**
   * A signature.
   *
   * @param signer the certificate the file names as the signer's; null if there is none
   * @param fits whether the whole file is what the holder of the certificate signed
   * @param claimedAt the time the file claims; null if it claims none
   */
  public record Read(@Nullable X509Certificate signer, boolean fits, @Nullable Instant claimedAt) {}

  /**
   * The only signature of a file; null if it has none.
   *
   * @throws IOException if it is no PDF file that can be read
   */
  public static @Nullable Read read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      if (signatures.isEmpty()) {
        return null;
      }
      PDSignature signature = signatures.getFirst();
      Calendar at = signature.getSignDate();
      Instant claimedAt = at == null ? null : at.toInstant();
      if (signatures.size() > 1 || !coversAll(signature, pdf.length)) {
        return new Read(null, false, claimedAt);
      }
      return verified(pdf, signature, claimedAt);
    } catch (RuntimeException malformed) {
      // PDFBox meets what is malformed in many ways; to whoever asks they are all the same
      throw new IOException("the file cannot be read", malformed);
    }
  }

  /** Whatever was added after the signature is not signed, and so shows that something changed. */
  private static boolean coversAll(PDSignature signature, int length) {
    int[] range = signature.getByteRange();
    return range != null
        && range.length == 4
        && range[0] == 0
        && range[1] > 0
        && range[2] > range[1]
        && range[3] > 0
        && (long) range[2] + range[3] == length;
  }

  private static Read verified(byte[] pdf, PDSignature signature, @Nullable Instant claimedAt)
      throws IOException {
    X509Certificate certificate = null;
    // the room for the signature is filled up with zeros, which are not read
    try (var contents = new ASN1InputStream(signature.getContents(pdf))) {
      var cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(pdf)),
              ContentInfo.getInstance(contents.readObject()));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      X509CertificateHolder holder =
          (X509CertificateHolder)
              cms.getCertificates().getMatches(signer.getSID()).iterator().next();
      certificate = new JcaX509CertificateConverter().getCertificate(holder);
      boolean fits = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      return new Read(certificate, fits, claimedAt);
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException doesNotFit) {
      return new Read(certificate, false, claimedAt);
    }
  }
}
