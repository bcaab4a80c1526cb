package jp.daicho.server.immigration.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.immigration.CommissionerNotices;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices of the commissioner through the API (4.5.6). */
@RestController
@Tag(name = "出入国在留管理庁", description = "出入国在留管理庁長官通知の取込、市町村通知と市町村伝達（4.5.6、4.5.7）")
final class NoticesApi {
  private final CommissionerNotices notices;
  private final Printing printing;

  NoticesApi(CommissionerNotices notices, Printing printing) {
    this.notices = notices;
    this.printing = printing;
  }

  /** How a notice is taken in by hand. */
  @Schema(name = "NoticeByHand", description = "手動での取込。変わる項目は通知のとおりとなる")
  record ByHandView(
      @Schema(description = "事由の番号", example = "period-extended") String event,
      @Schema(description = "対象者の宛名番号", example = "10019") String addressNumber,
      @Schema(description = "事由の生じた年月日", example = "2026-11-20") String occurredOn,
      @Schema(description = "通知日", example = "2026-11-24") String noticedOn,
      @Schema(description = "アラートを確認したか") boolean alertsConfirmed) {
    /** What has to be there is there. */
    ByHandView {
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(addressNumber, "addressNumber");
      Objects.requireNonNull(occurredOn, "occurredOn");
      Objects.requireNonNull(noticedOn, "noticedOn");
    }
  }

  /** The draft made of it. */
  @Schema(name = "NoticeEntered")
  record Entered(@Schema(example = "12") long draftNumber) {}

  /** The slip that was printed. */
  @Schema(name = "ResultSlip", description = "処理結果確認票")
  record SlipView(
      @Schema(
              description = "発行履歴の番号（部数が２以上のときは、１部目の番号）。/api/certificates/{issueNo}/pdf で取り出せる",
              example = "45")
          long issueNo,
      @Schema(description = "すべての部の発行履歴の番号。１部ごとに発行番号が付く", example = "[45]") List<Long> issueNos) {}

  @Operation(
      summary = "取込の済んでいない出入国在留管理庁長官通知の一覧",
      description = "通知日にかかわらず、すべてを返します（4.5.6）。指定都市で異動者を自区住民に限るときは、自区の住民のものに限ります。")
  @GetMapping("/api/immigration/notices")
  List<CommissionerNotices.Waiting> list() {
    return notices.list();
  }

  @Operation(summary = "出入国在留管理庁長官通知の内容")
  @GetMapping("/api/immigration/notices/{number}")
  CommissionerNotices.Opened open(@PathVariable long number) {
    return notices.open(number);
  }

  @Operation(
      summary = "出入国在留管理庁長官通知を手動で取り込む",
      description = "仮登録します。処理結果確認票を作成してから、審査と決裁を経て登録されます。")
  @PostMapping("/api/immigration/notices/{number}/draft")
  Entered enter(@PathVariable long number, @RequestBody ByHandView said) {
    Draft draft =
        notices.enter(
            number,
            new CommissionerNotices.ByHand(
                said.event(), said.addressNumber(), said.occurredOn(), said.noticedOn()),
            DraftSource.API,
            said.alertsConfirmed());
    return new Entered(draft.number());
  }

  @Operation(
      summary = "処理結果確認票を作成する",
      description =
          "出入国在留管理庁長官通知による仮登録の、異動前と異動後の内容を記載します（4.5.6）。審査の前に必要です。"
              + "printTo にプリンタを渡すと印刷もします。印刷の結果は /api/certificates/{issueNo}/prints で見られます。"
              + "copies（部数）を指定すると、発行番号の異なる確認票をその数だけ作成し、issueNos に並べます（10.7）。")
  @PostMapping("/api/immigration/drafts/{number}/result-slip")
  SlipView slip(
      @PathVariable long number,
      @RequestParam(defaultValue = "false") boolean alertsConfirmed,
      @ParameterObject PrintEntry output) {
    List<Long> issueNos =
        printing.issue(output, () -> notices.slip(number, alertsConfirmed)).issueNos();
    return new SlipView(issueNos.getFirst(), issueNos);
  }

  @ExceptionHandler
  ProblemDetail unknown(MessageUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の通知はないか、既に取り込まれています。");
    return problem;
  }
}
