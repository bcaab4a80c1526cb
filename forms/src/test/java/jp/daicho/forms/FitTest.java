package jp.daicho.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.PrintedGlyphs.Glyph;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.Box;
import jp.daicho.forms.template.Cell;
import jp.daicho.forms.template.Content;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.forms.template.Pages;
import jp.daicho.forms.template.SealPlace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever stands in the register: no character leaves its cell, none is lost without a notice, and
 * what is copied from the paper is what was put in (5.8, 10.7).
 */
class FitTest {

  /** Half the thickness of a line between cells, in millimetres. */
  private static final double LINE = 0.08;

  private static final List<String> CLUSTERS =
      List.of(
          "山",
          "葛",
          "葛\uDB40\uDD02",
          "邉\uDB40\uDD0F",
          "葛\uDB40\uDD00",
          "𠮷",
          "𛀂",
          "ア",
          "ー",
          "。",
          "ﾊ",
          "ﾟ",
          "か\u3099",
          "か\u309A",
          "A\u0301",
          "e\u0301\u0323",
          "\u0301",
          "\uDB40\uDD02",
          "Ģ",
          "É",
          "j",
          "MARIA",
          "ʄ",
          "1",
          " ",
          "　",
          "שלום",
          "مرحبا",
          "\u202E",
          "\u200D",
          "\uFEFF",
          "\u0000",
          "\n",
          "\t",
          "\u007F",
          "\uE000",
          "\uF860",
          "👨\u200D👩\u200D👧",
          "👍🏽",
          "\uD800",
          "\uDC00",
          "\uFFFE",
          "ก\u0E33",
          "한",
          "ᄒ\u1161\u11AB",
          "\uDBFF\uDFFD",
          "﷽",
          "<&>\\()");

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(SampleValues.forms().toList());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(CLUSTERS).list().ofMaxSize(300).map(list -> String.join("", list));
  }

  /** One kind of character only: the widest, the tallest, the one that is missing. */
  @Provide
  Arbitrary<String> monotonous() {
    return Arbitraries.of(CLUSTERS)
        .flatMap(cluster -> Arbitraries.integers().between(1, 300).map(cluster::repeat));
  }

  @Property(tries = 150)
  @Proves("5.8-M1")
  void noTextLeavesItsCellOrIsLostInSilence(
      @ForAll("forms") String form, @ForAll("texts") String text, @ForAll OverflowPolicy policy) {
    check(form, text, policy);
  }

  @Property(tries = 100)
  void norDoesTheSameCharacterManyTimes(
      @ForAll("forms") String form,
      @ForAll("monotonous") String text,
      @ForAll OverflowPolicy policy) {
    check(form, text, policy);
  }

  private static void check(String form, String text, OverflowPolicy policy) {
    FormTemplate template = Forms.standard().get(form).template();
    int people = Math.min(template.people().perPage(), 2);
    Paper paper =
        Forms.standard()
            .get(form)
            .print(SampleValues.everywhere(form, people, text).overflow(policy).build());
    List<List<Glyph>> pages = PrintedGlyphs.of(paper);
    for (int page = 0; page < pages.size(); page++) {
      Map<Place, String> texts = new LinkedHashMap<>();
      List<Place> places = places(template, page, pages.size(), people);
      for (Glyph glyph : pages.get(page)) {
        place(glyph, places, texts);
        isNotUnderTheSeal(glyph, template);
      }
      for (Place place : places) {
        if (place.cell().content() instanceof Content.Item(FormItem item)
            && item != FormItem.ENTRIES) {
          copied(texts.getOrDefault(place, ""), text, place.person(), item, paper, policy);
        }
      }
    }
    unknownIsNoticed(text, paper);
  }

  /** A cell of one page, and whose it is: 1 for the first person, 0 for the paper. */
  private record Place(Cell cell, int person) {}

  private static List<Place> places(FormTemplate template, int page, int pages, int people) {
    List<Place> places = new ArrayList<>();
    for (Cell cell : template.cells()) {
      if (cell.pages() == Pages.EVERY || page == pages - 1) {
        places.add(new Place(cell, 0));
      }
    }
    if (page > 0 && !template.continuation().isEmpty()) {
      template.continuation().forEach(cell -> places.add(new Place(cell, 1)));
      return places;
    }
    for (int person = 1; person <= people; person++) {
      Box corner = template.people().place(person - 1);
      for (Cell cell : template.people().cells()) {
        places.add(new Place(cell.moved(corner.x(), corner.y()), person));
      }
    }
    return places;
  }

  private static void place(Glyph glyph, List<Place> places, Map<Place, String> texts) {
    Rectangle2D ink = glyph.ink();
    if (ink.isEmpty()) {
      return;
    }
    List<Place> inside =
        places.stream().filter(place -> contains(place.cell().box(), ink)).toList();
    assertThat(inside).as("cells around %s at %s", glyph.text(), ink).hasSizeLessThan(2);
    if (inside.isEmpty()) {
      // the words that close what is left over stand where no cell is
      assertThat(places)
          .as("%s at %s", glyph.text(), ink)
          .noneMatch(place -> touches(place.cell().box(), ink));
    } else {
      texts.merge(inside.getFirst(), glyph.text(), String::concat);
    }
  }

  /** A seal of the largest size hides no name (5.6). */
  private static void isNotUnderTheSeal(Glyph glyph, FormTemplate template) {
    SealPlace seal = template.seal();
    if (seal != null && !glyph.ink().isEmpty()) {
      double side = SealImage.LARGEST;
      var place = new Box(seal.x(), seal.y() - side / 2, side, side);
      assertThat(touches(place, glyph.ink()))
          .as("%s at %s under the seal of %s", glyph.text(), glyph.ink(), template.id())
          .isFalse();
    }
  }

  private static boolean contains(Box box, Rectangle2D ink) {
    return ink.getMinX() >= box.x() - LINE
        && ink.getMaxX() <= box.x() + box.width() + LINE
        && ink.getMinY() >= box.y() - LINE
        && ink.getMaxY() <= box.y() + box.height() + LINE;
  }

  private static boolean touches(Box box, Rectangle2D ink) {
    return ink.getMaxX() > box.x() + LINE
        && ink.getMinX() < box.x() + box.width() - LINE
        && ink.getMaxY() > box.y() + LINE
        && ink.getMinY() < box.y() + box.height() - LINE;
  }

  private static void copied(
      String copied, String given, int person, FormItem item, Paper paper, OverflowPolicy policy) {
    List<Cluster> clusters = Typeface.ipamj().shape(given);
    if (copied.equals(copy(clusters))) {
      return;
    }
    List<Integer> printed =
        paper.notices().stream()
            .filter(notice -> notice.person() == person && notice.label().equals(item.label()))
            .filter(Notice.Overflow.class::isInstance)
            .map(notice -> ((Notice.Overflow) notice).printed())
            .toList();
    List<String> expected =
        printed.stream().map(count -> copy(clusters.subList(0, count))).toList();
    assertThat(expected).as(item.id()).contains(copied);
    if (policy == OverflowPolicy.LEAVE_BLANK) {
      assertThat(copied).isEmpty();
    }
  }

  /** Without spaces, which have no ink; with what no file can hold replaced. */
  private static String copy(List<Cluster> clusters) {
    return clusters.stream()
        .filter(cluster -> !cluster.isSpace())
        .flatMapToInt(cluster -> cluster.text().codePoints())
        .map(c -> c == 0 || c == 0xfeff || c == 0xfffe || isHalf(c) ? 0xfffd : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= 0xd800 && codePoint <= 0xdfff;
  }

  private static void unknownIsNoticed(String text, Paper paper) {
    boolean unknown = Typeface.ipamj().shape(text).stream().anyMatch(cluster -> !cluster.known());
    assertThat(paper.notices().stream().anyMatch(Notice.UnknownCharacters.class::isInstance))
        .isEqualTo(unknown);
  }
}
