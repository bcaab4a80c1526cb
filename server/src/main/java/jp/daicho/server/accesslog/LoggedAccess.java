package jp.daicho.server.accesslog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An entry of the log, as it is read (10.2). */
@Schema(name = "LoggedAccess", description = "アクセスログの１件")
public record LoggedAccess(
    @Schema(description = "ログの番号", example = "1024") long number,
    @Schema(description = "日時", example = "2026-11-26T01:23:45.678901Z") Instant at,
    @Schema(description = "ログの種類", example = "操作ログ") String kind,
    @Schema(description = "操作の種類", example = "照会") String action,
    @Schema(description = "機能名。バッチについては処理名", example = "住民検索") String operation,
    @Schema(description = "画面名、APIの名称、又はコマンド", example = "/search") String screen,
    @Schema(description = "操作者ID", example = "clerk") String operator,
    @Schema(description = "利用者名称。IDに当たる人がいなければ空") String operatorName,
    @Schema(description = "処理・交付場所のコード。なければ空", example = "001") String place,
    @Schema(description = "処理・交付場所。なければ空", example = "本庁") String placeName,
    @Schema(description = "端末名", example = "端末1") String terminal,
    @Schema(description = "対象者の宛名番号") List<String> residents,
    @Schema(description = "個人番号へのアクセス有無") boolean numberShown,
    @Schema(description = "結果（実行、拒否、失敗）", example = "実行") String outcome,
    @Schema(description = "その他（ファイル名、件数、プリンタなど）", example = "{\"件数\":\"3\"}")
        Map<String, String> detail) {
  /** An entry; the collections are copied. */
  public LoggedAccess {
    residents = List.copyOf(residents);
    detail = Map.copyOf(detail);
  }

  /** Without whom it is about, which has no place in a log. */
  @Override
  public String toString() {
    return "LoggedAccess[" + number + "]";
  }
}
