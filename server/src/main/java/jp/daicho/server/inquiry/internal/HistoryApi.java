package jp.daicho.server.inquiry.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.inquiry.HistoryQuestion;
import jp.daicho.server.inquiry.HistoryQuestion.DayKind;
import jp.daicho.server.inquiry.MoveHistories;
import jp.daicho.server.inquiry.ShownHistory;
import jp.daicho.server.inquiry.ShownVersion;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of moves for programs (2.2.1): the same as the screens. */
@RestController
@RequestMapping("/api")
@Tag(name = "照会")
final class HistoryApi {
  private final MoveHistories histories;

  HistoryApi(MoveHistories histories) {
    this.histories = histories;
  }

  /** By what the moves are looked for; all if nothing is given. */
  record Wanted(
      @Parameter(description = "異動事由のコード（1.2.2）") @Nullable String reason,
      @Parameter(description = "from、to がどの日付か。省略すると異動日") @Nullable DayKind dayKind,
      @Parameter(description = "期間の初日", example = "2026-04-01") @Nullable LocalDate from,
      @Parameter(description = "期間の末日", example = "2026-04-30") @Nullable LocalDate to,
      @Parameter(description = "入力場所のコード") @Nullable String place,
      @Parameter(description = "入力端末のコード") @Nullable String terminal,
      @Parameter(description = "true：留意事項の異動のみ") @Nullable Boolean pointsToNote) {
    HistoryQuestion question() {
      return new HistoryQuestion(
          reason == null ? "" : reason,
          dayKind == null ? DayKind.MOVED : dayKind,
          from,
          to,
          place == null ? "" : place,
          terminal == null ? "" : terminal,
          Boolean.TRUE.equals(pointsToNote));
    }
  }

  @GetMapping("/residents/{addressNumber}/history")
  @Operation(
      summary = "異動履歴を照会する",
      description = "新しい順に、各履歴で変わった項目を返します。条件を指定すると、すべてに当てはまる異動だけを返します。")
  List<ShownVersion> resident(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber,
      @ParameterObject Wanted wanted) {
    return history(addressNumber, wanted.question()).versions();
  }

  @GetMapping("/residents/{addressNumber}/other-names")
  @Operation(summary = "旧氏・通称履歴を照会する", description = "旧氏・通称の記載、変更、削除を新しい順に返します。")
  List<ShownHistory.OtherName> otherNames(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber) {
    return history(addressNumber, HistoryQuestion.ALL).names();
  }

  @GetMapping("/households/{householdNumber}/history")
  @Operation(
      summary = "世帯の異動履歴を照会する",
      description = "世帯にいた人の、世帯にいた間の異動と世帯を離れた異動を、新しい順に返します。消除された世帯員も含みます。")
  ShownHistory household(
      @Parameter(description = "世帯番号") @PathVariable String householdNumber,
      @ParameterObject Wanted wanted) {
    return histories
        .of(RecordController.read(householdNumber, HouseholdNumber::of), wanted.question())
        .orElseThrow(RecordController::unknown);
  }

  private ShownHistory history(String number, HistoryQuestion question) {
    return histories
        .of(RecordController.read(number, AddressNumber::of), question)
        .orElseThrow(RecordController::unknown);
  }
}
