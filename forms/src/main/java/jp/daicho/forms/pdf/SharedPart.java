package jp.daicho.forms.pdf;

import java.nio.charset.StandardCharsets;

/**
 * A drawing made once and placed on many pages of many documents: the lines and words of a form.
 */
public final class SharedPart {

  private final Deflated drawing;
  private final String box;

  private SharedPart(Deflated drawing, String box) {
    this.drawing = drawing;
    this.box = box;
  }

  /** A part whose drawing lies within the given box (points). */
  public static SharedPart of(Canvas canvas, double left, double bottom, double right, double top) {
    var box = new ByteText().text("/BBox[");
    box.number(left).number(bottom).number(right).number(top).text("]");
    return new SharedPart(
        Deflated.small(canvas.toBytes()), new String(box.toBytes(), StandardCharsets.US_ASCII));
  }

  /**
   * Writes the part and gives the number of its object.
   *
   * @param fonts the names of its fonts with their objects
   */
  int write(PdfFile file, String fonts) {
    String entries = "/Type/XObject/Subtype/Form" + box + "/Resources<</Font<<" + fonts + ">>>>";
    return file.stream(entries, drawing);
  }
}
