package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is notified and what is done ex officio, each with its days (4.0.3, 4.1.0, 4.2.0). */
class KindsOfMoveTest {
  private static final LocalDate EARLIER = LocalDate.of(2026, 4, 9);

  private final Neighbourhood at = new Neighbourhood();

  /** 転入, 転居, 転出 and 世帯変更等, by notification, with 異動日, 届出日 and the day of processing. */
  @Test
  @Proves({"4.1.0.1-M1", "4.1.0.2-M1", "4.0.3-M1"})
  void everyMoveOfChapter41IsRegisteredOnANotification() {
    Map<String, EnteredMove> moves =
        Map.of(
            "国内転入", newcomer("moving-in", 81),
            "国外転入等",
                newcomer("moving-in-from-abroad", 82)
                    .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, "")
                    .with(CommonField.PREVIOUS_TOWN, "")
                    .with(CommonField.PREVIOUS_LOT, "")
                    .with(CommonField.PREVIOUS_COUNTRY, "中国"),
            "転居", Forms.at("杉町", "３番地", at.move("moving-inside", at.zhang)),
            "国内転出", Forms.toWard(at.move("moving-out", at.wife())),
            "国外転出",
                at.move("moving-out-abroad", at.sakura())
                    .with(CommonField.DESTINATION_COUNTRY, "中国"),
            "世帯分離", Forms.as(at.move("household-separation", at.son()), 0, "世帯主"),
            "世帯合併", Forms.into(at.head(), Forms.as(at.move("household-merger", at.aoki), 0, "同居人")),
            "世帯変更",
                Forms.into(at.aoki, Forms.as(at.move("household-change", at.hanako()), 0, "同居人")),
            "世帯主変更", Forms.as(Forms.as(at.move("householder-change", both()), 0, "子"), 1, "世帯主"));
    moves.forEach(
        (reason, typed) -> {
          Neighbourhood other = new Neighbourhood();
          MoveEntry move =
              other
                  .one(
                      typed
                          .with(CommonField.MOVED_ON, "R8.4.8")
                          .with(CommonField.NOTIFIED_ON, "R8.4.9"))
                  .move();
          assertThat(move.reason().name()).isEqualTo(reason);
          assertThat(move.movedOn()).hasToString("2026-04-08");
          assertThat(move.notifiedOn()).isEqualTo(EARLIER);
          assertThat(move.processedOn()).isEqualTo(other.village.today());
        });
  }

  /** 職権記載, 職権消除 and 職権修正, without a day of notification. */
  @Test
  @Proves("4.2.0.1-M1")
  void recordsAreEnteredDeletedAndCorrectedExOfficio() {
    ResidentRecord entered =
        at.one(Forms.on(Ground.EX_OFFICIO, EARLIER, newcomer("ex-officio-entry", 83)));
    assertThat(entered.move().reason().name()).isEqualTo("職権記載");
    assertThat(entered.status().isResident()).isTrue();
    ResidentRecord deleted = at.one(at.move("ex-officio-deletion", at.aoki));
    assertThat(deleted.move().reason().name()).isEqualTo("職権消除");
    assertThat(deleted.status().isResident()).isFalse();
    ResidentRecord corrected =
        at.one(at.move("correction", at.zhang, PersonField.REMARKS, "職権による備考"));
    assertThat(corrected.move().reason().name()).isEqualTo("職権修正");
    assertThat(corrected.annotations().remarks()).isEqualTo("職権による備考");
    for (ResidentRecord record : List.of(entered, deleted, corrected)) {
      assertThat(days(record.move()).values()).containsOnlyNulls();
    }
  }

  /**
   * 届出日, 戸籍届出・通知日 and 申出日 may be one item; here each is an item of its own, and the ground says
   * which of them a move has.
   */
  @Test
  @Proves({"4.1.0.2-M4", "4.2.0.4-M3", "4.2.0.5-M4"})
  void theDayOfAMoveStandsInTheItemOfItsGroundAndInNoOther() {
    for (Ground ground : List.of(Ground.REQUEST, Ground.FAMILY_REGISTER)) {
      EnteredMove correction =
          at.move("correction", at.zhang, PersonField.REMARKS, "備考" + ground.code());
      onlyDay(at.one(Forms.on(ground, EARLIER, correction)), ground);
    }
    EnteredMove inside = Forms.at("杉町", "３番地", at.move("moving-inside", at.zhang));
    onlyDay(at.one(Forms.on(Ground.NOTIFICATION, EARLIER, inside)), Ground.NOTIFICATION);
  }

  private static void onlyDay(ResidentRecord record, Ground ground) {
    Map<CommonField, @Nullable LocalDate> days = days(record.move());
    CommonField own = Objects.requireNonNull(ground.date());
    assertThat(days.get(own)).isEqualTo(EARLIER);
    days.remove(own);
    assertThat(days.values()).containsOnlyNulls();
  }

  private static Map<CommonField, @Nullable LocalDate> days(MoveEntry move) {
    Map<CommonField, @Nullable LocalDate> days = new HashMap<>();
    days.put(CommonField.NOTIFIED_ON, move.notifiedOn());
    days.put(CommonField.REQUESTED_ON, move.requestedOn());
    days.put(CommonField.NOTICED_ON, move.noticedOn());
    days.put(CommonField.CLAIMED_ON, move.claimedOn());
    return days;
  }

  private static EnteredMove newcomer(String type, int serial) {
    EnteredMove entry = Entries.of(Entries.japanese("松田", "一", "世帯主", "男", "S50.2.1", serial));
    return new EnteredMove(MoveTypes.standard().get(type), entry.common(), entry.persons());
  }

  private ResidentRecord[] both() {
    return new ResidentRecord[] {at.suzuki.getFirst(), at.suzuki.getLast()};
  }
}
