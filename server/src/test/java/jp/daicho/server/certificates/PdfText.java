package jp.daicho.server.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What PDFBox reads from each page of a paper, in the order of printing. */
public final class PdfText {
  private final List<String> pages;
  private final int images;

  private PdfText(List<String> pages, int images) {
    this.pages = pages;
    this.images = images;
  }

  /** Reads a paper. */
  public static PdfText of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        pages.add(text(document, page));
      }
      int images = 0;
      for (var name : document.getPage(pages.size() - 1).getResources().getXObjectNames()) {
        images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
      }
      return new PdfText(pages, images);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a page, from 1. */
  String page(int page) {
    return pages.get(page - 1);
  }

  /** The text of all pages. */
  public String all() {
    return pages.stream().collect(Collectors.joining("\f"));
  }

  int pages() {
    return pages.size();
  }

  /** How many pictures there are: the seal is the only one. */
  int images() {
    return images;
  }

  private static String text(PDDocument document, int page) throws IOException {
    StringBuilder text = new StringBuilder();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            text.append(position.getUnicode());
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return text.toString();
  }
}
