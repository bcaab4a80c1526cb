package jp.daicho.server.papers.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.paper.LeftHousehold;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * 世帯主変更通知書 (4.0.4, 4.0.5): that somebody was made householder ex officio, to the member who stood
 * highest before the householder left.
 */
@Component
final class HouseholderNotice implements PaperWriter {
  private final LeftHouseholds households;

  HouseholderNotice(LeftHouseholds households) {
    this.households = households;
  }

  @Override
  public String kind() {
    return "householder-notice";
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    List<Letter> letters = new ArrayList<>();
    for (Change change : PaperOffers.madeHouseholder(move)) {
      LeftHousehold household =
          households
              .before(passage, change.after().household().householdNumber(), move)
              .orElseThrow();
      letters.add(HouseholderLetters.notice(household, change.after()));
    }
    return letters;
  }
}
