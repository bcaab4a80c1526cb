package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/**
 * A move whose record stands in the database of deleted records is undone by entering the state
 * before it (4.6.0.1).
 */
class RestorationTest {
  private static final MoveType BY_ENTRY = MoveTypes.standard().get("cancellation-by-entry");

  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  void theStateThatIsEnteredStandsUnderTheOldNumbersWithBothMovesInTheHistory() {
    ResidentRecord before = village.history(at.dead).getFirst();
    village.moveOver(at.dead);

    ResidentRecord restored = at.one(restoring(at.dead, before));

    assertThat(restored.key().addressNumber()).isEqualTo(at.dead.key().addressNumber());
    assertThat(restored.key().version()).isEqualTo(at.dead.key().version() + 1);
    assertThat(restored.numbers()).isEqualTo(before.numbers());
    assertThat(restored.deletion()).isNull();
    assertThat(restored.move().reason().name()).isEqualTo("異動の取消し（増）");
    sameBut(before, restored);
    RecordHistory history = new RecordHistory(village.versions(at.dead.key().addressNumber()));
    assertThat(history.stands(at.dead.move().moveNumber())).isFalse();
    assertThat(history.stands(before.move().moveNumber())).isTrue();
    assertThat(village.history(at.dead)).containsExactly(before, at.dead, restored);
  }

  @Test
  void whatIsEnteredCountsAndNotWhatTheDeletedRecordSays() {
    ResidentRecord before = village.history(at.dead).getFirst();
    village.moveOver(at.dead);

    ResidentRecord restored =
        at.one(restoring(at.dead, before).with(0, PersonField.GIVEN_NAME, "二"));

    assertThat(restored.person().displayName()).endsWith("二");
    // Numbers that are left empty are kept.
    ResidentRecord again = new RestorationTest().restoredWithoutNumbers();
    assertThat(again.numbers().residentRecordCode()).isNotNull();
  }

  private ResidentRecord restoredWithoutNumbers() {
    ResidentRecord before = village.history(at.dead).getFirst();
    village.moveOver(at.dead);
    ResidentRecord restored =
        at.one(
            restoring(at.dead, before)
                .with(0, PersonField.RESIDENT_RECORD_CODE, "")
                .with(0, PersonField.INDIVIDUAL_NUMBER, ""));
    assertThat(restored.numbers()).isEqualTo(before.numbers());
    return restored;
  }

  @Test
  void whatWasNotedOfTheDeletedRecordFallsWithTheDeletion() {
    ResidentRecord before = village.history(at.dead).getFirst();
    village.moveOver(at.dead);
    ResidentRecord noted =
        at.one(Forms.noting(Forms.of(village, "correction", "R8.4.10", at.dead), "honseki", "誤記"));
    village.moveOver(noted);

    ResidentRecord restored = at.one(restoring(at.dead, before));

    assertThat(restored.key().version()).isEqualTo(4);
    assertThat(restored.annotations().pointsToNote()).hasSize(1);
    RecordHistory history = new RecordHistory(village.versions(at.dead.key().addressNumber()));
    assertThat(history.standingMoves()).containsExactly(before.move().moveNumber());
  }

  @Test
  @Raises(FindingCode.RECORD_NOT_MOVED_OVER)
  @ComesClose(FindingCode.RECORD_NOT_MOVED_OVER)
  void recordsOfTheRegisterAreNotRestoredSo() {
    ResidentRecord before = village.history(at.dead).getFirst();
    EnteredMove restoring = restoring(at.dead, before);
    assertThat(village.errors(restoring)).containsExactly(FindingCode.RECORD_NOT_MOVED_OVER);
    assertThat(village.errors(Forms.cancelling(village, at.dead, at.dead))).isEmpty();

    village.moveOver(at.dead);
    assertThat(village.errors(restoring)).isEmpty();
    assertThat(village.errors(restoring.with(0, PersonField.RETURNING_ADDRESS_NUMBER, "")))
        .containsExactly(FindingCode.RECORD_NOT_MOVED_OVER);
  }

  @Test
  @Raises(FindingCode.RECORD_MOVED_OVER)
  @ComesClose(FindingCode.RECORD_MOVED_OVER)
  void nothingElseMovesARecordThatWasMovedOver() {
    assertThat(village.errors(at.move("arrival-notice", at.left))).isEmpty();
    village.moveOver(at.left);

    assertThat(village.errors(at.move("arrival-notice", at.left)))
        .containsExactly(FindingCode.RECORD_MOVED_OVER);
    assertThat(village.errors(Forms.cancelling(village, at.left, at.left)))
        .containsExactly(FindingCode.RECORD_MOVED_OVER);
    // What was wrong in it can be noted (1.1.5).
    assertThat(
            village.errors(
                Forms.noting(Forms.of(village, "correction", "R8.4.10", at.left), "honseki", "誤記")))
        .isEmpty();
    assertThat(village.errors(at.move("correction", at.left, PersonField.REMARKS, "備考")))
        .contains(FindingCode.RECORD_MOVED_OVER);
  }

  @Test
  @Raises(FindingCode.RETURNING_RECORD_MOVED_OVER)
  @ComesClose(FindingCode.RETURNING_RECORD_MOVED_OVER)
  void nobodyReturnsToARecordThatWasMovedOver() {
    PersonEntry back =
        PersonTexts.returning(at.left, Entries.MOVING_IN).with(PersonField.RELATIONSHIP, "世帯主");
    EnteredMove returning = Entries.of(back).with(CommonField.MOVED_ON, "R8.4.9");
    assertThat(village.errors(returning)).isEmpty();

    village.moveOver(at.left);
    assertThat(village.errors(returning)).containsExactly(FindingCode.RETURNING_RECORD_MOVED_OVER);
    assertThat(village.errors(returning.with(0, PersonField.RETURNING_ADDRESS_NUMBER, "")))
        .isEmpty();
  }

