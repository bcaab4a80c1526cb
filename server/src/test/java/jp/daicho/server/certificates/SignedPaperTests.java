package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Papers of a municipality that signs them (ADR 0028). */
@TestPropertySource(properties = {"daicho.signing.sample=true", "daicho.data=target/signing-data"})
class SignedPaperTests extends CertificateTestBase {

  @Test
  void whatIsKeptAndGivenOutAreTheSignedBytes() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    IssuedPaper paper =
        asClerk(() -> certificates.issue(only(family.getFirst()), false)).getFirst();

    byte[] kept = asClerk(() -> certificates.pdf(paper.issueNo()));

    assertThat(asClerk(() -> certificates.pdf(paper.issueNo()))).isEqualTo(kept);
    assertThat(PdfText.of(kept).all()).contains("住　　民　　票", "健一");
    keep("signed", kept);
    try (PDDocument document = Loader.loadPDF(kept)) {
      assertThat(document.getSignatureDictionaries())
          .singleElement()
          .satisfies(
              signature -> {
                assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
                int[] range = signature.getByteRange();
                assertThat(range[2] + range[3]).isEqualTo(kept.length);
              });
    }
  }
}
