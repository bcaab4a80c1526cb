package jp.daicho.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows a page of a paper as a picture, for the clerk to look at before it is printed. */
public final class Preview {

  private static final float DOTS_PER_INCH = 110;

  private Preview() {}

  /**
   * A page as a PNG image, drawn from the very bytes that are printed.
   *
   * @param page from 1
   * @throws IllegalArgumentException if there is no such page or the bytes are not a PDF file
   */
  public static byte[] png(byte[] pdf, int page) {
    try (PDDocument document = load(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new IllegalArgumentException(
            "the paper has " + document.getNumberOfPages() + " pages, there is no page " + page);
      }
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY);
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the page cannot be drawn", e);
    }
  }

  private static PDDocument load(byte[] pdf) {
    try {
      return Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF file", e);
    }
  }
}
