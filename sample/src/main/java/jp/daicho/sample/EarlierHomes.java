package jp.daicho.sample;

import static jp.daicho.sample.HouseholdStory.later;

import java.time.LocalDate;
import java.util.function.Consumer;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.ResidentName;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/** Where people lived before: alone in the municipality, in another ward of it, or elsewhere. */
final class EarlierHomes {
  private static final String ARRIVAL = "国内転入";
  private static final String DEPARTURE = "国内転出";
  private static final String MOVE = "転居";
  private static final int ADULT = 18;
  private static final int SHORTEST_STAY_DAYS = 200;

  private final Setting setting;
  private final UniqueNumbers numbers;
  private final Moves moves;
  private final NameChanges nameChanges;

  EarlierHomes(Setting setting, UniqueNumbers numbers, Moves moves, NameChanges nameChanges) {
    this.setting = setting;
    this.numbers = numbers;
    this.moves = moves;
    this.nameChanges = nameChanges;
  }

  /**
   * Somebody who came from elsewhere lived alone in the municipality first; a spouse may have had
   * another surname until the marriage.
   */
  void livedHereBefore(Residency member, Timeline timeline, Chance chance) {
    VersionDraft first = timeline.first();
    LocalDate came = first.move.movedOn().day();
    LocalDate from = later(setting.systemBegan().plusDays(30), member.person().birthday(ADULT));
    LocalDate latest = came.minusDays(SHORTEST_STAY_DAYS);
    if (!first.move.reason().name().equals(ARRIVAL)
        || from.isAfter(latest)
        || first.move.processedOn().isBefore(came)) {
      return;
    }
    nameChanges.byMarriage(member, timeline, chance);
    LocalDate arrived = chance.day(from, latest);
    VersionDraft alone = first.copy(moves.onTheDay(Effect.ENTRY, ARRIVAL, arrived, true));
    alone.household = alone(member.person().identity().name(), numbers.nextHouseholdNumber());
    if (alone.person instanceof JapanesePerson japanese) {
      alone.household = alone(japanese.name(), alone.household.householdNumber());
    }
    alone.residence = at(home(chance), arrived, alone.residence);
    first.move = moves.insteadOf(first.move, Effect.CORRECTION, MOVE);
    timeline.begin(alone);
    timeline.versions().forEach(residentSince(arrived));
  }

  /** Somebody who lives alone lived in another ward before (ADR 0018). */
  void inAnotherWard(Timeline timeline, Chance chance) {
    LocalDate day = someDay(timeline, chance);
    if (day == null) {
      return;
    }
    Address before = home(chance);
    if (before.municipalityCode().equals(timeline.last().residence.address().municipalityCode())) {
      return;
    }
    HouseholdNumber number = numbers.nextHouseholdNumber();
    OutsideAddress now = OutsideAddress.inJapan(timeline.last().residence.address());
    timeline.putAbsence(
        moves.onTheDay(Effect.DELETION, DEPARTURE, day, true),
        moves.onTheDay(Effect.ENTRY, ARRIVAL, day, true),
        version -> {
          version.household =
              new HouseholdMembership(
                  number,
                  version.household.relationship(),
                  version.household.householderName(),
                  version.household.householderFurigana(),
                  version.household.order());
          version.residence = at(before, null, version.residence);
        },
        version -> leave(version, day, now),
        version -> {
          Residence residence = version.residence;
          version.residence =
              new Residence(
                  residence.address(),
                  RegisterDate.of(later(day, setOn(residence, day))),
                  day,
                  OutsideAddress.inJapan(before),
                  null);
        });
  }

  /** Somebody moved away and came back to the same household, under the same 宛名番号 (4.1.1.2). */
  void wentAwayAndCameBack(Timeline timeline, LocalDate grown, Chance chance) {
    LocalDate from = grown.plusDays(SHORTEST_STAY_DAYS);
    LocalDate latest = SampleMunicipality.AS_OF.minusYears(1);
    if (from.isAfter(latest)) {
      return;
    }
    LocalDate left = chance.day(from, latest);
    LocalDate back = left.plusDays(chance.between(200, 1800));
    OutsideAddress away = OutsideAddress.inJapan(setting.elsewhere().address(chance));
    if (back.isBefore(SampleMunicipality.AS_OF)) {
      MoveEntry leaving = moves.onTheDay(Effect.DELETION, DEPARTURE, left, true);
      MoveEntry coming = moves.onTheDay(Effect.ENTRY, ARRIVAL, back, true);
      timeline.putAbsence(
          leaving,
          coming,
          version -> {},
          version -> leave(version, left, away),
          version -> {
            Residence residence = version.residence;
            residentSince(back).accept(version);
            version.residence =
                new Residence(
                    residence.address(),
                    RegisterDate.of(later(back, setOn(residence, back))),
                    back,
                    away,
                    null);
          });
    }
  }

  private static LocalDate setOn(Residence residence, LocalDate otherwise) {
    RegisterDate setOn = residence.addressSetOn();
    return setOn == null ? otherwise : setOn.day();
  }

  private static @Nullable LocalDate someDay(Timeline timeline, Chance chance) {
    LocalDate from = timeline.first().move.movedOn().day().plusDays(SHORTEST_STAY_DAYS);
    return from.isBefore(SampleMunicipality.AS_OF)
        ? chance.day(from, SampleMunicipality.AS_OF.minusDays(1))
        : null;
  }

  private static void leave(VersionDraft version, LocalDate day, OutsideAddress to) {
    version.status = ResidentStatus.MOVED_OUT;
    version.deletion = new Deletion("転出", RegisterDate.of(day), day, to, to, day, day);
  }

  private Address home(Chance chance) {
    return HouseholdStory.home(true, setting.city().ward(chance), chance);
  }

  private static Residence at(Address address, @Nullable LocalDate since, Residence residence) {
    return new Residence(
        address,
        since == null ? residence.addressSetOn() : RegisterDate.of(since),
        residence.notifiedOn(),
        residence.previousAddress(),
        residence.lastRegisteredAddress());
  }

  private static HouseholdMembership alone(ResidentName name, HouseholdNumber number) {
    Furigana reading = name.furigana();
    return new HouseholdMembership(
        number, Relationship.HOUSEHOLDER, name.full(), reading == null ? null : reading.kana(), 1);
  }

  private static Consumer<VersionDraft> residentSince(LocalDate day) {
    return version -> {
      RegisterDate since = RegisterDate.of(day);
      version.person =
          switch (version.person) {
            case JapanesePerson japanese ->
                new JapanesePerson(
                    japanese.name(), japanese.formerSurname(), japanese.domicile(), since);
            case ForeignPerson foreign ->
                new ForeignPerson(
                    foreign.name(),
                    foreign.alias(),
                    foreign.nationality(),
                    foreign.basis(),
                    since,
                    foreign.formerRegistrationOn(),
                    foreign.residenceReported(),
                    foreign.movedInByLandingPermission(),
                    foreign.addressee());
          };
      Residence residence = version.residence;
      version.residence =
          new Residence(
              residence.address(),
              residence.addressSetOn(),
              day,
              residence.previousAddress(),
              residence.lastRegisteredAddress());
    };
  }
}
