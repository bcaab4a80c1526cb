package jp.daicho.server.inquiry.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.inquiry.ResidentLine;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finding residents by their cards, for programs (10.8). */
@RestController
@Tag(name = "照会")
final class CardController {
  private final CardSearch cards;

  CardController(CardSearch cards) {
    this.cards = cards;
  }

  /** The holders that were found, and why others were not. */
  record Holders(List<ResidentLine> residents, List<FindingView> findings) {}

  @PostMapping(path = "/api/residents/card", consumes = "text/csv")
  @Operation(
      summary = "個人番号カードの券面事項（CSV）から住民を探す",
      description = "個人番号、又は氏名と生年月日で、一人に決まる住民だけを返します。見つからない人は、行とともに findings に示します（10.8）。")
  Holders find(@RequestBody byte[] csv) {
    CardSearch.Answer answer = cards.find(csv);
    return new Holders(
        answer.residents(), answer.findings().stream().map(FindingView::of).toList());
  }
}
