package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Finds the latest versions of a {@link Village} by household, number and birth day. */
final class VillageIndex {
  private final Map<HouseholdNumber, Set<AddressNumber>> members = new HashMap<>();
  private final Map<String, Set<AddressNumber>> byNumber = new HashMap<>();
  private final Map<LocalDate, Set<AddressNumber>> byBirth = new HashMap<>();
  private final Map<String, Set<AddressNumber>> byLand = new HashMap<>();
  private final Set<AddressNumber> leaving = new LinkedHashSet<>();
  private int residents;

  /** Puts a version in the place of the one before. */
  void replace(@Nullable ResidentRecord before, ResidentRecord after) {
    AddressNumber person = after.key().addressNumber();
    if (before != null) {
      take(members, before.household().householdNumber(), person);
      numbers(before).forEach(number -> take(byNumber, number, person));
      take(byBirth, before.birthDate().earliest(), person);
      take(byLand, land(before), person);
      residents -= before.status().isResident() ? 1 : 0;
    }
    if (after.status().isResident()) {
      put(members, after.household().householdNumber(), person);
      put(byLand, land(after), person);
      residents++;
    }
    numbers(after).forEach(number -> put(byNumber, number, person));
    put(byBirth, after.birthDate().earliest(), person);
    leaving.remove(person);
    if (Leaving.isAboutToMoveOut(after)) {
      leaving.add(person);
    }
  }

  Set<AddressNumber> members(HouseholdNumber household) {
    return members.getOrDefault(household, Set.of());
  }

  Set<HouseholdNumber> households() {
    return members.keySet();
  }

  Set<AddressNumber> leaving() {
    return leaving;
  }

  int residentCount() {
    return residents;
  }

  /** The residents on the land where somebody lives. */
  Set<AddressNumber> onLandOf(ResidentRecord resident) {
    return byLand.getOrDefault(land(resident), Set.of());
  }

  /** Everybody who has a number that somebody has. */
  Set<AddressNumber> sharingANumber(ResidentRecord resident) {
    Set<AddressNumber> sharing = new LinkedHashSet<>();
    numbers(resident).forEach(number -> sharing.addAll(with(number)));
    return sharing;
  }

  private static String land(ResidentRecord resident) {
    return resident.residence().address().withoutBuilding().oneLine();
  }

  /** Everybody with a number, or with the birth day of a newcomer: the rules compare names. */
  Set<AddressNumber> similar(SituationKeys keys) {
    Set<AddressNumber> similar = new LinkedHashSet<>();
    keys.individualNumbers().forEach(it -> similar.addAll(with("I" + it)));
    keys.recordCodes().forEach(it -> similar.addAll(with("R" + it)));
    keys.cardNumbers().forEach(it -> similar.addAll(with("C" + it)));
    keys.birthDays().forEach(it -> similar.addAll(byBirth.getOrDefault(it, Set.of())));
    return similar;
  }

  private Set<AddressNumber> with(String number) {
    return byNumber.getOrDefault(number, Set.of());
  }

  private static List<String> numbers(ResidentRecord resident) {
    Set<String> numbers = new LinkedHashSet<>();
    if (resident.numbers().individualNumber() != null) {
      numbers.add("I" + resident.numbers().individualNumber().value());
    }
    if (resident.numbers().residentRecordCode() != null) {
      numbers.add("R" + resident.numbers().residentRecordCode().value());
    }
    String card = CardNumbers.of(resident.person());
    if (card != null) {
      numbers.add("C" + card);
    }
    return List.copyOf(numbers);
  }

  private static <K> void put(Map<K, Set<AddressNumber>> map, K key, AddressNumber person) {
    map.computeIfAbsent(key, it -> new LinkedHashSet<>()).add(person);
  }

  private static <K> void take(Map<K, Set<AddressNumber>> map, K key, AddressNumber person) {
    Set<AddressNumber> persons = map.get(key);
    if (persons != null && persons.remove(person) && persons.isEmpty()) {
      map.remove(key);
    }
  }
}