  @Test
  @Raises(FindingCode.RECORD_NOT_ENDED_BY_MOVE)
  @ComesClose(FindingCode.RECORD_NOT_ENDED_BY_MOVE)
  void onlyTheMoveThatEndedTheRecordIsUndone() {
    ResidentRecord before = village.history(at.dead).getFirst();
    village.moveOver(at.dead);
    EnteredMove restoring = restoring(at.dead, before);

    assertThat(
            village.errors(
                restoring.with(
                    CommonField.CANCELLED_MOVE, Long.toString(before.move().moveNumber()))))
        .containsExactly(FindingCode.RECORD_NOT_ENDED_BY_MOVE);
    assertThat(village.errors(restoring)).isEmpty();
  }

  @Test
  @Raises(FindingCode.RESTORED_WITH_OTHER_CODE)
  @ComesClose(FindingCode.RESTORED_WITH_OTHER_CODE)
  void theRecordCodeIsTheOneOfTheRecord() {
    ResidentRecord before = village.history(at.dead).getFirst();
    village.moveOver(at.dead);
    EnteredMove restoring = restoring(at.dead, before);

    assertThat(village.codes(restoring)).doesNotContain(FindingCode.RESTORED_WITH_OTHER_CODE);
    assertThat(
            village.codes(
                restoring.with(
                    0, PersonField.RESIDENT_RECORD_CODE, Entries.residentRecordCode(777))))
        .contains(FindingCode.RESTORED_WITH_OTHER_CODE);
  }

  @Test
  @Raises(FindingCode.RESTORED_WITHOUT_CODE)
  @ComesClose(FindingCode.RESTORED_WITHOUT_CODE)
  void aRecordWithoutACodeNeedsOneTyped() {
    ResidentRecord before = village.history(at.dead).getFirst();
    ResidentRecord codeless =
        new ResidentRecord(
            at.dead.key(),
            at.dead.status(),
            at.dead.person(),
            at.dead.birthDate(),
            at.dead.sex(),
            at.dead.household(),
            at.dead.residence(),
            new PersonNumbers(null, null),
            at.dead.qualifications(),
            at.dead.cards(),
            at.dead.annotations(),
            at.dead.deletion(),
            at.dead.move());
    Situation situation =
        Desk.empty()
            .withSimilar(codeless)
            .situation()
            .movedOver(Set.of(codeless.key().addressNumber()));
    EnteredMove without = restoring(at.dead, before).with(0, PersonField.RESIDENT_RECORD_CODE, "");
    assertThat(codes(without, situation)).contains(FindingCode.RESTORED_WITHOUT_CODE);
    assertThat(codes(restoring(at.dead, before), situation))
        .doesNotContain(FindingCode.RESTORED_WITHOUT_CODE);
  }

  private static List<FindingCode> codes(EnteredMove entry, Situation situation) {
    Desk desk = Desk.empty();
    return new MoveRules(desk.reference())
        .assess(desk.read(entry), situation).findings().stream().map(it -> it.code()).toList();
  }

  @Test
  void numbersThatSomebodyElseHasByNowAreNotKept() {
    ResidentRecord before = village.history(at.left).getFirst();
    village.moveOver(at.left);
    // The same person was entered anew, under a new 宛名番号, as 4.1.1.2 has it.
    at.one(
        Entries.of(
                PersonTexts.returning(at.left, Entries.MOVING_IN)
                    .with(PersonField.RELATIONSHIP, "世帯主")
                    .with(PersonField.RETURNING_ADDRESS_NUMBER, ""))
            .with(CommonField.MOVED_ON, "R8.4.9"));

    EnteredMove without =
        restoring(at.left, before)
            .with(0, PersonField.RESIDENT_RECORD_CODE, "")
            .with(0, PersonField.INDIVIDUAL_NUMBER, "");
    assertThat(village.errors(without)).contains(FindingCode.NUMBER_OF_RESIDENT);
    assertThat(village.errors(restoring(at.left, before))).contains(FindingCode.NUMBER_OF_RESIDENT);
  }

  private EnteredMove restoring(ResidentRecord deleted, ResidentRecord before) {
    return RestoredEntry.of(
            BY_ENTRY, deleted.move().moveNumber(), List.of(before), TestReference.HERE)
        .with(CommonField.MOVED_ON, "R8.4.10")
        .with(CommonField.GROUND, Ground.EX_OFFICIO.code());
  }

  /** Every item but those named and those of the move is the same. */
  private static void sameBut(ResidentRecord one, ResidentRecord other) {
    for (RecordItem<?> item : RecordItems.all()) {
      boolean ofMove =
          item.column().startsWith("move")
              || item.column().equals("processed_on")
              || item.column().equals("notified_on")
              || item.column().equals("requested_on")
              || item.column().equals("noticed_on")
              || item.column().equals("claimed_on")
              || item.column().equals("place_of_entry")
              || item.column().equals("terminal")
              || item.column().startsWith("special")
              || item.column().equals("version")
              || item.column().equals("household_number");
      if (!ofMove) {
        assertThat(item.print(other)).as(item.column()).isEqualTo(item.print(one));
      }
    }
  }
}
