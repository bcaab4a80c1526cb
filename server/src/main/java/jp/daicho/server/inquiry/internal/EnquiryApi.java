package jp.daicho.server.inquiry.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.CombinedRow;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.inquiry.AsOf;
import jp.daicho.server.inquiry.DeletedAnswer;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.SearchAnswer;
import jp.daicho.server.inquiry.ShownHousehold;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchField;
import jp.daicho.server.registry.SearchFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and enquiry for programs: the same as the screens. */
@RestController
@RequestMapping("/api")
@Tag(name = "照会", description = "住民・世帯の検索と照会。画面と同じ権限で、同じ範囲の項目を返します。")
final class EnquiryApi {
  private final Enquiries enquiries;
  private final SearchWards wards;

  EnquiryApi(Enquiries enquiries, SearchWards wards) {
    this.enquiries = enquiries;
    this.wards = wards;
  }

  /**
   * A search.
   *
   * @param q what would be typed into the search box; nothing if left out
   * @param fields what would be filled into the other fields of the form, by their names
   * @param scope residents if left out
   * @param page the first if left out
   * @param ward the code of a ward of a designated city; all if left out
   */
  record Question(
      @Schema(description = "検索欄の語", example = "渡辺 S55.12.26") @Nullable String q,
      @Schema(
              description =
                  "詳しい条件。name（氏名・旧氏・通称）、reading（フリガナ）、part（ANY：部分一致、BEGINNING：前方一致、WHOLE：完全一致）、"
                      + "exact（true：異体字を含めない）、bornFrom・bornTo（生年月日）、sex（1：男、2：女、0：空欄）、"
                      + "relationship（続柄）、address（住所）、addressCode（住所コード）、building（方書）、addressNumber（宛名番号）、"
                      + "householdNumber（世帯番号）、individualNumber（個人番号）、residentRecordCode（住民票コード）、"
                      + "cardNumber（在留カード番号等）、deletionReason（消除事由）、empty（未入力の項目：NAME、READING、FORMER_SURNAME、FORMER_SURNAME_READING、"
                      + "ALIAS、ALIAS_READING、RELATIONSHIP、ADDRESS_CODE、BUILDING、INDIVIDUAL_NUMBER、"
                      + "RESIDENT_RECORD_CODE、CARD_NUMBER。コンマで区切る）",
              example = "{\"name\":\"渡辺\",\"bornFrom\":\"昭和55年\",\"building\":\"丸の内ハイツ\"}")
          @Nullable Map<String, String> fields,
      @Nullable Scope scope,
      @Nullable Integer page,
      @Nullable String ward) {
    /** Without what is asked, which may hold a number. */
    @Override
    public String toString() {
      return "Question";
    }
  }

  @GetMapping("/residents")
  @Operation(
      summary = "住民を検索する",
      description =
          "検索欄と同じ語を空白で区切って渡します。すべての語に当てはまる人を返します。500人を超えるときは total が500、areMore が true です。"
              + "200ページ（10,000人）まで取得できます。")
  ResponseEntity<?> find(
      @Parameter(description = "カナ、漢字、生年月日（和暦・西暦）、宛名番号、世帯番号、住所など。個人番号・住民票コードは POST で渡します。")
          @RequestParam
          String q,
      @Parameter(
              description =
                  "RESIDENTS：住民のみ、ALL：除票も含む、DELETED：除票のみ、MOVED_OVER：除票用データベースのみ。"
                      + "ALL と DELETED では、住民記録システムに当てはまる人がいなければ、除票用データベースを探します（1.1.5）。")
          @RequestParam(defaultValue = "RESIDENTS")
          Scope scope,
      @Parameter(description = "何ページ目か（1から。1ページ50人）") @RequestParam(defaultValue = "1") int page,
      @Parameter(description = "指定都市で絞り込む行政区の団体コード（６桁。1.3.3）。省略すると全区", example = "141020")
          @RequestParam(required = false)
          @Nullable String ward) {
    if (enquiries.isSecret(SearchFields.ofQuery(q))) {
      return refused("個人番号・住民票コードは、アドレスに残らないよう POST /api/residents/search で渡してください。");
    }
    if (!wards.knows(ward)) {
      return refused("この市区町村にない行政区です。行政区の団体コード（６桁）を指定してください。");
    }
    return ResponseEntity.ok(answer(SearchFields.ofQuery(q), scope, page, ward));
  }

