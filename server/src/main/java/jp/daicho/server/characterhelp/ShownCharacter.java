package jp.daicho.server.characterhelp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.daicho.characters.CharacterFinder;
import jp.daicho.characters.MjCharacter;
import jp.daicho.characters.MjCharacters;
import jp.daicho.characters.Radical;
import jp.daicho.forms.font.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * A character as users see it, with all its codes (2.2.3). What it has not is empty.
 *
 * @param text the code points it is stored as
 * @param mj its MJ name
 * @param codePoints those code points, such as {@code U+9089} and {@code U+E010F}
 * @param sequence the code points of its variation sequence
 * @param base the code point the MJ table relates it to
 * @param jukiCode 住基ネット統一文字コード
 * @param kosekiCode 戸籍統一文字番号
 * @param immigrationProperCode 入管正字コード
 * @param immigrationOtherCode 入管外字コード
 * @param list 常用漢字 or 人名用漢字
 * @param jisPlace its place in JIS X 0213
 * @param strokes how many strokes it has; 0 if not known
 * @param readings its readings
 * @param radicals its radicals with the strokes beside them, such as 162辵（12画）
 * @param glyph where its picture is; empty if there is none
 * @param allowed whether a resident record may hold it
 */
@Schema(name = "Character", description = "文字と文字コード。ないものは空です。")
public record ShownCharacter(
    @Schema(description = "入力する文字（異体字セレクタを含む）", example = "邉") String text,
    @Schema(description = "MJ文字図形名", example = "MJ026190") String mj,
    @Schema(description = "入力する文字の符号位置", example = "[\"U+9089\"]") List<String> codePoints,
    @Schema(description = "異体字シーケンス（基底文字と異体字セレクタ）", example = "[\"U+9089\",\"U+E010F\"]")
        List<String> sequence,
    @Schema(description = "対応するUCS", example = "U+9089") String base,
    @Schema(description = "住基ネット統一文字コード", example = "J+9089") String jukiCode,
    @Schema(description = "戸籍統一文字番号", example = "445000") String kosekiCode,
    @Schema(description = "入管正字コード", example = "0x9089") String immigrationProperCode,
    @Schema(description = "入管外字コード", example = "") String immigrationOtherCode,
    @Schema(description = "漢字施策（常用漢字、人名用漢字）", example = "") String list,
    @Schema(description = "JIS X 0213の面区点", example = "1-78-21") String jisPlace,
    @Schema(description = "総画数。不明なら0", example = "17") int strokes,
    @Schema(description = "音訓", example = "[\"ヘン\",\"あたり\"]") List<String> readings,
    @Schema(description = "部首と内画数", example = "[\"162辵（13画）\"]") List<String> radicals,
    @Schema(description = "字形（SVG）の場所", example = "/api/characters/glyphs/9089.svg") String glyph,
    @Schema(description = "住民票に記載できる文字か") boolean allowed) {

  /** Where glyphs are. */
  public static final String GLYPHS = "/api/characters/glyphs/";

  /** An MJ character. */
  static ShownCharacter of(MjCharacter character) {
    String text = Objects.requireNonNullElse(character.text(), "");
    return new ShownCharacter(
        text,
        character.name().toString(),
        codePoints(text),
        codePoints(Objects.requireNonNullElse(character.variationSequence(), "")),
        character.codePoint() == 0 ? "" : codePoint(character.codePoint()),
        character.jukiCode() == null ? "" : character.jukiCode().toString(),
        orEmpty(character.kosekiCode()),
        orEmpty(character.immigrationProperCode()),
        orEmpty(character.immigrationOtherCode()),
        character.list(),
        orEmpty(character.jisPlace()),
        character.strokes(),
        MjCharacters.standard().readingsOf(character.name()),
        radicals(character),
        glyph(text),
        !text.isEmpty());
  }

  /** Kana, letters, signs, and kanji beyond the MJ table. */
  static ShownCharacter otherThanMj(String text) {
    return new ShownCharacter(
        text,
        "",
        codePoints(text),
        List.of(),
        codePoint(text.codePointAt(0)),
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        List.of(),
        List.of(),
        glyph(text),
        MjCharacters.standard().contains(text));
  }

  /** The code points in one line. */
  public String writtenCodePoints() {
    return String.join(" ", codePoints);
  }

  /** What is read aloud of it: its name or its code, its strokes and its readings. */
  public String spoken() {
    StringBuilder words = new StringBuilder(mj.isEmpty() ? writtenCodePoints() : text + " " + mj);
    if (strokes > 0) {
      words.append(" ").append(strokes).append("画");
    }
    readings.stream().limit(4).forEach(reading -> words.append(" ").append(reading));
    return words.toString();
  }

  private static List<String> radicals(MjCharacter character) {
    List<Radical> all = CharacterFinder.standard().radicals();
    return CharacterFinder.standard().placesOf(character.name()).stream()
        .map(
            place ->
                place.radical()
                    + all.get(place.radical() - 1).character()
                    + (place.residual() == Radical.Place.UNKNOWN
                        ? ""
                        : "（%d画）".formatted(place.residual())))
        .toList();
  }

  private static String glyph(String text) {
    if (text.isEmpty() || !Typeface.ipamj().shape(text).getFirst().known()) {
      return "";
    }
    return GLYPHS
        + text.codePoints()
            .mapToObj(codePoint -> "%04X".formatted(codePoint))
            .collect(Collectors.joining("-"))
        + ".svg";
  }

  private static List<String> codePoints(String text) {
    return text.codePoints().mapToObj(ShownCharacter::codePoint).toList();
  }

  private static String codePoint(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
