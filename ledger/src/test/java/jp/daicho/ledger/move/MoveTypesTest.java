package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import org.junit.jupiter.api.Test;

/** The kinds of move as data (1.2.2, chapter 4). */
class MoveTypesTest {
  private static final Path PAGE = Path.of("..", "docs", "manual", "moves.ja.md");

  @Test
  void thePageOfTheManualListsTheKindsAsTheyAre() throws IOException {
    assertThat(Files.readString(PAGE)).isEqualTo(MoveTypesPage.text());
  }

  @Test
  void everyReasonOfTheStandardCanBeRegistered() {
    Set<MoveReason> reasons = new HashSet<>();
    MoveTypes.standard().all().forEach(type -> reasons.addAll(type.reasons()));

    assertThat(reasons).containsExactlyInAnyOrderElementsOf(MoveReasons.standard().all());
  }

  @Test
  void numbersAreThoseThatClerksHaveLearnt() {
    assertThat(MoveTypes.standard().get("moving-in").number()).isEqualTo("01");
    assertThat(MoveTypes.standard().get("moving-inside").number()).isEqualTo("09");
    assertThat(MoveTypes.standard().get("moving-out").number()).isEqualTo("10");
    assertThat(MoveTypes.standard().get("death").number()).isEqualTo("14");
    assertThat(MoveTypes.standard().get("cancellation").number()).isEqualTo("41");
  }

  @Test
  void aKindConcernsOnlyThoseItsReasonConcerns() {
    for (MoveType type : MoveTypes.standard().all()) {
      assertThat(type.reason().subjects()).as(type.id()).containsAll(type.subjects());
    }
  }

  @Test
  void everyKindHasItsDayAndAWayToSayWhoMoves() {
    for (MoveType type : MoveTypes.standard().all()) {
      assertThat(MoveFields.common(type)).as(type.id()).contains(CommonField.MOVED_ON);
      assertThat(MoveFields.person(type))
          .as(type.id())
          .contains(type.effect().takesNewcomers() ? PersonField.KIND : PersonField.ADDRESS_NUMBER);
      assertThat(type.grounds()).as(type.id()).isNotEmpty();
    }
  }

  @Test
  void onlyMovingOutMayLieAheadAndOnlyMovesOfTheFamilyRegisterMayBeUncertain() {
    assertThat(MoveTypes.standard().all())
        .filteredOn(type -> type.day() == MoveType.Day.AHEAD)
        .allMatch(type -> Leaving.isMovingOut(type.reason()));
    assertThat(MoveTypes.standard().all())
        .filteredOn(type -> type.day() == MoveType.Day.UNCERTAIN)
        .extracting(MoveType::id)
        .containsExactlyInAnyOrder("birth", "death", "disappearance");
  }
}
