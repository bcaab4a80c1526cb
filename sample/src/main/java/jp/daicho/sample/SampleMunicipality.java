package jp.daicho.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.sample.People.Origin;

/**
 * A municipality with as many residents as are asked for, the same for the same seed. Its towns are
 * those of a real city; its residents, their numbers and its mayor are made up.
 */
public final class SampleMunicipality {
  /** 岐阜県大垣市: a city of middle size with many towns. */
  public static final MunicipalityCode CODE = MunicipalityCode.of("212024");

  /**
   * The day as of which the register stands. Fixed, so that a seed gives the same files on any day.
   */
  public static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

  /** The day the system began; who was a resident then has a first version by 改製. */
  static final LocalDate SYSTEM_BEGAN = LocalDate.of(2016, 1, 4);

  private static final int DRAFTS = 8;
  private static final long REPORT_EVERY = 5_000;
  private static final double FOREIGN_SHARE = 0.03;
  private static final double MOVED_OUT_HOUSEHOLDS = 0.25;
  private static final double WITHOUT_HOUSEHOLDER = 0.002;

  private final long seed;
  private final AgePyramid pyramid = new AgePyramid();
  private final HouseholdSizes sizes = new HouseholdSizes();
  private final HouseholdPlanner planner = new HouseholdPlanner();
  private final People people;
  private final HouseholdStory story;
  private final Departures departures;
  private final History history;
  private long residents;
  private long foreigners;

  private SampleMunicipality(long expected, long seed) {
    this.seed = seed;
    Municipality municipality = Municipalities.standard().find(CODE).orElseThrow();
    Chance chance = Chance.of(seed, -2);
    LocalAddresses local = new LocalAddresses(municipality, expected, chance);
    Elsewhere elsewhere = new Elsewhere(municipality, chance);
    UniqueNumbers numbers = new UniqueNumbers(seed);
    ForeignPeople foreigners = new ForeignPeople(numbers, municipality, AS_OF);
    people = new People(local, elsewhere, numbers, foreigners, AS_OF);
    story = new HouseholdStory(local, elsewhere, numbers, AS_OF);
    departures = new Departures(people, elsewhere, SYSTEM_BEGAN, AS_OF);
    history = new History(SYSTEM_BEGAN, AS_OF, new Moves(SampleFiles.COUNTERS));
  }

  /**
   * Makes a municipality and writes it to files: {@code residents.csv} (a row for each version of
   * each record), {@code municipality.json} and {@code README.txt}.
   *
   * @param residents how many residents it has; those who died or moved out come on top
   * @param seed chooses one of many municipalities
   * @param out the folder, made if it is not there; files of an earlier run are replaced
   * @param progress is told how far it is
   * @throws IllegalArgumentException if there are to be less than one or more than four million
   *     residents
   * @throws IOException if a file cannot be written
   */
  public static void generate(long residents, long seed, Path out, Progress progress)
      throws IOException {
    try (SampleFiles files = new SampleFiles(out, residents, seed)) {
      records(residents, seed, files::write, progress);
    }
  }

  /**
   * Makes a municipality without writing it.
   *
   * @param residents as for {@link #generate}
   * @param seed as for {@link #generate}
   * @param versions takes the versions, household by household, each person's in their order
   * @param progress is told how far it is
   * @throws IllegalArgumentException as {@link #generate}
   */
  public static void records(
      long residents, long seed, Consumer<ResidentRecord> versions, Progress progress) {
    if (residents < 1 || residents > 4_000_000) {
      throw new IllegalArgumentException("residents must be from 1 to 4,000,000");
    }
    new SampleMunicipality(residents, seed).make(residents, versions, progress);
  }

  private void make(long wanted, Consumer<ResidentRecord> versions, Progress progress) {
    long reported = 0;
    for (long index = 0; residents < wanted; index++) {
      Chance chance = Chance.of(seed, index);
      for (Household household : households(wanted - residents, chance)) {
        history.of(household, chance).forEach(versions);
        residents += household.residents();
        foreigners +=
            household.residencies().stream()
                .filter(member -> member.isResident() && member.person().isForeign())
                .count();
      }
      if (residents - reported >= REPORT_EVERY) {
        reported = residents;
        progress.made(residents, wanted);
      }
    }
    progress.made(residents, wanted);
  }

  /** A household, and in some cases one that lived here before. */
  private List<Household> households(long most, Chance chance) {
    Household household = household(most, chance, true);
    if (chance.happens(MOVED_OUT_HOUSEHOLDS)) {
      Household gone = departures.movedOut(household(5, chance, false), chance);
      if (gone != null) {
        return List.of(household, gone);
      }
    }
    return List.of(household);
  }

  private Household household(long most, Chance chance, boolean counted) {
    int size = Math.toIntExact(Math.min(sizes.next(chance), most));
    Origin origin = origin(size, chance);
    HouseholdPlan plan = plan(size, origin, chance);
    if (counted) {
      pyramid.add(plan);
    }
    Family family = people.family(chance);
    Household household = story.tell(plan, people.of(plan, origin, family, chance), chance);
    if (!counted || origin != Origin.JAPANESE) {
      return household;
    }
    if (size > 2 && chance.happens(WITHOUT_HOUSEHOLDER * 4)) {
      Household without = departures.withoutHouseholder(household, chance);
      return without == null ? household : without;
    }
    return departures.withPastMembers(household, family, chance);
  }

  private Origin origin(int size, Chance chance) {
    double missing = FOREIGN_SHARE * (residents + 200) - foreigners;
    double pull = Math.clamp(1 + missing / 20, 0, 4);
    if (chance.happens(0.03 * pull)) {
      return Origin.FOREIGN;
    }
    return size > 1 && chance.happens(0.012 * pull) ? Origin.MIXED : Origin.JAPANESE;
  }

  /** Of several drafts the one whose ages and sexes are needed most. */
  private HouseholdPlan plan(int size, Origin origin, Chance chance) {
    HouseholdPlan best = draft(size, origin, chance);
    double bestNeed = pyramid.need(best);
    for (int i = 1; i < DRAFTS; i++) {
      HouseholdPlan other = draft(size, origin, chance);
      double need = pyramid.need(other);
      if (need > bestNeed) {
        best = other;
        bestNeed = need;
      }
    }
    return best;
  }

  private HouseholdPlan draft(int size, Origin origin, Chance chance) {
    return switch (origin) {
      case JAPANESE -> planner.draft(size, chance);
      case FOREIGN, MIXED ->
          size == 1 ? planner.draftYoungSingle(chance) : planner.draftNuclear(size, chance);
    };
  }
}
