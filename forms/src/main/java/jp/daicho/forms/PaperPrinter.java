package jp.daicho.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.forms.Sheets.Sheet;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.layout.Fitted;
import jp.daicho.forms.pdf.DocumentInfo;
import jp.daicho.forms.pdf.PdfDocument;
import jp.daicho.forms.template.Align;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.Filling;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.forms.template.Pages;
import jp.daicho.forms.template.PersonBlock;
import jp.daicho.forms.template.SealPlace;
import jp.daicho.forms.template.TextStyle;

/** Prints one paper; used once. */
final class PaperPrinter {

  private static final String PAGE = "P";
  private static final String BLOCK = "B";
  private static final String CONTINUATION = "C";
  private static final String ANNEX = "A";
  private static final String SEAL = "S";
  private static final String OFFICIAL_USE = "公用";

  /** Of the words in blocks left over, in millimetres, so that they do not lie on a line. */
  private static final double LEAST_HEIGHT = 7;

  private final PaperForm form;
  private final FormTemplate template;
  private final FormValues values;
  private final String certification;
  private final Set<Shortfall> shortfalls = new LinkedHashSet<>();
  private int page;
  private int pages;

  PaperPrinter(PaperForm form, FormValues values) {
    this.form = form;
    this.template = form.template();
    this.values = values;
    String sentence = template.certifications().get(values.certification());
    if (sentence == null) {
      throw new IllegalArgumentException(
          "form " + template.id() + " has no certification '" + values.certification() + "'");
    }
    certification = sentence;
    int people = values.people().size();
    if (people == 0 || people > template.people().atMost()) {
      throw new IllegalArgumentException(
          "form " + template.id() + " cannot be printed for " + people + " people");
    }
    if (!values.annex().isEmpty() && template.annex().isEmpty()) {
      throw new IllegalArgumentException("form " + template.id() + " has no annex");
    }
  }

  Paper print() {
    double width = Pen.points(template.width());
    double height = Pen.points(template.height());
    var document =
        new PdfDocument(form.typeface(), form.font(), form.numbers().continued(), width, height);
    document.addPart(PAGE, form.page());
    document.addPart(BLOCK, form.block());
    if (!template.continuation().isEmpty()) {
      document.addPart(CONTINUATION, form.continuation());
    }
    if (!template.annex().isEmpty()) {
      document.addPart(ANNEX, form.annex());
    }
    SealImage seal = values.seal();
    if (seal != null) {
      document.addImage(SEAL, seal.bitmap());
    }
    List<Sheet> sheets = Sheets.of(template, form.typeface(), values.people(), values.annex());
    pages = sheets.size();
    for (Sheet sheet : sheets) {
      page++;
      sheet(sheet, new Pen(document.addPage(), template.height()));
    }
    byte[] pdf = document.toBytes(new DocumentInfo(template.title(), values.created()));
    return new Paper(pdf, pages, List.copyOf(shortfalls));
  }

  private void sheet(Sheet sheet, Pen pen) {
    pen.part(PAGE, 0);
    cells(template.cells(), 0, 0, pen, sheet, -1);
    PersonBlock block = template.people();
    if (sheet.annex()) {
      pen.part(ANNEX, 0);
      cells(template.annex(), 0, 0, pen, sheet, -1);
    } else if (sheet.goesOn()) {
      pen.part(CONTINUATION, 0);
      cells(template.continuation(), 0, 0, pen, sheet, sheet.from());
    } else {
      for (int i = 0; i < sheet.to() - sheet.from(); i++) {
        Box place = block.place(i);
        pen.part(BLOCK, place.y() - block.first().y());
        cells(block.cells(), place.x(), place.y(), pen, sheet, sheet.from() + i);
      }
      closeUnused(sheet.to() - sheet.from(), pen);
    }
    seal(pen);
  }

  /** Blocks left over are struck out, so that nobody can be written in later. */
  private void closeUnused(int used, Pen pen) {
    PersonBlock block = template.people();
    if (used == block.perPage()) {
      return;
    }
    Box first = block.place(used);
    var rest =
        new Box(first.x(), first.y(), first.width(), (block.perPage() - used) * first.height());
    pen.frame(rest, Pen.THICK);
    pen.diagonal(rest);
    double height = Math.max(first.height() / 3, Math.min(rest.height(), LEAST_HEIGHT));
    var words = new Box(first.x(), first.y(), first.width(), height);
    var style = new TextStyle(10, 6, 60, 1, Align.CENTRE);
    pen.text(form.typeface().shape(block.unusedWords()), words, style);
  }

