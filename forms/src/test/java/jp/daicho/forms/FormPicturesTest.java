package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form looks as it did when somebody last looked at it. The kept pictures are those in {@code
 * src/test/resources/jp/daicho/forms/pictures}; to keep new ones, after having looked at them:
 *
 * <pre>mvn -q -pl forms -am -Dtest=FormPicturesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Ddaicho.pictures=keep test</pre>
 *
 * <p>What was drawn lies in {@code target/pictures}, also at a size that can be read.
 */
class FormPicturesTest {

  private static final int DOTS = 50;
  private static final int READABLE_DOTS = 120;
  private static final Path DRAWN = Path.of("target", "pictures");
  private static final Path KEPT = Path.of("src/test/resources/jp/daicho/forms/pictures");
  private static final boolean KEEP = "keep".equals(System.getProperty("daicho.pictures"));

  /** Renderers differ a little at the edges of letters; a moved line or letter is far more. */
  private static final int SAME_GREY = 100;

  private static final int GREYS = 4;

  private static final double SAME_SHARE = 0.0005;

  static Stream<String> forms() {
    return SampleValues.forms();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormLooksAsItDid(String form) throws IOException {
    int people = Math.min(2, Forms.standard().get(form).template().people().perPage());
    Paper paper = Forms.standard().get(form).print(SampleValues.typical(form, people).build());
    BufferedImage drawn = draw(paper, form);
    Path kept = KEPT.resolve(form + ".png");
    if (KEEP) {
      Files.createDirectories(KEPT);
      ImageIO.write(drawn, "png", kept.toFile());
    }

    assertThat(paper.notices()).as("sample values fit").isEmpty();
    if (!Files.exists(kept)) {
      fail(
          "There is no kept picture of the form %s. Look at target/pictures/%s-readable.png, then"
              + " keep it: run this test with -Ddaicho.pictures=keep and commit %s",
          form, form, kept);
    }
    double share = different(drawn, ImageIO.read(kept.toFile()));
    if (share > SAME_SHARE) {
      fail(
          "The form %s looks different: %.2f %% of its dots. Compare target/pictures/%s.png with"
              + " %s; if it is meant, run this test with -Ddaicho.pictures=keep",
          form, share * 100, form, kept);
    }
  }

  private static BufferedImage draw(Paper paper, String form) throws IOException {
    Files.createDirectories(DRAWN);
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      var renderer = new PDFRenderer(document);
      BufferedImage readable = renderer.renderImageWithDPI(0, READABLE_DOTS, ImageType.GRAY);
      ImageIO.write(readable, "png", DRAWN.resolve(form + "-readable.png").toFile());
      BufferedImage small = fewGreys(renderer.renderImageWithDPI(0, DOTS, ImageType.GRAY));
      ImageIO.write(small, "png", DRAWN.resolve(form + ".png").toFile());
      return small;
    }
  }

  /** Few greys make small files. */
  private static BufferedImage fewGreys(BufferedImage picture) {
    byte[] greys = new byte[GREYS];
    for (int i = 0; i < GREYS; i++) {
      greys[i] = (byte) (i * 255 / (GREYS - 1));
    }
    var small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(2, GREYS, greys, greys, greys));
    small.getGraphics().drawImage(picture, 0, 0, null);
    return small;
  }

  private static double different(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (Math.abs((one.getRGB(x, y) & 255) - (other.getRGB(x, y) & 255)) > SAME_GREY) {
          different++;
        }
      }
    }
    return different / (double) (one.getWidth() * one.getHeight());
  }
}
