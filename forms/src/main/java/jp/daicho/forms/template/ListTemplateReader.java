package jp.daicho.forms.template;

import java.util.ArrayList;
import java.util.List;

/** Reads the data file of a list (docs/forms.md). */
public final class ListTemplateReader {
  private static final double SHORT = 210;
  private static final double LONG = 297;
  private static final int MOST = 300;

  /** Below the rows stands the number of the page. */
  private static final double FOOT = 8;

  private ListTemplateReader() {}

  /**
   * A layout from the text of its file.
   *
   * @param file the name of the file, for messages
   * @throws TemplateException if the file has a fault
   */
  public static ListTemplate read(String file, String yaml) {
    TemplateNode root = new TemplateNode(file, TemplateReader.parse(file, yaml));
    boolean wide =
        switch (root.text("paper")) {
          case "A4" -> false;
          case "A4-landscape" -> true;
          default -> throw root.get("paper").fault("only A4 and A4-landscape are known");
        };
    TemplateNode place = root.get("place");
    TemplateNode text = root.get("text");
    var defaults =
        new TextStyle(
            text.number("size", 4, 40),
            text.number("smallest", 3, 40),
            text.integer("narrowest", 30, 100),
            1,
            Align.LEFT);
    text.refuseOthers();
    List<ListTemplate.Column> columns = new ArrayList<>();
    for (TemplateNode node : root.list("columns")) {
      columns.add(column(node, defaults));
    }
    var template =
        new ListTemplate(
            root.text("list"),
            root.text("title"),
            root.text("specification"),
            root.integer("version", 1, Integer.MAX_VALUE),
            root.find("provisional").map(TemplateNode::asText).orElse(null),
            wide ? LONG : SHORT,
            wide ? SHORT : LONG,
            place.number("left", 0, MOST),
            place.number("top", 0, MOST),
            place.number("row-height", 3, MOST),
            place.integer("rows", 1, MOST),
            columns);
    place.refuseOthers();
    root.refuseOthers();
    if (columns.isEmpty()) {
      throw root.get("columns").fault("a list has columns");
    }
    if (template.left() + template.tableWidth() > template.width()) {
      throw root.get("columns").fault("the columns are wider than the paper");
    }
    if (template.firstRow() + template.rows() * template.rowHeight() > template.height() - FOOT) {
      throw place.fault("so many rows do not fit the paper");
    }
    return template;
  }

  private static ListTemplate.Column column(TemplateNode node, TextStyle defaults) {
    var column =
        new ListTemplate.Column(
            node.text("title"),
            node.number("width", 3, MOST),
            new TextStyle(
                node.number("size", 4, 40, defaults.size()),
                node.number("smallest", 3, 40, defaults.smallest()),
                node.integer("narrowest", 30, 100, defaults.narrowest()),
                node.integer("lines", 1, 20, 1),
                node.choice("align", Align.class, Align.LEFT)),
            node.line());
    if (column.style().smallest() > column.style().size()) {
      throw node.fault("'smallest' is larger than 'size'");
    }
    node.refuseOthers();
    return column;
  }
}