  @PostMapping("/residents/search")
  @Operation(
      summary = "住民を検索する（番号を含むとき、詳しい条件で検索するとき）",
      description =
          "検索語と詳しい条件のすべてに当てはまる人を返します。条件はアドレスに残りません。500人を超えるときは total が500、areMore が true です。")
  ResponseEntity<?> search(@RequestBody Question question) {
    Map<String, String> values =
        new HashMap<>(question.fields() == null ? Map.of() : question.fields());
    List<String> unknown =
        values.keySet().stream().filter(name -> SearchField.of(name).isEmpty()).sorted().toList();
    if (!unknown.isEmpty()) {
      return refused("fields にない項目名があります：" + String.join("、", unknown));
    }
    if (question.q() != null) {
      values.put(SearchField.QUERY.key(), question.q());
    }
    if (!wards.knows(question.ward())) {
      return refused("この市区町村にない行政区です。行政区の団体コード（６桁）を指定してください。");
    }
    return ResponseEntity.ok(
        answer(
            SearchFields.of(values),
            question.scope() == null ? Scope.RESIDENTS : question.scope(),
            question.page() == null ? 1 : question.page(),
            question.ward()));
  }

  private static ResponseEntity<?> refused(String reason) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason);
    problem.setTitle("要求に誤りがあります");
    return ResponseEntity.of(problem).build();
  }

  private SearchAnswer answer(SearchFields fields, Scope scope, int page, @Nullable String ward) {
    return enquiries.find(fields, scope, Math.max(1, page), wards.read(ward));
  }

  @GetMapping("/residents/{addressNumber}")
  @Operation(summary = "住民票の最新の内容を照会する", description = "権限のない項目は含みません。")
  Map<String, Object> resident(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber,
      @Parameter(description = "個人番号を含めるか。含めたことは記録されます。") @RequestParam(defaultValue = "false")
          boolean individualNumber) {
    return enquiries
        .values(RecordController.read(addressNumber, AddressNumber::of), individualNumber)
        .orElseThrow(RecordController::unknown);
  }

  @GetMapping("/residents/{addressNumber}/combined-field")
  @Operation(
      summary = "統合記載欄を照会する",
      description =
          "異動履歴（MOVE、Ａ類型）、留意事項（POINT_TO_NOTE、Ｂ類型）、除票固有の記載事項（DELETION）、"
              + "備考（REMARKS、Ｃ類型）を、記載の順に返します（1.1.14）。")
  List<CombinedRow> combined(@Parameter(description = "宛名番号") @PathVariable String addressNumber) {
    return enquiries
        .resident(RecordController.read(addressNumber, AddressNumber::of), false)
        .orElseThrow(RecordController::unknown)
        .combined();
  }

  @GetMapping("/deleted-records")
  @Operation(
      summary = "除票を処理年月日順に照会する",
      description = "処理年月日の期間を指定し、処理の順に返します（1.1.5）。取り消された消除は含みません。除票用データベースへ移行したものも含みます。1ページ50件。")
  DeletedAnswer deleted(
      @Parameter(description = "処理年月日の初日。省略すると末日の1月前") @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "処理年月日の末日。省略すると今日") @RequestParam(required = false)
          @Nullable LocalDate to,
      @Parameter(description = "何ページ目か（1から）") @RequestParam(defaultValue = "1") int page) {
    return enquiries.deleted(from, to, Math.max(1, page));
  }

  @GetMapping("/households/{householdNumber}")
  @Operation(summary = "世帯を照会する", description = "世帯員を記載順に、消除された世帯員を別に返します。")
  ShownHousehold household(@Parameter(description = "世帯番号") @PathVariable String householdNumber) {
    return enquiries
        .household(RecordController.read(householdNumber, HouseholdNumber::of))
        .orElseThrow(RecordController::unknown);
  }

  @GetMapping("/residents/{addressNumber}/as-of")
  @Operation(
      summary = "過去の時点の住民票を照会する",
      description =
          "基準日（day）にどうであったかを、ある日（knownOn）の終わりまでに登録された内容で返します。"
              + "その後に登録又は取り消された異動は反映しません。個人番号と、権限のない項目は含みません。")
  Map<String, Object> residentAsOf(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber,
      @Parameter(description = "基準日（例：2026-04-01）") @RequestParam LocalDate day,
      @Parameter(description = "いつまでに登録された内容によるか（例：2026-04-10）") @RequestParam LocalDate knownOn) {
    return enquiries
        .valuesAsOf(RecordController.read(addressNumber, AddressNumber::of), new AsOf(day, knownOn))
        .orElseThrow(RecordController::unknown);
  }

  @GetMapping("/households/{householdNumber}/as-of")
  @Operation(summary = "過去の時点の世帯を照会する", description = "基準日の世帯員を記載順に、ある日の終わりまでに登録された内容で返します。")
  ShownHousehold householdAsOf(
      @Parameter(description = "世帯番号") @PathVariable String householdNumber,
      @Parameter(description = "基準日（例：2026-04-01）") @RequestParam LocalDate day,
      @Parameter(description = "いつまでに登録された内容によるか（例：2026-04-10）") @RequestParam LocalDate knownOn) {
    return enquiries
        .householdAsOf(
            RecordController.read(householdNumber, HouseholdNumber::of), new AsOf(day, knownOn))
        .orElseThrow(RecordController::unknown);
  }
}
