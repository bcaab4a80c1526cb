package jp.daicho.forms.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.daicho.forms.item.FormItem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the data file of a form. */
public final class TemplateReader {

  private static final int MOST = 200;

  private final String file;
  private final TemplateNode root;
  private final double width;
  private final double height;
  private final CellReader cellReader;

  private TemplateReader(String file, TemplateNode root) {
    this.file = file;
    this.root = root;
    if (!root.text("paper").equals("A4")) {
      throw root.get("paper").fault("only A4 is known, not " + root.text("paper"));
    }
    width = 210;
    height = 297;
    cellReader = new CellReader(grid(root.get("grid")), defaults(root.get("text")));
  }

  /**
   * A template from the text of its file.
   *
   * @param file the name of the file, for messages
   * @throws TemplateException if the file has a fault
   */
  public static FormTemplate read(String file, String yaml) {
    return new TemplateReader(file, new TemplateNode(file, parse(file, yaml))).template();
  }

  static Node parse(String file, String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(yaml);
      return node.orElseThrow(() -> new TemplateException(file, 1, "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new TemplateException(file, line, "not well-formed: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new TemplateException(file, 1, "not well-formed: " + e.getMessage());
    }
  }

  private FormTemplate template() {
    List<Cell> cells = new ArrayList<>(cellReader.rows(root.list("page"), 0));
    PersonBlock people = people(root.get("people"));
    for (TemplateNode node : root.list("marks")) {
      Cell mark = cellReader.mark(node);
      if (Stream.concat(cells.stream().map(Cell::box), people.places())
          .anyMatch(mark.box()::overlaps)) {
        throw node.fault("the mark lies over a cell or another mark");
      }
      cells.add(mark);
    }
    var template =
        new FormTemplate(
            root.text("form"),
            root.text("title"),
            root.text("specification"),
            root.integer("version", 1, Integer.MAX_VALUE),
            root.find("provisional").map(TemplateNode::asText).orElse(null),
            width,
            height,
            signs(root.get("signs")),
            certifications(),
            seal(),
            cells,
            people,
            more("continuation"),
            more("annex"));
    cells.forEach(this::ofPaper);
    if (!template.continuation().isEmpty()) {
      continued(template);
    }
    if (!template.annex().isEmpty()
        && template.annex().stream().filter(Cell::isList).count() != 1) {
      throw root.get("annex").fault("an 'annex' shows " + FormItem.ANNEX.id() + " once");
    }
    root.refuseOthers();
    return template;
  }

  /** A cell of the page lies on it, and shows nothing that each person has. */
  private void ofPaper(Cell cell) {
    Box box = cell.box();
    if (box.x() + box.width() > width || box.y() + box.height() > height) {
      throw fault(cell, "the cell lies outside the paper");
    }
    if (cell.content() instanceof Content.Item(FormItem item) && item.isOfPerson()) {
      throw fault(cell, item.id() + " is an item of a person, it belongs under 'people'");
    }
    if (cell.content() instanceof Content.Fill(Filling filling) && filling == Filling.POSITION) {
      throw fault(cell, "'position' belongs under 'people'");
    }
  }

  /** A list can go on over pages only if one person stands on a page. */
  private void continued(FormTemplate template) {
    TemplateNode place = root.get("continuation");
    if (template.people().perPage() != 1) {
      throw place.fault("a form with 'continuation' has one person a page");
    }
    for (List<Cell> cells : List.of(template.people().cells(), template.continuation())) {
      if (cells.stream().filter(Cell::isList).count() != 1) {
        throw place.fault(
            "a form with 'continuation' shows " + FormItem.ENTRIES.id() + " once on each page");
      }
    }
  }

  private TemplateException fault(Cell cell, String reason) {
    return new TemplateException(file, cell.line(), reason);
  }

  private static CellReader.Grid grid(TemplateNode node) {
    var grid =
        new CellReader.Grid(
            node.integer("columns", 1, MOST),
            node.integer("rows", 1, MOST),
            node.number("left", 0, MOST),
            node.number("top", 0, MOST),
            node.number("column-width", 1, MOST),
            node.number("row-height", 1, MOST));
    node.refuseOthers();
    return grid;
  }

  private static TextStyle defaults(TemplateNode node) {
    var style =
        new TextStyle(
            node.number("size", 4, 40),
            node.number("smallest", 3, 40),
            node.integer("narrowest", 30, 100),
            1,
            Align.LEFT);
    node.refuseOthers();
    return style;
  }

  private static FormTemplate.Signs signs(TemplateNode node) {
    var signs =
        new FormTemplate.Signs(
            node.text("empty"), node.text("omitted"), node.text("not-applicable"));
    node.refuseOthers();
    return signs;
  }

  private Map<String, String> certifications() {
    var sentences = new LinkedHashMap<String, String>();
    root.get("certification").map().forEach((key, node) -> sentences.put(key, node.asText()));
    return sentences;
  }

  private @Nullable SealPlace seal() {
    Optional<TemplateNode> found = root.find("seal");
    if (found.isEmpty()) {
      return null;
    }
    TemplateNode node = found.get();
    var place =
        new SealPlace(
            node.number("x", 0, width),
            node.number("y", 0, height),
            node.text("present"),
            node.text("absent"));
    node.refuseOthers();
    return place;
  }

  private PersonBlock people(TemplateNode node) {
    int rows = node.integer("rows", 1, MOST);
    CellReader.Grid grid = cellReader.grid();
    Box page = grid.box(node.integer("first-row", 1, MOST) - 1, 0, rows, grid.columns());
    int perPage = node.integer("per-page", 1, MOST);
    if (page.y() + perPage * page.height() > height) {
      throw node.get("per-page").fault("so many blocks do not fit the paper");
    }
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : cellReader.rows(node.list("cells"), rows)) {
      // cells of a block are placed from the block's corner
      cells.add(cell.moved(-grid.left(), -grid.top()));
    }
    var block =
        new PersonBlock(
            page,
            perPage,
            node.integer("at-most", 1, MOST, Integer.MAX_VALUE),
            node.find("unused").map(TemplateNode::asText).orElse(""),
            cells);
    node.refuseOthers();
    return block;
  }

  /** The cells of pages that only some papers have. */
  private List<Cell> more(String pages) {
    return root.find(pages).isEmpty() ? List.of() : cellReader.rows(root.list(pages), 0);
  }
}
