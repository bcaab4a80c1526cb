package jp.daicho.server.supportmeasures.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportItem;
import jp.daicho.ledger.support.SupportItems;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.MeasureQuery;
import jp.daicho.server.protection.MeasureUnknownException;
import jp.daicho.server.protection.Release;
import jp.daicho.server.protection.SupportMeasures;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.supportmeasures.SupportNotices;
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
  private final Clock clock;

  MeasuresApi(SupportMeasures measures, SupportWork work, SupportNotices notices, Clock clock) {
    this.measures = measures;
    this.work = work;
    this.notices = notices;
    this.clock = clock;
  }

  /** An application, or its correction. */
  @Schema(
      name = "SupportMeasureEntry",
      description = "支援措置の申出の内容。項目は GET /api/support-measures/items を参照")
  record Entry(
      @Schema(
              description = "グループごとの行。年月日は和暦・西暦のどちらでも",
              example =
                  "{\"application\":[{\"standing\":\"current\",\"reception\":\"first\",\"appliedOn\":\"R8.4.1\"}],\"applicant\":[{\"addressNumber\":\"000000010014\",\"name\":\"見本"
                      + "　花子\"}],\"joint\":[{\"name\":\"見本"
                      + "　一郎\",\"relationship\":\"子\"}],\"assailants\":[{\"name\":\"見本　太郎\"}],"
                      + "\"asked\":[{\"office\":\"copy-address\",\"address\":\"見本市見本町１番１号\"}]}")
          Map<String, List<Map<String, String>>> content,
      @Schema(description = "修正するとき：表示した版", example = "1") @Nullable Integer version,
      @Schema(description = "修正するとき：支援措置の開始年月日。空なら変えない", example = "R8.4.1") @Nullable String from,
      @Schema(description = "修正するとき：支援措置の終了年月日。空なら１年", example = "R9.3.31") @Nullable String to,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed) {
    /** Without the content, which has no place in a log. */
    @Override
    public String toString() {
      return "Entry";
    }
  }

  /** Start, extension or end. */
  @Schema(name = "SupportMeasureDeed", description = "開始・延長・終了")
  record Deed(
      @Schema(description = "表示した版", example = "1") int version,
      @Schema(description = "開始：開始年月日", example = "R8.4.1") @Nullable String from,
      @Schema(description = "開始：終了年月日。空なら１年", example = "R9.3.31") @Nullable String to,
      @Schema(description = "終了：終了した年月日", example = "R8.10.1") @Nullable String on,
      @Schema(description = "終了：requested、period-over、not-needed", example = "requested")
          @Nullable String reason,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed) {}

  /** A release. */
  @Schema(name = "SupportReleaseEntry", description = "審査の結果によるエラーの一時解除")
  record ReleaseEntry(
      @Schema(description = "審査の内容（請求者と使用目的）", example = "本人からの請求。勤務先に提出") String reason,
      @Schema(description = "解除する時間（分）", example = "30") int minutes) {
    /** Without the reason. */
    @Override
    public String toString() {
      return "ReleaseEntry";
    }
  }

  /** A release that was made. */
  @Schema(name = "SupportRelease", description = "エラーの一時解除")
  record ReleaseView(String reason, Instant until, String operator, Instant at) {
    static ReleaseView of(Release release) {
      return new ReleaseView(release.reason(), release.until(), release.operator(), release.at());
    }
  }

  /** A period. */
  @Schema(name = "SupportPeriod", description = "支援措置の期間")
  record PeriodView(LocalDate from, LocalDate to) {}

  /** A version of a measure. */
  @Schema(name = "SupportMeasure", description = "支援措置")
  record MeasureView(
      @Schema(example = "1") long number,
      @Schema(example = "2") int version,
      @Schema(
              description = "RECEIVED、STARTED、CORRECTED、EXTENDED、ENDED、SWITCHED",
              example = "STARTED")
          String deed,
      @Schema(description = "RECEIVED、PROVISIONAL、NOT_BEGUN、UNDER、OVER、ENDED", example = "UNDER")
          String state,
      @Schema(description = "証明書の発行などがエラーとなるか", example = "true") boolean holdsBack,
      Map<String, List<Map<String, String>>> content,
      List<PeriodView> periods,
      @Nullable LocalDate endedOn,
      @Nullable String endReason,
      @Schema(description = "処理した者のユーザID", example = "kessai") String operator,
      Instant at) {
    /** Without the content, which has no place in a log. */
    @Override
    public String toString() {
      return "MeasureView[" + number + "." + version + "]";
    }
  }

  /** An item of the dictionary. */
  @Schema(name = "SupportItem", description = "支援措置のデータベースの項目")
  record ItemView(
      @Schema(example = "applicant") String group,
      @Schema(example = "申出者") String groupLabel,
      @Schema(example = "name") String id,
      @Schema(example = "氏名") String label,
      @Schema(example = "TEXT") String type,
      @Schema(description = "最大文字数。0は型による", example = "100") int longest,
      @Schema(description = "ALWAYS、CURRENT、FORMER、FORWARDED", example = "ALWAYS") String when) {
    static ItemView of(SupportItem item) {
      return new ItemView(
          item.group().id(),
          item.group().label(),
          item.id(),
          item.label(),
          item.type().name(),
          item.longest(),
          item.when().name());
    }
  }

  /** The last day of a year that begins on a day. */
  @Schema(name = "SupportLastDay", description = "支援措置の終了年月日（１年）")
  record LastDay(
      @Schema(example = "2027-03-31") LocalDate to, @Schema(example = "令和9年3月31日") String shown) {}

  /** Notices to be made. */
  @Schema(name = "SupportNoticeRequest", description = "支援措置の通知の作成")
  record NoticeRequest(
      @Schema(description = "END：期間終了通知、START：開始通知") SupportNotices.Notice notice,
      @Schema(description = "支援措置番号", example = "[1]") List<Long> measures,
      @Schema(description = "アラートを確認したか", example = "true") @Nullable Boolean alertsConfirmed) {}

  /** A notice that was made. */
  @Schema(name = "SupportNotice", description = "作成した支援措置の通知")
  record NoticeView(long issueNo, String issueNumber, String kind, String label, String pdf) {
    static NoticeView of(IssuedPaper paper) {
      return new NoticeView(
          paper.issueNo(),
          paper.issueNumber(),
          paper.kind(),
          paper.label(),
          "/api/certificates/" + paper.issueNo() + "/pdf");
    }
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
    KeptMeasure kept = work.receive(read(entry), isTrue(entry.alertsConfirmed()));
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
            read(entry),
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

  @Operation(summary = "支援措置期間終了通知（20.5.1）又は開始通知を作成する")
  @PostMapping("/api/support-measures/notices")
  @ResponseStatus(HttpStatus.CREATED)
  List<NoticeView> notices(@RequestBody NoticeRequest request) {
    return notices
        .issue(request.notice(), request.measures(), isTrue(request.alertsConfirmed()))
        .stream()
        .map(NoticeView::of)
        .toList();
  }

  @ExceptionHandler
  ProblemDetail unknown(MeasureUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の支援措置はありません。");
    return problem;
  }

  /** Groups that are not known are refused like items that are not. */
  private static SupportEntry read(Entry entry) {
    Map<SupportGroup, List<Map<String, String>>> groups = new EnumMap<>(SupportGroup.class);
    entry
        .content()
        .forEach(
            (id, rows) ->
                groups.put(
                    SupportGroup.find(id)
                        .orElseThrow(
                            () ->
                                EntryRefusedException.of(
                                    FindingCode.UNKNOWN_CODE, new EntryItem(id, id))),
                    rows));
    return new SupportEntry(groups);
  }

  private MeasureView view(KeptMeasure kept) {
    SupportMeasure measure = kept.measure();
    LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
    Map<String, List<Map<String, String>>> content = new LinkedHashMap<>();
    measure.content().groups().forEach((group, rows) -> content.put(group.id(), rows));
    List<PeriodView> periods = new ArrayList<>();
    measure.periods().forEach(it -> periods.add(new PeriodView(it.from(), it.to())));
    SupportMeasure.End end = measure.end();
    return new MeasureView(
        kept.number(),
        kept.version(),
        kept.deed().name(),
        measure.state(today).name(),
        measure.state(today).holdsBack(),
        content,
        periods,
        end == null ? null : end.on(),
        end == null ? null : end.reason().code(),
        kept.operator(),
        kept.at());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isTrue(@Nullable Boolean said) {
    return Boolean.TRUE.equals(said);
  }
}
