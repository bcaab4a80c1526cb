package jp.daicho.forms.template;

/** A rectangle on the paper, in millimetres from the upper left corner (of the page or a block). */
public record Box(double x, double y, double width, double height) {

  /** True if the two have more than an edge in common. */
  public boolean overlaps(Box other) {
    double tolerance = 0.01;
    return x + width > other.x + tolerance
        && other.x + other.width > x + tolerance
        && y + height > other.y + tolerance
        && other.y + other.height > y + tolerance;
  }

  /** The rectangle moved. */
  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }
}
