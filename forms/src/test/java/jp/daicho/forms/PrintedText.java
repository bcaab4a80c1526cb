package jp.daicho.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a reader other than ours finds on one page: each character, where it is, in printing order.
 */
final class PrintedText {

  /**
   * A place on the page in millimetres from the upper left corner; the base line of a character.
   */
  record Place(double x, double y) {}

  private final List<TextPosition> characters = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();

  private PrintedText(PDDocument document, int page) throws IOException {
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            characters.add(position);
            starts.add(text.length());
            text.append(position.getUnicode());
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
  }

  static PrintedText of(Paper paper, int page) {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      return new PrintedText(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without line ends. */
  String text() {
    return text.toString();
  }

  List<TextPosition> characters() {
    return characters;
  }

  /** Where a text begins. */
  Optional<Place> find(String wanted) {
    int at = text.indexOf(wanted);
    if (at < 0) {
      return Optional.empty();
    }
    TextPosition position = characters.get(starts.indexOf(at));
    double millimetres = 25.4 / 72;
    return Optional.of(
        new Place(position.getXDirAdj() * millimetres, position.getYDirAdj() * millimetres));
  }
}
