package jp.daicho.server.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.daicho.forms.Preview;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers that tests made, left in {@code target/papers} to be looked at. */
public final class KeptPaper {
  private KeptPaper() {}

  /** Keeps a paper. */
  public static void keep(String name, byte[] pdf) {
    write(name + ".pdf", pdf);
  }

  /** Keeps a paper and a picture of its first page. */
  public static void draw(String name, byte[] pdf) {
    keep(name, pdf);
    write(name + ".png", Preview.png(pdf, 1));
  }

  /** Keeps a paper and reads it back: its text without line ends. */
  public static String text(String name, byte[] pdf) {
    keep(name, pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\R", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(String file, byte[] bytes) {
    try {
      Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(file), bytes);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
