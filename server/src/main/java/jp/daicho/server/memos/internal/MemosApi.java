package jp.daicho.server.memos.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.memos.MemoDeed;
import jp.daicho.server.memos.MemoVersion;
import jp.daicho.server.memos.Memos;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Memos through the API: whatever the screens do. */
@RestController
@RequestMapping("/api/residents/{addressNumber}/memos")
@Tag(name = "メモ", description = "個人ごとのメモ（1.1.15）。証明書には出力されません。")
final class MemosApi {
  private final Memos memos;

  MemosApi(Memos memos) {
    this.memos = memos;
  }

  /** A memo to write or to correct. */
  @Schema(name = "MemoEntry")
  record MemoEntry(
      @Schema(description = "メモの内容。改行できます。4000文字まで", example = "日中は電話がつながりにくい。夕方以降に連絡のこと。")
          @Nullable String text,
      @Schema(description = "修正するとき：表示した版", example = "1") @Nullable Integer version) {
    /** Without the words. */
    @Override
    public String toString() {
      return "MemoEntry";
    }
  }

  /** A version of a memo. */
  @Schema(name = "Memo")
  record MemoView(
      @Schema(description = "メモの番号", example = "1") int number,
      @Schema(description = "版（1から）", example = "1") int version,
      @Schema(description = "WRITTEN：入力、CORRECTED：修正、DELETED：削除") MemoDeed deed,
      @Schema(example = "日中は電話がつながりにくい。夕方以降に連絡のこと。") String text,
      @Schema(description = "入力した者のユーザID", example = "madoguchi") String operator,
      @Schema(description = "入力した日時") Instant at) {
    static MemoView of(MemoVersion memo) {
      return new MemoView(
          memo.number(), memo.version(), memo.deed(), memo.text(), memo.operator(), memo.at());
    }
  }

  @Operation(summary = "個人のメモを照会する", description = "削除されていないメモの最新の版を、新しい順に返します。")
  @GetMapping
  List<MemoView> of(@Parameter(description = "宛名番号") @PathVariable String addressNumber) {
    return memos.of(read(addressNumber)).stream().map(MemoView::of).toList();
  }

  @Operation(summary = "メモの履歴を照会する", description = "修正前と削除されたものを含むすべての版を、新しい順に返します。")
  @GetMapping("/history")
  List<MemoView> history(@Parameter(description = "宛名番号") @PathVariable String addressNumber) {
    return memos.history(read(addressNumber)).stream().map(MemoView::of).toList();
  }

  @Operation(summary = "メモを入力する")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MemoView write(@PathVariable String addressNumber, @RequestBody MemoEntry entry) {
    return memos
        .write(read(addressNumber), text(entry))
        .map(MemoView::of)
        .orElseThrow(MemosApi::unknown);
  }

  @Operation(summary = "メモを修正する", description = "修正前の内容は履歴に残ります。")
  @PutMapping("/{number}")
  MemoView correct(
      @PathVariable String addressNumber,
      @Parameter(description = "メモの番号") @PathVariable int number,
      @RequestBody MemoEntry entry) {
    Integer version = entry.version();
    return memos
        .correct(read(addressNumber), number, version == null ? 0 : version, text(entry))
        .map(MemoView::of)
        .orElseThrow(MemosApi::unknown);
  }

  @Operation(summary = "メモを削除する", description = "削除前の内容は履歴に残ります。")
  @DeleteMapping("/{number}")
  MemoView delete(
      @PathVariable String addressNumber,
      @Parameter(description = "メモの番号") @PathVariable int number,
      @Parameter(description = "表示した版") @RequestParam int version) {
    return memos
        .delete(read(addressNumber), number, version)
        .map(MemoView::of)
        .orElseThrow(MemosApi::unknown);
  }

  private static String text(MemoEntry entry) {
    return entry.text() == null ? "" : entry.text();
  }

  private static AddressNumber read(String number) {
    try {
      return AddressNumber.of(number);
    } catch (InvalidValueException noNumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noNumber);
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
