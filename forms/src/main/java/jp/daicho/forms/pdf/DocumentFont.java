package jp.daicho.forms.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.FontSubset;
import jp.daicho.forms.font.Typeface;

/** A font with the glyphs that are shown, their widths, and the text each stands for. Immutable. */
public final class DocumentFont {

  // a ToUnicode map takes at most 100 entries a block (Adobe Technical Note 5014)
  private static final int BLOCK = 100;

  private static final String MAP_START =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;

  private static final String MAP_END =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private final String name;
  private final String description;
  private final String widths;
  private final Deflated program;
  private final int programLength;
  private final Deflated map;

  private DocumentFont(Typeface typeface, List<Cluster> clusters, boolean keptForLong) {
    name = tag(clusters) + "+" + typeface.postScriptName();
    description = description(typeface);
    widths = widths(clusters);
    byte[] glyphs = FontSubset.of(typeface, clusters);
    byte[] toUnicode = toUnicode(clusters);
    programLength = glyphs.length;
    program = keptForLong ? Deflated.small(glyphs) : Deflated.of(glyphs);
    map = keptForLong ? Deflated.small(toUnicode) : Deflated.of(toUnicode);
  }

  /** The font of a form's words, made once and embedded in every paper. */
  public static DocumentFont shared(Typeface typeface, GlyphNumbers numbers) {
    return new DocumentFont(typeface, numbers.clusters(), true);
  }

  /** The font of what only one document shows. */
  static DocumentFont own(Typeface typeface, GlyphNumbers numbers) {
    return new DocumentFont(typeface, numbers.clusters(), false);
  }

  private static String description(Typeface typeface) {
    return "/Flags 4/FontBBox["
        + Arrays.stream(typeface.bounds())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "))
        + "]/ItalicAngle 0/Ascent "
        + typeface.ascent()
        + "/Descent "
        + typeface.descent()
        + "/CapHeight "
        + typeface.ascent()
        + "/StemV 80/FontFile2 ";
  }

  /** Writes the font and gives the number of its object. */
  int write(PdfFile file) {
    int embedded = file.stream("/Length1 " + programLength, program);
    int descriptor =
        file.object("<</Type/FontDescriptor/FontName/" + name + description + embedded + " 0 R>>");
    int descendant =
        file.object(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
                + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/FontDescriptor "
                + descriptor
                + " 0 R/DW 1000/W "
                + widths
                + "/CIDToGIDMap/Identity>>");
    return file.object(
        "<</Type/Font/Subtype/Type0/BaseFont/"
            + name
            + "/Encoding/Identity-H/DescendantFonts["
            + descendant
            + " 0 R]/ToUnicode "
            + file.stream("", map)
            + " 0 R>>");
  }

  private static String widths(List<Cluster> clusters) {
    var widths = new StringBuilder("[");
    boolean open = false;
    for (int i = 0; i < clusters.size(); i++) {
      int advance = clusters.get(i).advance();
      if (advance == 1000) {
        if (open) {
          widths.append(']');
          open = false;
        }
        continue;
      }
      widths.append(open ? " " : (i + 1) + "[").append(advance);
      open = true;
    }
    return widths.append(open ? "]]" : "]").toString();
  }

  private static byte[] toUnicode(List<Cluster> clusters) {
    var map = new ByteText().text(MAP_START);
    for (int from = 0; from < clusters.size(); from += BLOCK) {
      int to = Math.min(from + BLOCK, clusters.size());
      map.number(to - from).text(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.text("<").hex16(i + 1).text("> <").utf16(storable(clusters.get(i).text())).text(">\n");
      }
      map.text("endbfchar\n");
    }
    return map.text(MAP_END).toBytes();
  }

  /**
   * The text as a PDF file may carry it: what is no character (a half surrogate, U+FFFE) and what
   * PDF/A forbids (U+0000, U+FEFF) becomes U+FFFD. Its place shows 〓 and is noticed as given.
   */
  private static String storable(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isStorable(text.codePointAt(at))) {
        return text.codePoints()
            .map(c -> isStorable(c) ? c : 0xfffd)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isStorable(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return c != 0 && c != 0xfeff && !surrogate && !noCharacter;
  }

  /** Six letters that differ between different subsets, as the PDF standard asks. */
  private static String tag(List<Cluster> clusters) {
    int hash = clusters.hashCode() & 0x7fffffff;
    var tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + hash % 26));
      hash /= 26;
    }
    return tag.toString();
  }
}
