package jp.daicho.forms;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.layout.Fitted;
import jp.daicho.forms.pdf.DocumentInfo;
import jp.daicho.forms.pdf.PdfDocument;
import jp.daicho.forms.template.Align;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.ListTemplate;
import jp.daicho.forms.template.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * A list being printed, row by row. It keeps its pages and the characters they show; whoever prints
 * more rows than should be kept begins another document that goes on with the number of its page.
 * Not to be shared between threads.
 */
public final class ListDocument {
  private static final String PAGE = "P";
  private static final String END = "（以下余白）";
  private static final TextStyle SMALL = new TextStyle(9, 6, 60, 1, Align.LEFT);
  private static final TextStyle SMALL_RIGHT = new TextStyle(9, 6, 60, 1, Align.RIGHT);
  private static final TextStyle SMALL_CENTRE = new TextStyle(9, 6, 60, 1, Align.CENTRE);
  private static final double DAY_WIDTH = 42;

  private final ListForm form;
  private final ListTemplate template;
  private final PdfDocument document;
  private final OffsetDateTime created;
  private final int firstPage;
  private List<Cluster> words;
  private final List<Cluster> day;
  private final Set<Shortfall> shortfalls = new LinkedHashSet<>();
  private @Nullable Pen pen;
  private int pages;
  private int rows;
  private int onPage;

  ListDocument(ListForm form, String words, String day, OffsetDateTime created, int firstPage) {
    this.form = form;
    this.template = form.template();
    this.created = created;
    this.firstPage = firstPage;
    this.words = form.typeface().shape(words);
    this.day = form.typeface().shape(day);
    document =
        new PdfDocument(
            form.typeface(),
            form.font(),
            form.numbers().continued(),
            Pen.points(template.width()),
            Pen.points(template.height()));
    document.addPart(PAGE, form.page());
  }

  /**
   * Prints a row.
   *
   * @param texts as many as there are columns
   */
  public void add(List<String> texts) {
    if (texts.size() != template.columns().size()) {
      throw new IllegalArgumentException(
          "list " + template.id() + " has " + template.columns().size() + " columns");
    }
    Pen on = pen;
    if (on == null || onPage == template.rows()) {
      on = newPage();
    }
    rows++;
    double y = template.firstRow() + onPage * template.rowHeight();
    for (int i = 0; i < texts.size(); i++) {
      cell(on, texts.get(i), i, y);
    }
    onPage++;
  }

  private void cell(Pen on, String text, int index, double y) {
    if (text.isEmpty()) {
      return;
    }
    ListTemplate.Column column = template.columns().get(index);
    List<Cluster> clusters = form.typeface().shape(text);
    List<String> unknown =
        clusters.stream()
            .filter(cluster -> !cluster.known())
            .map(cluster -> Notice.codePoints(cluster.text()))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      shortfalls.add(
          new Shortfall(new Notice.UnknownCharacters(rows, column.title(), unknown), text));
    }
    Box box = new Box(template.x(index), y, column.width(), template.rowHeight());
    Fitted fitted = on.text(clusters, box, column.style());
    if (fitted.overflows()) {
      shortfalls.add(
          new Shortfall(
              new Notice.Overflow(rows, column.title(), fitted.length(), fitted.printed()), text));
    }
  }

  private Pen newPage() {
    finishPage();
    Pen made = new Pen(document.addPage(), template.height());
    made.part(PAGE, 0);
    double top = template.top() + ListTemplate.TITLE_HEIGHT;
    double width = template.tableWidth();
    made.text(
        words, new Box(template.left(), top, width - DAY_WIDTH, ListTemplate.WORDS_HEIGHT), SMALL);
    made.text(
        day,
        new Box(template.left() + width - DAY_WIDTH, top, DAY_WIDTH, ListTemplate.WORDS_HEIGHT),
        SMALL_RIGHT);
    double foot = template.firstRow() + template.rows() * template.rowHeight() + 1;
    made.text(
        form.typeface().shape("－ " + (firstPage + pages) + " －"),
        new Box(template.left(), foot, width, 5),
        SMALL_CENTRE);
    pages++;
    onPage = 0;
    pen = made;
    return made;
  }

  /** What is drawn is kept in little room: lists are long. */
  private void finishPage() {
    Pen open = pen;
    if (open != null) {
      open.canvas().finish();
      pen = null;
    }
  }

  /**
   * Begins a section: what is left of the page is struck out, and the next row stands on a new one.
   *
   * @param heading what stands between title and columns from there on
   */
  public void section(String heading) {
    Pen open = pen;
    if (open != null) {
      strikeRest(open);
      finishPage();
    }
    words = form.typeface().shape(heading);
  }

  /** How many rows were printed. */
  public int rows() {
    return rows;
  }

  /** How many pages there are. */
  public int pages() {
    return pages;
  }

  /**
   * Ends the list: what is left of the last page is struck out, so that nobody can be written in
   * later. A list without rows has one page.
   */
  public Paper close() {
    Pen last = pen;
    if (last == null && pages == 0) {
      last = newPage();
    }
    if (last != null) {
      strikeRest(last);
    }
    return new Paper(
        document.toBytes(new DocumentInfo(template.title(), created)),
        pages,
        List.copyOf(shortfalls));
  }

  /** The column in which the words of the end stand, so that no line crosses them. */
  private int widest() {
    int widest = 0;
    for (int i = 1; i < template.columns().size(); i++) {
      if (template.columns().get(i).width() > template.columns().get(widest).width()) {
        widest = i;
      }
    }
    return widest;
  }

  private void strikeRest(Pen last) {
    if (onPage < template.rows()) {
      double y = template.firstRow() + onPage * template.rowHeight();
      double height = (template.rows() - onPage) * template.rowHeight();
      double width = template.tableWidth();
      int widest = widest();
      last.text(
          form.typeface().shape(END),
          new Box(
              template.x(widest), y, template.columns().get(widest).width(), template.rowHeight()),
          SMALL_CENTRE);
      last.diagonal(new Box(template.left(), y, width, height));
    }
  }
}
