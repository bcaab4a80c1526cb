package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperFormTest {

  private final PaperForm household = Forms.standard().get("20.1.2");

  @Test
  void aFamilyFitsOnePageAndEveryNameCanBeCopiedFromIt() throws IOException {
    Paper paper = household.print(SamplePapers.family().build());

    assertThat(paper.pages()).isEqualTo(1);
    assertThat(paper.notices()).isEmpty();
    try (var document = Loader.loadPDF(paper.pdf())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("渡邉\uDB40\uDD0F　健一", "NGUYEN THI HOA", "渡邉\uDB40\uDD19　花");
    }
  }
}
