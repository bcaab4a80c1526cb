package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The days of moves, what they rest on, and what the history keeps (4.0.3, 4.1.0, 4.2.0, 1.2.1).
 */
class DaysAndGroundsTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  static List<MoveType> types() {
    return MoveTypes.standard().all();
  }

  @ParameterizedTest
  @MethodSource("types")
  @Proves("4.0.3-M3")
  void onlyAMovingOutMayLieAhead(MoveType type) {
    EnteredMove tomorrow = Forms.typed(village, type.id(), "R8.4.11", List.of());
    boolean movingOut = Leaving.isMovingOut(type.reason()) && type.effect() == MoveEffect.LEAVE;

    assertThat(at(CommonField.MOVED_ON, tomorrow))
        .isEqualTo(movingOut ? List.of() : List.of(FindingCode.MOVED_AFTER_TODAY));
    assertThat(at(CommonField.MOVED_ON, tomorrow.with(CommonField.MOVED_ON, "R8.4.10"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  @Proves("4.1.0.2-M3")
  void noDayOfNotificationRequestNoticeOrClaimLiesAhead(MoveType type) {
    for (Ground ground : type.grounds()) {
      CommonField date = ground.date();
      if (date != null) {
        EnteredMove entry =
            Forms.on(
                ground,
                LocalDate.of(2026, 4, 11),
                Forms.typed(village, type.id(), "R8.4.10", List.of()));
        assertThat(at(date, entry)).containsExactly(FindingCode.NOTIFIED_AFTER_TODAY);
        assertThat(at(date, entry.with(date, "R8.4.10"))).isEmpty();
      }
    }
  }

  @Test
  @Proves("4.1.0.1-M2")
  void notificationsAreRegisteredUnderTheReasonsOfTheStandard() {
    assertThat(reasons("4.1.1")).containsExactlyInAnyOrder("国内転入", "国外転入等");
    assertThat(reasons("4.1.3.0")).containsExactlyInAnyOrder("国内転出", "国外転出");
    assertThat(reasons("4.1.4")).containsExactlyInAnyOrder("世帯分離", "世帯合併", "世帯変更", "世帯主変更");
  }

  @Test
  @Proves("4.2.0.2-M1")
  void whatIsNotifiedCanBeEnteredExOfficioToo() {
    Set<String> exOfficio =
        types().stream()
            .filter(type -> type.grounds().contains(Ground.EX_OFFICIO))
            .map(type -> type.reason().name())
            .collect(Collectors.toSet());
    assertThat(exOfficio)
        .containsAll(reasons("4.1.1"))
        .containsAll(reasons("4.1.2"))
        .containsAll(reasons("4.1.3.0"))
        .containsAll(reasons("4.1.4"));

    EnteredMove moved = Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki));
    ResidentRecord entered = at.one(Forms.on(Ground.EX_OFFICIO, village.today(), moved));
    assertThat(entered.move().notifiedOn()).isNull();
    assertThat(entered.move().reason().name()).isEqualTo("転居");
    assertThat(
            village.errors(
                Forms.on(Ground.EX_OFFICIO, village.today(), moved)
                    .with(CommonField.MOVED_ON, "R8.4.11")))
        .contains(FindingCode.MOVED_AFTER_TODAY);
  }

  @Test
  @Proves({"4.2.0.5-M1", "4.2.0.5-M2"})
  void whatWasDoneOnRequestSaysSoWithItsDay() {
    ResidentRecord corrected =
        at.one(
            Forms.on(
                Ground.REQUEST,
                LocalDate.of(2026, 4, 7),
                at.move("correction", at.aoki, PersonField.SURNAME, "青山")));
    assertThat(corrected.move().requestedOn()).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(corrected.move().notifiedOn()).isNull();
    assertThat(corrected.move().noticedOn()).isNull();
    ResidentRecord exOfficio = at.one(at.move("correction", at.aoki, PersonField.SURNAME, "青木"));
    assertThat(exOfficio.move().requestedOn()).isNull();
  }

  @Test
  @Proves({"4.2.2.1-M1", "4.2.2.1-N1", "4.2.2.1-N2"})
  void aDeathHasADayThatMayBeUncertainAndNoCause() {
    ResidentRecord dead =
        at.one(at.move("death", at.aoki).with(CommonField.MOVED_ON, "推定令和8年4月3日"));
    assertThat(dead.move().reason().name()).isEqualTo("死亡");
    assertThat(dead.status()).isEqualTo(ResidentStatus.DECEASED);
    assertThat(dead.move().movedOn()).hasToString("推定令和8年4月3日");

    MoveType death = MoveTypes.standard().get("death");
    assertThat(types()).filteredOn(type -> type.label().contains("死亡")).containsExactly(death);
    assertThat(MoveFields.person(death))
        .isEqualTo(EnumSet.of(PersonField.ADDRESS_NUMBER, PersonField.VERSION));
    assertThat(MoveFields.common(death))
        .noneMatch(field -> field.label().contains("死亡") || field.label().contains("死因"));
  }

  @Test
  @Proves("4.2.2.2-M1")
  void aDisappearanceDeletesOnTheNoticeOfTheFamilyRegister() {
    ResidentRecord gone =
        at.one(
            at.move("disappearance", at.aoki)
                .with(CommonField.MOVED_ON, "平成31年頃")
                .with(CommonField.NOTICED_ON, "R8.4.9"));
    assertThat(gone.status()).isEqualTo(ResidentStatus.DELETED);
    assertThat(gone.move().reason().name()).isEqualTo("職権消除");
    assertThat(gone.move().noticedOn()).isEqualTo(LocalDate.of(2026, 4, 9));
  }

  @Test
  @Proves("1.2.1-M1")
  void theHistoryKeepsWhoWhyWhenOnWhatGroundAndWhere() {
    MoveEntry notified =
        at.one(Forms.noting(Forms.at("杉町", "３番地", at.move("moving-inside", at.aoki)), "住所", "留意"))
            .move();
    ResidentRecord moved = village.latest(at.aoki);
    assertThat(moved.key().addressNumber()).isEqualTo(at.aoki.key().addressNumber());
    assertThat(notified.reason().name()).isEqualTo("転居");
    assertThat(notified.movedOn()).hasToString("2026-04-10");
    assertThat(notified.processedOn()).isEqualTo(village.today());
    assertThat(notified.notifiedOn()).isEqualTo(village.today());
    assertThat(notified.placeOfEntry()).isEqualTo("01");
    assertThat(notified.terminal()).isEqualTo("01-001");
    assertThat(moved.annotations().pointsToNote())
        .containsExactly(new PointToNote("jusho", moved.key().version(), "留意"));

    assertThat(
            at.one(at.move("alias-entry", at.zhang, PersonField.ALIAS, "青木")).move().requestedOn())
        .isEqualTo(village.today());
    assertThat(at.one(at.move("death", at.suzuki.getLast())).move().noticedOn())
        .isEqualTo(village.today());
    assertThat(
            at.one(at.move("former-surname-entry", at.son(), PersonField.FORMER_SURNAME, "髙橋"))
                .move()
                .claimedOn())
        .isEqualTo(village.today());
    // What is noted with a later move comes to what was noted before.
    ResidentRecord gone =
        at.one(Forms.noting(Forms.toWard(at.move("moving-out", at.aoki)), "honseki", "別の留意"));
    assertThat(gone.annotations().pointsToNote()).hasSize(2);
  }

  private List<FindingCode> at(CommonField field, EnteredMove entry) {
    return village.look(entry).assessment().findings().stream()
        .filter(finding -> finding.where().path().equals(field.path()))
        .map(Finding::code)
        .toList();
  }

  private static Set<String> reasons(String section) {
    Set<String> reasons = new HashSet<>();
    for (MoveType type : types()) {
      if (type.section().startsWith(section)) {
        reasons.add(type.reason().name());
      }
    }
    return reasons;
  }
}
