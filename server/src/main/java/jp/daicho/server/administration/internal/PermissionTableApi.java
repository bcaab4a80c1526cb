package jp.daicho.server.administration.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.daicho.server.administration.PermissionFile;
import jp.daicho.server.administration.PermissionTable;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 操作権限一覧表 for programs: the same as the screen (10.3). */
@RestController
@Tag(name = "利用者")
final class PermissionTableApi {
  private final PermissionTable table;
  private final PermissionFile file;
  private final ListPrinting lists;
  private final Clock clock;

  PermissionTableApi(PermissionTable table, PermissionFile file, ListPrinting lists, Clock clock) {
    this.table = table;
    this.file = file;
    this.lists = lists;
    this.clock = clock;
  }

  /** How somebody holds a permission. */
  @Schema(name = "PermissionHolding")
  record Holding(
      @Schema(description = "SELF：本人、DEPARTMENT：所属部署、BOTH：両方") PermissionTable.By by,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** What somebody may do on the day. */
  @Schema(name = "PermissionTableLine")
  record Line(
      OperatorJson.Summary operator,
      @Schema(description = "操作権限と、その付与") Map<Permission, Holding> permissions) {
    static Line of(PermissionTable.Line line) {
      Map<Permission, Holding> held = new java.util.EnumMap<>(Permission.class);
      line.permissions()
          .forEach(
              (permission, holding) ->
                  held.put(permission, new Holding(holding.by(), holding.from(), holding.to())));
      return new Line(OperatorJson.Summary.of(line.operator()), held);
    }
  }

  @Operation(summary = "操作権限一覧表", description = "その日に利用期間中の利用者の、本人と所属部署の操作権限です。先の日も過ぎた日も指定できます。")
  @GetMapping("/api/operator-permissions")
  List<Line> table(
      @Parameter(description = "基準日。空欄は今日", example = "R8.12.1") @RequestParam(defaultValue = "")
          String day) {
    return table.on(PermissionTableScreens.day(day)).stream().map(Line::of).toList();
  }

  @Operation(summary = "操作権限一覧表（PDF）", description = "所属部署ごとにページを改めます。")
  @GetMapping("/api/operator-permissions.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String day) {
    return lists.pdf(table.permission(), PermissionTableScreens.printed(table, day));
  }

  @Operation(summary = "操作権限一覧表（CSV）")
  @GetMapping("/api/operator-permissions.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String day) {
    return lists.csv(table.permission(), PermissionTableScreens.printed(table, day));
  }

  @Operation(summary = "操作権限一覧表を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/operator-permissions.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(@RequestParam(defaultValue = "") String day, @ParameterObject PrintEntry output) {
    lists.print(
        ListPrinting.Made.of(
            table.permission(), PermissionTableScreens.printed(table, day), clock.instant()),
        output);
  }

  @Operation(
      summary = "操作権限をCSVファイルで一括登録する",
      description = "誤りはすべて行とともに返し、１件でもあれば何も登録しません。様式は docs/manual/operator-permission-csv.ja.md。")
  @PostMapping(path = "/api/operator-permissions/file", consumes = "text/csv")
  PermissionFile.Result load(
      @RequestBody byte[] file,
      @Parameter(description = "開始日の書いていない行の適用日。空欄は今日", example = "R8.12.1")
          @RequestParam(defaultValue = "")
          String from,
      @Parameter(description = "確認だけして、登録しないか") @RequestParam(defaultValue = "false")
          boolean dryRun) {
    return this.file.load(file, from, dryRun);
  }
}
