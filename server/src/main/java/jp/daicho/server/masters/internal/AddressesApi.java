package jp.daicho.server.masters.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.AddressBook;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Buildings;
import jp.daicho.server.reference.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Looks up addresses for those who enter moves, and for those who keep the masters: two addresses,
 * since each has its permission.
 */
@RestController
@RequestMapping({"/api/addresses", "/api/masters/addresses"})
@Tag(
    name = "住所辞書",
    description =
        "住所の候補（1.3.3、1.3.4、4.0.7）。/api/addresses は異動入力の、/api/masters/addresses は管理項目の設定の権限で使います。")
final class AddressesApi {
  private static final int MOST = 100;
  private static final jp.daicho.server.operators.Operation BY_CLERK =
      jp.daicho.server.operators.Operation.of(
          "住所候補の表示", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final jp.daicho.server.operators.Operation BY_KEEPER =
      jp.daicho.server.operators.Operation.of(
          "住所候補の表示", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);

  private final Door door;
  private final AddressBooks books;
  private final Buildings buildings;

  AddressesApi(Door door, AddressBooks books, Buildings buildings) {
    this.door = door;
    this.books = books;
    this.buildings = buildings;
  }

  /** A town to choose. */
  @Schema(name = "Town")
  record TownView(
      @Schema(description = "市区町村コード。廃止された市町村では空", example = "132128") String municipalityCode,
      @Schema(example = "東京都") String prefecture,
      @Schema(example = "日野市") String municipality,
      @Schema(description = "町字（大字と小字）", example = "神明") String town,
      @Schema(description = "大字（町名）", example = "神明") String section,
      @Schema(description = "小字（丁目）", example = "") String subsection,
      @Schema(example = "シンメイ") String kana,
      @Schema(description = "郵便番号（7桁）", example = "1910016") String postalCode,
      @Schema(description = "住所コード（11桁）", example = "13212001000") String addressCode,
      @Schema(description = "市区町村が登録したものか") boolean own,
      @Schema(description = "旧町名か") boolean former) {
    static TownView of(Town town) {
      return new TownView(
          orEmpty(town.municipalityCode()),
          town.prefecture(),
          town.municipality(),
          town.name(),
          town.section(),
          town.subsection(),
          town.sectionKana() + town.subsectionKana(),
          orEmpty(town.postalCode()),
          orEmpty(town.addressCode()),
          town.own(),
          town.former());
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** A municipality to choose. */
  @Schema(name = "MunicipalityChoice")
  record MunicipalityView(
      @Schema(example = "132128") String code, @Schema(example = "日野市") String name) {}

  @Operation(
      summary = "町字の候補を、カナの頭文字、郵便番号又は市区町村で探す",
      description =
          "initials は「ト ヒ シ」のように、都道府県、市区町村、町字（、小字）のカナの頭の数文字を空白で区切ります。"
              + "２つなら自県の市区町村と町字、１つなら自市区町村の町字です。最大100件を返します。"
              + "municipality を指定すると、その市区町村（行政区）のすべての町字を返します。")
  @GetMapping("/towns")
  List<TownView> towns(
      @Parameter(description = "カナの頭文字", example = "ト ヒ シ") @RequestParam(defaultValue = "")
          String initials,
      @Parameter(description = "郵便番号", example = "191-0016") @RequestParam(defaultValue = "")
          String postalCode,
      @Parameter(description = "市区町村コード（行政区を含む）", example = "141011")
          @RequestParam(defaultValue = "")
          String municipality,
      @Parameter(description = "旧町名も返すか（本籍など）") @RequestParam(defaultValue = "false")
          boolean former,
      HttpServletRequest request) {
    if (!municipality.isBlank()) {
      return look(
          request, book -> all(book, municipality, former).stream().map(TownView::of).toList());
    }
    return look(
        request,
        book ->
            (postalCode.isBlank()
                    ? book.withInitials(initials, former, MOST)
                    : book.withPostalCode(postalCode))
                .stream().map(TownView::of).toList());
  }

  @Operation(summary = "都道府県の一覧")
  @GetMapping("/prefectures")
  List<String> prefectures(HttpServletRequest request) {
    return look(request, AddressBook::prefectures);
  }

  @Operation(summary = "都道府県の市区町村の一覧", description = "指定都市は行政区を返します。")
  @GetMapping("/municipalities")
  List<MunicipalityView> municipalities(
      @Parameter(example = "東京都") @RequestParam String prefecture, HttpServletRequest request) {
    return look(
        request,
        book ->
            book.municipalities(prefecture).stream()
                .map(place -> new MunicipalityView(place.code().value(), place.name()))
                .toList());
  }

  @Operation(summary = "市区町村の大字の一覧")
  @GetMapping("/sections")
  List<String> sections(
      @Parameter(description = "市区町村コード", example = "132128") @RequestParam String municipality,
      @RequestParam(defaultValue = "false") boolean former,
      HttpServletRequest request) {
    return look(
        request,
        book ->
            all(book, municipality, former).stream()
                .map(Town::section)
                .filter(section -> !section.isEmpty())
                .distinct()
                .toList());
  }

  @Operation(summary = "大字の小字の一覧", description = "小字のない町字は、小字が空のものを１件返します。")
  @GetMapping("/subsections")
  List<TownView> subsections(
      @Parameter(description = "市区町村コード", example = "132128") @RequestParam String municipality,
      @Parameter(description = "大字", example = "神明") @RequestParam String section,
      @RequestParam(defaultValue = "false") boolean former,
      HttpServletRequest request) {
    return look(
        request,
        book ->
            all(book, municipality, former).stream()
                .filter(town -> town.section().equals(section))
                .map(TownView::of)
                .toList());
  }

  @Operation(summary = "住所地番の方書の候補", description = "方書から住所地番を探すことはできません（4.0.7）。")
  @GetMapping("/buildings")
  List<String> buildings(
      @Parameter(description = "市区町村コード", example = "132128") @RequestParam String municipality,
      @Parameter(description = "町字", example = "神明") @RequestParam String town,
      @Parameter(description = "番地・号", example = "１丁目１２番地の１") @RequestParam String lot,
      HttpServletRequest request) {
    MunicipalityCode code = code(municipality);
    return inside(request, passage -> buildings.at(passage, code, town, lot));
  }

  private static List<Town> all(AddressBook book, String municipality, boolean former) {
    MunicipalityCode code = code(municipality);
    return former ? book.townsWithFormer(code) : book.towns(code);
  }

  private <T> T look(HttpServletRequest request, Function<AddressBook, T> question) {
    return inside(request, passage -> question.apply(books.of(passage)));
  }

  private <T> T inside(HttpServletRequest request, Function<Passage, T> work) {
    boolean keeper = request.getServletPath().startsWith("/api/masters/");
    return door.enter(keeper ? BY_KEEPER : BY_CLERK, work::apply);
  }

  private static MunicipalityCode code(String typed) {
    try {
      return MunicipalityCode.parse(typed);
    } catch (InvalidValueException noCode) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, noCode);
    }
  }
}
