package jp.daicho.server.supportmeasures.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.support.SupportItems;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.MeasureQuery;
import jp.daicho.server.protection.MeasureUnknownException;
import jp.daicho.server.protection.SupportMeasures;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.supportmeasures.SupportNotices;
import jp.daicho.server.supportmeasures.internal.MeasureJson.Deed;
import jp.daicho.server.supportmeasures.internal.MeasureJson.Entry;
import jp.daicho.server.supportmeasures.internal.MeasureJson.ItemView;
import jp.daicho.server.supportmeasures.internal.MeasureJson.LastDay;
import jp.daicho.server.supportmeasures.internal.MeasureJson.MeasureView;
import jp.daicho.server.supportmeasures.internal.MeasureJson.NoticeRequest;
import jp.daicho.server.supportmeasures.internal.MeasureJson.NoticeView;
import jp.daicho.server.supportmeasures.internal.MeasureJson.ReleaseEntry;
import jp.daicho.server.supportmeasures.internal.MeasureJson.ReleaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Support measures through the API: whatever the screens do. */
@RestController
@Tag(name = "支援措置", description = "支援対象者のデータベースと支援措置の期間、エラーの解除、通知（1.1.16、2.2.4、3.4、20.5.1）")
final class MeasuresApi {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final SupportMeasures measures;
  private final SupportWork work;
  private final SupportNotices notices;
  private final Printing printing;
  private final Clock clock;

  MeasuresApi(
      SupportMeasures measures,
      SupportWork work,
      SupportNotices notices,
      Printing printing,
      Clock clock) {
    this.measures = measures;
    this.work = work;
    this.notices = notices;
    this.printing = printing;
    this.clock = clock;
  }

  @Operation(summary = "支援措置のデータベースの項目（1.1.16）")
  @GetMapping("/api/support-measures/items")
  List<ItemView> items() {
    return SupportItems.all().stream().map(ItemView::of).toList();
  }

