package jp.daicho.forms.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  private static final Typeface IPAMJ = Typeface.ipamj();

  @Test
  void everyVariationSequenceOfTheFontHasTheGlyphTheFontNames() {
    Map<String, Integer> sequences = VariationSequences.ofIpamj();

    assertThat(sequences).hasSize(11_474);
    assertThat(IPAMJ.variationCount()).isEqualTo(11_474);
    sequences.forEach(
        (text, glyph) ->
            assertThat(IPAMJ.shape(text))
                .singleElement()
                .matches(Cluster::known)
                .extracting(Cluster::text, Cluster::glyph)
                .containsExactly(text, glyph));
  }

  @Test
  void everyCharacterOfAllPlanesHasTheGlyphAnotherReaderFinds() throws IOException {
    byte[] file = VariationSequences.ipamj();
    try (var other = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup lookup = other.getUnicodeCmapLookup();
      long[] places = other.getIndexToLocation().getOffsets();
      for (int c = 0x20; c < 0x30000; c++) {
        if ((c >= 0xd800 && c < 0xe000) || VariationMap.isSelector(c)) {
          continue;
        }
        int glyph = lookup.getGlyphId(c);
        Cluster cluster = IPAMJ.shape(Character.toString(c)).getFirst();
        boolean drawn = glyph != 0 && places[glyph] != places[glyph + 1];
        assertThat(cluster.known())
            .as("U+%X", c)
            .isEqualTo(standsAlone(c) && (drawn || (glyph != 0 && isSpace(c))));
        if (cluster.known()) {
          assertThat(cluster.glyph()).as("U+%X", c).isEqualTo(glyph);
          assertThat(cluster.advance())
              .isEqualTo(Math.round(other.getAdvanceWidth(glyph) * 1000f / 2048));
        }
      }
    }
  }

  /** Controls cannot be seen, and a mark that combines needs a character before it. */
  private static boolean standsAlone(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  private static boolean isSpace(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  @Test
  void aCharacterAndItsMarksAreOneClusterWithTheGlyphOfTheComposedCharacter() {
    List<Cluster> clusters = IPAMJ.shape("か\u3099か\u309AA\u0301e\u0301\u0323");

    assertThat(clusters.stream().map(Cluster::text))
        .containsExactly("か\u3099", "か\u309A", "A\u0301", "e\u0301\u0323");
    assertThat(clusters.get(0).glyph()).isEqualTo(IPAMJ.shape("が").getFirst().glyph());
    assertThat(clusters.get(2).glyph()).isEqualTo(IPAMJ.shape("Á").getFirst().glyph());
    // no composed character: nobody could say where the mark stands
    assertThat(clusters.stream().map(Cluster::known)).containsExactly(true, false, true, false);
  }

  @Test
  void anEmptyGlyphThatIsNoSpaceIsNotPrintedInSilence() {
    assertThat(IPAMJ.shape("\uF860").getFirst().known()).isFalse();
    assertThat(IPAMJ.shape("\u0001").getFirst().known()).isFalse();
    assertThat(IPAMJ.shape(" 　").stream().allMatch(Cluster::known)).isTrue();
  }

  @Test
  void aCharacterTheFontLacksIsShownAsAMarkAndKeepsItsText() {
    Cluster unknown = IPAMJ.shape("\uE000").getFirst();

    assertThat(unknown.known()).isFalse();
    assertThat(unknown.text()).isEqualTo("\uE000");
    assertThat(unknown.glyph()).isEqualTo(IPAMJ.shape("〓").getFirst().glyph());
  }

  @Test
  void aSequenceTheFontLacksIsNotShownAsThePlainCharacter() {
    // U+845B with a selector of another collection
    Cluster unknown = IPAMJ.shape("葛\uDB40\uDD00").getFirst();

    assertThat(unknown.known()).isFalse();
    assertThat(unknown.text()).isEqualTo("葛\uDB40\uDD00");
    assertThat(unknown.glyph()).isNotEqualTo(IPAMJ.shape("葛").getFirst().glyph());
  }

  @Test
  void surrogatePairsAndHentaiganaAreOneCharacterEach() {
    assertThat(IPAMJ.shape("𠮷野𛀂").stream().map(Cluster::text)).containsExactly("𠮷", "野", "𛀂");
    assertThat(IPAMJ.shape("𠮷野𛀂")).allMatch(Cluster::known);
  }

  @Test
  void aSubsetHoldsTheSameOutlinesUnderNewNumbers() throws IOException {
    var clusters = IPAMJ.shape("桜邉\uDB40\uDD19𠮷A");
    byte[] subset = FontSubset.of(IPAMJ, clusters);

    try (var small = new TTFParser(true).parse(new RandomAccessReadBuffer(subset));
        var whole = new TTFParser().parse(new RandomAccessReadBuffer(VariationSequences.ipamj()))) {
      assertThat(small.getNumberOfGlyphs()).isEqualTo(5);
      for (int i = 0; i < clusters.size(); i++) {
        int glyph = clusters.get(i).glyph();
        assertThat(Outlines.text(small.getGlyph().getGlyph(i + 1).getPath()))
            .isEqualTo(Outlines.text(whole.getGlyph().getGlyph(glyph).getPath()));
        assertThat(small.getAdvanceWidth(i + 1)).isEqualTo(whole.getAdvanceWidth(glyph));
      }
    }
  }

  @Test
  void aFileThatIsNoFontIsRefused() {
    assertThatThrownBy(() -> Typeface.of("x", "not a font at all".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a TrueType font");
    byte[] half = Arrays.copyOf(VariationSequences.ipamj(), 1_000_000);
    assertThatThrownBy(() -> Typeface.of("x", half)).hasMessageContaining("cut off");
  }

  @Test
  void theFontIsPassedOnUnchangedWithItsLicence() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(VariationSequences.ipamj());

    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("75268aa9ac2d92080048196af08adee37f1c286cf4b7777ed5ac3722a8737f5f");
    assertThat(Typeface.class.getResource("/jp/daicho/font/IPA_Font_License_Agreement_v1.0.txt"))
        .isNotNull();
  }
}
