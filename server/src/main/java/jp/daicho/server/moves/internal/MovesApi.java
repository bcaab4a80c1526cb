package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.moves.AssessedDraft;
import jp.daicho.server.moves.CheckedFile;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.EntryUnreadableException;
import jp.daicho.server.moves.MoveFiles;
import jp.daicho.server.moves.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves of every kind through the API: whatever the screens do. */
@RestController
@Tag(name = "異動", description = "異動の入力から本登録まで（4.0.8、4.1～4.6、10.8）")
final class MovesApi {
  private static final int LONGEST_KEY = 255;

  private final Drafts drafts;
  private final MoveFiles files;

  MovesApi(Drafts drafts, MoveFiles files) {
    this.drafts = drafts;
    this.files = files;
  }

  /** The findings of an entry that is not kept. */
  record Checked(List<FindingView> findings) {}

  /** The entry a file holds, with the findings of file and entry. */
  record Intake(ObjectNode entry, List<FindingView> findings) {}

  /** A new or corrected draft. */
  record DraftRequest(JsonNode entry, boolean alertsConfirmed, @Nullable Integer revision) {}

  /** A step of a draft. */
  record StepRequest(int revision, boolean alertsConfirmed) {}

  /** What was registered, and the papers that came out by themselves (4.3.3). */
  record Registered(
      long moveNumber,
      String householdNumber,
      List<String> addressNumbers,
      List<RegisteredPaper> papers,
      List<FindingView> papersMissing) {
    static Registered of(DecidedMove move) {
      return new Registered(
          move.moveNumber(),
          move.household().value(),
          move.persons().stream().map(person -> person.value()).toList(),
          move.papers().papers().stream().map(RegisteredPaper::of).toList(),
          views(move.papers().missing()));
    }
  }

  /** A paper that came out by itself. */
  record RegisteredPaper(long issueNo, String kind, String label, String pdf) {
    static RegisteredPaper of(IssuedPaper paper) {
      return new RegisteredPaper(
          paper.issueNo(),
          paper.kind(),
          paper.label(),
          "/api/certificates/" + paper.issueNo() + "/pdf");
    }
  }

  @Operation(
      summary = "異動の種類",
      description =
          "入力内容の type に書く名前と、その異動が持つ項目。どの異動でも、各人に pointsToNote（留意事項の行の配列）を書けます。行は item"
              + "（異動項目の名前か表示）と text。修正では number（住民票の留意事項の順、1から）を添えると、その留意事項を直し、text"
              + " に「（空欄）」と書くと取り消します（1.1.14）。")
  @GetMapping("/api/move-types")
  List<MoveTypeView> types() {
    return MoveTypes.standard().all().stream().map(MoveTypeView::of).toList();
  }

