package jp.daicho.server.links.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPorts;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Messages to and from other systems through the API. */
@RestController
@RequestMapping("/api/links")
@Tag(name = "他システムとの連携", description = "住基ネットCS等との電文の送受信（4.1.3.1.2、7.1）。電文の形式は docs/links.md")
final class LinksApi {
  private static final int MOST = 500;

  private final SendingMessages sending;
  private final ReceivedMessages received;
  private final LinkRounds rounds;
  private final PartnerPorts ports;

  LinksApi(
      SendingMessages sending, ReceivedMessages received, LinkRounds rounds, PartnerPorts ports) {
    this.sending = sending;
    this.received = received;
    this.rounds = rounds;
    this.ports = ports;
  }

  /** A message to send. */
  @Schema(name = "SentMessage", description = "送信電文")
  record SentView(
      long number,
      String partner,
      String kind,
      @Schema(description = "電文の種類の名称", example = "本人確認情報") String kindLabel,
      String messageId,
      @Schema(description = "異動番号。異動によらない電文では空") @Nullable Long moveNumber,
      String addressNumber,
      SendingState state,
      int attempts,
      Instant madeAt,
      @Nullable Instant settledAt,
      @Schema(description = "最後のエラー") String error,
      @Schema(description = "連携ごとの区分。出入国在留管理庁への電文では、根拠の法律（BOTH、IMMIGRATION、REGISTER）")
          String category,
      @Schema(description = "再送信のとき、元の電文の番号") @Nullable Long resendOf,
      @Schema(description = "媒体で引き渡したとき、媒体の番号") @Nullable Long mediumNumber,
      @Schema(description = "電文。一覧では空") @Nullable String content) {
    static SentView of(SentMessage message) {
      return new SentView(
          message.number(),
          message.partner().id(),
          message.kind(),
          MessageKind.labelOf(message.kind()),
          message.messageId(),
          message.moveNumber(),
          message.person().value(),
          message.state(),
          message.attempts(),
          message.madeAt(),
          message.settledAt(),
          message.error(),
          message.category(),
          message.resendOf(),
          message.mediumNumber(),
          message.content());
    }
  }

  /** A received message. */
  @Schema(name = "ReceivedMessage", description = "受信電文")
  record ReceivedView(
      long number,
      String partner,
      String kind,
      @Schema(description = "電文の種類の名称", example = "転入通知") String kindLabel,
      String messageId,
      String sender,
      @Nullable Instant sentAt,
      Instant receivedAt,
      ReceivedState state,
      List<FindingView> findings,
      String error,
      @Nullable Long moveNumber,
      @Nullable Long draftNumber,
      String note,
      @Schema(description = "電文。一覧では空") String content) {
    static ReceivedView of(ReceivedMessage message) {
      return new ReceivedView(
          message.number(),
          message.partner().id(),
          message.kind(),
          MessageKind.labelOf(message.kind()),
          message.messageId(),
          message.sender(),
          message.sentAt(),
          message.receivedAt(),
          message.state(),
          message.findings(),
          message.error(),
          message.moveNumber(),
          message.draftNumber(),
          message.note(),
          message.content());
    }
  }

  /** Messages handed in. */
  record HandedIn(@Schema(description = "電文。１件を１つの文字列とする") List<String> messages) {
    /** What has to be there is there. */
    HandedIn {
      Objects.requireNonNull(messages, "messages");
    }
  }

  /** How a message was dealt with. */
  record Settled(@Schema(description = "処理の内容。住民の氏名、番号は書かない") String note) {
    /** What has to be there is there. */
    Settled {
      Objects.requireNonNull(note, "note");
    }
  }

