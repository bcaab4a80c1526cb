package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.certificates.RegisteredSeal;
import jp.daicho.server.certificates.SealEntry;
import jp.daicho.server.certificates.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The electronic seals through the API: whatever the screen does. */
@RestController
@RequestMapping("/api/seals")
@Tag(name = "公印", description = "電子公印の登録と終了（1.3.7、5.6）。登録した印影は変えられません。")
final class SealsApi {
  private final Seals seals;

  SealsApi(Seals seals) {
    this.seals = seals;
  }

  /** A seal. */
  @Schema(name = "Seal", description = "電子公印")
  record SealView(
      @Schema(example = "1") long number,
      @Schema(description = "種類", example = "MAYOR") String kind,
      @Schema(example = "市区町村長の印") String label,
      @Schema(description = "指定都市の行政区。市全体のものは空") String ward,
      @Schema(example = "BLACK") String colour,
      LocalDate from,
      @Nullable LocalDate to,
      @Schema(description = "長い方の辺（mm）", example = "22") double size,
      @Schema(description = "PNG画像（Base64）") byte[] png) {
    static SealView of(RegisteredSeal seal) {
      var ward = seal.ward();
      return new SealView(
          seal.number(),
          seal.kind().name(),
          seal.kind().label(),
          ward == null ? "" : ward.value(),
          seal.red() ? "RED" : "BLACK",
          seal.from(),
          seal.to(),
          seal.size(),
          seal.png());
    }
  }

  /** A seal to register. */
  @Schema(name = "SealRequest", description = "登録する電子公印")
  record SealRequest(
      @Schema(
              description =
                  "種類：MAYOR 市区町村長の印、ACTING_MAYOR 職務代理者の印、CERTIFICATE 証明書専用の印、CARD カード券面用の印",
              example = "CERTIFICATE")
          @Nullable String kind,
      @Schema(description = "指定都市の行政区の団体コード", example = "") @Nullable String ward,
      @Schema(description = "BLACK、又はカード券面用の印に限り RED", example = "BLACK") @Nullable String colour,
      @Schema(example = "R8.4.1") @Nullable String from,
      @Schema(example = "") @Nullable String to,
      @Schema(description = "長い方の辺（mm）。25以内", example = "24") @Nullable String size,
      @Schema(
              description = "PNGファイル（Base64）",
              example =
                  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQAAAABazTCJAAAADElEQVR4nGNgaGAAAAGGAIHkrHPrAAAAAElFTkSuQmCC")
          byte @Nullable [] png) {}

  /** The end of a seal. */
  @Schema(name = "SealEnd")
  record EndRequest(@Schema(description = "使用終了日", example = "R9.3.31") @Nullable String lastDay) {}

  @Operation(summary = "公印の一覧")
  @GetMapping
  List<SealView> all() {
    return seals.all().stream().map(SealView::of).toList();
  }

  @Operation(summary = "公印の照会")
  @GetMapping("/{number}")
  SealView find(@PathVariable long number) {
    return seals.find(number).map(SealView::of).orElseThrow(SealsApi::unknown);
  }

  @Operation(summary = "公印を登録する")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SealView register(@RequestBody SealRequest request) {
    byte[] png = request.png();
    return SealView.of(
        seals.register(
            new SealEntry(
                text(request.kind()),
                text(request.ward()),
                text(request.colour()),
                text(request.from()),
                text(request.to()),
                text(request.size()),
                png == null ? new byte[0] : png)));
  }

  @Operation(summary = "公印の使用終了日を登録する")
  @PutMapping("/{number}/end")
  SealView end(@PathVariable long number, @RequestBody EndRequest request) {
    return seals
        .end(number, text(request.lastDay()))
        .map(SealView::of)
        .orElseThrow(SealsApi::unknown);
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
