package jp.daicho.sample;

import static jp.daicho.sample.HouseholdStory.earlier;
import static jp.daicho.sample.HouseholdStory.later;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.Sex;
import jp.daicho.sample.PlannedMember.Line;
import jp.daicho.sample.PlannedMember.Register;
import jp.daicho.sample.Residency.Way;
import org.jspecify.annotations.Nullable;

/**
 * Adds those who are residents no more: children who moved out, parents and spouses who died, whole
 * households that left. Their records are deleted records (除票).
 */
final class Departures {
  private static final double CHILD_MOVED_OUT = 0.5;
  private static final double PARENT_DIED = 0.25;
  private static final double WIDOWED = 0.8;

  private final People people;
  private final Elsewhere elsewhere;

  /** Departures before this day are not in the system. */
  private final LocalDate earliest;

  private final LocalDate day;

  Departures(People people, Elsewhere elsewhere, LocalDate earliest) {
    this.people = people;
    this.elsewhere = elsewhere;
    this.earliest = earliest;
    this.day = SampleMunicipality.AS_OF;
  }

  /** The household with its past members, if it has any. */
  Household withPastMembers(Household household, Family family, Chance chance) {
    Residency head = household.residencies().getFirst();
    Individual person = head.person();
    LocalDate settled = HouseholdStory.settled(household, earliest, day);
    if (person.isForeign() || settled == null) {
      return household;
    }
    int age = person.birth().until(day).getYears();
    boolean single = household.residencies().size() == 1;
    if (single && person.sex() == Sex.FEMALE && age >= 66 && chance.happens(WIDOWED)) {
      return widowed(household, family, settled, chance);
    }
    List<Residency> all = new ArrayList<>(household.residencies());
    if (age >= 46 && age < 75 && chance.happens(CHILD_MOVED_OUT)) {
      addChildMovedOut(all, head, family, settled, chance);
    }
    if (person.sex() == Sex.MALE && age >= 40 && age < 74 && chance.happens(PARENT_DIED)) {
      addDeadParent(all, head, family, settled, chance);
    }
    return all.size() == household.residencies().size()
        ? household
        : with(household, all, household.householderChanged());
  }

  /**
   * The same household after its householder died and nobody has become householder yet (1.1.10).
   */
  @Nullable Household withoutHouseholder(Household household, Chance chance) {
    LocalDate settled = HouseholdStory.settled(household, day.minusDays(45), day);
    if (settled == null || household.residencies().size() < 3) {
      return null;
    }
    LocalDate died = chance.day(settled, day.minusDays(1));
    List<Residency> all = new ArrayList<>();
    for (Residency residency : household.residencies()) {
      all.add(
          residency.relationship().isHouseholder()
              ? residency.leaving(new Departure(died, null))
              : residency.becoming(null));
    }
    return with(household, all, died);
  }

  /** The same household after all of it moved to another municipality; null if it is too new. */
  @Nullable Household movedOut(Household household, Chance chance) {
    LocalDate settled = HouseholdStory.settled(household, earliest, day);
    if (settled == null) {
      return null;
    }
    LocalDate left = between(settled, day, chance);
    if (left == null) {
      return null;
    }
    Departure departure = new Departure(left, destination(household, chance));
    return with(
        household,
        household.residencies().stream().map(residency -> residency.leaving(departure)).toList(),
        null);
  }

  private Household widowed(Household household, Family family, LocalDate settled, Chance chance) {
    Residency widow = household.residencies().getFirst();
    Individual wife = widow.person();
    LocalDate died = between(settled, day, chance);
    if (died == null) {
      return household;
    }
    LocalDate birth = wife.birth().minusDays(chance.between(-700, 3000));
    Individual husband = people.japanese(husband(), birth, family, chance);
    LocalDate arrival = later(widow.arrival(), birth);
    return with(
        household,
        List.of(
            (widow.way() == Way.BIRTH
                    ? came(husband, Relationship.HOUSEHOLDER, arrival, chance)
                    : Residency.of(
                        husband, Relationship.HOUSEHOLDER, arrival, widow.way(), widow.previous()))
                .leaving(new Departure(died, null)),
            new Residency(
                wife,
                PlanBuilder.relationship("妻"),
                Relationship.HOUSEHOLDER,
                widow.arrival(),
                widow.way(),
                widow.previous(),
                null)),
        died);
  }

