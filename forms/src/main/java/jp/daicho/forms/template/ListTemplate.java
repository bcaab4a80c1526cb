package jp.daicho.forms.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list is laid out: a title, words above, and rows of columns over any number of pages.
 * Lengths are millimetres.
 *
 * @param id the list's number in chapter 4, or a name
 * @param title printed at the top of each page
 * @param specification the version of the standard it follows
 * @param version of this description
 * @param provisional why it may not be as chapter 4 has it; null if it is
 * @param width of the paper
 * @param height of the paper
 * @param left of the first column
 * @param top of the title
 * @param rowHeight of each row
 * @param rows how many rows stand on a page
 * @param columns from left to right
 */
public record ListTemplate(
    String id,
    String title,
    String specification,
    int version,
    @Nullable String provisional,
    double width,
    double height,
    double left,
    double top,
    double rowHeight,
    int rows,
    List<Column> columns) {
  /** Of the title's line. */
  public static final double TITLE_HEIGHT = 9;

  /** Of the line of words between title and columns. */
  public static final double WORDS_HEIGHT = 6;

  /** Of the headings of the columns. */
  public static final double HEADING_HEIGHT = 6.5;

  /** A layout; the list is copied. */
  public ListTemplate {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param title its heading, also in CSV files
   * @param width in millimetres
   * @param style how its texts are set
   * @param line where it stands in the data file
   */
  public record Column(String title, double width, TextStyle style, int line) {}

  /** The headings, in their order. */
  public List<String> headings() {
    return columns.stream().map(Column::title).toList();
  }

  /** Where a column begins. */
  public double x(int column) {
    return left + columns.subList(0, column).stream().mapToDouble(Column::width).sum();
  }

  /** How wide all columns are. */
  public double tableWidth() {
    return columns.stream().mapToDouble(Column::width).sum();
  }

  /** Where the headings of the columns stand. */
  public double headingTop() {
    return top + TITLE_HEIGHT + WORDS_HEIGHT;
  }

  /** Where the rows begin. */
  public double firstRow() {
    return headingTop() + HEADING_HEIGHT;
  }
}
