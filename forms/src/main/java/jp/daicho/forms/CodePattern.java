package jp.daicho.forms;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jp.daicho.forms.template.Box;

/**
 * A two-dimensional code (QR code, ISO/IEC 18004) as it lies in a place of the paper.
 *
 * @param rows the black squares of each row, top first
 * @param x the left edge of its first column in millimetres
 * @param y the upper edge of its first row in millimetres
 * @param square the side of a square in millimetres
 */
record CodePattern(List<BitSet> rows, double x, double y, double square) {
  /** What office printers print and hand scanners read without trouble. */
  private static final double SMALLEST_SQUARE = 0.3;

  /** Squares left white around the code, on each side. */
  private static final int MARGIN = 4;

  /**
   * The code of a text as large as its place allows, with as much correction of errors as has room.
   *
   * @return empty if it would be too small to be read
   */
  static Optional<CodePattern> fitting(String text, Box box) {
    for (ErrorCorrectionLevel level :
        List.of(ErrorCorrectionLevel.Q, ErrorCorrectionLevel.M, ErrorCorrectionLevel.L)) {
      Optional<ByteMatrix> squares = squares(text, level);
      if (squares.isEmpty()) {
        continue;
      }
      int count = squares.get().getWidth();
      double square = Math.min(box.width(), box.height()) / (count + 2 * MARGIN);
      if (square >= SMALLEST_SQUARE) {
        double left = box.x() + MARGIN * square;
        double top = box.y() + MARGIN * square;
        return Optional.of(new CodePattern(rows(squares.get()), left, top, square));
      }
    }
    return Optional.empty();
  }

  private static Optional<ByteMatrix> squares(String text, ErrorCorrectionLevel level) {
    try {
      QRCode code = Encoder.encode(text, level);
      return Optional.of(code.getMatrix());
    } catch (WriterException tooLong) {
      return Optional.empty();
    }
  }

  private static List<BitSet> rows(ByteMatrix squares) {
    List<BitSet> rows = new ArrayList<>();
    for (int y = 0; y < squares.getHeight(); y++) {
      BitSet row = new BitSet(squares.getWidth());
      for (int x = 0; x < squares.getWidth(); x++) {
        row.set(x, squares.get(x, y) == 1);
      }
      rows.add(row);
    }
    return rows;
  }
}
