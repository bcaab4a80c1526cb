package jp.daicho.server.cs.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.server.cs.TransferCertificates;
import jp.daicho.server.moves.EntryNodes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Received 転出証明書情報 through the API (4.1.1.3). */
@RestController
@Tag(name = "住基ネットCS")
final class TransferApi {
  private final TransferCertificates certificates;

  TransferApi(TransferCertificates certificates) {
    this.certificates = certificates;
  }

  /** An entry to go on from. */
  record Prepared(
      @Schema(type = "object", description = "特例転入（special-moving-in）の入力内容") ObjectNode entry) {}

  @Operation(summary = "受信した転出証明書情報の一覧", description = "一緒に転出する人を１件にまとめて、新しいものから返します。")
  @GetMapping("/api/cs/transfer-certificates")
  List<TransferCertificates.Expected> list(
      @Parameter(description = "転入の済んだものも返すか") @RequestParam(defaultValue = "false")
          boolean movedIn) {
    return certificates.list(movedIn);
  }

  @Operation(
      summary = "転出証明書情報から、特例転入の入力内容を作る（登録しない）",
      description =
          "修正、補記して /api/drafts に送ります。再転入者は、氏名は除票、その他は受信した情報を優先します（4.1.1.2）。" + "見る権限のない項目は空になります。")
  @GetMapping("/api/cs/transfer-certificates/{number}/entry")
  Prepared entry(@PathVariable long number) {
    return new Prepared(EntryNodes.write(certificates.entry(number)));
  }
}
