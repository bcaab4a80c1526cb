package jp.daicho.bench.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.daicho.forms.Forms;
import jp.daicho.forms.Paper;
import jp.daicho.forms.PaperForm;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A yardstick that did less than we do would flatter us. */
class SamePageTest {
  private static final PaperForm FORM = Forms.standard().get("20.1.2");

  @Test
  void bothPrintOnePageWithTheSameCharacters() throws IOException {
    Paper ours = FORM.print(SamplePaper.copy(1));
    byte[] theirs = new HtmlPrinter().print(HtmlPaper.of(FORM.template(), SamplePaper.copy(1)));
    Files.write(Path.of("target", "ours.pdf"), ours.pdf());
    Files.write(Path.of("target", "yardstick.pdf"), theirs);

    assertThat(ours.notices()).isEmpty();
    assertThat(characters(theirs)).isEqualTo(characters(ours.pdf()));
  }

  /** The characters of a paper of one page, sorted: the order in the file may differ. */
  private static String characters(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper()
          .getText(document)
          .codePoints()
          .filter(c -> !Character.isWhitespace(c) && !isSelector(c))
          .sorted()
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }

  private static boolean isSelector(int character) {
    return character >= 0xE0100 && character <= 0xE01EF;
  }
}
