package jp.daicho.server.feed.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import jp.daicho.server.feed.RegisterFeed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other systems are told, through the API. */
@RestController
@RequestMapping("/api/feed")
@Tag(
    name = "他システムへの提供",
    description =
        "本登録された異動ごとの住民票の記載を、登録の順に提供します（1.1.8、1.1.10）。仮登録は含みません。" + "項目の形式は暫定です（docs/links.md）。")
final class FeedApi {
  private final RegisterFeed feed;

  FeedApi(RegisterFeed feed) {
    this.feed = feed;
  }

  /** A registered version. */
  @Schema(name = "FeedEntry")
  record EntryView(
      @Schema(description = "通番。大きくなる順。欠番があります", example = "120") long entry,
      @Schema(description = "異動番号。同じ届出の人は同じ番号", example = "45") long moveNumber,
      @Schema(description = "異動の種類", example = "moving-in") String kind,
      @Schema(
              description =
                  "項目（ファイルの項目名）。空の項目は含みません。世帯主未設定の世帯は setainushishimei がありません。"
                      + "不詳日は日付を含まず、_fushofuragu、_fushohyoki及び_fushokodo（8桁。分からない部分は0）で示します。",
              example =
                  "{\"atenabango\": \"0000001015\", \"seinengappi_fushofuragu\": \"1\","
                      + " \"seinengappi_fushohyoki\": \"昭和12年頃\","
                      + " \"seinengappi_fushokodo\": \"19370000\"}")
          Map<String, String> items,
      @Schema(description = "支援措置の対象者であるときの表示（今のもの）。なければ空", example = "") String supportMark) {
    static EntryView of(RegisterFeed.Entry entry) {
      return new EntryView(
          entry.entry(), entry.moveNumber(), entry.kind(), entry.items(), entry.supportMark());
    }
  }

  /** Some entries. */
  @Schema(name = "Feed")
  record PageView(
      List<EntryView> entries,
      @Schema(description = "最後の通番。続きは、これをafterに指定して照会します", example = "120") long lastEntry,
      @Schema(description = "次回の照会でafterに指定する通番。１時間以内のものは再び提供されます", example = "97")
          long resumeAfter) {}

  @Operation(
      summary = "通番より後に本登録された記載を照会する",
      description =
          "他システムとの連携と支援対象者照会の権限が必要です（支援措置の表示を含むため。7.2.3）。項目は、その操作者が見られるものに限ります。備考、留意事項及び住民票コードは含みません。")
  @GetMapping
  PageView after(
      @Parameter(description = "通番。0は最初から", example = "0") @RequestParam(defaultValue = "0")
          long after,
      @Parameter(description = "件数の上限。最大500", example = "100") @RequestParam(defaultValue = "100")
          int most) {
    RegisterFeed.Page page = feed.after(after, most);
    return new PageView(
        page.entries().stream().map(EntryView::of).toList(), page.lastEntry(), page.resumeAfter());
  }
}
