package jp.daicho.server.papers.internal;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;
import org.springframework.stereotype.Component;

/** 世帯主変更依頼通知書 (4.0.5), straight from the move by which a householder left (4.0.4). */
@Component
final class HouseholderRequest implements PaperWriter {
  private final LeftHouseholds households;

  HouseholderRequest(LeftHouseholds households) {
    this.households = households;
  }

  @Override
  public String kind() {
    return "householder-request";
  }

  @Override
  public List<PaperQuestion> questions(Passage passage, MadeMove move) {
    return List.of(HouseholderLetters.deadline(passage));
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    String deadline = HouseholderLetters.deadline(answers);
    return move.withoutHouseholder().stream()
        .map(number -> households.find(passage, number))
        .flatMap(Optional::stream)
        .map(household -> HouseholderLetters.request(household, deadline))
        .toList();
  }
}
