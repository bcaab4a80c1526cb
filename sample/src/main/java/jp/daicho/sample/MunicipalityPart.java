package jp.daicho.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.sample.People.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand residents of a municipality with their households and past neighbours. Each part
 * has chance, ages and numbers of its own, so it does not matter which is made first, or at the
 * same time.
 */
final class MunicipalityPart {
  /** The residents of all parts but the last, which may have fewer. */
  static final int RESIDENTS = 10_000;

  private static final int DRAFTS = 8;
  private static final long STREAMS = 1_000_000;
  private static final double FOREIGN_SHARE = 0.03;
  private static final double MOVED_OUT_HOUSEHOLDS = 0.25;
  private static final double WITHOUT_HOUSEHOLDER = 0.002;

  private final Setting setting;
  private final long part;
  private final AgePyramid pyramid = new AgePyramid();
  private final HouseholdSizes sizes = new HouseholdSizes();
  private final HouseholdPlanner planner = new HouseholdPlanner();
  private final People people;
  private final HouseholdStory story;
  private final Departures departures;
  private final History history;
  private final @Nullable FullHistory fullHistory;
  private long residents;
  private long foreigners;

  MunicipalityPart(Setting setting, long part) {
    this.setting = setting;
    this.part = part;
    UniqueNumbers numbers = new UniqueNumbers(setting.plan().seed(), part);
    Moves moves = new Moves(SampleFiles.COUNTERS, part);
    people =
        new People(
            setting,
            numbers,
            new ForeignPeople(numbers, setting.plan().place(), SampleMunicipality.AS_OF));
    story = new HouseholdStory(setting, numbers);
    departures = new Departures(people, setting.elsewhere(), setting.systemBegan());
    history = new History(setting.systemBegan(), SampleMunicipality.AS_OF, moves);
    fullHistory = setting.historyLength() == null ? null : new FullHistory(setting, numbers, moves);
  }

  /** Makes it, household by household, each person's versions in their order. */
  void make(long wanted, Consumer<ResidentRecord> versions) {
    for (long index = 0; residents < wanted; index++) {
      Chance chance = Chance.of(setting.plan().seed(), part * STREAMS + index);
      for (Household household : households(wanted - residents, chance)) {
        List<ResidentRecord> told = history.of(household, chance);
        (fullHistory == null ? told : fullHistory.of(household, told, chance)).forEach(versions);
        residents += household.residents();
        foreigners +=
            household.residencies().stream()
                .filter(member -> member.isResident() && member.person().isForeign())
                .count();
      }
    }
  }

  /** A household, and in some cases one that lived here before. */
  private List<Household> households(long most, Chance chance) {
    List<Household> all = new ArrayList<>(2);
    all.add(household(most, chance, true));
    Double length = setting.historyLength();
    double left = MOVED_OUT_HOUSEHOLDS * (length == null ? 1 : 1.3 * length);
    for (; left > 0; left--) {
      if (chance.happens(left)) {
        Household gone = departures.movedOut(household(5, chance, false), chance);
        if (gone != null) {
          all.add(gone);
        }
      }
    }
    return all;
  }

  private Household household(long most, Chance chance, boolean counted) {
    int size = Math.toIntExact(Math.min(sizes.next(chance), most));
    Origin origin = origin(size, chance);
    HouseholdPlan plan = plan(size, origin, chance);
    if (counted) {
      pyramid.add(plan);
    }
    LocalAddresses ward = setting.city().ward(chance);
    Family family = people.family(ward, chance);
    Household household = story.tell(plan, people.of(plan, origin, family, chance), ward, chance);
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
