package jp.daicho.forms.template;

import java.util.List;
import java.util.Map;
import jp.daicho.forms.item.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * A form as its data file describes it.
 *
 * @param id the number in chapter 4 of the standard, such as 20.1.2, or a name if it has none
 * @param title the name, shown as the document's title
 * @param specification the version of the standard it follows
 * @param version the version of this description, counted up with every change
 * @param provisional why it may differ from the official form, or null if it is settled
 * @param width of the paper in millimetres
 * @param height of the paper in millimetres
 * @param signs what is printed for a value that is empty, left out or does not apply
 * @param certifications the sentences that may be chosen, by key
 * @param seal where the seal goes, or null if the form has none
 * @param cells of each page
 * @param people the part repeated for each person
 * @param continuation the cells of the pages on which a list goes on; empty if the form has none
 * @param annex the cells of the pages of a 別紙 (5.1); empty if the form can have none
 */
public record FormTemplate(
    String id,
    String title,
    String specification,
    int version,
    @Nullable String provisional,
    double width,
    double height,
    Signs signs,
    Map<String, String> certifications,
    @Nullable SealPlace seal,
    List<Cell> cells,
    PersonBlock people,
    List<Cell> continuation,
    List<Cell> annex) {

  /**
   * The signs that stand where no value does.
   *
   * @param empty the item has no value
   * @param omitted the item was left out by request (5.1)
   * @param notApplicable the item does not exist for such a person
   */
  public record Signs(String empty, String omitted, String notApplicable) {

    /** The text or sign that is printed for a value. */
    public String textOf(FieldValue value) {
      return switch (value) {
        case FieldValue.Text(String text) -> text;
        case FieldValue.Entries(List<String> entries) -> String.join("\u3000", entries);
        case FieldValue.Empty ignored -> empty;
        case FieldValue.Omitted ignored -> omitted;
        case FieldValue.NotApplicable ignored -> notApplicable;
        case FieldValue.Blank ignored -> "";
      };
    }
  }

  /** A template with collections of its own. */
  public FormTemplate {
    certifications = Map.copyOf(certifications);
    cells = List.copyOf(cells);
    continuation = List.copyOf(continuation);
    annex = List.copyOf(annex);
  }
}
