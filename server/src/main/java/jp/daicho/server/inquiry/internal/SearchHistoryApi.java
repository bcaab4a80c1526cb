package jp.daicho.server.inquiry.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.KeptSearch;
import jp.daicho.server.inquiry.SearchAnswer;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.registry.SearchFields;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The search history for programs: the same as the screens (2.1.1). */
@RestController
@RequestMapping("/api/search-history")
@Tag(name = "照会")
final class SearchHistoryApi {
  private final SearchHistory history;
  private final Enquiries enquiries;
  private final SearchWards wards;

  SearchHistoryApi(SearchHistory history, Enquiries enquiries, SearchWards wards) {
    this.history = history;
    this.enquiries = enquiries;
    this.wards = wards;
  }

  /** A search of the history. */
  @Schema(name = "KeptSearch", description = "検索履歴の１件")
  record SearchView(
      @Schema(description = "検索履歴の番号", example = "12") long number,
      @Schema(
              description = "検索の条件。検索画面の項目名と値",
              example = "{\"q\":\"ヤマダ S55.12.26\",\"scope\":\"RESIDENTS\"}")
          Map<String, String> fields,
      @Schema(description = "最後に検索した日時", example = "2026-11-26T01:23:45Z") Instant searchedAt) {
    static SearchView of(KeptSearch kept) {
      return new SearchView(kept.number(), kept.fields(), kept.searchedAt());
    }

    /** Without what was searched for. */
    @Override
    public String toString() {
      return "SearchView[" + number + "]";
    }
  }

  /** How many searches are kept. */
  @Schema(name = "SearchHistorySetting")
  record Setting(@Schema(description = "操作者ごとに保存する件数（1～200）", example = "30") int kept) {}

  @Operation(
      summary = "検索履歴",
      description = "操作者自身の検索履歴を、新しい順に、同じ条件は１件として返します。" + "個人番号又は住民票コードを含む検索は保存しません（2.1.1）。")
  @GetMapping
  List<SearchView> list() {
    return history.list().stream().map(SearchView::of).toList();
  }

  @Operation(summary = "検索履歴の条件で再検索する", description = "検索した条件は、検索履歴の先頭になります。")
  @PostMapping("/{number}/search")
  SearchAnswer again(
      @Parameter(description = "検索履歴の番号", example = "12") @PathVariable long number,
      @Parameter(description = "何ページ目か（1から）") @RequestParam(defaultValue = "1") int page) {
    KeptSearch kept =
        history.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return enquiries.find(
        SearchFields.of(kept.fields()),
        ShownSearch.scope(kept.get(ShownSearch.SCOPE)),
        Math.max(1, page),
        wards.read(kept.get(ShownSearch.WARD)));
  }

  @Operation(summary = "検索履歴を保存する件数")
  @GetMapping("/setting")
  Setting setting() {
    return new Setting(history.kept());
  }

  @Operation(summary = "検索履歴を保存する件数を設定する", description = "減らすと、次の検索のときに古いものから消えます。")
  @PutMapping("/setting")
  Setting set(@RequestBody Setting wanted) {
    return new Setting(history.keepAtMost(wanted.kept()));
  }
}
