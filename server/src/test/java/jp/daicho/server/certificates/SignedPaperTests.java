package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.support.KeptPaper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Papers of a municipality that signs them (ADR 0028). */
@TestPropertySource(properties = {"daicho.signing.sample=true", "daicho.data=target/signing-data"})
class SignedPaperTests extends CertificateTestBase {

  @Test
  void anyoneCanCheckAPaperAndLearnsNothingThatIsNotOnIt() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    IssuedPaper paper =
        asClerk(() -> certificates.issue(only(family.getFirst()), false)).getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(paper.issueNo()));

    web.perform(check(pdf))
        .andExpect(jsonPath("$.verdict").value("GENUINE"))
        .andExpect(jsonPath("$.municipality").value(municipality.name()))
        .andExpect(jsonPath("$.issueNumber").value(paper.issueNumber()))
        .andExpect(content().string(not(containsString(numberOf(family.getFirst()).value()))));
    assertThat(logged().getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.operation()).isEqualTo("署名付き証明書の確認（公開）");
              assertThat(entry.subjects()).isEmpty();
            });
    byte[] changed = pdf.clone();
    changed[pdf.length / 3] ^= 1;
    web.perform(check(changed)).andExpect(jsonPath("$.verdict").value("CHANGED"));
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 20);
    web.perform(check(longer)).andExpect(jsonPath("$.verdict").value("CHANGED"));
    web.perform(check("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .andExpect(jsonPath("$.verdict").value("UNREADABLE"));
    asClerk(() -> certificates.dispose(paper.issueNo(), "誤った人に発行"));
    web.perform(check(pdf))
        .andExpect(jsonPath("$.verdict").value("DISPOSED"))
        .andExpect(content().string(not(containsString("誤った人に発行"))));
  }

  @Test
  void thePageOfTheCheckIsOpenToAnyoneAndHasItsLimits() throws Exception {
    web.perform(get("/check"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("署名付き証明書の確認")));
    web.perform(
            multipart("/check")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", unsigned()))
                .with(csrf()))
        .andExpect(content().string(containsString("署名がありません")));
    web.perform(multipart("/check").with(csrf()))
        .andExpect(content().string(containsString("ファイルが選ばれていません")));
    web.perform(check(new byte[6_000_000])).andExpect(status().isContentTooLarge());
    Set<Integer> answers = new HashSet<>();
    // Twice as many as a minute allows, since a minute may end on the way.
    for (int i = 0; i < 50; i++) {
      answers.add(
          web.perform(check(new byte[1]).with(from("192.0.2.7")))
              .andReturn()
              .getResponse()
              .getStatus());
    }
    assertThat(answers).contains(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private static byte[] unsigned() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static MockHttpServletRequestBuilder check(byte[] file) {
    return post("/api/check").contentType(MediaType.APPLICATION_PDF).content(file);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  @Test
  void whatIsKeptAndGivenOutAreTheSignedBytes() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    IssuedPaper paper =
        asClerk(() -> certificates.issue(only(family.getFirst()), false)).getFirst();

    byte[] kept = asClerk(() -> certificates.pdf(paper.issueNo()));

    assertThat(asClerk(() -> certificates.pdf(paper.issueNo()))).isEqualTo(kept);
    assertThat(PdfText.of(kept).all()).contains("住　　民　　票", "健一");
    KeptPaper.keep("signed", kept);
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
