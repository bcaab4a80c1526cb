package jp.daicho.server.accesslog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.daicho.server.accesslog.internal.AnalysisQueries;
import jp.daicho.server.accesslog.internal.SettingTable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import org.springframework.stereotype.Component;

/**
 * The analyses of 10.2 over a period, and what of the last days is to be told to whoever reads the
 * log: mass or odd-hour access, failures to sign in.
 *
 * <p>What the service does by itself at night is no access of anybody and is left out.
 */
@Component
public final class AccessAnalyses {
  /** How many rows a screen shows. */
  public static final int SHOWN = 1_000;

  /** How many rows a file has. */
  public static final int MOST_IN_FILE = 100_000;

  private static final Operation ANALYSE = AccessLog.reading("アクセスログの分析");
  private static final Operation ALERTS = AccessLog.reading("アクセスログの警告の確認");
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Door door;

  /** Over the door. */
  AccessAnalyses(Door door) {
    this.door = door;
  }

  /**
   * A warning.
   *
   * @param kind what it is about
   * @param operator the ID
   * @param when the day or the hour
   * @param words what happened, with the threshold
   * @param day the day
   */
  @Schema(name = "AccessAlert", description = "アクセスログの警告")
  public record Alert(
      @Schema(description = "警告の種類", example = "大量検索") String kind,
      @Schema(description = "操作者ID", example = "clerk") String operator,
      @Schema(description = "日又は時間帯", example = "2026/11/26 14時台") String when,
      @Schema(description = "内容", example = "照会120回、表示600人（目安：100回、500人）") String words,
      @Schema(description = "日", example = "2026-11-26") LocalDate day) {}

  /**
   * The rows of an analysis, texts in the order of its headings.
   *
   * @param from the first day
   * @param to the last day
   * @param most how many rows at most
   */
  public List<List<String>> rows(Analysis analysis, LocalDate from, LocalDate to, int most) {
    return door.enter(
        ANALYSE,
        passage -> {
          passage.note("分析", analysis.label()).note("期間", from + "～" + to);
          if (most > SHOWN) {
            passage
                .kind(AuditAction.DATA_EXTRACTION)
                .note("ファイル名", "access-log-" + analysis.id() + ".csv");
          }
          AnalysisQueries queries =
              new AnalysisQueries(
                  passage, SettingTable.read(passage), beginning(from), beginning(to.plusDays(1)));
          List<List<String>> rows =
              switch (analysis) {
                case ODD_HOURS -> queries.oddHours(most);
                case FAILED_SIGN_INS -> queries.failedSignIns(most);
                case SIGN_INS -> queries.signIns(most);
                case MASS_SEARCHES -> queries.massSearches(most);
                case BY_NUMBER -> queries.byNumber(most);
              };
          passage.note("件数", Integer.toString(rows.size()));
          return rows;
        });
  }

  /** What is to be told of the last days, the newest first. */
  public List<Alert> alerts() {
    return door.enter(
        ALERTS,
        passage -> {
          AccessSettings settings = SettingTable.read(passage);
          LocalDate first = passage.today().minusDays(settings.alertDays() - 1L);
          List<Alert> alerts =
              new AnalysisQueries(
                      passage, settings, beginning(first), beginning(passage.today().plusDays(1)))
                  .alerts();
          passage.note("件数", Integer.toString(alerts.size()));
          return alerts;
        });
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }
}
