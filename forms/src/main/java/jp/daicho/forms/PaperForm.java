package jp.daicho.forms;

import java.util.List;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.layout.Fitted;
import jp.daicho.forms.pdf.Canvas;
import jp.daicho.forms.pdf.GlyphNumbers;
import jp.daicho.forms.pdf.SharedPart;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.forms.template.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * A form ready to be printed any number of times, by any number of threads. Its lines and words are
 * drawn once, when it is made; printing draws only values.
 */
public final class PaperForm {

  private final String file;
  private final FormTemplate template;
  private final Typeface typeface;
  private final GlyphNumbers numbers = new GlyphNumbers();
  private final SharedPart page;
  private final SharedPart block;
  private final SharedPart continuation;
  private final SharedPart annex;

  /**
   * Draws what is the same on every paper.
   *
   * @param file the form's data file, for messages
   */
  PaperForm(String file, FormTemplate template, Typeface typeface) {
    this.file = file;
    this.template = template;
    this.typeface = typeface;
    page = fixedPart(template.cells(), 0, 0, null);
    Box first = template.people().first();
    block = fixedPart(template.people().cells(), first.x(), first.y(), first);
    continuation = fixedPart(template.continuation(), 0, 0, null);
    annex = fixedPart(template.annex(), 0, 0, null);
  }

  /** The form's description. */
  public FormTemplate template() {
    return template;
  }

  /**
   * Prints a paper. The same values give the same bytes.
   *
   * @throws IllegalArgumentException if an item of the form has no value, the form has no such
   *     certification sentence, or it cannot take so many people
   */
  public Paper print(FormValues values) {
    return new PaperPrinter(this, values).print();
  }

  /**
   * Whether a text fits the place of an item of a person, so that nothing of it is lost (5.8).
   *
   * @throws IllegalArgumentException if the form has no such place
   */
  public boolean fits(FormItem item, String text) {
    Cell cell =
        template.people().cells().stream()
            .filter(it -> it.content() instanceof Content.Item(FormItem shown) && shown == item)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the form has no " + item.id()));
    return !Fitted.fit(
            typeface.shape(text),
            cell.style(),
            Pen.points(cell.box().width()) - 2 * Pen.PADDING,
            Pen.points(cell.box().height()) - 1)
        .overflows();
  }

  private SharedPart fixedPart(List<Cell> cells, double dx, double dy, @Nullable Box outline) {
    var pen = new Pen(new Canvas(numbers), template.height());
    for (Cell cell : cells) {
      Box box = cell.box().moved(dx, dy);
      if (cell.framed()) {
        pen.frame(box, Pen.THIN);
      }
      if (cell.isFixed() && cell.content() instanceof Content.Words(String words)) {
        if (pen.text(typeface.shape(words), box, cell.style()).overflows()) {
          throw new TemplateException(
              file, cell.line(), "the words do not fit their cell: " + words);
        }
      }
    }
    if (outline != null) {
      pen.frame(outline, Pen.THICK);
    }
    return SharedPart.of(
        pen.canvas(), 0, 0, Pen.points(template.width()), Pen.points(template.height()));
  }

  Typeface typeface() {
    return typeface;
  }

  GlyphNumbers numbers() {
    return numbers;
  }

  SharedPart page() {
    return page;
  }

  SharedPart block() {
    return block;
  }

  SharedPart continuation() {
    return continuation;
  }

  SharedPart annex() {
    return annex;
  }
}
