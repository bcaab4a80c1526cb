package jp.daicho.forms.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.font.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * A document of pages of one size with one typeface: the font of its form's words, and one of what
 * only it shows. Not to be shared between threads.
 */
public final class PdfDocument {

  private static final Deflated PROFILE = Deflated.small(SrgbProfile.bytes());

  private final Typeface typeface;
  private final @Nullable DocumentFont shared;
  private final GlyphNumbers glyphs;
  private final double width;
  private final double height;
  private final List<Canvas> pages = new ArrayList<>();
  private final Map<String, SharedPart> parts = new LinkedHashMap<>();
  private final Map<String, Bitmap> images = new LinkedHashMap<>();

  /** An empty document of no form, with pages of {@code width} × {@code height} points. */
  public PdfDocument(Typeface typeface, double width, double height) {
    this(typeface, null, new GlyphNumbers().continued(), width, height);
  }

  /**
   * An empty document with pages of {@code width} × {@code height} points.
   *
   * @param shared the font of the words of its form; null if it has none
   * @param glyphs the numbers of the form, continued
   */
  public PdfDocument(
      Typeface typeface,
      @Nullable DocumentFont shared,
      GlyphNumbers glyphs,
      double width,
      double height) {
    this.typeface = typeface;
    this.shared = shared;
    this.glyphs = glyphs;
    this.width = width;
    this.height = height;
  }

  /** Adds a page and gives its canvas. */
  public Canvas addPage() {
    var page = new Canvas(glyphs);
    pages.add(page);
    return page;
  }

  /** Makes a part known under a name for {@link Canvas#part}. */
  public void addPart(String name, SharedPart part) {
    parts.put(name, part);
  }

  /** Makes an image known under a name for {@link Canvas#image}. */
  public void addImage(String name, Bitmap image) {
    images.put(name, image);
  }

  /** The file. The same contents give the same bytes. */
  public byte[] toBytes(DocumentInfo info) {
    var file = new PdfFile();
    int root = file.reserve();
    int tree = file.reserve();
    var fonts = new StringBuilder();
    if (shared != null) {
      reference(fonts, GlyphNumbers.SHARED_FONT, shared.write(file));
    }
    String fontsOfParts = fonts.toString();
    if (!glyphs.clusters().isEmpty()) {
      int own = DocumentFont.own(typeface, glyphs).write(file);
      reference(fonts, GlyphNumbers.OWN_FONT, own);
    }
    var objects = new StringBuilder();
    parts.forEach((name, part) -> reference(objects, name, part.write(file, fontsOfParts)));
    images.forEach((name, image) -> reference(objects, name, image.write(file)));
    int resources = file.object("<</Font<<" + fonts + ">>/XObject<<" + objects + ">>>>");
    var box = new ByteText().text("[0 0 ").number(width).number(height).text("]");
    String common =
        "<</Type/Page/Parent "
            + tree
            + " 0 R/Resources "
            + resources
            + " 0 R/MediaBox"
            + latin(box)
            + "/Contents ";
    var kids = new StringBuilder();
    for (Canvas page : pages) {
      int contents = file.stream("", page.deflated());
      kids.append(file.object(common + contents + " 0 R>>")).append(" 0 R ");
    }
    file.object(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
    // metadata stay readable for programs that do not know PDF, as PDF/A advises
    int metadata = file.plainStream("/Type/Metadata/Subtype/XML", info.metadata());
    int profile = file.stream("/N 3", PROFILE);
    file.object(
        root,
        "<</Type/Catalog/Pages "
            + tree
            + " 0 R/Lang(ja)/ViewerPreferences<</DisplayDocTitle true>>/Metadata "
            + metadata
            + " 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
            + "/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile "
            + profile
            + " 0 R>>]>>");
    return file.finish(root, file.object(info.dictionary()));
  }

  private static void reference(StringBuilder objects, String name, int number) {
    objects.append('/').append(name).append(' ').append(number).append(" 0 R");
  }

  private static String latin(ByteText text) {
    return new String(text.toBytes(), StandardCharsets.ISO_8859_1);
  }
}