  private void seal(Pen pen) {
    SealImage seal = values.seal();
    SealPlace place = template.seal();
    if (seal != null && place != null && page == pages) {
      pen.image(SEAL, place.x(), place.y(), seal.width(), seal.height());
    }
  }

  private void cells(List<Cell> cells, double dx, double dy, Pen pen, Sheet sheet, int person) {
    for (Cell cell : cells) {
      if (cell.isFixed() || (cell.pages() == Pages.LAST && page != pages)) {
        continue;
      }
      Box box = cell.box().moved(dx, dy);
      switch (cell.content()) {
        case Content.Words(String words) -> value(words, "", cell, box, pen, person);
        case Content.Fill(Filling filling) -> fill(filling, cell, box, pen, person);
        case Content.Item(FormItem item) -> {
          if (cell.isList() && (sheet.annex() || !template.continuation().isEmpty())) {
            list(sheet, cell, box, pen, person);
          } else {
            FieldValue value =
                item.isOfPerson() ? values.people().get(person).get(item) : values.get(item);
            value(template.signs().textOf(value), item.label(), cell, box, pen, person);
          }
        }
      }
    }
  }

  private void fill(Filling filling, Cell cell, Box box, Pen pen, int person) {
    if (filling == Filling.CODE) {
      code(box, pen);
      return;
    }
    String text =
        switch (filling) {
          case POSITION -> Integer.toString(person + 1);
          case ISSUE_NUMBER -> values.issueNumber().onPage(page, pages);
          case CERTIFICATION -> certification;
          case AUTHENTICATOR -> values.authenticator().line();
          case SEAL_NOTE -> sealNote();
          case OFFICIAL_USE -> values.officialUse() ? OFFICIAL_USE : "";
          case CODE -> "";
        };
    if (filling == Filling.OFFICIAL_USE && values.officialUse()) {
      pen.frame(box, Pen.THICK);
    }
    value(text, filling.label(), cell, box, pen, person);
  }

  private void code(Box box, Pen pen) {
    if (page > values.codes().size()) {
      return;
    }
    Optional<CodePattern> pattern = CodePattern.fitting(values.codes().get(page - 1), box);
    if (pattern.isPresent()) {
      pen.code(pattern.get());
    } else {
      shortfalls.add(new Shortfall(new Notice.CodeTooLarge(Filling.CODE.label()), ""));
    }
  }

  private String sealNote() {
    SealPlace place = template.seal();
    if (place == null) {
      return "";
    }
    String words = values.sealWords();
    if (words != null) {
      return words;
    }
    return values.seal() == null ? place.absent() : place.present();
  }

  private void value(String text, String label, Cell cell, Box box, Pen pen, int person) {
    List<Cluster> clusters = form.typeface().shape(text);
    noticeUnknown(clusters, text, label, person);
    double width = Pen.points(box.width()) - 2 * Pen.PADDING;
    Fitted fitted = Fitted.fit(clusters, cell.style(), width, Pen.points(box.height()) - 1);
    if (fitted.overflows()) {
      boolean blank = values.overflow() == OverflowPolicy.LEAVE_BLANK;
      int printed = blank ? 0 : fitted.printed();
      var notice = new Notice.Overflow(person + 1, label, fitted.length(), printed);
      shortfalls.add(new Shortfall(notice, text));
      if (blank) {
        return;
      }
    }
    pen.write(fitted, box, cell.style());
  }

  private void list(Sheet sheet, Cell cell, Box box, Pen pen, int person) {
    for (String line : beginning(sheet, person)) {
      // what parts a label from its value is no character to be printed
      String entry = line.replaceFirst("\t", "\u3000");
      noticeUnknown(form.typeface().shape(entry), entry, FormItem.ENTRIES.label(), person);
    }
    double size = cell.style().size();
    pen.list(sheet.lines(), box, size, size * Sheets.LIST_LEADING);
  }

  /** The whole entries of the list that begins on a sheet; none where one goes on. */
  private List<String> beginning(Sheet sheet, int person) {
    if (sheet.goesOn()) {
      return List.of();
    }
    if (sheet.annex()) {
      return values.annex();
    }
    return values.people().get(person).get(FormItem.ENTRIES)
            instanceof FieldValue.Entries(List<String> entries)
        ? entries
        : List.of();
  }

  private void noticeUnknown(List<Cluster> clusters, String text, String label, int person) {
    List<String> unknown =
        clusters.stream()
            .filter(cluster -> !cluster.known())
            .map(cluster -> Notice.codePoints(cluster.text()))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      var notice = new Notice.UnknownCharacters(person + 1, label, unknown);
      shortfalls.add(new Shortfall(notice, text));
    }
  }
}
