package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ItemValues;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** What holds in the register after every move, whatever was typed (1.1, 1.2.1, 4.6.0.1). */
final class VillageInvariants {
  private record Concerned(long move, AddressNumber person) {}

  private final Village village;

  /** The latest version of each as these checks saw it last, apart from the register's own. */
  private final Map<AddressNumber, ResidentRecord> seen = new HashMap<>();

  /** What each move found; empty where it made the first version. */
  private final Map<Concerned, Optional<ResidentRecord>> foundByMove = new HashMap<>();

  private final Map<String, Integer> byReason = new HashMap<>();
  private int population;

  VillageInvariants(Village village) {
    this.village = village;
  }

  /** Looks at what a move will be registered upon. */
  void beforehand(Village.Look look) {
    for (PersonReading person : look.reading().persons()) {
      person
          .addressNumber()
          .ifPresent(number -> assertThat(seen).containsEntry(number, known(person)));
    }
  }

  private static ResidentRecord known(PersonReading person) {
    return Objects.requireNonNull(person.known());
  }

  /** Looks at what a move has made. */
  void registered(Village.Look look, List<ResidentRecord> made) {
    assertThat(made).isNotEmpty();
    for (ResidentRecord version : made) {
      look(version);
    }
    if (look.reading().effect() == MoveEffect.CANCEL) {
      for (PersonReading person : look.reading().persons()) {
        restored(look.reading(), person);
      }
    }
    neighbours(made);
  }

  /** Looks at the records deleted because their day has come. */
  void passed(List<ResidentRecord> made) {
    made.forEach(this::look);
    neighbours(made);
  }

  private void look(ResidentRecord version) {
    AddressNumber person = version.key().addressNumber();
    ResidentRecord before = seen.put(person, version);
    foundByMove.putIfAbsent(
        new Concerned(version.move().moveNumber(), person), Optional.ofNullable(before));
    assertThat(version.key().version()).isEqualTo(before == null ? 1 : before.key().version() + 1);
    count(before, version);
    recordRules(version);
  }

  /** Population grows by entries, shrinks by deletions, and by nothing else (1.2.2, 6.1). */
  private void count(@Nullable ResidentRecord before, ResidentRecord after) {
    Effect effect = after.move().reason().effect();
    boolean was = before != null && before.status().isResident();
    boolean is = after.status().isResident();
    boolean planned = is && Leaving.isAboutToMoveOut(after);
    switch (effect) {
      case ENTRY -> assertThat(!was && is).as("an entry enters").isTrue();
      case DELETION -> assertThat(!is || planned).as("a deletion deletes").isTrue();
      case CORRECTION ->
          assertThat(was).as("a correction neither enters nor deletes").isEqualTo(is);
    }
    if (was != is) {
      population += is ? 1 : -1;
      byReason.merge(after.move().reason().code(), is ? 1 : -1, Integer::sum);
    }
  }

  private void recordRules(ResidentRecord version) {
    ReferenceData reference = village.setting().reference();
    RecordRules rules =
        new RecordRules(
            reference.characters(),
            reference.residenceStatuses()::makesResident,
            village.places(),
            village.today());
    Findings findings = new Findings();
    rules.check(
        version,
        new ItemValues() {
          @Override
          public <T> @Nullable T get(RecordItem<T> item) {
            return item.of(version);
          }
        },
        findings);
    assertThat(findings.list()).extracting(it -> it.where().path() + " " + it.code()).isEmpty();
    assertThat(version.move().processedOn()).isEqualTo(village.today());
  }

  /** Households and numbers of those a move has touched. */
  private void neighbours(List<ResidentRecord> made) {
    Set<HouseholdNumber> households = new HashSet<>();
    for (ResidentRecord version : made) {
      ResidentRecord latest = village.latest(version);
      households.add(latest.household().householdNumber());
      ofNumbers(latest);
      asOfToday(latest);
    }
    households.forEach(this::household);
  }

  private void household(HouseholdNumber number) {
    List<ResidentRecord> members = village.household(number);
    assertThat(members).filteredOn(Memberships::isHouseholder).hasSizeLessThan(2);
    assertThat(members).extracting(member -> member.household().order()).doesNotHaveDuplicates();
  }

  private void ofNumbers(ResidentRecord latest) {
    if (latest.status().isResident()) {
      assertThat(village.sharingANumber(latest)).isEmpty();
    }
  }

  /** The view of today by the moves that stand has the same residents as the latest versions. */
  private void asOfToday(ResidentRecord latest) {
    boolean resident =
        village
            .on(village.today(), latest)
            .map(record -> record.status().isResident())
            .orElse(false);
    assertThat(resident).isEqualTo(latest.status().isResident());
  }

