package jp.daicho.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.household.RelationshipTerm;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.sample.Residency.Way;
import org.jspecify.annotations.Nullable;

/** Tells how a household came about: who moved in or was born when, and where it lived. */
final class HouseholdStory {
  /** The share of householders who have lived here since they were born. */
  private static final double LOCAL = 0.35;

  private static final double FLAT_OF_SINGLE = 0.65;
  private static final double FLAT_OF_FAMILY = 0.3;
  private static final double FACILITY = 0.3;
  private static final int FACILITY_AGE = 78;
  private static final int LONGEST_STAY_YEARS = 40;
  private static final int ADULT = 18;

  /** Moves of a household inside the municipality in a year of a full history. */
  private static final double MOVES_A_YEAR = 0.03;

  private static final int MOST_MOVES = 9;

  private final Setting setting;
  private final Elsewhere elsewhere;
  private final UniqueNumbers numbers;
  private final LocalDate day = SampleMunicipality.AS_OF;

  HouseholdStory(Setting setting, UniqueNumbers numbers) {
    this.setting = setting;
    this.elsewhere = setting.elsewhere();
    this.numbers = numbers;
  }

  /**
   * The household as it is today. The people are in the order of the plan. It stays in the ward.
   */
  Household tell(HouseholdPlan plan, List<Individual> people, LocalAddresses ward, Chance chance) {
    Individual head = people.getFirst();
    boolean sinceBirth = !head.isForeign() && chance.happens(LOCAL);
    LocalDate founded = sinceBirth ? head.birth() : founding(head, chance);
    Way way = head.isForeign() && chance.happens(0.6) ? Way.FROM_ABROAD : Way.FROM_ELSEWHERE;
    Residency householder =
        sinceBirth
            ? Residency.born(head, plan.householder().relationship())
            : Residency.of(
                head, plan.householder().relationship(), founded, way, previous(head, way, chance));
    List<Residency> residencies = new ArrayList<>(List.of(householder));
    for (int i = 1; i < people.size(); i++) {
      residencies.add(
          residency(
              people.get(i), plan.members().get(i).relationship(), people, householder, chance));
    }
    return new Household(
        numbers.nextHouseholdNumber(), residencies, stays(people, founded, ward, chance), null);
  }

  private LocalDate founding(Individual head, Chance chance) {
    double years = LONGEST_STAY_YEARS * Math.pow(chance.fraction(), 1.3);
    if (head.identity() instanceof Individual.Foreign foreign
        && foreign.basis() instanceof ResidenceBasis.MidToLongTerm basis
        && basis.expiresOn() != null) {
      years /= 8;
    }
    LocalDate founded = day.minusDays((long) (years * 365));
    LocalDate adult = head.birthday(ADULT);
    return founded.isBefore(adult) ? earlier(adult, day) : founded;
  }

  private Residency residency(
      Individual person,
      Relationship relationship,
      List<Individual> people,
      Residency head,
      Chance chance) {
    boolean sinceBirth = head.way() == Way.BIRTH;
    LocalDate founded = head.arrival();
    RelationshipTerm last = relationship.last();
    LocalDate grown = earlier(later(founded, person.birthday(ADULT)), day);
    return switch (last.kind()) {
      case SPOUSE ->
          moving(
              person,
              relationship,
              last.isUnnotified()
                  ? chance.day(grown, day)
                  : marriage(person, people, founded, sinceBirth, chance),
              head,
              chance);
      case CONNECTED_PERSON, CO_RESIDENT ->
          moving(person, relationship, chance.day(grown, day), head, chance);
      case PARENT ->
          // the parents of a householder who was born here were here before
          moving(
              person,
              relationship,
              sinceBirth ? chance.day(earlier(person.birthday(ADULT), founded), founded) : founded,
              head,
              chance);
      case HOUSEHOLDER, CHILD, SIBLING ->
          sinceBirth || person.birth().isAfter(founded)
              ? Residency.born(person, relationship)
              : moving(person, relationship, founded, head, chance);
    };
  }