  @Operation(summary = "送信電文の一覧", description = "新しいものから最大500件を返します。")
  @GetMapping("/sending")
  List<SentView> sending(
      @Parameter(description = "状態。指定しなければすべて") @RequestParam(required = false)
          Set<SendingState> state,
      @Parameter(description = "宛名番号") @RequestParam(defaultValue = "") String addressNumber) {
    return sending
        .list(
            state == null ? EnumSet.allOf(SendingState.class) : state,
            addressNumber.isBlank() ? null : AddressNumber.of(addressNumber),
            MOST)
        .stream()
        .map(SentView::of)
        .toList();
  }

  @Operation(summary = "送信電文の照会")
  @GetMapping("/sending/{number}")
  SentView sent(@PathVariable long number) {
    return SentView.of(sending.show(number));
  }

  @Operation(summary = "送信エラーの電文を送信待ちに戻す", description = "送信済の電文は再送信できません（4.1.3.0.4）。")
  @PostMapping("/sending/{number}/retry")
  SentView retry(@PathVariable long number) {
    require(sending.retry(number));
    return SentView.of(sending.show(number));
  }

  @Operation(summary = "送信エラーの電文を、手作業で処理済とする")
  @PostMapping("/sending/{number}/by-hand")
  SentView byHand(@PathVariable long number) {
    require(sending.settleByHand(number));
    return SentView.of(sending.show(number));
  }

  @Operation(summary = "受信電文の一覧", description = "新しいものから最大500件を返します。")
  @GetMapping("/received")
  List<ReceivedView> received(
      @Parameter(description = "状態。指定しなければすべて") @RequestParam(required = false)
          Set<ReceivedState> state,
      @Parameter(description = "電文の種類", example = "moving-in-notice")
          @RequestParam(required = false)
          Set<String> kind,
      @Parameter(description = "処理の済んでいないものだけか") @RequestParam(defaultValue = "false")
          boolean open) {
    ReceivedMessages.Query query =
        new ReceivedMessages.Query(
            kind == null ? Set.of() : kind,
            state == null ? EnumSet.allOf(ReceivedState.class) : state,
            open);
    return received.list(query, MOST).stream().map(ReceivedView::of).toList();
  }

  @Operation(summary = "受信電文の照会")
  @GetMapping("/received/{number}")
  ReceivedView show(@PathVariable long number) {
    return ReceivedView.of(received.show(number));
  }

  @Operation(summary = "受信電文を処理済とする", description = "取込エラー又は入力待ちの電文を、別の方法で処理したときに使います。")
  @PostMapping("/received/{number}/settle")
  ReceivedView settle(@PathVariable long number, @RequestBody Settled settled) {
    require(received.settle(number, settled.note()));
    return ReceivedView.of(received.show(number));
  }

  @Operation(
      summary = "取込エラーの電文を取込待ちに戻す",
      description = "取り込めなかった理由がなくなったときに使います。次の送受信のときに、もう一度取り込みます。")
  @PostMapping("/received/{number}/retry")
  ReceivedView again(@PathVariable long number) {
    require(received.retry(number));
    return ReceivedView.of(received.show(number));
  }

  @Operation(
      summary = "電文を取り込む",
      description = "回線によらず入手した電文を取り込みます。反映は次の送受信のときに行います。既に取り込んだ電文は無視します。")
  @PostMapping("/{partner}/received")
  ReceivedMessages.Kept handIn(@PathVariable String partner, @RequestBody HandedIn handedIn) {
    return received.handIn(partner(partner), handedIn.messages());
  }

  @Operation(summary = "送受信をすぐに行う", description = "定期の送受信を待たずに行います。バッチ処理の権限が必要です。")
  @PostMapping("/{partner}/round")
  LinkRounds.Round round(@PathVariable String partner) {
    return rounds.run(
        ports
            .find(partner(partner))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "連携していません。")));
  }

  private static Partner partner(String id) {
    return Partner.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void require(boolean done) {
    if (!done) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "この状態の電文には、この処理はできません。");
    }
  }

  @ExceptionHandler
  ProblemDetail unknown(MessageUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の電文はありません。");
    return problem;
  }
}
