package jp.daicho.server.certificates.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.server.certificates.OverflowList;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 文字超過リスト through the API. */
@RestController
@Tag(name = "証明書")
final class OverflowApi {
  private final OverflowList list;
  private final Printing printing;

  OverflowApi(OverflowList list, Printing printing) {
    this.list = list;
    this.printing = printing;
  }

  /** A text that a paper does not show whole; without a paper's number before it is issued. */
  @Schema(name = "Shortfall", description = "帳票に収まらなかった文字、又は印字できない文字")
  record ShortfallView(
      @Nullable Long issueNo, String paper, String item, String text, String missing) {
    static ShortfallView of(OverflowList.Row row) {
      return new ShortfallView(row.issueNo(), row.paper(), row.item(), row.text(), row.missing());
    }

    static List<ShortfallView> of(List<OverflowList.Row> rows) {
      return rows.stream().map(ShortfallView::of).toList();
    }
  }

  @Operation(
      summary = "文字超過リスト",
      description =
          "発行した帳票のうち、収まらなかった文字又は印字できない文字があったものを、交付履歴と同じ条件で照会します（5.8、10.7）。"
              + "例：/api/certificates/overflows?from=2026-11-01&to=2026-11-30")
  @GetMapping("/api/certificates/overflows")
  List<ShortfallView> find(@ParameterObject IssueEntry entry) {
    return ShortfallView.of(list.find(entry.read()));
  }

  /** What is printed of a text that does not fit. */
  @Schema(name = "OverflowPolicy", description = "収まらない文字の印字（限界まで PRINT_TO_LIMIT、空白 LEAVE_BLANK）")
  record Policy(OverflowPolicy policy) {
    /** What has to be there is there. */
    Policy {
      Objects.requireNonNull(policy, "policy");
    }
  }

  @Operation(summary = "収まらない文字を限界まで印字するか空白にするか（5.8）")
  @GetMapping("/api/certificates/overflows/policy")
  Policy policy() {
    return new Policy(list.policy());
  }

  @Operation(summary = "収まらない文字を限界まで印字するか空白にするかを設定する（5.8）")
  @PutMapping("/api/certificates/overflows/policy")
  Policy choose(@RequestBody Policy chosen) {
    return new Policy(list.choose(chosen.policy()));
  }

  /** The list as a paper: its first copy, and which copies there are. */
  @Schema(name = "OverflowPaper", description = "作成した文字超過リスト。部数が２以上のときは、１部目の交付履歴")
  record MadeList(
      @JsonUnwrapped PaperView paper,
      @Schema(description = "すべての部の発行履歴の番号。１部ごとに発行番号が付く", example = "[45]") List<Long> issueNos) {}

  @Operation(
      summary = "文字超過リストを帳票として作成する",
      description =
          "printTo にプリンタを渡すと印刷もします。印刷の結果は /api/certificates/{issueNo}/prints で見られます。"
              + "copies（部数）を指定すると、発行番号の異なる帳票をその数だけ作成し、issueNos に並べます（10.7）。")
  @PostMapping("/api/certificates/overflows")
  @ResponseStatus(HttpStatus.CREATED)
  MadeList print(
      @ParameterObject IssueEntry entry,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      @ParameterObject PrintEntry output) {
    Printing.Issued printed =
        printing.issue(output, () -> list.print(entry.read(), alertsConfirmed));
    return new MadeList(PaperView.of(printed.papers().getFirst()), printed.issueNos());
  }
}