  private static PlannedMember husband() {
    return new PlannedMember(
        Relationship.HOUSEHOLDER, Sex.MALE, 0, Line.HOUSEHOLDER, Register.HOUSEHOLDER, true);
  }

  private void addChildMovedOut(
      List<Residency> all, Residency head, Family family, LocalDate settled, Chance chance) {
    LocalDate birth = head.person().birthday(24).plusDays(chance.between(0, 3000));
    LocalDate grown = later(settled, birth.plusYears(18));
    LocalDate latest = earlier(day, birth.plusYears(30));
    LocalDate left = between(grown, latest, chance);
    if (left == null || (birth.isBefore(head.arrival()) && head.way() == Way.BIRTH)) {
      return;
    }
    PlannedMember planned =
        new PlannedMember(
            PlanBuilder.relationship("子"),
            chance.happens(0.5) ? Sex.MALE : Sex.FEMALE,
            0,
            Line.HOUSEHOLDER,
            Register.HOUSEHOLDER,
            false);
    Individual child = people.japanese(planned, birth, family, chance);
    Residency residency =
        birth.isAfter(head.arrival())
            ? Residency.born(child, planned.relationship())
            : Residency.of(
                child, planned.relationship(), head.arrival(), head.way(), head.previous());
    all.add(
        residency.leaving(new Departure(left, OutsideAddress.inJapan(elsewhere.address(chance)))));
  }

  private void addDeadParent(
      List<Residency> all, Residency head, Family family, LocalDate settled, Chance chance) {
    boolean father = chance.happens(0.55);
    Relationship relationship = PlanBuilder.relationship(father ? "父" : "母");
    LocalDate birth = head.person().birth().minusYears(chance.between(22, 33));
    LocalDate from = later(settled, birth.plusYears(72));
    LocalDate latest = earlier(day, birth.plusYears(101));
    boolean present = all.stream().anyMatch(other -> other.relationship().equals(relationship));
    LocalDate died = between(from, latest, chance);
    if (present || died == null) {
      return;
    }
    Individual parent =
        people.japanese(
            new PlannedMember(
                relationship,
                father ? Sex.MALE : Sex.FEMALE,
                0,
                Line.HOUSEHOLDER,
                Register.PARENTS,
                father),
            birth,
            family,
            chance);
    all.add(came(parent, relationship, head.arrival(), chance).leaving(new Departure(died, null)));
  }

  /**
   * A day between two, or null. Any day since the system began is as likely as another; were the
   * day drawn between the two, those of new households would all fall into the last weeks.
   */
  private @Nullable LocalDate between(LocalDate from, LocalDate to, Chance chance) {
    LocalDate drawn = chance.day(earliest, day);
    return drawn.isBefore(from) || drawn.isAfter(to) ? null : drawn;
  }

  private Residency came(
      Individual person, Relationship relationship, LocalDate arrival, Chance chance) {
    return Residency.of(
        person,
        relationship,
        arrival,
        Way.FROM_ELSEWHERE,
        OutsideAddress.inJapan(elsewhere.address(chance)));
  }

  /** Foreign residents may go home. */
  private OutsideAddress destination(Household household, Chance chance) {
    Individual head = household.residencies().getFirst().person();
    return head.identity() instanceof Individual.Foreign foreign && chance.happens(0.5)
        ? OutsideAddress.abroad(foreign.nationality().name(), null)
        : OutsideAddress.inJapan(elsewhere.address(chance));
  }

  private static Household with(
      Household household, List<Residency> residencies, @Nullable LocalDate changed) {
    return new Household(household.number(), residencies, household.stays(), changed);
  }
}
