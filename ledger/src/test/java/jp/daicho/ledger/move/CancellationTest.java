package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;

/** Moves are undone by moves of their own (4.6). */
class CancellationTest {
  private static final List<String> KEY_AND_PLACE =
      List.of("rirekibango", "setaibango", "kisaijuni");

  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  @Proves({"4.6.0.1-M3", "4.6.0.1-M4", "4.6.0.1-M6"})
  void itPutsTheStateBeforeOnTopUnderOneOfThreeReasons() {
    ResidentRecord dead = at.one(at.move("death", at.aoki));
    ResidentRecord alive = at.one(Forms.cancelling(village, dead, at.aoki));
    assertThat(alive.move().reason().name()).isEqualTo("異動の取消し（増）");
    sameBut(at.aoki, alive, List.of("rirekibango"));

    ResidentRecord gone = at.one(Forms.cancelling(village, at.zhang, at.zhang));
    assertThat(gone.move().reason().name()).isEqualTo("異動の取消し（減）");
    assertThat(gone.status()).isEqualTo(ResidentStatus.DELETED);

    ResidentRecord corrected = at.one(at.move("correction", at.son(), PersonField.SURNAME, "渡辺"));
    ResidentRecord undone = at.one(Forms.cancelling(village, corrected, at.son()));
    assertThat(undone.move().reason().name()).isEqualTo("異動の取消し（修正）");
    sameBut(at.son(), undone, List.of("rirekibango"));

    // Both the cancelled move and the cancellation stay, and the cancellation has its own days.
    assertThat(village.history(at.son())).containsExactly(at.son(), corrected, undone);
    assertThat(undone.move().moveNumber()).isGreaterThan(corrected.move().moveNumber());
    assertThat(undone.move().processedOn()).isEqualTo(village.today());
    assertThat(
            village.errors(
                Forms.cancelling(village, corrected, at.son())
                    .with(CommonField.MOVED_ON, "R8.4.11")))
        .contains(FindingCode.MOVED_AFTER_TODAY);
  }

  @Test
  void aMoveIsCancelledForAllOfThemOrForSome() {
    List<ResidentRecord> moved =
        village.register(
            Forms.at("杉町", "３番地", Forms.of(village, "moving-inside", "R8.4.10", at.family)));
    ResidentRecord back = at.one(Forms.cancelling(village, moved.getFirst(), at.sakura()));

    assertThat(back.residence()).isEqualTo(at.sakura().residence());
    assertThat(village.household(at.head())).hasSize(4);
    assertThat(village.latest(at.head()).residence().address().town()).isEqualTo("杉町");
  }

  @Test
  @Proves("4.6.0.1-M5")
  void whoseMoveOfAddressIsCancelledGoesBackToTheHouseholdOrToANewOneThere() {
    for (String type : new String[] {"moving-out", "moving-inside"}) {
      Neighbourhood here = new Neighbourhood();
      // A part left: it goes back to those who stayed at the old address.
      ResidentRecord part = here.one(away(here, type, here.son(), here.hanako()));
      List<ResidentRecord> returned =
          here.village.register(Forms.cancelling(here.village, part, here.son(), here.hanako()));
      assertThat(returned)
          .extracting(ResidentRecord::household)
          .containsExactly(here.son().household(), here.hanako().household());
      assertThat(returned.getFirst().residence()).isEqualTo(here.son().residence());

      // All left: they go back to the old address as a new household.
      ResidentRecord all =
          here.one(away(here, type, here.suzuki.getFirst(), here.suzuki.getLast()));
      List<ResidentRecord> refounded =
          here.village.register(
              Forms.cancelling(here.village, all, here.suzuki.getFirst(), here.suzuki.getLast()));
      assertThat(refounded)
          .extracting(it -> it.household().householdNumber())
          .doesNotContain(here.suzuki.getFirst().household().householdNumber());
      for (int i = 0; i < 2; i++) {
        sameBut(here.suzuki.get(i), refounded.get(i), KEY_AND_PLACE);
      }
    }
  }

  @Test
  void whereTheOldHouseholdLivesElsewhereByNowANewOneIsFounded() {
    ResidentRecord gone = at.one(Forms.toWard(at.move("moving-out", at.suzuki.getLast())));
    at.one(Forms.at("松町", "８番地", at.move("moving-inside", at.suzuki.getFirst())));

    ResidentRecord back = at.one(Forms.cancelling(village, gone, at.suzuki.getLast()));
    assertThat(back.residence()).isEqualTo(at.suzuki.getLast().residence());
    assertThat(back.household().householdNumber())
        .isNotEqualTo(at.suzuki.getLast().household().householdNumber());
  }

  /** A correction of the address of one member only had torn the household apart (4.0.2). */
  @Test
  void eachGoesBackToThoseWhoLiveAtTheAddressAndOthersFoundAHousehold() {
    ResidentRecord apart = at.one(Forms.at("松町", "５番地", at.move("minor-correction", at.son())));
    ResidentRecord gone = at.one(Forms.toWard(at.move("moving-out", apart, at.sakura())));

    village.register(Forms.cancelling(village, gone, apart, at.sakura()));

    assertThat(village.latest(at.sakura()).household()).isEqualTo(at.sakura().household());
    ResidentRecord back = village.latest(at.son());
    assertThat(back.residence().address().lot()).isEqualTo("５番地");
    assertThat(village.household(back)).containsExactly(back);
    assertThat(village.household(at.head())).hasSize(4);
  }

