package jp.daicho.forms.pdf;

/** A picture of black dots on nothing, compressed once and placed on any number of papers. */
public final class Bitmap {

  private final int width;
  private final int height;
  private final Deflated rows;

  private Bitmap(int width, int height, Deflated rows) {
    this.width = width;
    this.height = height;
    this.rows = rows;
  }

  /**
   * A picture from its rows, top first, each filled up to whole bytes.
   *
   * @param rows one bit a dot, the highest bit of a byte leftmost; 1 is black
   * @throws IllegalArgumentException if the rows do not fit the size
   */
  public static Bitmap of(int width, int height, byte[] rows) {
    if (width < 1 || height < 1 || rows.length != (width + 7) / 8 * height) {
      throw new IllegalArgumentException(
          "a bitmap of " + width + " × " + height + " does not fit its rows");
    }
    return new Bitmap(width, height, Deflated.small(rows));
  }

  /** Dots from left to right. */
  public int width() {
    return width;
  }

  /** Dots from top to bottom. */
  public int height() {
    return height;
  }

  int write(PdfFile file) {
    String entries =
        "/Type/XObject/Subtype/Image/ImageMask true/BitsPerComponent 1/Decode[1 0]/Width "
            + width
            + "/Height "
            + height;
    return file.stream(entries, rows);
  }
}
