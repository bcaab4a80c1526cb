package jp.daicho.bench.certificate;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.SampleSeal;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.layout.Fitted;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.Filling;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.forms.template.PersonBlock;

/**
 * The page of a form as HTML, the way it is usually written: a table with a row for each row of the
 * grid, cells that span columns and rows, and the few free texts placed on the page. Made from the
 * same form and values, so both ways draw the same lines and texts.
 *
 * <p>The size each text fits its cell with is computed here, outside what is measured: HTML cannot
 * fit a text to its cell, and the yardstick gets it for nothing.
 */
final class HtmlPaper {
  private static final String STYLE =
      """
      @page { size: 210mm 297mm; margin: 0 }
      body { margin: 0; font-family: paper }
      table { position: absolute; border-collapse: collapse; table-layout: fixed }
      td { border: 0.2mm solid black; padding: 0 0.4mm; overflow: hidden; vertical-align: middle;
        line-height: 1.1 }
      div { position: absolute; line-height: 1.1 }
      """;

  /** Points in a millimetre. */
  private static final double POINTS = 72 / 25.4;

  private static final String SELECTOR = "[\\x{E0100}-\\x{E01EF}]";
  private static final double PADDING = 2;
  private static final double COLUMN = 4.75;
  private static final double ROW = 4.3;

  private final FormTemplate template;
  private final FormValues values;
  private final StringBuilder html = new StringBuilder();

  private HtmlPaper(FormTemplate template, FormValues values) {
    this.template = template;
    this.values = values;
  }

  /** The page. */
  static String of(FormTemplate template, FormValues values) {
    return new HtmlPaper(template, values).write();
  }

  private String write() {
    html.append("<html><head><title>").append(template.title()).append("</title><style>");
    html.append(STYLE).append("</style></head><body>");
    List<Cell> head = template.cells().stream().filter(HtmlPaper::isInTable).toList();
    table(head, new Box(head.getFirst().box().x(), head.getFirst().box().y(), 0, 0), -1);
    PersonBlock block = template.people();
    for (int person = 0; person < values.people().size(); person++) {
      List<Cell> cells = block.cells();
      table(cells, block.place(person), person);
    }
    template.cells().stream().filter(cell -> !isInTable(cell)).forEach(this::placed);
    seal();
    return html.append("</body></html>").toString();
  }

  private static boolean isInTable(Cell cell) {
    return cell.framed();
  }

  private void table(List<Cell> cells, Box place, int person) {
    boolean relative = person >= 0;
    double left = relative ? 0 : place.x();
    double top = relative ? 0 : place.y();
    var rows = new TreeMap<Integer, TreeMap<Double, Cell>>();
    for (Cell cell : cells) {
      int row = (int) Math.round((cell.box().y() - top) / ROW);
      rows.computeIfAbsent(row, none -> new TreeMap<>()).put(cell.box().x(), cell);
    }
    double width = cells.stream().mapToDouble(c -> c.box().x() + c.box().width()).max().orElse(0);
    add(
        "<table style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm\">",
        place.x(), place.y(), width - left);
    for (int column = 0; column < Math.round((width - left) / COLUMN); column++) {
      add("<col style=\"width:%.2fmm\"/>", COLUMN);
    }
    int last =
        cells.stream().mapToInt(c -> row(c.box().y() + c.box().height() - top)).max().orElse(0);
    for (int row = 0; row < last; row++) {
      add("<tr style=\"height:%.2fmm\">", ROW);
      rows.getOrDefault(row, new TreeMap<>()).values().forEach(cell -> cell(cell, person));
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private static int row(double y) {
    return (int) Math.round(y / ROW);
  }

  private void cell(Cell cell, int person) {
    add(
        "<td colspan=\"%d\" rowspan=\"%d\" style=\"%s\">",
        Math.round(cell.box().width() / COLUMN), row(cell.box().height()), style(cell, person));
    html.append(escaped(text(cell, person))).append("</td>");
  }

  private void placed(Cell cell) {
    add(
        "<div style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm;%s\">",
        cell.box().x(), cell.box().y(), cell.box().width(), cell.box().height(), style(cell, -1));
    html.append(escaped(text(cell, -1))).append("</div>");
  }

  private String style(Cell cell, int person) {
    double width = cell.box().width() * POINTS - 2 * PADDING;
    double height = cell.box().height() * POINTS - 1;
    Fitted fitted =
        Fitted.fit(Typeface.ipamj().shape(text(cell, person)), cell.style(), width, height);
    String align =
        switch (cell.style().align()) {
          case LEFT -> "left";
          case CENTRE -> "center";
          case RIGHT -> "right";
        };
    // Rounded down, so that no text is broken into a line more.
    double size = Math.floor(fitted.size() * fitted.scale() * 19) / 20;
    return String.format(Locale.ROOT, "font-size:%.2fpt;text-align:%s", size, align);
  }

  private String text(Cell cell, int person) {
    return switch (cell.content()) {
      case Content.Words(String words) -> words;
      case Content.Item(FormItem item) ->
          template
              .signs()
              .textOf(item.isOfPerson() ? values.people().get(person).get(item) : values.get(item));
      case Content.Fill(Filling filling) -> filled(filling, person);
    };
  }

  private String filled(Filling filling, int person) {
    return switch (filling) {
      case POSITION -> Integer.toString(person + 1);
      case ISSUE_NUMBER -> values.issueNumber().onPage(1, 1);
      case CERTIFICATION -> template.certifications().getOrDefault(values.certification(), "");
      case AUTHENTICATOR -> values.authenticator().line();
      case SEAL_NOTE -> template.seal() == null ? "" : template.seal().present();
      case OFFICIAL_USE, CODE -> "";
    };
  }

  private void seal() {
    if (template.seal() != null) {
      String png = Base64.getEncoder().encodeToString(SampleSeal.png("大垣市長之印"));
      add("<div style=\"left:%.2fmm;top:%.2fmm\">", template.seal().x(), template.seal().y() - 11);
      html.append("<img style=\"width:22mm\" src=\"data:image/png;base64,").append(png);
      html.append("\"/></div>");
    }
  }

  private void add(String words, Object... inserted) {
    html.append(String.format(Locale.ROOT, words, inserted));
  }

  /** Without variation selectors, for each of which OpenHTMLtoPDF would print a sign of its own. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll(SELECTOR, "");
  }
}
