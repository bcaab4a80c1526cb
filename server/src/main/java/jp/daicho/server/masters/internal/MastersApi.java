package jp.daicho.server.masters.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterPage;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.MasterVersion;
import jp.daicho.server.reference.Masters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Masters through the API: whatever the screens do. */
@RestController
@RequestMapping("/api/masters")
@Tag(
    name = "管理項目",
    description =
        "入力場所・入力端末（1.3.1）、地番・住居表示（1.3.2）、住所辞書の登録分（1.3.3）、方書（1.3.4）、地区（1.3.5）、異動の種類ごとの留意事項（1.1.14）、元号（1.3.6）、認証者（1.3.9）、帳票ごとの職名・公印（5.6）、プリンタ（10.7）、異体字（2.1.2）。項目は"
            + " GET /api/masters/{master}/fields で分かります。削除はなく、使用終了日を入れて終わらせます。")
final class MastersApi {
  private final Masters masters;

  MastersApi(Masters masters) {
    this.masters = masters;
  }

  /** A master. */
  @Schema(name = "Master")
  record MasterView(
      @Schema(example = "places") String id,
      @Schema(example = "入力場所") String label,
      String description) {}

  /** A field. */
  @Schema(name = "MasterField")
  record FieldView(
      @Schema(example = "name") String id,
      @Schema(example = "名称") String label,
      String hint,
      boolean required,
      @Schema(description = "登録した後は変えられない項目か") boolean fixed,
      @Schema(description = "年月日か。西暦（2026-04-01）でも和暦（R8.4.1）でも渡せ、西暦で返します。") boolean day,
      @Schema(description = "選択肢（値と表示）。空ならば任意の値") Map<String, String> choices) {
    static FieldView of(MasterField field) {
      return new FieldView(
          field.id(),
          field.label(),
          field.hint(),
          field.required(),
          field.fixed(),
          field.day(),
          field.choices());
    }
  }

  /** An entry. */
  @Schema(name = "MasterEntry")
  record EntryView(
      @Schema(example = "002") String key,
      @Schema(description = "版（1から）。修正するときに渡します。", example = "1") int version,
      @Schema(description = "現在使用しているか") boolean inUse,
      @Schema(
              description = "項目の値",
              example =
                  "{\"code\":\"002\",\"name\":\"東支所\",\"kind\":\"BRANCH\",\"validFrom\":\"2026-04-01\",\"validTo\":\"\"}")
          Map<String, String> values) {
    static EntryView of(MasterEntry entry) {
      return new EntryView(entry.key(), entry.version(), entry.inUse(), entry.values());
    }
  }

  /** Entries. */
  @Schema(name = "MasterEntries")
  record EntriesView(
      @Schema(description = "500件を超え、残りがあるか") boolean more, List<EntryView> entries) {}

  /** An entry to add or to change. */
  @Schema(name = "MasterEntryRequest")
  record EntryRequest(
      @Schema(description = "修正するとき：照会した版", example = "1") @Nullable Integer version,
      @Schema(
              description = "項目の値。知らない項目は誤りです。",
              example =
                  "{\"code\":\"002\",\"name\":\"東支所\",\"kind\":\"BRANCH\",\"validFrom\":\"2026-04-01\"}")
          @Nullable Map<String, String> values) {}

  /** A version. */
  @Schema(name = "MasterVersion")
  record VersionView(int version, String operator, Instant at, Map<String, String> values) {
    static VersionView of(MasterVersion version) {
      return new VersionView(version.version(), version.operator(), version.at(), version.values());
    }
  }

  @Operation(summary = "管理項目の一覧")
  @GetMapping
  List<MasterView> all() {
    return masters.kinds().stream()
        .map(kind -> new MasterView(kind.id(), kind.label(), kind.description()))
        .toList();
  }

  @Operation(summary = "管理項目の項目名と選択肢")
  @GetMapping("/{master}/fields")
  List<FieldView> fields(
      @Parameter(description = "管理項目", example = "places") @PathVariable String master) {
    return masters.fields(kind(master)).stream().map(FieldView::of).toList();
  }

