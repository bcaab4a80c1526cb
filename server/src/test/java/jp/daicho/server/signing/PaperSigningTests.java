package jp.daicho.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.Authenticator;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.Forms;
import jp.daicho.forms.IssueNumber;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.server.signing.SigningSettings.KeyPlace;
import jp.daicho.server.signing.internal.PdfSignature;
import jp.daicho.server.signing.internal.SigningKey;
import jp.daicho.server.signing.internal.TestAuthority;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Signed papers, read by PDFBox and checked by Bouncy Castle and veraPDF. */
class PaperSigningTests {
  private static final Instant AT = Instant.parse("2026-11-16T01:02:03Z");

  @TempDir Path folder;

  @Test
  void aSignedPaperCoversEveryByteAndItsChainLeadsToTheAuthority() throws Exception {
    SigningKey key = SigningKey.load(new TestAuthority(folder).keyOf("382019", "桜見市"));
    byte[] plain = paper();

    byte[] signed = PdfSignature.sign(plain, key, AT);

    assertThat(Arrays.copyOf(signed, plain.length))
        .as("nothing before is changed")
        .isEqualTo(plain);
    try (PDDocument document = Loader.loadPDF(signed)) {
      PDSignature signature = document.getLastSignatureDictionary();
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getSignDate().toInstant()).isEqualTo(AT);
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(signed.length);
    }
    SignerInformation signer = verified(signed);
    AttributeTable attributes = signer.getSignedAttributes();
    assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
    assertThat(attributes.get(CMSAttributes.signingTime)).as("PAdES tells it in the PDF").isNull();
    X509Certificate authority = key.certificates().get(1);
    key.certificates().getFirst().verify(authority.getPublicKey());
    assertThat(key.certificates())
        .allSatisfy(
            certificate ->
                assertThat(certificate.getSubjectX500Principal().getName()).contains("試験用（証明力なし）"));
  }

  @Test
  void oneChangedByteIsFound() throws Exception {
    SigningKey key = SigningKey.load(new TestAuthority(folder).keyOf("382019", "桜見市"));
    byte[] signed = PdfSignature.sign(paper(), key, AT);

    assertThat(verified(signed)).isNotNull();
    for (int at : new int[] {100, signed.length / 3, signed.length - 10}) {
      byte[] changed = signed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> verified(changed)).as("byte %d", at).isInstanceOf(Exception.class);
    }
  }

  @Test
  void aSignedPaperIsStillFitForArchives() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    SigningKey key = SigningKey.load(new TestAuthority(folder).keyOf("382019", "桜見市"));
    byte[] signed = PdfSignature.sign(paper(), key, AT);

    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(signed), PDFAFlavour.PDFA_2_U);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      assertThat(validator.validate(parser).getTestAssertions().stream())
          .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage())
          .isEmpty();
    }
  }

  @Test
  void theTestAuthorityIsMadeOnceAndKept() throws Exception {
    SigningKey one = SigningKey.load(new TestAuthority(folder).keyOf("382019", "桜見市"));
    SigningKey again = SigningKey.load(new TestAuthority(folder).keyOf("382019", "桜見市"));

    assertThat(again.certificates()).isEqualTo(one.certificates());
    assertThat(Files.getPosixFilePermissions(folder.resolve("password"))).hasSize(2);
  }

  @Test
  void aKeyThatCannotBeOpenedIsNotPassedOverInSilence() {
    KeyPlace missing = new KeyPlace(folder.resolve("none.p12"), null, "x", null, null, null);
    new TestAuthority(folder).keyOf("382019", "桜見市");
    KeyPlace wrong = new KeyPlace(folder.resolve("382019.p12"), null, "wrong", null, null, null);

    assertThatThrownBy(() -> SigningKey.load(missing)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SigningKey.load(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("wrong");
    assertThatThrownBy(() -> new KeyPlace(null, null, "x", null, null, null))
        .hasMessageContaining("either a keystore or a device");
  }

  @Test
  void onlyTheKindsThatWereChosenAreSigned() {
    KeyPlace key =
        new KeyPlace(Path.of("a.p12"), null, "secret", null, List.of("certified-copy"), null);

    assertThat(key.signs("certified-copy")).isTrue();
    assertThat(key.signs("acceptance-notice")).isFalse();
    assertThat(new KeyPlace(Path.of("a.p12"), null, "x", null, null, null).signs("anything"))
        .isTrue();
    assertThat(new SigningSettings(false, Map.of("382019", key)).of("011002")).isEmpty();
    assertThat(key + " " + new SigningSettings(false, Map.of("382019", key)))
        .doesNotContain("secret");
  }

  /** The signer's entry, after all was verified. */
  private static SignerInformation verified(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = document.getLastSignatureDictionary();
      // the room for the signature is filled up with zeros
      var contents = new ASN1InputStream(signature.getContents(pdf));
      var cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(pdf)),
              ContentInfo.getInstance(contents.readObject()));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      X509CertificateHolder holder =
          (X509CertificateHolder)
              cms.getCertificates().getMatches(signer.getSID()).iterator().next();
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
      if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
        throw new CMSException("the signature does not fit");
      }
      return signer;
    }
  }

  private static byte[] paper() {
    FormValues values =
        FormValues.builder()
            .set(FormItem.ADDRESS, "愛媛県桜見市中央一丁目２番３号")
            .set(FormItem.HOUSEHOLDER, "渡邉\uDB40\uDD0F　健一")
            .set(FormItem.ISSUE_DATE, "令和8年11月16日")
            .issueNumber(new IssueNumber(LocalDate.of(2026, 11, 16), "桜見市", "", "", 1))
            .certification("whole-household")
            .authenticator(new Authenticator("愛媛県", "桜見市長", "桜見　太郎"))
            .created(OffsetDateTime.parse("2026-11-16T10:02:03+09:00"))
            .add(
                PersonValues.builder()
                    .set(FormItem.NAME, "葛\uDB40\uDD02城　𠮷乃")
                    .setOthers(FieldValue.empty())
                    .build())
            .build();
    return Forms.standard().get("20.1.2").print(values).pdf();
  }
}
