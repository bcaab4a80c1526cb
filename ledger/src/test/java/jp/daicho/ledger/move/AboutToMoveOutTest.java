package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;

/** Between the notification of a moving-out and its day (1.1.5, 4.1.3.0.1). */
class AboutToMoveOutTest {
  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  /** The householder is to move out on the 20th; who is householder changes before. */
  @Test
  @Proves("4.1.3.0.1-O1")
  void householderAndRelationshipsAreKeptUpUntilTheDay() {
    at.one(
        Forms.toWard(at.move("moving-out", at.suzuki.getFirst()))
            .with(CommonField.MOVED_ON, "R8.4.20"));
    village.passTo(LocalDate.of(2026, 4, 15));
    EnteredMove change =
        Forms.of(
            village, "householder-change", "R8.4.15", at.suzuki.getFirst(), at.suzuki.getLast());
    village.register(Forms.as(Forms.as(change, 0, "子"), 1, "世帯主"));

    ResidentRecord leaving = village.latest(at.suzuki.getFirst());
    assertThat(leaving.household().relationship()).hasToString("子");
    assertThat(leaving.household().householderName()).isEqualTo("鈴木　松子");
    assertThat(Objects.requireNonNull(leaving.deletion()).occurredOn()).hasToString("2026-04-20");

    at.one(Forms.as(Forms.of(village, "correction", "R8.4.15", at.suzuki.getFirst()), 0, "同居人"));
    assertThat(village.passTo(LocalDate.of(2026, 4, 20)))
        .filteredOn(gone -> gone.key().addressNumber().equals(leaving.key().addressNumber()))
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.status()).isEqualTo(ResidentStatus.MOVED_OUT);
              assertThat(gone.household().relationship()).hasToString("同居人");
            });
  }

  @Test
  @Proves("1.1.5-M4")
  void whoIsToMoveOutIsAMemberWithRelationshipAndCertifiedAsSuchUntilTheDay() {
    at.one(
        Forms.toWard(at.move("moving-out", at.head(), at.son()))
            .with(CommonField.MOVED_ON, "R8.4.20"));
    assertThat(village.household(at.head()))
        .extracting(it -> it.household().relationship() + " " + it.status())
        .containsExactly(
            "世帯主 RESIDENT", "妻 RESIDENT", "子 RESIDENT", "子の妻 RESIDENT", "子の子 RESIDENT");
    assertCertifiedAsResident(at.head(), LocalDate.of(2026, 4, 19), true);
    assertCertifiedAsResident(at.head(), LocalDate.of(2026, 4, 20), false);
    // A joining member is put beside them.
    ResidentRecord joined =
        at.one(Forms.into(at.head(), Forms.as(at.move("household-merger", at.aoki), 0, "同居人")));
    assertThat(joined.household().householderName()).isEqualTo("渡邉\uDB40\uDD00　太郎");

    village.passTo(LocalDate.of(2026, 4, 20));
    assertThat(village.latest(at.head()).status()).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(village.household(at.wife())).noneMatch(it -> it.status().isResident() == false);
  }

  /** Who arrived elsewhere before the planned day is gone from the day of arrival. */
  @Test
  void whoArrivedEarlierIsNoLongerCertifiedAsAResident() {
    village.passTo(LocalDate.of(2026, 4, 15));
    ResidentRecord arrived =
        at.one(Forms.toWard(Forms.of(village, "arrival-notice", "R8.4.14", at.leaving)));
    assertThat(arrived.deletion()).extracting(Deletion::occurredOn).hasToString("2026-04-20");
    assertCertifiedAsResident(at.leaving, LocalDate.of(2026, 4, 13), true);
    assertCertifiedAsResident(at.leaving, LocalDate.of(2026, 4, 14), false);
    assertCertifiedAsResident(at.leaving, LocalDate.of(2026, 4, 16), false);
  }

  private void assertCertifiedAsResident(ResidentRecord person, LocalDate day, boolean resident) {
    ResidentRecord latest = village.latest(person);
    assertThat(CertifiedRecord.isResident(latest, day)).isEqualTo(resident);
    CertifiedRecord certified =
        CertifiedRecord.asOf(village.versions(person.key().addressNumber()), day);
    assertThat(certified.latest().deletion() == null).isEqualTo(resident);
    assertThat(certified.latest().household()).isEqualTo(latest.household());
  }
}
