package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who of the register may be the same person as somebody of an entry, for programs (4.1.1.2). */
@RestController
@Tag(name = "異動入力")
final class SamePersonsApi {
  private static final jp.daicho.server.operators.Operation CANDIDATES =
      jp.daicho.server.operators.Operation.of(
          "異動入力（同じ人の候補）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Moves moves;
  private final Protections protections;

  SamePersonsApi(Door door, Moves moves, Protections protections) {
    this.door = door;
    this.moves = moves;
    this.protections = protections;
  }

  @Operation(
      summary = "新たに住民となる人と同じ人かもしれない住民・除票",
      description =
          "氏名のカナ・文字・異体字・旧氏・通称、生年月日（１桁の違い、入れ替わり、元号の誤り、不詳日）、性別、住所を比べ、"
              + "一致度が目安以上のものを、内訳とともに返します。番号が同じ人、氏名・性別・生年月日が同じ人は、"
              + "異動のチェックの結果（E0501～A0504）に出るので、含みません（4.1.1.2）。異動日と、氏名・生年月日・本籍など住民票に必要な項目がそろった人を比べます。"
              + "例：{\"type\":\"moving-in\",\"movedOn\":\"R8.11.16\",\"persons\":["
              + "{\"kind\":\"1\",\"surname\":\"山田\",\"givenName\":\"花子\","
              + "\"surnameFurigana\":\"ヤマダ\",\"givenNameFurigana\":\"ハナコ\",\"birthDate\":\"S55.12.26\",\"sex\":\"2\",\"domicile\":\"福島県会津若松市追手町１番地\",\"headOfRegister\":\"山田"
              + "　花子\"}]}")
  @PostMapping("/api/moves/same-persons")
  List<CandidateView> candidates(@RequestBody JsonNode entry) {
    EnteredMove typed = EntryJson.read(entry);
    return door.enter(
        CANDIDATES,
        passage -> {
          passage.require(Permission.ENQUIRY);
          List<CandidateView> views = new ArrayList<>();
          moves
              .look(passage, typed, 0)
              .candidates()
              .forEach(
                  (person, found) ->
                      views.addAll(CandidateView.of(passage, protections, person, found)));
          return views;
        });
  }
}
