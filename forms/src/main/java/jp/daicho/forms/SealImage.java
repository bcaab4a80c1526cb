package jp.daicho.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import jp.daicho.forms.pdf.Bitmap;

/** An electronic seal: black, at most 25 mm square (5.6). Read once, printed many times. */
public final class SealImage {

  /** The longest side a seal may have, in millimetres. */
  public static final double LARGEST = 25;

  private static final int MOST_DOTS = 2400;

  private final Bitmap bitmap;
  private final double width;
  private final double height;

  private SealImage(Bitmap bitmap, double width, double height) {
    this.bitmap = bitmap;
    this.width = width;
    this.height = height;
  }

  /**
   * A seal from a PNG file. What is darker than the middle grey becomes black, the rest is left
   * open.
   *
   * @param size the longer side in millimetres
   * @throws IllegalArgumentException if the size is not above 0 and at most 25, or the bytes are
   *     not a PNG image of a sensible size
   */
  public static SealImage ofPng(byte[] png, double size) {
    BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new IllegalArgumentException("the seal is not a readable image", e);
    }
    if (image == null) {
      throw new IllegalArgumentException("the seal is not an image of a known kind");
    }
    return of(image, size);
  }

  static SealImage of(BufferedImage image, double size) {
    if (!(size > 0 && size <= LARGEST)) {
      throw new IllegalArgumentException("a seal is at most 25 mm square, not " + size + " mm");
    }
    int columns = image.getWidth();
    int rows = image.getHeight();
    if (columns > MOST_DOTS || rows > MOST_DOTS) {
      throw new IllegalArgumentException("the seal has more than " + MOST_DOTS + " dots a side");
    }
    int stride = (columns + 7) / 8;
    byte[] bits = new byte[stride * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        if (isDark(image.getRGB(x, y))) {
          bits[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    double scale = size / Math.max(columns, rows);
    return new SealImage(Bitmap.of(columns, rows, bits), columns * scale, rows * scale);
  }

  private static boolean isDark(int argb) {
    int opacity = argb >>> 24;
    int light = ((argb >> 16 & 255) * 299 + (argb >> 8 & 255) * 587 + (argb & 255) * 114) / 1000;
    return opacity > 127 && light < 128;
  }

  Bitmap bitmap() {
    return bitmap;
  }

  /** In millimetres. */
  public double width() {
    return width;
  }

  /** In millimetres. */
  public double height() {
    return height;
  }
}
