package jp.daicho.server.accesslog.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import jp.daicho.server.accesslog.AccessAnalyses;
import jp.daicho.server.accesslog.AccessLog;
import jp.daicho.server.accesslog.Analysis;
import jp.daicho.server.accesslog.LoggedAccess;
import jp.daicho.server.accesslog.internal.AnalysisScreens.Period;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The log for programs: the same as the screens (10.2). */
@RestController
@RequestMapping("/api/access-log")
@Tag(name = "アクセスログ", description = "アクセスログの検索、抽出、分析（10.2）。読むだけで、変えられるものはありません。")
final class AccessLogApi {
  private final AccessLog log;
  private final AccessAnalyses analyses;
  private final Clock clock;

  AccessLogApi(AccessLog log, AccessAnalyses analyses, Clock clock) {
    this.log = log;
    this.analyses = analyses;
    this.clock = clock;
  }

  /** Entries, the latest first; {@code next} is to be given as {@code before} to read on. */
  @Schema(name = "AccessLogPage")
  record Page(
      List<LoggedAccess> entries,
      @Schema(description = "続きを読むときに before に指定する値。続きがなければ空") @Nullable String next) {}

  /** An analysis. */
  @Schema(name = "AccessAnalysis", description = "アクセスログの分析")
  record Rows(
      @Schema(description = "分析の名称", example = "ログイン失敗一覧") String title,
      @Schema(description = "列の名称") List<String> headings,
      @Schema(description = "行。列の順") List<List<String>> rows) {}

  @Operation(
      summary = "アクセスログを検索する",
      description =
          "新しい順に50件までを返し、続きは next を before に指定します。条件はすべてを満たすものです。"
              + "例：/api/access-log/entries?from=2026-11-01&operator=clerk&numberShown=true")
  @GetMapping("/entries")
  Page find(@ParameterObject AccessEntry entry) {
    AccessLog.Found found = log.find(entry.read());
    return new Page(found.entries(), AccessEntry.position(found.next()));
  }

  @Operation(summary = "アクセスログを抽出する（CSV）", description = "条件は検索と同じで、10万件までです。")
  @GetMapping("/entries.csv")
  ResponseEntity<byte[]> csv(@ParameterObject AccessEntry entry) {
    return AccessFile.answer(log, entry.read());
  }

  @Operation(summary = "アクセスログの１件")
  @GetMapping("/entries/{number}")
  LoggedAccess get(@Parameter(description = "ログの番号", example = "1024") @PathVariable long number) {
    return log.get(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @Operation(summary = "アクセスログの警告", description = "大量検索、時間外アクセス、ログイン失敗のうち、設定した目安以上のものです。")
  @GetMapping("/alerts")
  List<AccessAnalyses.Alert> alerts() {
    return analyses.alerts();
  }

  @Operation(
      summary = "アクセスログの分析",
      description =
          "odd-hours（深夜・休業日）、failed-sign-ins（ログイン失敗）、sign-ins（ID別ログイン数）、"
              + "mass-searches（大量検索）、by-number（宛名番号等からの検索）。期間がなければ直近31日です。")
  @GetMapping("/analyses/{id}")
  Rows analysis(
      @Parameter(example = "mass-searches") @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Analysis analysis = AnalysisScreens.analysis(id);
    Period period = Period.of(from, to, clock);
    return new Rows(
        analysis.label(),
        analysis.headings(),
        analyses.rows(analysis, period.from(), period.to(), AccessAnalyses.SHOWN));
  }

  @Operation(summary = "アクセスログの分析（CSV）")
  @GetMapping("/analyses/{id}.csv")
  ResponseEntity<byte[]> analysisCsv(
      @Parameter(example = "mass-searches") @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return AnalysisScreens.file(analyses, AnalysisScreens.analysis(id), Period.of(from, to, clock));
  }
}