  @Operation(
      summary = "異動の入力内容を確認する（登録しない）",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(type = "object"),
                      examples = {
                        @ExampleObject(name = "転居（一部、新しい世帯）", value = EntryExamples.MOVING_INSIDE),
                        @ExampleObject(name = "国内転出", value = EntryExamples.MOVING_OUT),
                        @ExampleObject(name = "出生", value = EntryExamples.BIRTH),
                        @ExampleObject(name = "死亡", value = EntryExamples.DEATH),
                        @ExampleObject(name = "世帯主変更", value = EntryExamples.HOUSEHOLDER_CHANGE),
                        @ExampleObject(name = "職権修正", value = EntryExamples.CORRECTION),
                        @ExampleObject(name = "異動の取消し", value = EntryExamples.CANCELLATION),
                        @ExampleObject(
                            name = "異動の取消し（除票用データベース）",
                            value = EntryExamples.CANCELLATION_BY_ENTRY)
                      })))
  @PostMapping({"/api/moves/check", "/api/moves/moving-in/check"})
  Checked check(@RequestBody JsonNode entry) {
    return new Checked(views(drafts.check(EntryJson.read(entry)).findings()));
  }

  @Operation(summary = "転出証明書のCSVを読み取る（登録しない）")
  @PostMapping(path = "/api/moves/moving-in/file", consumes = "text/csv")
  Intake file(@RequestBody byte[] csv) {
    return intake(csv, MoveTypes.standard().get("moving-in"));
  }

  @Operation(
      summary = "書類のデータを読み取る（登録しない）",
      description =
          "転出証明書（CSV、又は二次元コードを読み取った文字）、住民異動届（CSV）、個人番号カードの券面事項（CSV）を、"
              + "異動の入力内容に直して返します。どの書類かは項目名で見分けます。住民異動届では住民を名簿から探し、"
              + "見つからない人や一人に決まらない人は、行とともに findings に示します（10.8）。")
  @PostMapping(
      path = "/api/moves/file",
      consumes = {"text/csv", "text/plain"})
  Intake paper(
      @Parameter(description = "入力する異動の種類。省くと書類に書かれた種類（なければ転入）") @RequestParam(required = false)
          @Nullable String type,
      @RequestBody byte[] file) {
    if (type != null && MoveTypes.standard().find(type).isEmpty()) {
      throw new EntryUnreadableException(List.of("type"));
    }
    return intake(file, type == null ? null : MoveTypes.standard().get(type));
  }

  private Intake intake(byte[] file, @Nullable MoveType wanted) {
    CheckedFile checked = files.check(file, wanted);
    return new Intake(EntryJson.write(checked.entry()), views(checked.findings()));
  }

  @Operation(
      summary = "異動を仮登録する",
      description =
          "Idempotency-Key を付けると、同じ要求を繰り返しても仮登録は一つだけで、初めの仮登録を返します。" + "同じ値を別の内容に使うと422になります。",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = DraftRequest.class),
                      examples = @ExampleObject(name = "国内転出", value = EntryExamples.DRAFT))))
  @PostMapping("/api/drafts")
  ResponseEntity<DraftView> enter(
      @Parameter(description = "要求ごとに異なる値（1～255文字）")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @RequestBody DraftRequest request) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new EntryUnreadableException(List.of("Idempotency-Key"));
    }
    EnteredMove entry = EntryJson.read(request.entry());
    String body = EntryJson.print(entry) + request.alertsConfirmed();
    Draft draft =
        drafts.enter(
            entry,
            DraftSource.API,
            request.alertsConfirmed(),
            key == null ? null : RequestKey.of(key, body));
    return ResponseEntity.created(URI.create("/api/drafts/" + draft.number()))
        .body(DraftView.of(draft, List.of()));
  }

  @Operation(summary = "仮登録の照会")
  @GetMapping("/api/drafts/{number}")
  DraftView show(@PathVariable long number) {
    AssessedDraft assessed = drafts.show(number);
    return DraftView.of(assessed.draft(), assessed.assessment().findings());
  }

  @Operation(summary = "仮登録の修正")
  @PutMapping("/api/drafts/{number}")
  DraftView correct(@PathVariable long number, @RequestBody DraftRequest request) {
    Integer revision = request.revision();
    Draft draft =
        drafts.correctSeen(
            number,
            revision == null ? 0 : revision,
            EntryJson.read(request.entry()),
            request.alertsConfirmed());
    return DraftView.of(draft, List.of());
  }

  @Operation(summary = "仮登録の審査")
  @PostMapping("/api/drafts/{number}/review")
  DraftView review(@PathVariable long number, @RequestBody StepRequest request) {
    return DraftView.of(drafts.review(number, request.revision()), List.of());
  }

  @Operation(summary = "仮登録の取消し")
  @PostMapping("/api/drafts/{number}/withdrawal")
  DraftView withdraw(@PathVariable long number, @RequestBody StepRequest request) {
    return DraftView.of(drafts.withdraw(number, request.revision()), List.of());
  }

  @Operation(summary = "決裁（本登録）")
  @PostMapping("/api/drafts/{number}/decision")
  Registered decide(@PathVariable long number, @RequestBody StepRequest request) {
    return Registered.of(drafts.decide(number, request.revision(), request.alertsConfirmed()));
  }

  private static List<FindingView> views(List<Finding> findings) {
    return findings.stream().map(FindingView::of).toList();
  }
}