  @Operation(summary = "登録したものを探す", description = "最大500件を返します。")
  @GetMapping("/{master}")
  EntriesView list(
      @Parameter(description = "管理項目", example = "buildings") @PathVariable String master,
      @Parameter(description = "項目に含まれる語", example = "神明") @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "使用を終了したものも返すか") @RequestParam(defaultValue = "false")
          boolean ended) {
    MasterPage page = masters.list(kind(master), new MasterQuery(q, ended));
    return new EntriesView(page.more(), page.entries().stream().map(EntryView::of).toList());
  }

  @Operation(summary = "登録したものを照会する")
  @GetMapping("/{master}/{key}")
  EntryView find(@PathVariable String master, @PathVariable String key) {
    return masters.find(kind(master), key).map(EntryView::of).orElseThrow(MastersApi::unknown);
  }

  @Operation(summary = "修正の履歴を照会する", description = "新しい版から順に返します。")
  @GetMapping("/{master}/{key}/history")
  List<VersionView> history(@PathVariable String master, @PathVariable String key) {
    return masters.history(kind(master), key).stream().map(VersionView::of).toList();
  }

  @Operation(
      summary = "登録する",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(
                            name = "入力場所（places）",
                            value =
                                "{\"values\":{\"code\":\"002\",\"name\":\"東支所\",\"kind\":\"BRANCH\",\"validFrom\":\"2026-04-01\"}}"),
                        @ExampleObject(
                            name = "方書（buildings）",
                            value =
                                "{\"values\":{\"town\":\"神明\",\"lot\":\"１丁目１２番地の１\",\"name\":\"神明ハイツ\",\"kind\":\"APARTMENT\"}}"),
                        @ExampleObject(
                            name = "認証者（authenticators）",
                            value =
                                "{\"values\":{\"role\":\"ACTING_MAYOR\",\"title\":\"桜見市長職務代理者副市長\",\"name\":\"見本"
                                    + "　次郎\",\"validFrom\":\"2026-04-01\",\"validTo\":\"2026-04-30\"}}"),
                        @ExampleObject(
                            name = "プリンタ（printers）",
                            value =
                                "{\"values\":{\"code\":\"P001\",\"name\":\"窓口レーザー\",\"mark\":\"プリンタ001\",\"address\":\"ipp://10.1.2.9/ipp/print\",\"trays\":\"上段=tray-1\",\"usual\":\"YES\",\"validFrom\":\"2026-04-01\"}}"),
                        @ExampleObject(
                            name = "異体字（variants）",
                            value = "{\"values\":{\"character\":\"辺\",\"variant\":\"𰻮\"}}"),
                        @ExampleObject(
                            name = "元号（eras）",
                            value =
                                "{\"values\":{\"code\":\"5\",\"name\":\"令和\",\"letter\":\"R\",\"startOn\":\"2019-05-01\",\"startInBoth\":\"NO\"}}")
                      })))
  @PostMapping("/{master}")
  @ResponseStatus(HttpStatus.CREATED)
  EntryView add(
      @PathVariable String master,
      @org.springframework.web.bind.annotation.RequestBody EntryRequest request) {
    MasterKind kind = kind(master);
    return EntryView.of(masters.add(kind, values(kind, request)));
  }

  @Operation(
      summary = "修正する、使用を終了する",
      description = "渡さない項目は今の値のままです。修正前の内容は履歴に残ります。",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(
                            name = "使用を終了する",
                            value = "{\"version\":1,\"values\":{\"validTo\":\"2027-03-31\"}}"),
                        @ExampleObject(
                            name = "帳票ごとの職名・公印（paper-settings/20.1.1）",
                            value =
                                "{\"version\":1,\"values\":{\"seal\":\"NONE\",\"wordsBare\":\"公印省略\"}}")
                      })))
  @PutMapping("/{master}/{key}")
  EntryView change(
      @PathVariable String master,
      @PathVariable String key,
      @org.springframework.web.bind.annotation.RequestBody EntryRequest request) {
    MasterKind kind = kind(master);
    Integer version = request.version();
    Map<String, String> values =
        new LinkedHashMap<>(
            masters.find(kind, key).map(MasterEntry::values).orElseThrow(MastersApi::unknown));
    values.putAll(values(kind, request));
    return masters
        .change(kind, key, version == null ? 0 : version, values)
        .map(EntryView::of)
        .orElseThrow(MastersApi::unknown);
  }

  /** The values, all of which must be fields: a misspelt one would else be lost without a word. */
  private Map<String, String> values(MasterKind kind, EntryRequest request) {
    Map<String, String> values = request.values() == null ? Map.of() : request.values();
    List<String> known = masters.fields(kind).stream().map(MasterField::id).toList();
    List<String> unknown = values.keySet().stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new UnknownFieldsException(unknown);
    }
    return values;
  }

  private MasterKind kind(String master) {
    return MasterKind.find(master)
        .filter(masters.kinds()::contains)
        .orElseThrow(MastersApi::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
