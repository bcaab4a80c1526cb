package jp.daicho.server.feed.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.server.feed.RestrictionFeed;
import jp.daicho.server.protection.ToldRestriction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose restrictions changed, for other systems, through the API (3.1, 3.2). */
@RestController
@Tag(name = "他システムへの提供")
final class RestrictionFeedApi {
  private final RestrictionFeed feed;

  RestrictionFeedApi(RestrictionFeed feed) {
    this.feed = feed;
  }

  /** A restriction that stands. */
  @Schema(name = "FeedRestriction")
  record RestrictionView(
      @Schema(description = "支援措置（仮支援措置を含む。）か") boolean support,
      @Schema(
              description =
                  "処理（move-entry、move-decision、certificate-issue、inspection、listing、enquiry）ごとの"
                      + "抑止レベル（error、alert）",
              example = "{\"certificate-issue\":\"error\"}")
          Map<String, String> levels,
      @Schema(description = "開始日。この日から抑止します") @Nullable LocalDate from,
      @Schema(description = "終了日。過ぎても、解除を提供するまで抑止は続きます") @Nullable LocalDate to) {
    static RestrictionView of(ToldRestriction told) {
      Map<String, String> levels = new LinkedHashMap<>();
      told.levels().forEach((function, level) -> levels.put(function.code(), level.code()));
      return new RestrictionView(told.support(), levels, told.from(), told.to());
    }
  }

  /** Somebody whose restrictions changed. */
  @Schema(name = "RestrictionFeedEntry")
  record EntryView(
      @Schema(description = "通番。大きくなる順。欠番があります", example = "12") long entry,
      @Schema(description = "宛名番号", example = "0000010022") String addressNumber,
      @Schema(description = "今の抑止のすべて。解除されていれば空") List<RestrictionView> restrictions) {
    static EntryView of(RestrictionFeed.Entry entry) {
      return new EntryView(
          entry.entry(),
          entry.person().value(),
          entry.restrictions().stream().map(RestrictionView::of).toList());
    }
  }

  /** Some entries. */
  @Schema(name = "RestrictionFeed")
  record PageView(
      List<EntryView> entries,
      @Schema(description = "最後の通番。続きは、これをafterに指定して照会します", example = "12") long lastEntry,
      @Schema(description = "次回の照会でafterに指定する通番。１時間以内のものは再び提供されます", example = "9")
          long resumeAfter) {}

  @Operation(
      summary = "通番より後に抑止が設定・変更・解除された人を照会する",
      description =
          "他システムとの連携と支援対象者照会の権限が必要です。世帯の抑止は世帯員ごとに、世帯への異動による変化も含めて提供します。"
              + "事由は含みません。一時解除は提供しません（3.1）。")
  @GetMapping("/api/feed/restrictions")
  PageView after(
      @Parameter(description = "通番。0は最初から", example = "0") @RequestParam(defaultValue = "0")
          long after,
      @Parameter(description = "件数の上限。最大500", example = "100") @RequestParam(defaultValue = "100")
          int most) {
    RestrictionFeed.Page page = feed.after(after, most);
    return new PageView(
        page.entries().stream().map(EntryView::of).toList(), page.lastEntry(), page.resumeAfter());
  }
}
