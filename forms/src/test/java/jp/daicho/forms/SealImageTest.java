package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

class SealImageTest {

  private final byte[] png = SampleSeal.png("桜見市長之印");

  @Test
  void aSealIsAtMostTwentyFiveMillimetresSquare() {
    assertThat(SealImage.ofPng(png, 25).width()).isEqualTo(25);
    assertThat(SealImage.ofPng(png, 25).height()).isEqualTo(25);
    assertThatThrownBy(() -> SealImage.ofPng(png, 25.1)).hasMessageContaining("at most 25 mm");
    assertThatThrownBy(() -> SealImage.ofPng(png, 0)).hasMessageContaining("at most 25 mm");
    assertThat(SampleSeal.of("桜見市長之印").width()).isBetween(18.0, 25.0);
  }

  @Test
  void aFileThatIsNoImageIsRefused() {
    assertThatThrownBy(() -> SealImage.ofPng("no image".getBytes(StandardCharsets.UTF_8), 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSealIsPrintedInPureBlack() throws IOException {
    byte[] pdf = Forms.standard().get("20.1.2").print(SamplePapers.family().build()).pdf();
    try (var document = Loader.loadPDF(pdf)) {
      var seal =
          (PDImageXObject) document.getPage(0).getResources().getXObject(COSName.getPDFName("S"));
      // a stencil of one bit a dot, filled with the black the page starts with
      assertThat(seal.isStencil()).isTrue();
      assertThat(seal.getWidth()).isEqualTo(seal.getHeight());
    }
  }

  @Test
  void theSealIsSeenOnThePreviewOfTheLastPageOnly() throws IOException {
    FormValues.Builder values = SamplePapers.paper("whole-household");
    SamplePapers.people(5).forEach(values::add);
    byte[] pdf = Forms.standard().get("20.1.2").print(values.build()).pdf();

    assertThat(darkDotsAtTheSeal(pdf, 1)).isZero();
    assertThat(darkDotsAtTheSeal(pdf, 2)).isGreaterThan(1000);
    assertThatThrownBy(() -> Preview.png(pdf, 3)).hasMessageContaining("no page 3");
    assertThatThrownBy(() -> Preview.png(new byte[10], 1)).hasMessageContaining("not a PDF");
  }

  private static long darkDotsAtTheSeal(byte[] pdf, int page) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(Preview.png(pdf, page)));
    double dots = image.getWidth() / 210.0;
    long dark = 0;
    for (int x = (int) (170 * dots); x < 186 * dots; x++) {
      for (int y = (int) (252 * dots); y < 272 * dots; y++) {
        if ((image.getRGB(x, y) & 255) < 100) {
          dark++;
        }
      }
    }
    return dark;
  }
}
