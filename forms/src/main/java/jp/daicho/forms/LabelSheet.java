package jp.daicho.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.layout.Fitted;
import jp.daicho.forms.pdf.DocumentInfo;
import jp.daicho.forms.pdf.PdfDocument;
import jp.daicho.forms.template.Align;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.LabelTemplate;
import jp.daicho.forms.template.TextStyle;

/** Sheets of labels with addresses (宛名シール), by layouts that come with the product. */
public final class LabelSheet {
  private static final List<String> STANDARD = List.of("a4-12", "a4-18", "a4-21", "a4-24");
  private static final String TITLE = "宛名シール";

  private static final double PADDING = 3;
  private static final double CODE_HEIGHT = 5;
  private static final TextStyle CODE = new TextStyle(10, 8, 80, 1, Align.LEFT);
  private static final TextStyle ADDRESS = new TextStyle(10, 6, 60, 4, Align.LEFT);
  private static final TextStyle NAME = new TextStyle(13, 7, 60, 2, Align.LEFT);

  private static final class Shared {
    static final Map<String, LabelSheet> SHEETS = load();
  }

  private final LabelTemplate template;
  private final Typeface typeface = Typeface.ipamj();

  private LabelSheet(LabelTemplate template) {
    this.template = template;
  }

  /**
   * What stands on a label.
   *
   * @param postalCode with its mark; empty if unknown
   * @param address 住所
   * @param name with 様
   */
  public record Label(String postalCode, String address, String name) {
    /** Without name and address, which have no place in a log. */
    @Override
    public String toString() {
      return "Label";
    }
  }

  /** The sheets that come with the product, by id. */
  public static Map<String, LabelSheet> standard() {
    return Shared.SHEETS;
  }

  private static Map<String, LabelSheet> load() {
    Map<String, LabelSheet> sheets = new LinkedHashMap<>();
    for (String id : STANDARD) {
      String file = "labels/" + id + ".yaml";
      try (InputStream in = LabelSheet.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the labels are not on the class path: " + file);
        }
        sheets.put(id, read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the labels " + file, e);
      }
    }
    return Collections.unmodifiableMap(sheets);
  }

  /**
   * A sheet from the text of its data file, for trying out a changed one.
   *
   * @param file its name, for messages
   * @throws jp.daicho.forms.template.TemplateException if the file has a fault
   */
  public static LabelSheet read(String file, String yaml) {
    return new LabelSheet(LabelTemplate.read(file, yaml));
  }

  /** The sheet's description. */
  public LabelTemplate template() {
    return template;
  }

  /**
   * Prints labels. The same labels and moment give the same bytes.
   *
   * @param first the label of the first sheet with which to begin, from 1: those before it are used
   * @throws IllegalArgumentException if the sheet has no such label, or there is nothing to print
   */
  public Paper print(List<Label> labels, int first, OffsetDateTime created) {
    if (first < 1 || first > template.labels() || labels.isEmpty()) {
      throw new IllegalArgumentException("no such label, or none to print");
    }
    var document =
        new PdfDocument(
            typeface,
            Pen.points(LabelTemplate.PAPER_WIDTH),
            Pen.points(LabelTemplate.PAPER_HEIGHT));
    Set<Shortfall> shortfalls = new LinkedHashSet<>();
    Pen pen = new Pen(document.addPage(), LabelTemplate.PAPER_HEIGHT);
    int pages = 1;
    int place = first - 1;
    for (int i = 0; i < labels.size(); i++) {
      if (place == template.labels()) {
        pen = new Pen(document.addPage(), LabelTemplate.PAPER_HEIGHT);
        pages++;
        place = 0;
      }
      label(pen, template.place(place), labels.get(i), i + 1, shortfalls);
      place++;
    }
    return new Paper(
        document.toBytes(new DocumentInfo(TITLE, created)), pages, List.copyOf(shortfalls));
  }

  private void label(Pen pen, Box box, Label label, int person, Set<Shortfall> shortfalls) {
    double x = box.x() + PADDING;
    double width = box.width() - 2 * PADDING;
    double y = box.y() + PADDING - 1;
    double nameHeight = Math.min(12, box.height() * 0.32);
    double addressTop = y + CODE_HEIGHT;
    double nameTop = box.y() + box.height() - PADDING - nameHeight;
    text(
        pen,
        label.postalCode(),
        "郵便番号",
        new Box(x, y, width, CODE_HEIGHT),
        CODE,
        person,
        shortfalls);
    text(
        pen,
        label.address(),
        "住所",
        new Box(x, addressTop, width, nameTop - addressTop),
        ADDRESS,
        person,
        shortfalls);
    text(pen, label.name(), "氏名", new Box(x, nameTop, width, nameHeight), NAME, person, shortfalls);
  }

  private void text(
      Pen pen,
      String text,
      String what,
      Box box,
      TextStyle style,
      int person,
      Set<Shortfall> shortfalls) {
    List<Cluster> clusters = typeface.shape(text);
    List<String> unknown = new ArrayList<>();
    for (Cluster cluster : clusters) {
      if (!cluster.known()) {
        unknown.add(Notice.codePoints(cluster.text()));
      }
    }
    if (!unknown.isEmpty()) {
      shortfalls.add(new Shortfall(new Notice.UnknownCharacters(person, what, unknown), text));
    }
    Fitted fitted = pen.text(clusters, box, style);
    if (fitted.overflows()) {
      shortfalls.add(
          new Shortfall(
              new Notice.Overflow(person, what, fitted.length(), fitted.printed()), text));
    }
  }
}
