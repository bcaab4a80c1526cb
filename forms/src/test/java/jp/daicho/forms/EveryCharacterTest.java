package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.daicho.characters.MjCharacter;
import jp.daicho.characters.MjCharacters;
import jp.daicho.characters.MjName;
import jp.daicho.forms.font.Outlines;
import jp.daicho.forms.font.VariationSequences;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/**
 * From the text to the ink: what a program that is not ours finds in papers with every character of
 * the MJ table and every variation sequence of the font, hentaigana included.
 */
class EveryCharacterTest {

  private static final int PER_PAPER = 4000;
  private static final int PER_ENTRY = 50;
  private static final int LAST_NAME = 70_000;

  private static final List<MjCharacter> CHARACTERS =
      IntStream.rangeClosed(1, LAST_NAME)
          .mapToObj(number -> MjCharacters.standard().of(new MjName(number)))
          .flatMap(Optional::stream)
          .toList();

  /** Each sequence of the font with the number of its glyph. */
  private final Map<String, Integer> sequences = VariationSequences.ofIpamj();

  @Test
  void everyMjCharacterIsPrintedWithItsOwnOutlineAndCopiedAsItselfOrNoticed() throws IOException {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBuffer(VariationSequences.ipamj()))) {
      Map<String, Integer> glyphs = new LinkedHashMap<>();
      Set<String> lacking = new LinkedHashSet<>();
      CmapLookup single = font.getUnicodeCmapLookup();
      for (String text : texts()) {
        int glyph =
            text.codePointCount(0, text.length()) == 1
                ? single.getGlyphId(text.codePointAt(0))
                : sequences.getOrDefault(text, 0);
        if (glyph == 0) {
          lacking.add(text);
        } else {
          glyphs.put(text, glyph);
        }
      }

      assertThat(glyphs).hasSize(64_079);
      // U+9FEE and U+9FEF came to Unicode after this version of the font
      assertThat(lacking).containsExactly("\u9FEE", "\u9FEF");
      List<String> printable = List.copyOf(glyphs.keySet());
      for (int from = 0; from < printable.size(); from += PER_PAPER) {
        List<String> some = printable.subList(from, Math.min(from + PER_PAPER, printable.size()));
        isPrinted(some, glyphs, font);
      }
      isNoticed(lacking);
    }
  }

  @Test
  void everyMjCharacterThatUnicodeCanWriteIsOnASheet() {
    assertThat(CHARACTERS).hasSize(58_862);
    assertThat(CHARACTERS).filteredOn(character -> character.text() == null).hasSize(19);
    assertThat(texts()).containsAll(sequences.keySet());
  }

  /** Every way to write an MJ character, and every sequence of the font. */
  private Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (MjCharacter character : CHARACTERS) {
      if (character.text() != null) {
        texts.add(character.text());
      }
      if (character.variationSequence() != null) {
        texts.add(character.variationSequence());
      }
    }
    texts.addAll(sequences.keySet());
    return texts;
  }

  private static void isPrinted(List<String> texts, Map<String, Integer> glyphs, TrueTypeFont font)
      throws IOException {
    Paper paper = print(texts);
    List<String> seen = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      for (TextPosition position : positions(document)) {
        Integer glyph = glyphs.get(position.getUnicode());
        if (glyph != null) {
          seen.add(position.getUnicode());
          assertThat(outline(position))
              .as(position.getUnicode())
              .isEqualTo(Outlines.text(font.getGlyph().getGlyph(glyph).getPath()));
        }
      }
    }
    assertThat(paper.notices()).isEmpty();
    assertThat(seen).containsSubsequence(texts);
  }

  /** 〓 in its place, the text for whoever copies it, and a notice that names it. */
  private static void isNoticed(Collection<String> lacking) throws IOException {
    Paper paper = print(List.copyOf(lacking));
    List<String> noticed =
        paper.notices().stream()
            .map(Notice.UnknownCharacters.class::cast)
            .flatMap(notice -> notice.characters().stream())
            .toList();
    assertThat(noticed)
        .containsExactlyInAnyOrderElementsOf(lacking.stream().map(Notice::codePoints).toList());
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      List<TextPosition> places =
          positions(document).stream().filter(at -> lacking.contains(at.getUnicode())).toList();
      assertThat(places).hasSize(lacking.size());
      assertThat(places.stream().map(EveryCharacterTest::outline).distinct()).hasSize(1);
    }
  }

  private static List<TextPosition> positions(PDDocument document) throws IOException {
    List<TextPosition> positions = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition position) {
        positions.add(position);
      }
    }.getText(document);
    return positions;
  }

  private static Paper print(List<String> texts) {
    List<String> entries = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += PER_ENTRY) {
      entries.add(String.join("", texts.subList(from, Math.min(from + PER_ENTRY, texts.size()))));
    }
    PersonValues person =
        SamplePapers.japanese("山田　花", "ヤマダ　ハナ", "世帯主")
            .set(FormItem.ENTRIES, FieldValue.entries(entries))
            .build();
    return Forms.standard().get("20.1.1").print(SamplePapers.paper("person").add(person).build());
  }

  private static String outline(TextPosition position) {
    try {
      var font = (PDType0Font) position.getFont();
      return Outlines.text(font.getPath(position.getCharacterCodes()[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
