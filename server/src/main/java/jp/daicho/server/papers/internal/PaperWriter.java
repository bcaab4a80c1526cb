package jp.daicho.server.papers.internal;

import java.util.List;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;

/**
 * Says what stands on one kind of paper. A component that implements it and a row of {@code
 * papers.tsv} make a new kind; see docs/forms.md.
 */
public interface PaperWriter {
  /** The id of its kind. */
  String kind();

  /** What the clerk is asked, as the register does not have it; nothing unless said otherwise. */
  default List<PaperQuestion> questions(Passage passage, MadeMove move) {
    return List.of();
  }

  /**
   * The papers: one for each that receives one. Errors go into the answers' findings; then nothing
   * is printed.
   *
   * @param move the move as far as the persons asked for go
   */
  List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers);
}
