package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.font.Outlines;
import jp.daicho.forms.font.VariationSequences;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/**
 * From the text to the ink: what a program that is not ours finds in a paper with every sequence.
 */
class EveryVariationTest {

  private static final int PER_ENTRY = 50;

  private final Map<String, Integer> sequences = VariationSequences.ofIpamj();

  @Test
  void everyVariationSequenceIsPrintedWithItsOwnOutlineAndCopiedAsItself() throws IOException {
    Paper paper = print(new ArrayList<>(sequences.keySet()));

    var seen = new ArrayList<String>();
    try (var document = Loader.loadPDF(paper.pdf());
        TrueTypeFont font =
            new TTFParser().parse(new RandomAccessReadBuffer(VariationSequences.ipamj()))) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          Integer glyph = sequences.get(position.getUnicode());
          if (glyph != null) {
            seen.add(position.getUnicode());
            assertThat(outline(position)).isEqualTo(outline(font, glyph));
          }
        }
      }.getText(document);
    }
    assertThat(paper.notices()).isEmpty();
    assertThat(seen).containsAll(sequences.keySet());
  }

  private static Paper print(List<String> texts) {
    var entries = new ArrayList<String>();
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
      GeneralPath path =
          ((PDType0Font) position.getFont()).getPath(position.getCharacterCodes()[0]);
      return Outlines.text(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String outline(TrueTypeFont font, int glyph) {
    try {
      return Outlines.text(font.getGlyph().getGlyph(glyph).getPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
