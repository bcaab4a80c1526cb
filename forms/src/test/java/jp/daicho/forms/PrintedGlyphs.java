package jp.daicho.forms;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the ink of each character is, as a reader other than ours finds it. */
final class PrintedGlyphs {

  /**
   * A character on a page.
   *
   * @param text what is copied
   * @param ink the box around its outline in millimetres from the upper left corner; empty for a
   *     space
   */
  record Glyph(String text, Rectangle2D ink) {}

  private PrintedGlyphs() {}

  /** The characters of each page, in printing order. */
  static List<List<Glyph>> of(Paper paper) {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      List<List<Glyph>> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        pages.add(ofPage(document, page));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Glyph> ofPage(PDDocument document, int page) throws IOException {
    List<Glyph> glyphs = new ArrayList<>();
    double height = document.getPage(page - 1).getMediaBox().getHeight();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            glyphs.add(new Glyph(position.getUnicode(), ink(position, height)));
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return glyphs;
  }

  private static Rectangle2D ink(TextPosition position, double height) {
    try {
      var font = (PDType0Font) position.getFont();
      Rectangle2D outline = font.getNormalizedPath(position.getCharacterCodes()[0]).getBounds2D();
      var place = AffineTransform.getScaleInstance(25.4 / 72, -25.4 / 72);
      place.translate(0, -height);
      place.concatenate(position.getTextMatrix().createAffineTransform());
      place.scale(0.001, 0.001);
      return place.createTransformedShape(outline).getBounds2D();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
