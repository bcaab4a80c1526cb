package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;

/** 区間異動 in a designated city (1.1.13, 4.0.2, 4.1.0.1). */
class WardTransferTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  private final WardNeighbourhood at = new WardNeighbourhood();

  @Test
  void theWholeFamilyIsDeletedInOneWardAndEnteredInTheOtherUnderANewHousehold() {
    List<ResidentRecord> made = at.village.register(transfer(at.family));

    assertThat(made).hasSize(10);
    for (int i = 0; i < made.size(); i += 2) {
      ResidentRecord before = at.family.get(i / 2);
      ResidentRecord left = made.get(i);
      ResidentRecord there = made.get(i + 1);
      assertThat(left.key()).isEqualTo(before.key().next());
      assertThat(left.status()).isEqualTo(ResidentStatus.MOVED_OUT);
      assertThat(left.residence()).isEqualTo(before.residence());
      assertThat(left.household()).isEqualTo(before.household());
      assertThat(left.move().reason().name()).isEqualTo("国内転出");
      Deletion deletion = Objects.requireNonNull(left.deletion());
      assertThat(deletion.reason()).isEqualTo("転出");
      assertThat(deletion.occurredOn()).isEqualTo(RegisterDate.of(DAY));
      assertThat(deletion.movedOutOn()).isEqualTo(DAY);
      assertThat(deletion.confirmedDestination().oneLine()).isEqualTo("千葉県竹市林区杉町３番地");

      assertThat(there.key()).isEqualTo(left.key().next());
      assertThat(there.key().addressNumber()).isEqualTo(before.key().addressNumber());
      assertThat(there.status()).isEqualTo(ResidentStatus.RESIDENT);
      assertThat(there.deletion()).isNull();
      assertThat(there.move().reason().name()).isEqualTo("国内転入");
      assertThat(there.residence().address().oneLine()).isEqualTo("千葉県竹市林区杉町３番地");
      assertThat(there.residence().address().municipalityCode())
          .isEqualTo(TestReference.OTHER_WARD);
      assertThat(there.residence().addressSetOn()).isEqualTo(RegisterDate.of(DAY));
      assertThat(there.residence().previousAddress())
          .isEqualTo(OutsideAddress.inJapan(before.residence().address()));
      assertThat(there.household().householdNumber())
          .isNotEqualTo(before.household().householdNumber())
          .isEqualTo(made.get(1).household().householdNumber());
      assertThat(there.household().relationship()).isEqualTo(before.household().relationship());
      assertThat(there.person())
          .as("the day of becoming a resident stays")
          .isEqualTo(before.person());
      assertThat(there.numbers()).isEqualTo(before.numbers());
    }
    assertThat(at.village.household(at.family.getFirst().household().householdNumber())).isEmpty();
  }

  @Test
  void partOfAFamilyGoesOrJoinsAHouseholdThatIsThere() {
    ResidentRecord sakura = at.family.get(4);
    List<ResidentRecord> alone = at.village.register(Forms.as(transfer(List.of(sakura)), 0, "世帯主"));
    assertThat(alone).hasSize(2);
    assertThat(at.village.household(at.family.getFirst().household().householdNumber())).hasSize(4);

    ResidentRecord son = at.family.get(2);
    EnteredMove joining =
        Forms.as(
            Forms.into(at.suzuki.getFirst(), at.move("ward-transfer", List.of(son))), 0, "同居人");
    ResidentRecord joined = at.village.register(joining).getLast();
    assertThat(joined.household().householdNumber())
        .isEqualTo(at.suzuki.getFirst().household().householdNumber());
    assertThat(joined.residence().address()).isEqualTo(at.suzuki.getFirst().residence().address());
  }

  @Test
  void itIsCancelledLikeEveryMoveAndBothStayInTheHistory() {
    List<ResidentRecord> made = at.village.register(transfer(at.suzuki, TestReference.WARD));
    List<ResidentRecord> back =
        at.village.register(
            Forms.cancelling(
                at.village, made.getFirst(), at.suzuki.toArray(new ResidentRecord[0])));

    assertThat(back).hasSize(2);
    for (int i = 0; i < 2; i++) {
      ResidentRecord before = at.suzuki.get(i);
      assertThat(back.get(i).status()).isEqualTo(ResidentStatus.RESIDENT);
      assertThat(back.get(i).deletion()).isNull();
      assertThat(back.get(i).residence()).isEqualTo(before.residence());
      assertThat(back.get(i).key().version()).isEqualTo(before.key().version() + 3);
      assertThat(back.get(i).move().reason().name()).isEqualTo("異動の取消し（修正）");
    }
    assertThat(at.village.codes(transfer(back, TestReference.WARD))).isEmpty();
  }

  @Test
  void theRecordInTheNewWardTellsWhenTheAddressWasTaken() {
    at.village.register(transfer(at.suzuki, TestReference.WARD));
    CertifiedRecord certified =
        CertifiedRecord.asOf(at.village.versions(at.suzuki.getFirst().key().addressNumber()), DAY);
    assertThat(certified.movedInside()).isTrue();
    assertThat(((JapanesePerson) certified.latest().person()).becameResidentOn())
        .isEqualTo(((JapanesePerson) at.suzuki.getFirst().person()).becameResidentOn());
  }

  /** Everywhere, and in a city also by a move between its wards. */
  @Test
  @Proves("4.0.2-M2")
  void whoStopsBeingAResidentAndWhoLeavesAWardLeavesADeletedRecord() {
    Neighbourhood village = new Neighbourhood();
    for (ResidentRecord gone : List.of(village.left, village.dead)) {
      assertThat(gone.status().isResident()).isFalse();
      assertThat(gone.deletion()).isNotNull();
      assertThat(village.village.household(gone)).isEmpty();
      assertThat(village.village.errors(village.move("death", gone))).isNotEmpty();
    }
    ResidentRecord before = at.family.getFirst();
    at.village.register(transfer(at.family));
    List<ResidentRecord> kept =
        at.village.versions(before.key().addressNumber()).stream()
            .map(RegisteredVersion::resident)
            .filter(version -> !version.status().isResident())
            .toList();
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().residence().address()).isEqualTo(before.residence().address());
    assertThat(kept.getFirst().deletion()).isNotNull();
    assertThat(at.village.latest(before).residence().address().municipalityCode())
        .isEqualTo(TestReference.OTHER_WARD);
    assertThat(at.village.household(before.household().householdNumber())).isEmpty();
  }

  private EnteredMove transfer(List<ResidentRecord> persons) {
    return transfer(persons, TestReference.OTHER_WARD);
  }

  private EnteredMove transfer(List<ResidentRecord> persons, MunicipalityCode ward) {
    return WardNeighbourhood.to(ward, "杉町", "３番地", at.move("ward-transfer", persons));
  }
}