  @Test
  void whoseHouseholdAndAddressTheMoveLeftAloneStaysInTheHousehold() {
    ResidentRecord apart = at.one(Forms.at("松町", "５番地", at.move("minor-correction", at.son())));
    ResidentRecord noted = at.one(at.move("correction", apart, PersonField.REMARKS, "備考"));

    ResidentRecord back = at.one(Forms.cancelling(village, noted, at.son()));

    assertThat(back.household()).isEqualTo(apart.household());
    assertThat(back.residence()).isEqualTo(apart.residence());
  }

  @Test
  void aMovingOutThatHasNotHappenedYetIsCancelledWithoutAnotherHousehold() {
    ResidentRecord back = at.one(Forms.cancelling(village, at.leaving, at.leaving));
    assertThat(back.household()).isEqualTo(at.leaving.household());
    assertThat(back.deletion()).isNull();
    assertThat(village.passTo(LocalDate.of(2026, 4, 30))).isEmpty();
  }

  @Test
  @Proves("4.6.0.1-N2")
  void noAlertAsksAgainAfterTheDayOrTheNoticeOfArrival() {
    assertThat(village.codes(Forms.cancelling(village, at.left, at.left))).isEmpty();
    at.one(Forms.toWard(at.move("arrival-notice", at.left)));
    assertThat(village.codes(Forms.cancelling(village, at.left, at.left))).isEmpty();
    village.passTo(LocalDate.of(2026, 4, 21));
    EnteredMove passed = Forms.cancelling(village, at.leaving, at.leaving);
    assertThat(village.codes(passed)).isEmpty();
    assertThat(at.one(passed).status().isResident()).isTrue();
  }

  @Test
  @Proves("4.6.0.1-N1")
  void aFalseMoveIsCancelledLikeAnyOther() {
    assertThat(
            MoveTypes.standard().all().stream().filter(type -> type.effect() == MoveEffect.CANCEL))
        .hasSize(1);
    ResidentRecord gone = at.one(Forms.cancelling(village, at.zhang, at.zhang));
    assertThat(gone.annotations()).isEqualTo(at.zhang.annotations());
    assertThat(gone.annotations().remadeOn()).isNull();
    assertThat(village.history(at.zhang)).hasSize(2);
  }

  @Test
  @Proves("4.6.1.1-M1")
  void itMayRestOnARequestWithItsDay() {
    ResidentRecord cancelled =
        at.one(
            Forms.on(
                Ground.REQUEST,
                LocalDate.of(2026, 4, 9),
                Forms.cancelling(village, at.zhang, at.zhang)));
    assertThat(cancelled.move().requestedOn()).isEqualTo(LocalDate.of(2026, 4, 9));
    assertThat(cancelled.move().notifiedOn()).isNull();
  }

  @Test
  void movesAreUndoneFromTheLatestBackEvenAcrossCancellations() {
    ResidentRecord out =
        at.one(Forms.toWard(at.move("moving-out", at.suzuki.getFirst(), at.suzuki.getLast())));
    List<ResidentRecord> back =
        village.register(Forms.cancelling(village, out, at.suzuki.getFirst(), at.suzuki.getLast()));
    ResidentRecord noted =
        at.one(at.move("correction", back.getFirst(), PersonField.REMARKS, "備考"));
    ResidentRecord undone = at.one(Forms.cancelling(village, noted, back.getFirst()));

    // The household founded by the first cancellation is the state before, not the one of old.
    assertThat(undone.household()).isEqualTo(back.getFirst().household());
    assertThat(village.errors(Forms.cancelling(village, out, undone)))
        .containsExactly(FindingCode.MOVE_DOES_NOT_STAND);
  }

  @Test
  void aCancelledReturnLeavesTheDeletedRecordAsItWas() {
    PersonEntry back =
        PersonTexts.returning(at.left, Entries.MOVING_IN).with(PersonField.RELATIONSHIP, "世帯主");
    ResidentRecord returned = at.one(Entries.of(back).with(CommonField.MOVED_ON, "R8.4.9"));
    ResidentRecord gone = at.one(Forms.cancelling(village, returned, at.left));
    sameBut(at.left, gone, List.of("rirekibango"));
  }

  @Test
  void whoStaysBehindWithoutAHouseholderIsNoticed() {
    assertThat(village.codes(Forms.cancelling(village, at.head(), at.head())))
        .containsExactly(FindingCode.HOUSEHOLDER_LEAVES_SEVERAL);
  }

  private static EnteredMove away(Neighbourhood at, String type, ResidentRecord... persons) {
    return type.equals("moving-out")
        ? Forms.toWard(at.move(type, persons))
        : Forms.at("松町", "７番地", at.move(type, persons));
  }

  /** All items but those of the move and the named ones are the same. */
  private static void sameBut(ResidentRecord before, ResidentRecord after, List<String> others) {
    ResidentRecord expected = NextVersion.restoring(before, before).by(after.move());
    assertThat(RecordItems.all())
        .filteredOn(item -> !others.contains(item.name()))
        .filteredOn(item -> !item.name().equals("rirekibango"))
        .filteredOn(item -> !Objects.equals(item.of(expected), item.of(after)))
        .isEmpty();
  }
}
