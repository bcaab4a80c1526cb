package jp.daicho.bench.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * OpenHTMLtoPDF, used as sparingly as it allows: the font is parsed once and shared by all
 * documents, embedded as a subset, in its fast mode, without a log. (Given the font as a file, as
 * its manual shows, it would parse it for every document.)
 */
final class HtmlPrinter {
  private static final String FONT = "/jp/daicho/font/ipamjm.ttf";

  private final TrueTypeFont font;

  /** Parses the font. */
  HtmlPrinter() throws IOException {
    XRLog.setLoggingEnabled(false);
    try (InputStream file = HtmlPrinter.class.getResourceAsStream(FONT)) {
      if (file == null) {
        throw new IOException("the font is not on the class path: " + FONT);
      }
      font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
    }
  }

  /** Prints a page. */
  byte[] print(String html) throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      new PdfRendererBuilder()
          .usePDDocument(document)
          .useFont(
              new PDFontSupplier(PDType0Font.load(document, font, true)),
              "paper",
              400,
              FontStyle.NORMAL,
              true)
          .withHtmlContent(html, null)
          .useFastMode()
          .toStream(out)
          .run();
    }
    return out.toByteArray();
  }
}
