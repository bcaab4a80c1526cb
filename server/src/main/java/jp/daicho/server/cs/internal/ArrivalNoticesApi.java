package jp.daicho.server.cs.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.cs.ArrivalNotices;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.EntryNodes;
import jp.daicho.server.operators.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 転入通知 that could not be taken in, through the API (4.1.3.1.2). */
@RestController
@Tag(name = "住基ネットCS", description = "転入通知、転出証明書情報、住民票コードの空き番（4.1.1.3、4.1.3.1.2、4.3.1）")
final class ArrivalNoticesApi {
  private final ArrivalNotices notices;
  private final ListPrinting lists;
  private final Clock clock;

  ArrivalNoticesApi(ArrivalNotices notices, ListPrinting lists, Clock clock) {
    this.notices = notices;
    this.lists = lists;
    this.clock = clock;
  }

  /** A notice opened for correction. */
  record OpenedView(
      ArrivalNotices.Failed notice,
      @Schema(type = "object", description = "電文から読み取れた入力内容") ObjectNode entry) {}

  /** A corrected notice. */
  record Correction(
      @Schema(type = "object", description = "転入通知の受理（arrival-notice）の入力内容") JsonNode entry,
      boolean alertsConfirmed) {
    /** What has to be there is there. */
    Correction {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /** The draft made of it. */
  record Entered(long draftNumber) {}

  @Operation(summary = "転入通知情報取込エラーの一覧")
  @GetMapping("/api/cs/arrival-notices")
  List<ArrivalNotices.Failed> list() {
    return notices.list();
  }

  @Operation(summary = "転入通知情報取込エラー一覧表（CSV）")
  @GetMapping(path = "/api/cs/arrival-notices.csv", produces = "text/csv")
  ResponseEntity<byte[]> csv() {
    return lists.csv(Permission.MOVE_ENTRY, ArrivalNoticesList.of(notices.list()));
  }

  @Operation(summary = "転入通知情報取込エラー一覧表（PDF）")
  @GetMapping(path = "/api/cs/arrival-notices.pdf", produces = "application/pdf")
  ResponseEntity<byte[]> pdf() {
    return lists.pdf(Permission.MOVE_ENTRY, ArrivalNoticesList.of(notices.list()));
  }

  @Operation(summary = "転入通知情報取込エラー一覧表を印刷する", description = PrintEntry.LIST)
  @PostMapping("/api/cs/arrival-notices.pdf")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void print(@ParameterObject PrintEntry output) {
    lists.print(
        ListPrinting.Made.of(
            Permission.MOVE_ENTRY, ArrivalNoticesList.of(notices.list()), clock.instant()),
        output);
  }

  @Operation(summary = "取り込めなかった転入通知の内容", description = "entry を直して /draft に送ると、仮登録できます。")
  @GetMapping("/api/cs/arrival-notices/{number}")
  OpenedView open(@PathVariable long number) {
    ArrivalNotices.Opened opened = notices.open(number);
    return new OpenedView(opened.failed(), EntryNodes.write(opened.entry()));
  }

  @Operation(summary = "取り込めなかった転入通知を、修正して仮登録する")
  @PostMapping("/api/cs/arrival-notices/{number}/draft")
  Entered enter(@PathVariable long number, @RequestBody Correction correction) {
    Draft draft =
        notices.enter(
            number,
            EntryNodes.read(correction.entry()),
            DraftSource.API,
            correction.alertsConfirmed());
    return new Entered(draft.number());
  }

  @ExceptionHandler
  ProblemDetail unknown(MessageUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の転入通知はないか、既に処理されています。");
    return problem;
  }
}
