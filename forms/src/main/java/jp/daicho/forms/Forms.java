package jp.daicho.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.forms.template.TemplateReader;

/**
 * The forms that can be printed, by their number in chapter 4 of the standard or, where it gives
 * them none, by a name.
 */
public final class Forms {

  private static final List<String> STANDARD =
      List.of(
          "20.1.1.yaml",
          "20.1.2.yaml",
          "20.1.3.yaml",
          "20.1.4.yaml",
          "20.1.4-deleted.yaml",
          "20.2.1.yaml",
          "20.2.2.yaml",
          "20.3.1.yaml",
          "20.4.1.yaml",
          "20.4.2.yaml",
          "20.4.3.yaml",
          "20.5.1.yaml",
          "acceptance-notice.yaml",
          "adult-ward-notice.yaml",
          "arrival-enquiry.yaml",
          "card-application.yaml",
          "card-reapplication.yaml",
          "ex-officio-notice.yaml",
          "ex-officio-record.yaml",
          "householder-notice.yaml",
          "householder-request.yaml",
          "householder-request-list.yaml",
          "immigration-result.yaml",
          "issue-notice.yaml",
          "issue-notice-expiry.yaml",
          "support-start-notice.yaml");

  private static final class Shared {
    static final Forms STANDARD_FORMS = loadStandard();
  }

  private final Map<String, PaperForm> forms;

  private Forms(Map<String, PaperForm> forms) {
    this.forms = forms;
  }

  /** The forms that come with the product, read at the first call. */
  public static Forms standard() {
    return Shared.STANDARD_FORMS;
  }

  private static Forms loadStandard() {
    var forms = new LinkedHashMap<String, PaperForm>();
    for (String file : STANDARD) {
      try (InputStream in = Forms.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the form is not on the class path: " + file);
        }
        PaperForm form = read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        forms.put(form.template().id(), form);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the form " + file, e);
      }
    }
    return new Forms(forms);
  }

  /**
   * A form from the text of its data file, for trying out a changed one.
   *
   * @param file its name, for messages
   * @throws jp.daicho.forms.template.TemplateException if the file has a fault; its message names
   *     the line
   */
  public static PaperForm read(String file, String yaml) {
    FormTemplate template = TemplateReader.read(file, yaml);
    return new PaperForm(file, template, Typeface.ipamj());
  }

  /**
   * The form with the given number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PaperForm get(String id) {
    PaperForm form = forms.get(id);
    if (form == null) {
      throw new IllegalArgumentException("there is no form " + id + ", only " + forms.keySet());
    }
    return form;
  }

  /** The numbers of all forms. */
  public Set<String> ids() {
    return Set.copyOf(forms.keySet());
  }
}
