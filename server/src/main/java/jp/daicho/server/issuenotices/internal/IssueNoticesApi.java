package jp.daicho.server.issuenotices.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.issuenotice.NoticeRegistration;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.issuenotices.IssueNotices;
import jp.daicho.server.issuenotices.KeptRegistration;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import jp.daicho.server.issuenotices.RegistrationUnknownException;
import jp.daicho.server.tenancy.Work;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
import org.springframework.web.bind.annotation.RestController;

/** 本人通知 through the API: whatever the screens do. */
@RestController
@Tag(name = "本人通知", description = "本人通知の登録、住民票の写し等交付通知書、期間満了のお知らせ（8.1）")
final class IssueNoticesApi {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final NoticeRegistrations registrations;
  private final IssueNotices notices;
  private final Printing printing;
  private final Clock clock;

  IssueNoticesApi(
      NoticeRegistrations registrations, IssueNotices notices, Printing printing, Clock clock) {
    this.registrations = registrations;
    this.notices = notices;
    this.printing = printing;
    this.clock = clock;
  }

  /** The day a registration ends. */
  record End(int version, @Schema(example = "R8.12.1") @Nullable String endedOn) {}

  /** The registrations that are told. */
  record Expiries(
      @Nullable List<Long> numbers,
      @Nullable Boolean alertsConfirmed,
      @Schema(description = "出力先。PDF、プリンタのコード、又は「コード/トレイの名称」", example = "PDF")
          @Nullable String printTo,
      @Schema(description = PrintEntry.NUMBERED_COPIES, example = "1") @Nullable String copies) {
    /** Where they are put out, and in how many copies. */
    PrintEntry output() {
      return new PrintEntry(printTo, copies);
    }
  }

  /** A version of a registration. */
  @Schema(name = "NoticeRegistration", description = "本人通知の登録")
  record View(
      long number,
      int version,
      String person,
      LocalDate appliedOn,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate endedOn,
      String remarks,
      String operator,
      Instant at) {
    static View of(KeptRegistration kept) {
      NoticeRegistration registration = kept.registration();
      return new View(
          kept.number(),
          kept.version(),
          registration.person().value(),
          registration.appliedOn(),
          registration.from(),
          registration.to(),
          registration.endedOn(),
          registration.remarks(),
          kept.operator(),
          kept.at());
    }
  }

  /** An issue somebody is told of; {@code chosen} is what to send to have it told. */
  record DueView(
      String chosen,
      long issueNo,
      String person,
      Instant issuedAt,
      String label,
      @Nullable String requester,
      boolean registered,
      boolean told) {
    static DueView of(IssueNotices.Due due) {
      Requester requester = due.paper().requester();
      return new DueView(
          due.issue().written(),
          due.paper().issueNo(),
          due.person().value(),
          due.paper().issuedAt(),
          due.paper().label(),
          requester == null ? null : requester.name(),
          due.registered(),
          due.told());
    }
  }

  /** A notice that was issued. */
  record NoticeView(long issueNo, String issueNumber, String label, String pdf) {
    static NoticeView of(IssuedPaper paper) {
      return new NoticeView(
          paper.issueNo(),
          paper.issueNumber(),
          paper.label(),
          "/api/certificates/" + paper.issueNo() + "/pdf");
    }
  }

  @Operation(
      summary = "本人通知の登録一覧",
      description = "CURRENT：登録中、EXPIRING：daysの日数以内に期間が満了するもの、OVER：満了・終了したもの")
  @GetMapping("/api/issue-notices/registrations")
  List<View> list(
      @RequestParam(defaultValue = "CURRENT") NoticeRegistrations.Which which,
      @Parameter(description = "EXPIRING のときの日数") @RequestParam(defaultValue = "31") int days) {
    return registrations.list(which, days).stream().map(View::of).toList();
  }

  @Operation(summary = "本人通知を登録する")
  @PostMapping("/api/issue-notices/registrations")
  ResponseEntity<View> register(@RequestBody RegistrationEntry entry) {
    KeptRegistration kept = registrations.register(entry.read());
    return ResponseEntity.created(URI.create("/api/issue-notices/registrations/" + kept.number()))
        .body(View.of(kept));
  }

  @Operation(summary = "本人通知の登録を照会する", description = "すべての版を、新しい順に返します。")
  @GetMapping("/api/issue-notices/registrations/{number}")
  List<View> show(@PathVariable long number) {
    return registrations.versions(number).stream().map(View::of).toList();
  }

  @Operation(summary = "本人通知の登録を修正する")
  @PutMapping("/api/issue-notices/registrations/{number}")
  View correct(@PathVariable long number, @RequestBody RegistrationEntry entry) {
    return View.of(
        registrations.correct(
            number, Objects.requireNonNullElse(entry.version(), 0), entry.read()));
  }

  @Operation(summary = "本人通知の登録を終了する")
  @PostMapping("/api/issue-notices/registrations/{number}/end")
  View end(@PathVariable long number, @RequestBody End end) {
    return View.of(registrations.end(number, end.version(), text(end.endedOn())));
  }

  @Operation(
      summary = "本人通知期間満了のお知らせを作成する",
      description =
          "printTo にプリンタを渡すと印刷もします。印刷の結果は /api/certificates/{issueNo}/prints で見られます。"
              + "copies（部数）を指定すると、それぞれを、発行番号の異なる帳票としてその数だけ作成します（10.7）。")
  @PostMapping("/api/issue-notices/expiry-notices")
  List<NoticeView> tellExpiry(@RequestBody Expiries expiries) {
    List<Long> numbers = expiries.numbers();
    return views(
        expiries.output(),
        () ->
            notices.expiries(
                numbers == null ? List.of() : numbers,
                Boolean.TRUE.equals(expiries.alertsConfirmed())));
  }

  @Operation(
      summary = "住民票の写し等交付通知書の対象となる交付",
      description =
          "出力条件 condition は REGISTERED（事前登録者への交付）、REGISTERED_EXCEPT_SELF（申請者が本人の交付を除く）、"
              + "BY_REQUESTER（事前登録に関わらず請求者の区分 requesters による）です。")
  @GetMapping("/api/issue-notices/due")
  List<DueView> due(@ParameterObject DueEntry entry) {
    return notices.due(entry.read(today())).stream().map(DueView::of).toList();
  }

  @Operation(
      summary = "住民票の写し等交付通知書を作成する",
      description =
          "chosen に対象の chosen を並べます。1人に1通となります。printTo にプリンタを渡すと印刷もします。"
              + "印刷の結果は /api/certificates/{issueNo}/prints で見られます。"
              + "copies（部数）を指定すると、それぞれを、発行番号の異なる帳票としてその数だけ作成します（10.7）。")
  @PostMapping("/api/issue-notices/due")
  List<NoticeView> tell(@RequestBody DueEntry entry) {
    return views(
        entry.output(),
        () ->
            notices.tell(
                entry.read(today()), entry.issues(), Boolean.TRUE.equals(entry.alertsConfirmed())));
  }

  @ExceptionHandler
  ProblemDetail unknown(RegistrationUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の本人通知の登録はありません。");
    return problem;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  private List<NoticeView> views(
      PrintEntry output, Work<List<IssuedPaper>, RuntimeException> issuing) {
    return printing.issue(output, issuing).papers().stream().map(NoticeView::of).toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
