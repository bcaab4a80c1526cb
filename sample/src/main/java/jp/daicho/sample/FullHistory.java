package jp.daicho.sample;

import static jp.daicho.sample.HouseholdStory.later;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the story of a household what else happens in many years: numbers and readings recorded
 * for everybody, surnames changed by marriage, aliases and former surnames recorded, cards renewed,
 * lives in other households of the municipality before, people who left and came back. How often
 * each happens is an estimate.
 */
final class FullHistory {
  private static final double SINGLE_CAME_BACK = 0.08;
  private static final double CHILD_CAME_BACK = 0.1;
  private static final double MOVED_BETWEEN_WARDS = 0.12;
  private static final double LIVED_HERE_BEFORE = 0.3;
  private static final int ADULT = 18;

  private final Setting setting;
  private final RecordedForAll recordedForAll;
  private final NameChanges nameChanges;
  private final EarlierHomes earlierHomes;

  FullHistory(Setting setting, UniqueNumbers numbers, Moves moves) {
    this.setting = setting;
    recordedForAll = new RecordedForAll(setting, numbers, moves);
    nameChanges = new NameChanges(setting, moves);
    earlierHomes = new EarlierHomes(setting, numbers, moves, nameChanges);
  }

  /** The versions of all members with what else happened, each member's in their order. */
  List<ResidentRecord> of(Household household, List<ResidentRecord> told, Chance chance) {
    Map<AddressNumber, Timeline> timelines = new HashMap<>();
    List<Timeline> inOrder = new ArrayList<>();
    for (ResidentRecord version : told) {
      timelines
          .computeIfAbsent(
              version.key().addressNumber(),
              number -> {
                inOrder.add(new Timeline());
                return inOrder.getLast();
              })
          .add(version);
    }
    @Nullable LocalDate readings = recordedForAll.dayOfReadings(chance);
    for (Residency member : household.residencies()) {
      Timeline timeline = timelines.get(member.person().addressNumber());
      if (timeline != null) {
        tell(household, member, timeline, readings, chance);
      }
    }
    return numbered(inOrder);
  }

  private void tell(
      Household household,
      Residency member,
      Timeline timeline,
      @Nullable LocalDate readings,
      Chance chance) {
    boolean single = household.residencies().size() == 1;
    if (chance.happens(LIVED_HERE_BEFORE)) {
      earlierHomes.livedHereBefore(member, timeline, chance);
    }
    if (single && setting.city().hasWards() && chance.happens(MOVED_BETWEEN_WARDS)) {
      earlierHomes.inAnotherWard(timeline, chance);
    }
    LocalDate grown = later(member.person().birthday(ADULT), timeline.first().move.movedOn().day());
    boolean child = member.relationship().toString().equals("子");
    if ((single && chance.happens(SINGLE_CAME_BACK))
        || (child && chance.happens(CHILD_CAME_BACK))) {
      earlierHomes.wentAwayAndCameBack(timeline, grown, chance);
    }
    nameChanges.tell(member, timeline, chance);
    recordedForAll.tell(member, timeline, readings, single, chance);
  }

  /** With numbers of versions, and of moves in the order in which they were processed. */
  private static List<ResidentRecord> numbered(List<Timeline> timelines) {
    Map<Long, MoveEntry> moves = new TreeMap<>();
    timelines.forEach(
        timeline -> timeline.versions().forEach(v -> moves.put(v.move.moveNumber(), v.move)));
    List<Long> numbers = List.copyOf(moves.keySet());
    List<MoveEntry> inOrder =
        moves.values().stream()
            .sorted(
                Comparator.comparing(MoveEntry::processedOn)
                    .thenComparing(move -> move.movedOn().day()))
            .toList();
    Map<Long, MoveEntry> renumbered = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      renumbered.put(inOrder.get(i).moveNumber(), Moves.numbered(numbers.get(i), inOrder.get(i)));
    }
    List<ResidentRecord> all = new ArrayList<>();
    for (Timeline timeline : timelines) {
      int number = 0;
      for (VersionDraft version : timeline.versions()) {
        version.move = renumbered.getOrDefault(version.move.moveNumber(), version.move);
        all.add(version.version(++number));
      }
    }
    return all;
  }
}
