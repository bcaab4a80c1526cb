package jp.daicho.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.pdf.Canvas;
import jp.daicho.forms.pdf.DocumentFont;
import jp.daicho.forms.pdf.GlyphNumbers;
import jp.daicho.forms.pdf.SharedPart;
import jp.daicho.forms.template.Align;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.ListTemplate;
import jp.daicho.forms.template.ListTemplateReader;
import jp.daicho.forms.template.TemplateException;
import jp.daicho.forms.template.TextStyle;

/**
 * A list ready to be printed any number of times, by any number of threads: rows of columns over as
 * many pages as it takes. Title, headings and lines are drawn once, when it is made.
 */
public final class ListForm {
  private static final Map<String, ListForm> STANDARD = new ConcurrentHashMap<>();
  private static final TextStyle HEADING = new TextStyle(9, 5, 50, 1, Align.CENTRE);
  private static final TextStyle TITLE = new TextStyle(14, 8, 50, 1, Align.CENTRE);

  private final ListTemplate template;
  private final Typeface typeface;
  private final GlyphNumbers numbers = new GlyphNumbers();
  private final SharedPart page;
  private final DocumentFont font;

  private ListForm(String file, ListTemplate template, Typeface typeface) {
    this.template = template;
    this.typeface = typeface;
    page = page(file);
    font = DocumentFont.shared(typeface, numbers);
  }

  /**
   * The layout of a list that comes with the product, read at the first call.
   *
   * @param id its number in chapter 4, or its name
   * @throws IllegalArgumentException if there is none
   */
  public static ListForm standard(String id) {
    return STANDARD.computeIfAbsent(id, ListForm::load);
  }

  private static ListForm load(String id) {
    String file = "lists/" + id + ".yaml";
    try (InputStream in = ListForm.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no list " + id);
      }
      return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list " + file, e);
    }
  }

  /**
   * A list from the text of its data file, for trying out a changed one.
   *
   * @param file its name, for messages
   * @throws TemplateException if the file has a fault; its message names the line
   */
  public static ListForm read(String file, String yaml) {
    return new ListForm(file, ListTemplateReader.read(file, yaml), Typeface.ipamj());
  }

  /** The list's description. */
  public ListTemplate template() {
    return template;
  }

  /**
   * Begins a document.
   *
   * @param words what stands between title and columns on each page, such as what is listed
   * @param day the day it is made, as printed
   * @param created when; the same rows and moment give the same bytes
   * @param firstPage the number of its first page, from 1; a part of a long list begins later
   */
  public ListDocument open(String words, String day, OffsetDateTime created, int firstPage) {
    return new ListDocument(this, words, day, created, firstPage);
  }

  private SharedPart page(String file) {
    var pen = new Pen(new Canvas(numbers), template.height());
    double left = template.left();
    double width = template.tableWidth();
    words(
        file,
        pen,
        template.title(),
        new Box(left, template.top(), width, ListTemplate.TITLE_HEIGHT),
        TITLE,
        1);
    for (int i = 0; i < template.columns().size(); i++) {
      ListTemplate.Column column = template.columns().get(i);
      Box box =
          new Box(
              template.x(i), template.headingTop(), column.width(), ListTemplate.HEADING_HEIGHT);
      pen.frame(box, Pen.THIN);
      words(file, pen, column.title(), box, HEADING, column.line());
      double all = template.rows() * template.rowHeight();
      pen.frame(new Box(template.x(i), template.firstRow(), column.width(), all), Pen.THIN);
    }
    for (int row = 1; row < template.rows(); row++) {
      pen.rule(left, template.firstRow() + row * template.rowHeight(), width);
    }
    return SharedPart.of(
        pen.canvas(), 0, 0, Pen.points(template.width()), Pen.points(template.height()));
  }

  private void words(String file, Pen pen, String words, Box box, TextStyle style, int line) {
    if (pen.text(typeface.shape(words), box, style).overflows()) {
      throw new TemplateException(file, line, "the words do not fit: " + words);
    }
  }

  Typeface typeface() {
    return typeface;
  }

  GlyphNumbers numbers() {
    return numbers;
  }

  DocumentFont font() {
    return font;
  }

  SharedPart page() {
    return page;
  }
}
