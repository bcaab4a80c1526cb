package jp.daicho.forms.template;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of labels: A4 with labels of one size in columns and rows. Lengths are millimetres.
 *
 * @param id what it is called in files and addresses
 * @param title what users read
 * @param provisional why it may not fit a maker's sheet; null if it was tried
 * @param columns how many labels stand beside each other
 * @param rows how many stand one below another
 * @param left of the first label
 * @param top of the first label
 * @param width of a label
 * @param height of a label
 * @param gapX between columns
 * @param gapY between rows
 */
public record LabelTemplate(
    String id,
    String title,
    @Nullable String provisional,
    int columns,
    int rows,
    double left,
    double top,
    double width,
    double height,
    double gapX,
    double gapY) {
  /** The paper. */
  public static final double PAPER_WIDTH = 210;

  /** The paper. */
  public static final double PAPER_HEIGHT = 297;

  /** How many labels a sheet has. */
  public int labels() {
    return columns * rows;
  }

  /** The place of a label, from 0, row by row. */
  public Box place(int label) {
    return new Box(
        left + label % columns * (width + gapX),
        top + label / columns * (height + gapY),
        width,
        height);
  }

  /**
   * A sheet from the text of its data file.
   *
   * @param file the name of the file, for messages
   * @throws TemplateException if the file has a fault
   */
  public static LabelTemplate read(String file, String yaml) {
    TemplateNode root = new TemplateNode(file, TemplateReader.parse(file, yaml));
    var sheet =
        new LabelTemplate(
            root.text("labels"),
            root.text("title"),
            root.find("provisional").map(TemplateNode::asText).orElse(null),
            root.integer("columns", 1, 10),
            root.integer("rows", 1, 30),
            root.number("left", 0, PAPER_WIDTH),
            root.number("top", 0, PAPER_HEIGHT),
            root.number("width", 20, PAPER_WIDTH),
            root.number("height", 15, PAPER_HEIGHT),
            root.number("gap-x", 0, 50, 0),
            root.number("gap-y", 0, 50, 0));
    root.refuseOthers();
    Box last = sheet.place(sheet.labels() - 1);
    if (last.x() + last.width() > PAPER_WIDTH || last.y() + last.height() > PAPER_HEIGHT) {
      throw root.fault("the labels do not fit the paper");
    }
    return sheet;
  }
}