  @Operation(summary = "開始年月日から終了年月日（１年）を求める（3.4）")
  @GetMapping("/api/support-measures/last-day")
  LastDay lastDay(@Parameter(description = "開始年月日", example = "R8.4.1") @RequestParam String from) {
    try {
      RegisterDate first = RegisterDate.parse(from, StandardReferenceData.eras());
      if (!first.isUncertain()) {
        LocalDate last = SupportPeriod.lastDay(first.day());
        return new LastDay(last, ShownMeasure.day(last));
      }
    } catch (InvalidValueException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  @Operation(
      summary = "支援措置の一覧",
      description =
          "CURRENT：終了していないもの、EXPIRING：daysの日数以内に期間が終了するもの（終了したまま延長していないものを含む）、ENDED：終了したもの")
  @GetMapping("/api/support-measures")
  List<MeasureView> list(
      @RequestParam(defaultValue = "CURRENT") MeasureQuery.Kind kind,
      @Parameter(description = "EXPIRING のときの日数") @RequestParam(defaultValue = "31") int days,
      @Parameter(description = "指定都市の行政区の市区町村コード") @RequestParam(defaultValue = "") String ward) {
    return measures
        .list(new MeasureQuery(kind, days, ward.isBlank() ? null : MunicipalityCode.of(ward)))
        .stream()
        .map(this::view)
        .toList();
  }

  @Operation(summary = "支援対象者照会：個人の支援措置（2.2.4）", description = "終了したものも含め、新しい順に返します。")
  @GetMapping("/api/residents/{addressNumber}/support-measures")
  List<MeasureView> of(@Parameter(description = "宛名番号") @PathVariable String addressNumber) {
    try {
      return measures.of(AddressNumber.of(addressNumber)).stream().map(this::view).toList();
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }

  @Operation(summary = "支援措置の申出を受け付ける")
  @PostMapping("/api/support-measures")
  ResponseEntity<MeasureView> receive(@RequestBody Entry entry) {
    KeptMeasure kept = work.receive(MeasureJson.read(entry), isTrue(entry.alertsConfirmed()));
    return ResponseEntity.created(URI.create("/api/support-measures/" + kept.number()))
        .body(view(kept));
  }

  @Operation(summary = "支援措置を照会する")
  @GetMapping("/api/support-measures/{number}")
  MeasureView show(@PathVariable long number) {
    return view(measures.find(number));
  }

  @Operation(summary = "支援措置の履歴を照会する", description = "すべての版を、新しい順に返します。")
  @GetMapping("/api/support-measures/{number}/history")
  List<MeasureView> history(@PathVariable long number) {
    return measures.history(number).stream().map(this::view).toList();
  }

  @Operation(summary = "支援措置を修正する", description = "修正前の内容は履歴に残ります。")
  @PutMapping("/api/support-measures/{number}")
  MeasureView correct(@PathVariable long number, @RequestBody Entry entry) {
    Integer version = entry.version();
    return view(
        work.correct(
            number,
            version == null ? 0 : version,
            MeasureJson.read(entry),
            text(entry.from()),
            text(entry.to()),
            isTrue(entry.alertsConfirmed())));
  }

  @Operation(summary = "支援措置を開始する")
  @PostMapping("/api/support-measures/{number}/start")
  MeasureView start(@PathVariable long number, @RequestBody Deed deed) {
    return view(
        work.start(
            number,
            deed.version(),
            text(deed.from()),
            text(deed.to()),
            isTrue(deed.alertsConfirmed())));
  }

  @Operation(summary = "支援措置の期間を延長する", description = "期間の終了日の１か月前から。終了日の翌日から１年間となります。")
  @PostMapping("/api/support-measures/{number}/extension")
  MeasureView extend(@PathVariable long number, @RequestBody Deed deed) {
    return view(work.extend(number, deed.version(), isTrue(deed.alertsConfirmed())));
  }

  @Operation(summary = "支援措置を終了する")
  @PostMapping("/api/support-measures/{number}/end")
  MeasureView end(@PathVariable long number, @RequestBody Deed deed) {
    return view(
        work.end(
            number,
            deed.version(),
            text(deed.on()),
            text(deed.reason()),
            isTrue(deed.alertsConfirmed())));
  }

  @Operation(summary = "審査の結果、エラーを一時的に解除する", description = "時間が過ぎると自動でエラーに戻ります。")
  @PostMapping("/api/support-measures/{number}/releases")
  @ResponseStatus(HttpStatus.CREATED)
  ReleaseView release(@PathVariable long number, @RequestBody ReleaseEntry entry) {
    return ReleaseView.of(
        work.release(number, text(entry.reason()), Integer.toString(entry.minutes())));
  }

  @Operation(summary = "エラーの一時解除の記録")
  @GetMapping("/api/support-measures/{number}/releases")
  List<ReleaseView> releases(@PathVariable long number) {
    return measures.releases(number).stream().map(ReleaseView::of).toList();
  }

  @Operation(
      summary = "支援措置期間終了通知（20.5.1）又は開始通知を作成する",
      description =
          "printTo にプリンタを渡すと印刷もします。印刷の結果は /api/certificates/{issueNo}/prints で見られます。"
              + "copies（部数）を指定すると、それぞれを、発行番号の異なる帳票としてその数だけ作成します（10.7）。")
  @PostMapping("/api/support-measures/notices")
  @ResponseStatus(HttpStatus.CREATED)
  List<NoticeView> notices(@RequestBody NoticeRequest request) {
    return printing
        .issue(
            Permission.SUPPORT_MEASURE_MANAGEMENT,
            request.output(),
            () ->
                notices.issue(
                    request.notice() == null ? SupportNotices.Notice.END : request.notice(),
                    request.measures() == null ? List.of() : request.measures(),
                    isTrue(request.alertsConfirmed())))
        .papers()
        .stream()
        .map(NoticeView::of)
        .toList();
  }

  /** A code of a ward that is none. */
  @ExceptionHandler
  ProblemDetail unreadable(InvalidValueException unreadable) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setTitle("要求に誤りがあります");
    problem.setDetail("行政区の市区町村コードの形が正しくありません。");
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknown(MeasureUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の支援措置はありません。");
    return problem;
  }

  private MeasureView view(KeptMeasure kept) {
    return MeasureJson.view(kept, LocalDate.ofInstant(clock.instant(), JAPAN));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isTrue(@Nullable Boolean said) {
    return Boolean.TRUE.equals(said);
  }
}
