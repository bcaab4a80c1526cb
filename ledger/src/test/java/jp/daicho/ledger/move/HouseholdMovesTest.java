package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/**
 * Moving house, and households that lose, change or find their householder (4.0.4, 4.1.2, 4.1.4).
 */
class HouseholdMovesTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  @Test
  void theOneWhoIsLeftMayBecomeHouseholderExOfficio() {
    village.register(
        at.move("death", at.suzuki.getFirst()).with(CommonField.LAST_BECOMES_HOUSEHOLDER, "1"));

    ResidentRecord mother = village.latest(at.suzuki.getLast());
    assertThat(mother.household().relationship()).hasToString("世帯主");
    assertThat(mother.household().householderName()).isEqualTo("鈴木　松子");
    assertThat(mother.move().reason().name()).isEqualTo("世帯主変更");
  }

  @Test
  void whoIsMadeHouseholderAlongWithAnUncertainDeathIsSoOnTheDayOfProcessing() {
    village.register(
        at.move("death", at.suzuki.getFirst())
            .with(CommonField.MOVED_ON, "年月日不詳")
            .with(CommonField.LAST_BECOMES_HOUSEHOLDER, "1"));

    assertThat(village.latest(at.suzuki.getLast()).move().movedOn())
        .isEqualTo(RegisterDate.of(village.today()));
  }

  @Test
  @Proves("4.0.4-M2")
  void whereSeveralAreLeftTheClerkIsAskedToChangeTheHouseholderFirst() {
    for (EnteredMove goes :
        List.of(
            at.move("death", at.head()),
            Forms.toWard(at.move("moving-out", at.head())),
            Forms.toWard(at.move("moving-out", at.head())).with(CommonField.MOVED_ON, "R8.5.1"),
            Forms.at("杉町", "３番地", at.move("moving-inside", at.head())),
            Forms.into(at.aoki, Forms.as(at.move("household-change", at.head()), 0, "同居人")))) {
      Assessment assessment = village.look(goes).assessment();
      assertThat(assessment.allows()).isTrue();
      assertThat(assessment.alerts())
          .filteredOn(alert -> alert.code() == FindingCode.HOUSEHOLDER_LEAVES_SEVERAL)
          .extracting(Finding::remedy)
          .singleElement()
          .asString()
          .contains("先に世帯主変更");
    }
  }

  @Test
  @Proves("4.0.4-M3")
  void membersOfAHouseholdWithoutHouseholderMoveLikeAnybody() {
    at.one(at.move("death", at.head()));

    at.one(Forms.toWard(at.move("moving-out", at.wife())));
    at.one(Forms.into(at.aoki, Forms.as(at.move("household-change", at.sakura()), 0, "同居人")));
    at.one(Forms.as(Forms.at("杉町", "３番地", at.move("moving-inside", at.hanako())), 0, "世帯主"));
    assertThat(village.household(at.son())).containsExactly(village.latest(at.son()));
    assertThat(at.one(Forms.as(at.move("householder-change", at.son()), 0, "世帯主")).household())
        .extracting(place -> place.householderName())
        .isEqualTo(at.son().person().displayName());
  }

  @Test
  @Proves({"4.1.2.1-M1", "4.1.2.1-N1"})
  void aMoveToAnotherHouseOnTheSameLandIsAChangeOfAddress() {
    ResidentRecord moved = at.one(Forms.at("松町", "１番地", at.move("moving-inside", at.aoki)));

    assertThat(moved.move().reason().name()).isEqualTo("転居");
    assertThat(moved.residence().address().oneLine())
        .isEqualTo(at.aoki.residence().address().oneLine());
    assertThat(moved.residence().addressSetOn()).isEqualTo(RegisterDate.of(village.today()));
    assertThat(moved.annotations().remarks()).isNull();
  }

  @Test
  void aWholeHouseholdKeepsItsNumberAndPlacesWhenItMoves() {
    List<ResidentRecord> moved =
        village.register(
            Forms.at(
                "杉町", "３番地", Forms.of(village, "moving-inside", "R8.4.10", at.family.reversed())));

    assertThat(moved)
        .extracting(ResidentRecord::household)
        .containsExactlyElementsOf(at.family.stream().map(ResidentRecord::household).toList());
  }

  @Test
  void aPartThatMovesFoundsAHouseholdOrJoinsOne() {
    List<ResidentRecord> couple =
        village.register(
            Forms.as(
                Forms.as(
                    Forms.at("杉町", "３番地", at.move("moving-inside", at.hanako(), at.son())),
                    1,
                    "世帯主"),
                0,
                "妻"));
    assertThat(couple)
        .extracting(it -> it.household().relationship() + " " + it.household().order())
        .containsExactly("世帯主 1", "妻 2");
    assertThat(couple.getFirst().household().householdNumber())
        .isNotEqualTo(at.son().household().householdNumber());

    ResidentRecord joining =
        at.one(
            Forms.into(
                at.suzuki.getFirst(), Forms.as(at.move("moving-inside", at.sakura()), 0, "同居人")));
    assertThat(joining.household().householderName()).isEqualTo("鈴木　次郎");
    assertThat(joining.residence().address()).isEqualTo(at.suzuki.getFirst().residence().address());
  }

  @Test
  @Proves({"4.1.4.1-M1", "4.1.4.1-N1", "4.1.4.1-N3"})
  void householdsSeparateMergeAndChangeWhereTheyLive() {
    ResidentRecord separated =
        at.one(Forms.as(at.move("household-separation", at.son()), 0, "世帯主"));
    assertThat(separated.move().reason().name()).isEqualTo("世帯分離");
    assertThat(separated.residence()).isEqualTo(at.son().residence());

    ResidentRecord changed =
        at.one(Forms.into(separated, Forms.as(at.move("household-change", at.hanako()), 0, "妻")));
    assertThat(changed.move().reason().name()).isEqualTo("世帯変更");
    assertThat(changed.household().householderName()).isEqualTo(separated.person().displayName());

    List<ResidentRecord> merged =
        village.register(
            Forms.into(
                at.aoki,
                Forms.as(
                    Forms.as(at.move("household-merger", at.son(), at.hanako()), 0, "同居人"),
                    1,
                    "同居人")));
    assertThat(merged).extracting(it -> it.move().reason().name()).containsOnly("世帯合併");
    assertThat(village.household(at.aoki)).hasSize(3);

    assertThat(
            at.one(Forms.as(at.move("householder-change", at.zhang), 0, "縁故者"))
                .move()
                .reason()
                .name())
        .isEqualTo("世帯主変更");
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.effect() == MoveEffect.REGROUP) {
        assertThat(MoveFields.common(type))
            .doesNotContain(CommonField.TOWN, CommonField.LOT, CommonField.BUILDING);
      }
    }
    assertThat(
            village.errors(
                Forms.into(
                    at.aoki, Forms.as(at.move("household-change", at.suzuki.getLast()), 0, "同居人"))))
        .containsExactly(FindingCode.LIVES_ELSEWHERE);
  }

  @Test
  @Proves("4.1.4.1-N2")
  void theBuildingNeedNotBeWrittenTheSame() {
    at.one(
        Forms.at("松町", "１番地", at.move("minor-correction", at.aoki))
            .with(CommonField.BUILDING, "松荘１０２"));
    EnteredMove change =
        Forms.into(at.aoki, Forms.as(at.move("household-change", at.son()), 0, "同居人"));

    assertThat(village.codes(change)).isEmpty();
    assertThat(at.one(change).residence().address().building()).isNull();
  }

  /** No correction of the address goes with a change of household, so none is sent before it. */
  @Test
  @Proves("4.1.4.1-N4")
  void aChangeOfHouseholdBringsNoCorrectionOfTheAddressAlong() {
    at.one(
        Forms.at("松町", "１番地", at.move("minor-correction", at.aoki))
            .with(CommonField.BUILDING, "松荘１０２"));
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.effect() == MoveEffect.REGROUP) {
        assertThat(type.reasons()).as(type.label()).hasSize(1);
        assertThat(type.changes()).as(type.label()).isEmpty();
      }
    }
    ResidentRecord neighbour =
        at.one(Entries.of(Entries.japanese("松田", "一", "世帯主", "男", "S50.2.1", 81)));
    EnteredMove merger =
        Forms.into(at.aoki, Forms.as(at.move("household-merger", neighbour), 0, "同居人"));
    assertThat(village.errors(merger.with(CommonField.BUILDING, "松荘１０２")))
        .contains(FindingCode.ITEM_NOT_OF_MOVE);

    List<ResidentRecord> merged = village.register(merger);
    assertThat(merged).hasSize(1);
    assertThat(merged.getFirst().move().reason().name()).isEqualTo("世帯合併");
    assertThat(merged.getFirst().residence().address().building()).isNull();
    assertThat(village.history(merged.getFirst()))
        .extracting(version -> version.move().reason().name())
        .containsExactly("国内転入", "世帯合併");
  }

  @Test
  @Proves("4.1.4.2-M1")
  void aChangeOfHouseholderSetsRelationshipsNameAndOrderAnew() {
    EnteredMove change = Forms.of(village, "householder-change", "R8.4.10", at.family);
    String[] relationships = {"父", "父の妻", "世帯主", "妻", "子"};
    for (int i = 0; i < relationships.length; i++) {
      change = Forms.as(change, i, relationships[i]);
    }
    village.register(change);

    assertThat(village.household(at.son()))
        .extracting(it -> it.household().relationship() + " " + it.household().householderName())
        .containsExactly(
            "世帯主 渡邉\uDB40\uDD00　一郎",
            "妻 渡邉\uDB40\uDD00　一郎",
            "子 渡邉\uDB40\uDD00　一郎",
            "父 渡邉\uDB40\uDD00　一郎",
            "父の妻 渡邉\uDB40\uDD00　一郎");
  }

  @Test
  @Proves("4.1.4.3-M1")
  void theHouseholderInFactIsNamedInTheRemarks() {
    ResidentRecord child =
        at.one(
            Forms.as(Forms.at("杉町", "９番地", at.move("moving-inside", at.sakura())), 0, "縁故者")
                .with(CommonField.DE_FACTO_HOUSEHOLDER, "松園長"));
    assertThat(child.annotations().remarks()).isEqualTo("事実上の世帯主　松園長");
    assertThat(child.household().householderName()).isNull();
  }

  @Test
  void whoJoinsAHouseholdWhoseHouseholderHasGoneGetsNoNameOfOne() {
    at.one(at.move("death", at.head()));
    ResidentRecord joining =
        at.one(Forms.into(at.wife(), Forms.as(at.move("household-merger", at.aoki), 0, "同居人")));
    assertThat(joining.household().householderName()).isNull();
  }
}
