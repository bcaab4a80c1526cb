package jp.daicho.server.characterhelp.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.daicho.characters.CharacterFinder;
import jp.daicho.characters.CharacterQuery;
import jp.daicho.characters.MjName;
import jp.daicho.forms.font.Cluster;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.characterhelp.CharacterHelp;
import jp.daicho.server.characterhelp.ShownCharacter;
import jp.daicho.server.findings.EntryRefusedException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Finding characters and reading their codes, for programs: whatever the screens do. */
@RestController
@RequestMapping("/api/characters")
@Tag(
    name = "文字",
    description = "文字の検索（2.1.3）と文字コードの照会（2.2.3）。文字情報基盤（MJ）の文字を、音訓、画数、部首、部品、文字コード、手書きから探します。")
final class CharactersApi {
  private static final Pattern CODES = Pattern.compile("[0-9A-F]{4,6}(-[0-9A-F]{4,6}){0,3}");

  private final CharacterHelp help;

  CharactersApi(CharacterHelp help) {
    this.help = help;
  }

  /** Found characters. */
  @Schema(name = "FoundCharacters")
  record FoundView(
      @Schema(description = "見つかった文字の数", example = "12") int total,
      @Schema(description = "よく使う文字から順に、最大120字") List<ShownCharacter> characters) {}

  /** A radical. */
  @Schema(name = "Radical")
  record RadicalView(
      @Schema(example = "85") int number,
      @Schema(example = "水") String character,
      @Schema(example = "[\"氵\",\"氺\"]") List<String> forms,
      @Schema(example = "[\"みず\",\"さんずい\",\"したみず\"]") List<String> names) {}

  /** A character with those beside it. */
  @Schema(name = "CharacterWithVariants")
  record BesideView(
      ShownCharacter character,
      @Schema(description = "同じ基底文字の、異体字セレクタで区別する字形") List<ShownCharacter> shapes,
      @Schema(description = "検索で包含する異体字") List<ShownCharacter> variants,
      @Schema(description = "市区町村が登録した異体字（照会の権限がある場合）") List<ShownCharacter> registered) {}

  /** A text. */
  @Schema(name = "TextOfCharacters")
  record TextRequest(@Schema(description = "文字列。200字まで", example = "渡邉") @Nullable String text) {}

  /** Handwriting. */
  @Schema(name = "Handwriting")
  record DrawingRequest(
      @Schema(
              description = "一画ごとの点の並び。点は x、y の２つの数で、下ほど y が大きい。大きさと位置は問いません。",
              example = "[[[20,50],[280,50]],[[150,20],[150,280]]]")
          @Nullable List<List<List<Double>>> strokes) {}

  @Operation(
      summary = "文字を探す",
      description =
          "渡した手がかりのすべてに当てはまる文字を返します。読み方は前方一致で、ひらがな、カタカナ、半角のどれでも渡せます。"
              + "部首は番号（1～214）、部首の文字、部首の読みのどれか、部品は漢字又は部首の読みを空白で区切ります。"
              + "文字コードは、文字そのもの、MJ026190、U+9089、U+9089 U+E010F、J+9089（住基ネット統一文字コード）、"
              + "0x9089（入管正字コード・入管外字コード）、６桁の数字（戸籍統一文字番号）です。"
              + "部品は、字形ごとではなく、対応するUCSの文字ごとのものです。")
  @GetMapping
  FoundView find(@ParameterObject CharacterParameters parameters) {
    Findings findings = new Findings();
    CharacterQuery query = parameters.form().read(findings);
    if (findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    CharacterHelp.FoundCharacters found = help.find(query);
    return new FoundView(found.total(), found.characters());
  }

  /** The parameters of a search. */
  record CharacterParameters(
      @Parameter(description = "音訓", example = "ヘン") @Nullable String reading,
      @Parameter(description = "総画数（から）", example = "15") @Nullable String strokesFrom,
      @Parameter(description = "総画数（まで）", example = "17") @Nullable String strokesTo,
      @Parameter(description = "部首", example = "しんにょう") @Nullable String radical,
      @Parameter(description = "内画数（から）") @Nullable String residualFrom,
      @Parameter(description = "内画数（まで）") @Nullable String residualTo,
      @Parameter(description = "部品", example = "自 口") @Nullable String parts,
      @Parameter(description = "文字コード、又は文字") @Nullable String characterCode) {
    CharacterForm form() {
      return new CharacterForm(
          reading, strokesFrom, strokesTo, radical, residualFrom, residualTo, parts, characterCode);
    }
  }

  @Operation(summary = "部首の一覧")
  @GetMapping("/radicals")
  List<RadicalView> radicals() {
    return CharacterFinder.standard().radicals().stream()
        .map(
            radical ->
                new RadicalView(
                    radical.number(), radical.character(), radical.forms(), radical.names()))
        .toList();
  }

  @Operation(summary = "文字を、字形違いと異体字とともに照会する")
  @GetMapping("/{mj}")
  BesideView beside(
      @Parameter(description = "MJ文字図形名", example = "MJ026190") @PathVariable String mj) {
    CharacterHelp.Beside beside = beside(help, mj);
    return new BesideView(
        beside.character(), beside.shapes(), beside.variants(), beside.registered());
  }

  @Operation(summary = "文字列の各文字の文字コードを照会する", description = "住民の氏名をアドレスに残さないため、本文で渡します。")
  @PostMapping("/text")
  List<ShownCharacter> read(@RequestBody TextRequest request) {
    return help.read(request.text() == null ? "" : request.text());
  }

  @Operation(
      summary = "手書きから文字を探す",
      description = "似ている順に返します。書き順と線の向きは問いません。見つけられるのは約6,400字で、その字形違いと異体字は照会で得られます。")
  @PostMapping("/handwriting")
  List<ShownCharacter> recognise(
      @RequestBody DrawingRequest request,
      @Parameter(description = "候補の数（最大50）", example = "10") @RequestParam(defaultValue = "10")
          int most) {
    List<List<List<Double>>> strokes = request.strokes() == null ? List.of() : request.strokes();
    List<double[]> lines = new ArrayList<>();
    for (List<List<Double>> stroke : strokes) {
      lines.add(
          stroke.stream()
              .flatMap(List::stream)
              .mapToDouble(value -> value == null ? Double.NaN : value)
              .toArray());
    }
    return help.recognise(
        WrittenStrokes.drawing(lines), Math.clamp(most, 1, WrittenStrokes.MOST_CANDIDATES));
  }

  @Operation(summary = "文字の字形を、SVGで得る", description = "IPAmj明朝の字形です。符号位置を16進で、「-」でつなぎます。")
  @GetMapping(value = "/glyphs/{codes}.svg", produces = "image/svg+xml")
  ResponseEntity<String> glyph(
      @Parameter(description = "符号位置", example = "9089-E010F") @PathVariable String codes) {
    if (!CODES.matcher(codes).matches()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    StringBuilder text = new StringBuilder();
    for (String code : codes.split("-")) {
      int codePoint = Integer.parseInt(code, 16);
      if (!Character.isValidCodePoint(codePoint)) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
      text.appendCodePoint(codePoint);
    }
    List<Cluster> clusters = GlyphPicture.clusters(text.toString());
    if (clusters.size() != 1 || !clusters.getFirst().known()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(GlyphPicture.of(clusters.getFirst()));
  }

  /**
   * A character with those beside it.
   *
   * @throws ResponseStatusException 404 if there is none of the name
   */
  static CharacterHelp.Beside beside(CharacterHelp help, String mj) {
    try {
      return help.beside(MjName.parse(mj))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (InvalidValueException noName) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noName);
    }
  }
}
