package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.moves.DraftQuery;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.moves.ManyDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts all together or in part, as the list on the screen has them (4.0.8). */
@RestController
@Tag(name = "異動")
final class ManyDraftsApi {
  private final ManyDrafts drafts;

  ManyDraftsApi(ManyDrafts drafts) {
    this.drafts = drafts;
  }

  /** A draft at the revision the caller saw. */
  @Schema(name = "ChosenDraft")
  record ChosenView(long number, int revision) {}

  /** Which drafts to register: those named, or all reviewed ones of a query. */
  @Schema(name = "DecisionsRequest")
  record DecisionsRequest(
      @Schema(description = "選択した仮登録。空なら、条件に合う決裁待ちをすべて") @Nullable List<ChosenView> drafts,
      @Schema(description = "入力場所のコード。空なら全部") @Nullable String place,
      @Schema(description = "異動者の宛名番号又は氏名の一部。空なら全部") @Nullable String person) {}

  /** A draft that was not registered. */
  @Schema(name = "RefusedDraft")
  record RefusedView(long number, List<FindingView> findings) {}

  /** What became of them. */
  @Schema(name = "Decisions")
  record DecisionsView(
      List<MovesApi.Registered> registered,
      List<RefusedView> refused,
      @Schema(description = "上限を超えたため処理しなかった件数") int left,
      @Schema(description = "一度に本登録する件数の上限") int most) {
    static DecisionsView of(ManyDrafts.Outcome outcome) {
      return new DecisionsView(
          outcome.registered().stream().map(MovesApi.Registered::of).toList(),
          outcome.refused().stream()
              .map(
                  one ->
                      new RefusedView(
                          one.number(), one.findings().stream().map(FindingView::of).toList()))
              .toList(),
          outcome.left(),
          outcome.most());
    }
  }

  @Operation(
      summary = "仮登録の一覧",
      description = "全部、又は状態・入力場所・異動者による一部（4.0.8）。状態を指定しなければ、審査待ちと決裁待ちです。")
  @GetMapping("/api/drafts")
  List<DraftView> list(
      @RequestParam(required = false) @Nullable DraftState state,
      @Parameter(description = "入力場所のコード", example = "001") @RequestParam(defaultValue = "")
          String place,
      @Parameter(description = "異動者の宛名番号又は氏名の一部") @RequestParam(defaultValue = "") String person) {
    EnumSet<DraftState> states =
        state == null ? EnumSet.of(DraftState.ENTERED, DraftState.REVIEWED) : EnumSet.of(state);
    return drafts.list(new DraftQuery(states, place, person)).stream()
        .map(found -> DraftView.of(found.draft(), List.of()))
        .toList();
  }

  @Operation(
      summary = "一括の決裁（本登録）",
      description =
          "選択した仮登録、又は条件に合う決裁待ちのすべてを、１件ずつ本登録します（4.0.8）。アラートのあるものと、自分が入力したものは"
              + "本登録されません。件数の上限は管理項目「異動の設定」で定めます。")
  @PostMapping("/api/drafts/decisions")
  DecisionsView decide(@RequestBody DecisionsRequest request) {
    List<ChosenView> chosen = request.drafts();
    if (chosen != null && !chosen.isEmpty()) {
      return DecisionsView.of(
          drafts.decide(
              chosen.stream()
                  .map(one -> new ManyDrafts.Chosen(one.number(), one.revision()))
                  .toList()));
    }
    return DecisionsView.of(
        drafts.decideAll(
            new DraftQuery(
                EnumSet.of(DraftState.REVIEWED),
                orEmpty(request.place()),
                orEmpty(request.person()))));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
