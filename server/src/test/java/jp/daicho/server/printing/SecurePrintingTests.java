package jp.daicho.server.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.daicho.server.support.Cups;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Printing by TLS ({@code ipps}) to a CUPS with a certificate of its own making. */
class SecurePrintingTests {
  @TempDir static Path folder;
  @RegisterExtension static final Cups cups = new Cups();

  @Test
  void aPaperGoesToAPrinterWhoseCertificateIsKnown() throws Exception {
    IppPrinters printers = new IppPrinters(cups.certificate().toString());
    URI window = cups.secureQueue("localhost", "window");

    int job = printers.send(window, document());

    JobState state = printers.state(window, job, "clerk").orElseThrow();
    for (int i = 0; i < 300 && state != JobState.COMPLETED; i++) {
      Thread.sleep(100);
      state = printers.state(window, job, "clerk").orElseThrow();
    }
    assertThat(cups.received()).isEqualTo(document().pdf());
    assertThat(cups.options()).contains("InputSlot=Tray2");
  }

  @Test
  void nothingIsSentToAPrinterThatCannotShowWhoItIs() throws Exception {
    byte[] before = cups.received();
    URI window = cups.secureQueue("localhost", "window");
    URI otherName = cups.secureQueue("127.0.0.1", "window");

    assertThatThrownBy(() -> new IppPrinters("").send(window, document()))
        .as("of no authority that is known")
        .isInstanceOfSatisfying(
            PrintFailedException.class,
            failure -> assertThat(failure.reason()).contains("証明書が登録されていないか"));
    IppPrinters knowing = new IppPrinters(cups.certificate().toString());
    assertThatThrownBy(() -> knowing.send(otherName, document()))
        .as("a certificate for another address")
        .isInstanceOfSatisfying(
            PrintFailedException.class,
            failure -> assertThat(failure.reason()).contains("アドレスと合いません"));
    URI plain = URI.create(cups.queue("window").toString().replace("ipp:", "ipps:"));
    assertThatThrownBy(() -> knowing.send(plain, document()))
        .as("no TLS there")
        .isInstanceOf(PrintFailedException.class);

    assertThat(cups.received()).isEqualTo(before);
  }

  @Test
  void aFileOfCertificatesThatIsNoneStopsTheStart() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "", StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> new IppPrinters(empty.toString()))
        .hasMessageContaining("no certificate");
    assertThatThrownBy(() -> new IppPrinters(folder.resolve("none.pem").toString()))
        .hasMessageContaining("none.pem");
  }

  private static PrintedDocument document() throws IOException {
    try (PDDocument paper = new PDDocument()) {
      paper.addPage(new PDPage(PDRectangle.A4));
      paper.setDocumentId(1L);
      var out = new ByteArrayOutputStream();
      paper.save(out);
      return new PrintedDocument(out.toByteArray(), "daicho-1", "clerk", "tray-2", 1);
    }
  }
}
