package jp.daicho.server.inspection.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionNotLostException;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.inspection.InspectionUnknownException;
import jp.daicho.server.operators.CurrentOperator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists for inspection, for programs: the same as the screens (9.5, 9.6). */
@RestController
@Tag(name = "閲覧用の写し", description = "住民基本台帳の一部の写し（閲覧用）と無作為抽出（9.5、9.6、20.3.1）")
final class InspectionApi {
  private final InspectionLists lists;
  private final InspectionQueue queue;
  private final ListPrinting printing;
  private final CurrentOperator operators;

  InspectionApi(
      InspectionLists lists,
      InspectionQueue queue,
      ListPrinting printing,
      CurrentOperator operators) {
    this.lists = lists;
    this.queue = queue;
    this.printing = printing;
    this.operators = operators;
  }

  @Schema(name = "InspectionOrder", description = "作成する一覧の条件。指定しない条件では絞り込みません")
  record Wanted(
      @Schema(description = "PDF又はCSV", example = "CSV") InspectionFormat format,
      @Schema(description = "町字の始まり", example = "[\"丸の内\"]") @Nullable List<String> towns,
      @Schema(description = "地区の種類と地区コード", example = "小学校区|01") @Nullable String district,
      @Schema(description = "指定都市の行政区の市区町村コード") @Nullable String ward,
      @Schema(description = "生年月日（から）", example = "2001-04-02") @Nullable String bornFrom,
      @Schema(description = "生年月日（まで）", example = "2008-04-01") @Nullable String bornTo,
      @Schema(description = "性別。1 男、2 女、0 不明", example = "1") @Nullable String sex,
      @Schema(description = "1 日本人、2 外国人", example = "1") @Nullable String kind,
      @Schema(description = "審査によりエラーを解除した支援対象者を含むか。通常は含まない", example = "false")
          @Nullable Boolean withSupported,
      @Schema(description = "ADDRESS 住所順、RANDOM ランダム順位", example = "RANDOM") @Nullable String order,
      @Schema(description = "ランダム順位の種。同じ種では同じ順になる。指定しなければ定める", example = "123456789")
          @Nullable String seed,
      @Schema(description = "抽出人数", example = "1000") @Nullable Integer most) {
    /** What has to be there is there. */
    Wanted {
      Objects.requireNonNull(format, "format");
    }

    Map<String, String> typed() {
      Map<String, String> typed = new LinkedHashMap<>();
      typed.put("towns", towns == null ? "" : String.join("\n", towns));
      typed.put("district", text(district));
      typed.put("ward", text(ward));
      typed.put("bornFrom", text(bornFrom));
      typed.put("bornTo", text(bornTo));
      typed.put("sex", text(sex));
      typed.put("kind", text(kind));
      typed.put("withSupported", text(withSupported));
      typed.put("order", text(order));
      typed.put("seed", text(seed));
      typed.put("most", text(most));
      return typed;
    }

    private static String text(@Nullable Object value) {
      return Objects.toString(value, "");
    }
  }

  @Operation(summary = "一覧とその作成状況")
  @GetMapping("/api/inspection-lists")
  List<InspectionRun> list() {
    return lists.list();
  }

  @Operation(
      summary = "一覧の作成を依頼する",
      description =
          "背景で、依頼の順に作成します。待っている一覧（WAITING）は、サーバーが再起動しても失われません。"
              + "state が DONE になったら、分冊を取り出せます。支援対象者と抑止対象者は載りません。")
  @PostMapping("/api/inspection-lists")
  @ResponseStatus(HttpStatus.ACCEPTED)
  InspectionRun order(@RequestBody Wanted wanted) {
    long number = lists.order(wanted.typed(), wanted.format());
    queue.put(operators.require(), number);
    return lists.find(number);
  }

  @Operation(summary = "一覧の作成状況")
  @GetMapping("/api/inspection-lists/{number}")
  InspectionRun show(@PathVariable long number) {
    return lists.find(number);
  }

  @Operation(
      summary = "何もできなかった一覧を、同じ条件でもう一度作成する",
      description =
          "state が INTERRUPTED、FAILED 又は REFUSED（作成を始める時に、依頼した職員に権限がなかった）のものに限ります。新しい番号の一覧になります。")
  @PostMapping("/api/inspection-lists/{number}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  InspectionRun again(@PathVariable long number) {
    long anew = lists.again(number);
    queue.put(operators.require(), anew);
    return lists.find(anew);
  }

  @ExceptionHandler
  ProblemDetail goesOn(InspectionNotLostException notLost) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    problem.setTitle("もう一度作成することはできません");
    problem.setDetail("この一覧は、作成中か、できあがっています。");
    return problem;
  }

  @Operation(summary = "分冊のファイル", description = "分冊は１から。CSVの分冊は、順につなぐと１つのファイルになります。")
  @GetMapping("/api/inspection-lists/{number}/parts/{part}")
  void part(@PathVariable long number, @PathVariable int part, HttpServletResponse answer)
      throws IOException {
    InspectionFiles.part(lists, number, part, answer);
  }

  @Operation(summary = "PDFの分冊を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/inspection-lists/{number}/parts/{part}/prints")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(
      @PathVariable long number, @PathVariable int part, @ParameterObject PrintEntry output) {
    printing.print(lists.printable(number, part), output);
  }

  @Operation(summary = "全部のファイル", description = "CSVは１つのファイル、PDFは分冊のZIPです。")
  @GetMapping("/api/inspection-lists/{number}/whole")
  void whole(@PathVariable long number, HttpServletResponse answer) throws IOException {
    InspectionFiles.whole(lists, number, answer);
  }

  @ExceptionHandler
  ProblemDetail unknown(InspectionUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の一覧はありません。");
    return problem;
  }
}
