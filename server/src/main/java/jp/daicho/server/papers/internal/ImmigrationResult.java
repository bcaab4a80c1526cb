package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.ResultSlips;
import org.springframework.stereotype.Component;

/** 処理結果確認票 (4.5.6) of a move that is registered; it stays in the office. */
@Component
final class ImmigrationResult implements PaperWriter {
  @Override
  public String kind() {
    return ResultSlips.KIND.id();
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    return List.of(
        Letter.about(
                move.changes().stream().map(MadeMove.Change::after).toList(),
                values -> ResultSlips.content(values, move, true))
            .showing(ResultSlips.shows(move)));
  }
}
