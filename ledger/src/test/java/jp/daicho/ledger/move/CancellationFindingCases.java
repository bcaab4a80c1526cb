package jp.daicho.ledger.move;

import static jp.daicho.ledger.finding.FindingCode.*;
import static jp.daicho.ledger.move.MoveFindingCases.person;
import static jp.daicho.ledger.move.PersonField.*;

import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.MoveFindingCases.Case;
import jp.daicho.ledger.record.ResidentRecord;

/** What only a cancellation (4.6.0.1) or a notice of arrival (4.1.3.1.1) can raise, and how. */
final class CancellationFindingCases {
  private static final String WHO = person(ADDRESS_NUMBER);

  /** Their own, since these cases register moves that others would stumble over. */
  private final Neighbourhood at = new Neighbourhood();

  CancellationFindingCases() {}

  /** Each case, in the order in which the rules are asked. */
  List<Case> all() {
    Village village = at.village;
    ResidentRecord arrived = at.one(Forms.toWard(at.move("arrival-notice", at.left)));
    ResidentRecord renumbered =
        at.one(
            at.move(
                "individual-number-correction",
                at.suzuki.getLast(),
                INDIVIDUAL_NUMBER,
                Entries.individualNumber(600)));
    at.one(
        at.move(
            "individual-number-correction",
            at.suzuki.getFirst(),
            INDIVIDUAL_NUMBER,
            Entries.individualNumber(32)));
    EnteredMove cancelled = Forms.cancelling(village, at.leaving, at.leaving);
    Neighbourhood other = new Neighbourhood();
    Neighbourhood waiting = new Neighbourhood();
    waiting.village.draft(waiting.move("death", waiting.aoki));
    return List.of(
        it(
            ARRIVAL_NOTICED_BEFORE,
            WHO,
            Forms.toWard(at.move("arrival-notice", arrived)),
            Forms.toWard(at.move("arrival-notice", at.leaving))),
        it(MOVE_DOES_NOT_STAND, WHO, cancelled.with(CommonField.CANCELLED_MOVE, "999"), cancelled),
        it(
            LATER_MOVE_STANDS,
            WHO,
            Forms.cancelling(village, village.history(at.leaving).getFirst(), at.leaving),
            cancelled),
        it(NUMBER_OF_RESIDENT, WHO, Forms.cancelling(village, renumbered, renumbered), cancelled),
        it(EMPTY, "cancelledMove", cancelled.with(CommonField.CANCELLED_MOVE, ""), cancelled),
        new Case(
            UNDER_DRAFT,
            WHO,
            waiting.village,
            waiting.move("correction", waiting.aoki, REMARKS, "備考"),
            waiting.move("correction", waiting.zhang, REMARKS, "備考")),
        new Case(
            TWO_HOUSEHOLDERS,
            person(RELATIONSHIP),
            other.village,
            swapCancelled(other, 1),
            swapCancelled(other, 2)));
  }

  /** The householder is changed, and the change is cancelled for one or for both. */
  private static EnteredMove swapCancelled(Neighbourhood at, int persons) {
    ResidentRecord head = at.village.latest(at.suzuki.getFirst());
    if (head.key().version() == 1) {
      at.village.register(
          Forms.as(
              Forms.as(at.move("householder-change", head, at.suzuki.getLast()), 0, "子"),
              1,
              "世帯主"));
    }
    ResidentRecord changed = at.village.latest(at.suzuki.getFirst());
    return Forms.cancelling(at.village, changed.move().moveNumber(), at.suzuki.subList(0, persons));
  }

  private Case it(FindingCode code, String path, EnteredMove raising, EnteredMove close) {
    return new Case(code, path, at.village, raising, close);
  }
}
