package jp.daicho.server.immigration.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.immigration.Law;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.immigration.ImmigrationReports;
import jp.daicho.server.links.HandedOverMedia.Medium;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.SendingState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 市町村通知 and 市町村伝達 through the API (4.5.7). */
@RestController
@RequestMapping("/api/immigration")
@Tag(name = "出入国在留管理庁")
final class ReportsApi {
  private final ImmigrationReports reports;

  ReportsApi(ImmigrationReports reports) {
    this.reports = reports;
  }

  /** A report that no move makes. */
  @Schema(name = "NewImmigrationReport", description = "異動によらない市町村通知、市町村伝達。特別永住者証明書に関するものなど")
  record NewReport(
      @Schema(description = "事項", example = "certificate-application") String matter,
      @Schema(description = "宛名番号", example = "10019") String addressNumber,
      @Schema(description = "年月日", example = "2026-11-20") String occurredOn,
      @Schema(description = "証明書の番号。空なら登録されている番号") @Nullable String certificateNumber) {
    /** What has to be there is there. */
    NewReport {
      Objects.requireNonNull(matter, "matter");
      Objects.requireNonNull(addressNumber, "addressNumber");
      Objects.requireNonNull(occurredOn, "occurredOn");
    }
  }

  /** The number of a report. */
  @Schema(name = "ImmigrationReportMade")
  record Made(@Schema(example = "31") long number) {}

  /** A file of results. */
  @Schema(name = "ImmigrationResultFile")
  record ResultFile(
      @Schema(description = "処理結果のファイルの内容（docs/schema/link-medium-1.schema.json）") String file) {
    /** What has to be there is there. */
    ResultFile {
      Objects.requireNonNull(file, "file");
    }
  }

  @Operation(summary = "市町村通知と市町村伝達の対象者の一覧", description = "新しいものから最大500件を返します。送信の順は番号の順です（4.5.7）。")
  @GetMapping("/reports")
  List<ImmigrationReports.Listed> list(
      @Parameter(description = "電文の種類（immigration-notice、immigration-transmission）。指定しなければ両方")
          @RequestParam(defaultValue = "")
          String kind,
      @Parameter(description = "根拠の法律。指定しなければすべて") @RequestParam(required = false)
          @Nullable Law law,
      @Parameter(description = "状態。指定しなければすべて") @RequestParam(required = false)
          @Nullable Set<SendingState> state,
      @Parameter(description = "宛名番号") @RequestParam(defaultValue = "") String addressNumber,
      @Parameter(description = "処理結果がエラーのものだけか") @RequestParam(defaultValue = "false")
          boolean errors) {
    return reports.list(
        new ImmigrationReports.Query(
            MessageKind.find(kind).orElse(null),
            law,
            state == null ? EnumSet.allOf(SendingState.class) : state,
            addressNumber.isBlank() ? null : AddressNumber.of(addressNumber),
            errors));
  }

  @Operation(summary = "市町村通知又は市町村伝達の照会", description = "電文の内容と、エラー情報を含む処理結果を返します。")
  @GetMapping("/reports/{number}")
  ImmigrationReports.Shown show(@PathVariable long number) {
    return reports.show(number);
  }

  @Operation(summary = "異動によらない市町村通知又は市町村伝達を作成する", description = "特別永住者証明書に関するものなどです。")
  @PostMapping("/reports")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@RequestBody NewReport made) {
    String certificate = made.certificateNumber();
    return new Made(
        reports.make(
            made.matter(),
            made.addressNumber(),
            made.occurredOn(),
            certificate == null ? "" : certificate));
  }

  @Operation(summary = "市町村通知を再送信する", description = "送信した市町村通知と同じ内容を、新しい番号で送信待ちにします。")
  @PostMapping("/reports/{number}/again")
  @ResponseStatus(HttpStatus.CREATED)
  Made again(@PathVariable long number) {
    return new Made(reports.again(number));
  }

  @Operation(
      summary = "媒体を作成する",
      description = "送信待ちの市町村通知と市町村伝達を、時系列の順に１つの媒体に入れ、引渡済とします。送信待ちがなければ件数は0です。")
  @PostMapping("/media")
  Medium handOver() {
    return reports.handOver();
  }

  @Operation(summary = "作成した媒体の一覧")
  @GetMapping("/media")
  List<Medium> media() {
    return reports.media();
  }

  @Operation(summary = "媒体のファイル")
  @GetMapping(path = "/media/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> file(@PathVariable long number) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"immigration-medium-" + number + ".json\"")
        .body(reports.file(number));
  }

  @Operation(
      summary = "処理結果のファイルを取り込む",
      description = "出入国在留管理庁連携端末における処理結果です。読み取れないものは、受信電文の一覧に取込エラーとして残ります。")
  @PostMapping("/results")
  ImmigrationReports.TakenIn results(@RequestBody ResultFile file) {
    return reports.takeInResults(file.file());
  }

  @ExceptionHandler
  ProblemDetail unknown(MessageUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の市町村通知、市町村伝達又は媒体はないか、この処理はできません。");
    return problem;
  }
}
