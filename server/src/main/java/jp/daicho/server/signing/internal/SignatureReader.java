package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a file that comes from anywhere: who made it, and whether the file is still what
 * was signed. Nothing in the file is trusted; the certificate has to be compared with known ones.
 *
 * <p>The file is read as bytes and not as a document. Anyone may hand one in, and a document can be
 * made so that opening it fills all memory: a few megabytes unpack to many gigabytes. What was
 * signed is the file from its first byte to its last with one gap, in which the signature stands.
 */
public final class SignatureReader {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern END = Pattern.compile("%%EOF\\s*$");

  /** What stands beside the signature in the file; only whole numbers that fit. */
  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");

  private static final Pattern ANY_RANGE = Pattern.compile("/ByteRange");
  private static final Pattern TIME =
      Pattern.compile("/M\\s*\\(D:(\\d{14})([+-]\\d{2})'(\\d{2})'?\\)");
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmssXXX");

  /** How far around the signature its dictionary goes, and the end of the file is looked for. */
  private static final int NEAR = 4_096;

  private SignatureReader() {}

  /**
   * A signature.
   *
   * @param signer the certificate the file names as the signer's; null if there is none
   * @param fits whether the whole file is what the holder of the certificate signed
   * @param claimedAt the time the file claims; null if it claims none
   * @param stamp the time stamp over the signature, which somebody has to trust; null if there is
   *     none
   */
  public record Read(
      @Nullable X509Certificate signer,
      boolean fits,
      @Nullable Instant claimedAt,
      @Nullable TimeStampToken stamp) {

    /** The time that a stamp tells, if these authorities made it. */
    public @Nullable Instant stampedAt(TrustedStamps trusted) {
      return stamp != null && trusted.trust(stamp) ? TrustedStamps.time(stamp) : null;
    }
  }

  /**
   * The only signature of a file; null if it has none.
   *
   * @throws IOException if it is no PDF file
   */
  public static @Nullable Read read(byte[] pdf) throws IOException {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    long ranges = ANY_RANGE.matcher(text).results().count();
    boolean ends = END.matcher(text.substring(Math.max(0, text.length() - NEAR))).find();
    if (!text.startsWith(new String(PDF, StandardCharsets.US_ASCII)) || (ranges == 0 && !ends)) {
      throw new IOException("no PDF file");
    }
    if (ranges == 0) {
      return null;
    }
    Matcher range = RANGE.matcher(text);
    if (ranges > 1 || !range.find()) {
      return new Read(null, false, null, null);
    }
    int gap = Integer.parseInt(range.group(2));
    int rest = Integer.parseInt(range.group(3));
    Instant claimedAt = claimedAt(text, range.start(), gap, rest);
    if (Integer.parseInt(range.group(1)) != 0
        || gap >= rest
        || (long) rest + Integer.parseInt(range.group(4)) != pdf.length) {
      // Whatever was added after the signature is not signed.
      return new Read(null, false, claimedAt, null);
    }
    return verified(pdf, text.substring(gap, rest), gap, rest, claimedAt);
  }

  /** The time in the dictionary of the signature, which lies on both sides of the gap. */
  private static @Nullable Instant claimedAt(String text, int at, int gap, int rest) {
    int from = Math.max(0, Math.min(at, gap) - NEAR);
    String before = text.substring(from, Math.clamp(gap, from, text.length()));
    int after = Math.clamp(rest, 0, text.length());
    String near = before + text.substring(after, Math.min(text.length(), after + NEAR));
    Matcher time = TIME.matcher(near);
    Instant claimed = null;
    while (time.find()) {
      claimed = instant(time.group(1) + time.group(2) + ":" + time.group(3));
    }
    return claimed;
  }

  private static @Nullable Instant instant(String digits) {
    try {
      return OffsetDateTime.parse(digits, DIGITS).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static Read verified(
      byte[] pdf, String signature, int gap, int rest, @Nullable Instant claimedAt)
      throws IOException {
    byte[] signed = new byte[gap + pdf.length - rest];
    System.arraycopy(pdf, 0, signed, 0, gap);
    System.arraycopy(pdf, rest, signed, gap, pdf.length - rest);
    X509Certificate certificate = null;
    // the room for the signature is filled up with zeros, which are not read
    try (var contents = new ASN1InputStream(bytes(signature))) {
      var cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signed), ContentInfo.getInstance(contents.readObject()));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      X509CertificateHolder holder =
          (X509CertificateHolder)
              cms.getCertificates().getMatches(signer.getSID()).iterator().next();
      certificate = new JcaX509CertificateConverter().getCertificate(holder);
      boolean fits = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      TimeStampToken stamp = stamp(signer);
      boolean stampFits = stamp == null || TrustedStamps.isFor(stamp, signer.getSignature());
      return new Read(certificate, fits && stampFits, claimedAt, stamp);
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | TSPException
        | IOException
        | RuntimeException doesNotFit) {
      return new Read(certificate, false, claimedAt, null);
    }
  }

  private static @Nullable TimeStampToken stamp(SignerInformation signer)
      throws TSPException, IOException {
    AttributeTable beside = signer.getUnsignedAttributes();
    Attribute stamp =
        beside == null ? null : beside.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return stamp == null
        ? null
        : new TimeStampToken(ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0)));
  }

  /** What is between the angle brackets that fill the gap. */
  private static byte[] bytes(String signature) {
    if (!signature.startsWith("<") || !signature.endsWith(">")) {
      throw new IllegalArgumentException("the gap is no signature");
    }
    return HexFormat.of().parseHex(signature.substring(1, signature.length() - 1));
  }
}