  /** A cancelled move leaves everything as it was; both stay in the history (4.6.0.1). */
  private void restored(MoveReading move, PersonReading person) {
    ResidentRecord known = Objects.requireNonNull(person.known());
    AddressNumber number = known.key().addressNumber();
    ResidentRecord after = Objects.requireNonNull(seen.get(number));
    long cancelled = Objects.requireNonNull(move.cancels());
    Optional<ResidentRecord> found =
        Objects.requireNonNull(foundByMove.get(new Concerned(cancelled, number)));
    if (village.completes(cancelled, number)) {
      return; // The move that it completes falls with it.
    }
    if (found.isEmpty() || !person.annotations().equals(known.annotations())) {
      assertThat(found.isPresent() || !after.status().isResident()).isTrue();
      return;
    }
    ResidentRecord before = found.get();
    ResidentRecord expected =
        NextVersion.restoring(before, known).household(after.household()).by(after.move());
    assertThat(RecordItems.all())
        .filteredOn(item -> !Objects.equals(item.of(after), item.of(expected)))
        .isEmpty();
    if (after.status().isResident()) {
      place(move, person, before, after);
    }
  }

  private void place(
      MoveReading move, PersonReading person, ResidentRecord before, ResidentRecord after) {
    if (!person.says(PersonField.RELATIONSHIP)) {
      assertThat(after.household().relationship()).isEqualTo(before.household().relationship());
    }
    HouseholdNumber old = before.household().householdNumber();
    List<ResidentRecord> others =
        village.household(after.household().householdNumber()).stream()
            .filter(member -> !member.key().addressNumber().equals(after.key().addressNumber()))
            .toList();
    if (move.joins() != null) {
      assertThat(after.household().householdNumber()).isEqualTo(move.joins());
      return;
    }
    boolean someoneStayed =
        village.household(old).stream()
            .anyMatch(member -> member.move().moveNumber() != after.move().moveNumber());
    if (someoneStayed && remained(Objects.requireNonNull(person.known()), before)) {
      assertThat(after.household().householdNumber()).isEqualTo(old);
      return;
    }
    // Who comes back finds somebody living there; not all have to, where only some of a household
    // had their address corrected.
    List<ResidentRecord> stayed =
        others.stream()
            .filter(other -> other.move().moveNumber() != after.move().moveNumber())
            .toList();
    assertThat(stayed.isEmpty() || stayed.stream().anyMatch(other -> livesWith(other, before)))
        .isTrue();
    boolean someoneThere =
        village.household(old).stream()
            .filter(member -> member.move().moveNumber() != after.move().moveNumber())
            .anyMatch(member -> livesWith(member, before));
    if (someoneThere) {
      assertThat(after.household().householdNumber()).isEqualTo(old);
    }
    if (after.household().householdNumber().equals(old)
        && others.isEmpty()
        && !person.says(PersonField.RELATIONSHIP)) {
      assertThat(after.household()).isEqualTo(before.household());
    }
  }

  /** Whether the cancelled move had left somebody in the household and at the address. */
  private static boolean remained(ResidentRecord known, ResidentRecord before) {
    return known.status().isResident()
        && known.household().householdNumber().equals(before.household().householdNumber())
        && livesWith(known, before);
  }

  private static boolean livesWith(ResidentRecord member, ResidentRecord before) {
    return RegroupRules.sameLand(member.residence().address(), before.residence().address());
  }

  /** Looks at the whole register. */
  void everything() {
    List<ResidentRecord> residents = village.residents();
    assertThat(residents).hasSize(population);
    assertThat(byReason.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(population);
    Set<String> numbers = new TreeSet<>();
    for (ResidentRecord resident : residents) {
      assertThat(resident).isEqualTo(seen.get(resident.key().addressNumber()));
      unique(numbers, "宛名番号", resident.key().addressNumber().value());
      IndividualNumber individual = resident.numbers().individualNumber();
      unique(numbers, "個人番号", individual == null ? null : individual.value());
      ResidentRecordCode code = resident.numbers().residentRecordCode();
      unique(numbers, "住民票コード", code == null ? null : code.value());
      unique(numbers, "在留カード等の番号", CardNumbers.of(resident.person()));
    }
    Set<AddressNumber> inHouseholds = new HashSet<>();
    for (HouseholdNumber number : village.households()) {
      household(number);
      for (ResidentRecord member : village.household(number)) {
        assertThat(inHouseholds.add(member.key().addressNumber())).isTrue();
        assertThat(member.household().householdNumber()).isEqualTo(number);
      }
    }
    assertThat(inHouseholds).hasSize(population);
  }

  private static void unique(Set<String> numbers, String kind, @Nullable String number) {
    assertThat(number == null || numbers.add(kind + number)).as(kind).isTrue();
  }
}
