package jp.daicho.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.daicho.server.signing.internal.SignatureReader;
import org.junit.jupiter.api.Test;

/** What anyone may hand in to be checked, made to break whoever opens it. */
class HostilePdfTests {
  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void aFileThatUnpacksToGigabytesIsNotUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      byte[] nothing = new byte[MEGABYTE];
      for (int i = 0; i < 1_000; i++) {
        out.write(nothing);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(ascii("%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Length "));
    pdf.write(ascii(packed.size() + "/Filter/FlateDecode>>\nstream\n"));
    packed.writeTo(pdf);
    pdf.write(ascii("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));

    long before = allocated();
    assertThat(SignatureReader.read(pdf.toByteArray())).isNull();
    assertThat(allocated() - before).isLessThan(100L * MEGABYTE);
  }

  @Test
  void rangesThatLieAreNoSignature() throws IOException {
    for (String range :
        new String[] {
          "[0 10 20 999999999]",
          "[0 999999999 999999999 1]",
          "[5 10 20 30]",
          "[0 20 10 30]",
          "[0 0 0 0]",
          "[0 99999999999999999999 1 1]",
          "[-1 -1 -1 -1]",
          "[]",
          "(x)"
        }) {
      byte[] pdf = ascii("%PDF-1.7\n<</ByteRange" + range + "/Contents<00>>>\n%%EOF\n");
      assertThat(SignatureReader.read(pdf))
          .as(range)
          .satisfies(
              read -> {
                assertThat(read.fits()).isFalse();
                assertThat(read.signer()).isNull();
              });
    }
  }

  @Test
  void aSignatureOfEndlessNestingIsNoSignature() throws IOException {
    for (String nested : new String[] {"3080", "a080", "2480", "30ff"}) {
      String contents = "<" + nested.repeat(100_000) + ">";
      String head = "%PDF-1.7\n<</ByteRange[0 00000060 00000000 00000009]".strip();
      StringBuilder text = new StringBuilder(head);
      while (text.length() < 60) {
        text.append(' ');
      }
      String rest = ">>\n%%EOF\n";
      int after = 60 + contents.length();
      String whole =
          text.toString().replace("00000000 00000009", "%08d %08d".formatted(after, rest.length()))
              + contents
              + rest;
      assertThat(whole.indexOf('<', 20)).isEqualTo(60);
      assertThat(SignatureReader.read(ascii(whole)))
          .as(nested)
          .satisfies(read -> assertThat(read.fits()).isFalse());
    }
  }

  @Test
  void whatIsNoPdfIsToldSo() {
    for (String text : new String[] {"", "%PDF-1.7", "PK\u0003\u0004", "<?xml version=\"1.0\"?>"}) {
      assertThatExceptionOfType(IOException.class)
          .as(text)
          .isThrownBy(() -> SignatureReader.read(ascii(text)));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What this thread has asked of the memory so far. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().threadId());
  }
}
