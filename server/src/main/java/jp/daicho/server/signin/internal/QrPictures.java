package jp.daicho.server.signin.internal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a QR code that stands within a page. */
final class QrPictures {
  private static final int QUIET = 4;

  private QrPictures() {}

  /** The address of a picture that holds itself. */
  static String of(String text) {
    try {
      ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      int size = matrix.getWidth() + 2 * QUIET;
      StringBuilder svg = new StringBuilder();
      svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ")
          .append(size)
          .append(' ')
          .append(size)
          .append("'><path fill='#fff' d='M0 0h")
          .append(size)
          .append('v')
          .append(size)
          .append("H0z'/><path d='");
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            svg.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
          }
        }
      }
      svg.append("'/></svg>");
      return "data:image/svg+xml;base64,"
          + Base64.getEncoder().encodeToString(svg.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("a text too long for a QR code", tooLong);
    }
  }
}