  /** Whoever comes on the day the householder came comes from the same place. */
  private Residency moving(
      Individual person,
      Relationship relationship,
      LocalDate arrival,
      Residency head,
      Chance chance) {
    if (arrival.equals(head.arrival()) && head.way() != Way.BIRTH) {
      return Residency.of(person, relationship, arrival, head.way(), head.previous());
    }
    Way way = person.isForeign() && chance.happens(0.7) ? Way.FROM_ABROAD : Way.FROM_ELSEWHERE;
    return Residency.of(person, relationship, arrival, way, previous(person, way, chance));
  }

  /** A spouse comes when both are grown and before the first child, or with the household. */
  private LocalDate marriage(
      Individual spouse,
      List<Individual> people,
      LocalDate founded,
      boolean sinceBirth,
      Chance chance) {
    LocalDate grown = later(spouse.birthday(ADULT), people.getFirst().birthday(ADULT));
    if (!sinceBirth && !grown.isAfter(founded)) {
      return founded;
    }
    LocalDate from = earlier(later(founded, grown), day);
    LocalDate latest = earlier(from.plusYears(12), day);
    for (Individual other : people.subList(1, people.size())) {
      if (other.birth().isAfter(from) && other.birth().isBefore(latest)) {
        latest = other.birth();
      }
    }
    return chance.day(from, latest);
  }

  private OutsideAddress previous(Individual person, Way way, Chance chance) {
    if (way == Way.FROM_ABROAD && person.identity() instanceof Individual.Foreign foreign) {
      return OutsideAddress.abroad(foreign.nationality().name(), null);
    }
    if (chance.happens(0.002)) {
      return OutsideAddress.unknown();
    }
    return chance.happens(0.005)
        ? OutsideAddress.notNotified(elsewhere.address(chance))
        : OutsideAddress.inJapan(elsewhere.address(chance));
  }

  private List<Household.Stay> stays(
      List<Individual> people, LocalDate founded, LocalAddresses ward, Chance chance) {
    boolean single = people.size() == 1;
    List<Household.Stay> stays = new ArrayList<>();
    stays.add(new Household.Stay(founded, home(single, ward, chance)));
    LocalDate from = later(founded, day.minusYears(15)).plusDays(60);
    boolean toFacility =
        single
            && people.getFirst().birthday(FACILITY_AGE).isBefore(day)
            && chance.happens(FACILITY);
    if (from.isBefore(day)) {
      if (setting.historyLength() != null) {
        addMoves(stays, single, ward, chance);
      } else if (chance.happens(0.3)) {
        stays.add(new Household.Stay(chance.day(from, day), home(single, ward, chance)));
      }
      LocalDate last = later(stays.getLast().from().plusDays(60), day.minusYears(5));
      if (toFacility && last.isBefore(day)) {
        stays.add(new Household.Stay(chance.day(last, day), ward.facility(chance)));
      }
    }
    return stays;
  }

  /** Some move every few years, others never. */
  private void addMoves(
      List<Household.Stay> stays, boolean single, LocalAddresses ward, Chance chance) {
    LocalDate from = later(stays.getFirst().from(), setting.systemBegan()).plusDays(60);
    double left = from.until(day).toTotalMonths() / 12.0 * MOVES_A_YEAR;
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < MOST_MOVES && chance.happens(left / (left + 1)); i++) {
      days.add(chance.day(from, day));
    }
    days.sort(null);
    for (LocalDate moved : days) {
      if (!stays.getLast().from().plusDays(60).isAfter(moved)) {
        stays.add(new Household.Stay(moved, home(single, ward, chance)));
      }
    }
  }

  static Address home(boolean single, LocalAddresses ward, Chance chance) {
    return chance.happens(single ? FLAT_OF_SINGLE : FLAT_OF_FAMILY)
        ? ward.flat(chance)
        : ward.house(chance);
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * The day after which something can happen to everybody of a household, or null if it is too new.
   */
  static @Nullable LocalDate settled(Household household, LocalDate earliest, LocalDate day) {
    LocalDate settled = later(household.stays().getLast().from(), earliest);
    for (Residency residency : household.residencies()) {
      settled = later(settled, residency.arrival());
    }
    settled = settled.plusDays(30);
    return settled.isBefore(day) ? settled : null;
  }
}
