package jp.daicho.forms.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.daicho.forms.item.FormItem;

/** Reads the cells of a form, given in rows of a grid or, as marks, freely in millimetres. */
final class CellReader {

  /** Squares of equal size, in millimetres from the upper left corner of the paper. */
  record Grid(
      int columns, int rows, double left, double top, double columnWidth, double rowHeight) {

    Box box(int row, int column, int rows, int columns) {
      return new Box(
          left + column * columnWidth,
          top + row * rowHeight,
          columns * columnWidth,
          rows * rowHeight);
    }
  }

  /** How tall the tallest characters are, in their size: capitals with marks and tails. */
  private static final double TALLEST = 1.2;

  private final Grid grid;
  private final TextStyle defaults;

  CellReader(Grid grid, TextStyle defaults) {
    this.grid = grid;
    this.defaults = defaults;
  }

  Grid grid() {
    return grid;
  }

  /**
   * The cells of rows such as {@code {row: 3, cells: [...]}}: each stands after the one before it.
   *
   * @param limit how many rows there are; 0 for those of the grid
   */
  List<Cell> rows(List<TemplateNode> rows, int limit) {
    int most = limit == 0 ? grid.rows() : limit;
    var cells = new ArrayList<Cell>();
    for (TemplateNode row : rows) {
      int number = row.integer("row", 1, most);
      int column = row.integer("from", 1, grid.columns(), 1);
      for (TemplateNode node : row.list("cells")) {
        int columns = node.integer("columns", 1, grid.columns());
        int height = node.integer("rows", 1, most, 1);
        if (column - 1 + columns > grid.columns()) {
          throw node.fault(
              "the row is "
                  + grid.columns()
                  + " columns wide, this cell ends at column "
                  + (column - 1 + columns));
        }
        if (number - 1 + height > most) {
          throw node.fault("the cell ends below row " + most);
        }
        Cell cell = cell(node, grid.box(number - 1, column - 1, height, columns), true);
        for (Cell other : cells) {
          if (other.box().overlaps(cell.box())) {
            throw node.fault("the cell lies over another one");
          }
        }
        cells.add(cell);
        column += columns;
      }
      row.refuseOthers();
    }
    return cells;
  }

  /** A cell placed freely: {@code {x: 20, y: 250, width: 100, height: 8, ...}}. */
  Cell mark(TemplateNode node) {
    var box =
        new Box(
            node.number("x", 0, 500),
            node.number("y", 0, 500),
            node.number("width", 1, 500),
            node.number("height", 1, 500));
    return cell(node, box, false);
  }

  private Cell cell(TemplateNode node, Box box, boolean framed) {
    Content content = content(node);
    boolean words = content instanceof Content.Words && framed;
    var style =
        new TextStyle(
            node.number("size", 4, 40, defaults.size()),
            node.number("smallest", 3, 40, defaults.smallest()),
            node.integer("narrowest", 30, 100, defaults.narrowest()),
            node.integer("lines", 1, 100, 1),
            node.choice("align", Align.class, words ? Align.CENTRE : Align.LEFT));
    boolean drawn = node.find("frame").map(frame -> frame.asText().equals("true")).orElse(framed);
    var cell =
        new Cell(
            box,
            content,
            style,
            drawn,
            node.choice("pages", Pages.class, Pages.EVERY),
            node.line());
    if (style.smallest() > style.size()) {
      throw node.fault("'smallest' is larger than 'size'");
    }
    double points = 72 / 25.4;
    if (box.height() * points < style.smallest() * TALLEST + 1
        || box.width() * points < style.smallest() * style.narrowest() / 100 + 4) {
      throw node.fault("the cell has no room for one character of its smallest size");
    }
    node.refuseOthers();
    return cell;
  }

  private static Content content(TemplateNode node) {
    Optional<TemplateNode> words = node.find("words");
    Optional<TemplateNode> item = node.find("item");
    Optional<TemplateNode> fill = node.find("fill");
    if (words.stream().count() + item.stream().count() + fill.stream().count() != 1) {
      throw node.fault("a cell has exactly one of 'words', 'item' and 'fill'");
    }
    if (words.isPresent()) {
      return new Content.Words(words.get().asText());
    }
    if (item.isPresent()) {
      String id = item.get().asText();
      return new Content.Item(
          FormItem.find(id).orElseThrow(() -> item.get().fault("there is no item " + id)));
    }
    String id = fill.orElseThrow().asText();
    return Arrays.stream(Filling.values())
        .filter(filling -> filling.id().equals(id))
        .findFirst()
        .<Content>map(Content.Fill::new)
        .orElseThrow(() -> fill.get().fault("there is nothing called " + id + " to fill in"));
  }
}
