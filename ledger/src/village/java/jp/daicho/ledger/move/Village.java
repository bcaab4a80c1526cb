package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * The register of a municipality in memory: it takes entries the way the service does, and keeps
 * every version with the move that made it. Versions are only ever added.
 */
public final class Village {
  /** What the service notes as the terminal of what it does by itself. */
  private static final String SERVER = "サーバー";

  private final VillageSetting setting;
  private final MoveReader reader;
  private final MoveRules rules;
  private final VillageIndex index = new VillageIndex();
  private final Map<AddressNumber, List<RegisteredVersion>> records = new LinkedHashMap<>();
  private final List<AddressNumber> persons = new ArrayList<>();
  private final Map<Long, Set<AddressNumber>> concerned = new HashMap<>();
  private final Set<AddressNumber> movedOver = new HashSet<>();
  private final Set<AddressNumber> personsUnderDraft = new HashSet<>();
  private final Set<HouseholdNumber> householdsUnderDraft = new HashSet<>();
  private final Numbers numbers;
  private LocalDate today;
  private @Nullable MunicipalityCode onlyWard;
  private long lastMove;

  private Village(VillageSetting setting) {
    this.setting = setting;
    reader = new MoveReader(setting.reference());
    rules = new MoveRules(setting.reference());
    today = setting.beginning();
    numbers = new Numbers(new Random(setting.seed()), setting.lastGiven());
  }

  /** A register of 松市 with nobody in it, on the day of {@link Entries}. */
  static Village empty() {
    return empty(VillageSetting.matsu(Entries.TODAY, 1));
  }

  /** The register of 竹市, a designated city, with nobody in it. */
  static Village city(LocalDate today, long seed) {
    return empty(VillageSetting.matsu(today, seed).city());
  }

  /** A register with nobody in it. */
  static Village empty(VillageSetting setting) {
    return new Village(setting);
  }

  VillageSetting setting() {
    return setting;
  }

  /** The codes its addresses can have: of its wards, if it has any. */
  Set<MunicipalityCode> places() {
    Set<MunicipalityCode> wards = setting.reference().addresses().wards(setting.here());
    return wards.isEmpty() ? Set.of(setting.here()) : wards;
  }

  /** The operators of a ward move its residents alone from now on (4.0.1). */
  void onlyFor(@Nullable MunicipalityCode ward) {
    onlyWard = ward;
  }

  /** The day that it is. */
  public LocalDate today() {
    return today;
  }

  /** An entry with the register as it is for it. */
  record Look(MoveReading reading, Situation situation, Assessment assessment) {}

  Look look(EnteredMove entry) {
    List<ResidentRecord> known =
        MoveReader.named(entry).stream().map(this::find).flatMap(Optional::stream).toList();
    MoveReading reading = reader.read(entry, setting.here(), known);
    Situation situation = situation(reading);
    return new Look(reading, situation, rules.assess(reading, situation));
  }

  private Situation situation(MoveReading move) {
    Map<AddressNumber, RecordHistory> histories = new HashMap<>();
    if (move.effect() == MoveEffect.RESTORE) {
      for (PersonReading person : move.persons()) {
        AddressNumber number = person.returningAs();
        if (number != null && records.containsKey(number)) {
          histories.put(number, new RecordHistory(versions(number)));
        }
      }
    }
    if (move.effect() == MoveEffect.CANCEL) {
      for (PersonReading person : move.persons()) {
        person
            .addressNumber()
            .ifPresent(number -> histories.put(number, new RecordHistory(versions(number))));
      }
    }
    SituationKeys keys = SituationKeys.of(move, histories);
    Map<HouseholdNumber, List<ResidentRecord>> households = new HashMap<>();
    keys.households().forEach(number -> households.put(number, household(number)));
    Set<AddressNumber> similar = new LinkedHashSet<>();
    keys.returning().stream().filter(records::containsKey).forEach(similar::add);
    index.similar(keys).stream()
        .filter(number -> !movedOver.contains(number))
        .sorted(Comparator.comparing(AddressNumber::value))
        .forEach(similar::add);
    return new Situation(
            today,
            setting.here(),
            households,
            similar.stream().map(this::latest).toList(),
            histories,
            personsUnderDraft,
            householdsUnderDraft)
        .onlyFor(onlyWard)
        .movedOver(movedOver);
  }

  /** Moves the whole record of somebody to the database of deleted records (9.3). */
  void moveOver(ResidentRecord deleted) {
    assertThat(latest(deleted).status().isResident()).isFalse();
    movedOver.add(deleted.key().addressNumber());
  }

  List<FindingCode> codes(EnteredMove entry) {
    return look(entry).assessment().findings().stream().map(Finding::code).toList();
  }

  List<FindingCode> errors(EnteredMove entry) {
    return look(entry).assessment().errors().stream().map(Finding::code).toList();
  }

  /** Registers an entry that nothing stops, alerts or not. */
  List<ResidentRecord> register(EnteredMove entry) {
    Look look = look(entry);
    assertThat(look.assessment().errors())
        .extracting(finding -> finding.where().path() + " " + finding.code())
        .isEmpty();
    return register(look);
  }

  List<ResidentRecord> register(Look look) {
    EntryStamp stamp = new EntryStamp(lastMove + 1, today, setting.place(), setting.terminal());
    List<ResidentRecord> made =
        MoveRegistration.versions(look.reading(), look.situation(), numbers, stamp);
    lastMove++;
    append(made, look.reading().type().id(), MoveRegistration.about(look.reading()));
    return made;
  }

  /**
   * Goes on to a day; the records of those whose day of moving out has come are deleted (1.1.5).
   */
  List<ResidentRecord> passTo(LocalDate day) {
    assertThat(day).isAfterOrEqualTo(today);
    List<ResidentRecord> gone = new ArrayList<>();
    while (today.isBefore(day)) {
      today = today.plusDays(1);
      List<ResidentRecord> due =
          index.leaving().stream()
              .map(this::latest)
              .filter(leaving -> !Leaving.dueOn(leaving).isAfter(today))
              .sorted(Comparator.comparing(leaving -> leaving.key().addressNumber().value()))
              .toList();
      for (ResidentRecord leaving : due) {
        EntryStamp stamp = new EntryStamp(++lastMove, today, "", SERVER);
        ResidentRecord left = Leaving.onTheDay(leaving, stamp);
        append(List.of(left), Leaving.ON_THE_DAY, Leaving.noticeOf(versionsOf(leaving)));
        gone.add(left);
      }
    }
    return gone;
  }

  private List<RegisteredVersion> versionsOf(ResidentRecord any) {
    return versions(any.key().addressNumber());
  }

  private void append(List<ResidentRecord> made, String type, @Nullable Long about) {
    for (ResidentRecord version : made) {
      AddressNumber number = version.key().addressNumber();
      List<RegisteredVersion> record = records.computeIfAbsent(number, it -> new ArrayList<>());
      assertThat(version.key().version()).isEqualTo(record.size() + 1);
      ResidentRecord before = record.isEmpty() ? null : record.getLast().resident();
      movedOver.remove(number);
      if (before == null) {
        persons.add(number);
      }
      concerned
          .computeIfAbsent(version.move().moveNumber(), it -> new LinkedHashSet<>())
          .add(number);
      record.add(new RegisteredVersion(version, type, about));
      index.replace(before, version);
    }
  }

  /** A draft of an entry: those in it, and the household it joins, wait for it (4.0.8). */
  void draft(EnteredMove entry) {
    hold(look(entry).reading());
  }

  /** Keeps others away from those in a move and from the household it joins (4.0.8). */
  void hold(MoveReading move) {
    personsUnderDraft.addAll(personsOf(move));
    if (move.joins() != null) {
      householdsUnderDraft.add(move.joins());
    }
  }

  /** Lets them go again; nobody else holds them, as nobody else could. */
  void release(MoveReading move) {
    personsUnderDraft.removeAll(personsOf(move));
    if (move.joins() != null) {
      householdsUnderDraft.remove(move.joins());
    }
  }

  private static Set<AddressNumber> personsOf(MoveReading move) {
    Set<AddressNumber> persons = new LinkedHashSet<>();
    for (PersonReading person : move.persons()) {
      person.addressNumber().ifPresent(persons::add);
      if (person.returningAs() != null) {
        persons.add(person.returningAs());
      }
    }
    return persons;
  }

  private Optional<ResidentRecord> find(AddressNumber number) {
    return Optional.ofNullable(records.get(number)).map(record -> record.getLast().resident());
  }

  ResidentRecord latest(AddressNumber number) {
    return find(number).orElseThrow();
  }

  /** The latest version of somebody of whom some version is at hand. */
  ResidentRecord latest(ResidentRecord any) {
    return latest(any.key().addressNumber());
  }

  /** All versions of a record with the moves that made them, the first one first. */
  public List<RegisteredVersion> versions(AddressNumber number) {
    return List.copyOf(Objects.requireNonNull(records.get(number)));
  }

  /** All versions of somebody, the first one first. */
  List<ResidentRecord> history(ResidentRecord any) {
    return versions(any.key().addressNumber()).stream().map(RegisteredVersion::resident).toList();
  }

  /** The record as it was on a day by the moves that stand. */
  Optional<ResidentRecord> on(LocalDate day, ResidentRecord any) {
    return on(day, any.key().addressNumber());
  }

  /** The same of somebody by number. */
  public Optional<ResidentRecord> on(LocalDate day, AddressNumber person) {
    return new RecordHistory(versions(person)).on(day);
  }

  /** The present members of a household in their order (5.2). */
  List<ResidentRecord> household(HouseholdNumber number) {
    return index.members(number).stream()
        .map(this::latest)
        .sorted(
            Comparator.comparing((ResidentRecord it) -> it.household().order())
                .thenComparing(it -> it.key().addressNumber().value()))
        .toList();
  }

  List<ResidentRecord> household(ResidentRecord member) {
    return household(latest(member).household().householdNumber());
  }

  Set<HouseholdNumber> households() {
    Set<HouseholdNumber> sorted = new TreeSet<>(Comparator.comparing(HouseholdNumber::value));
    sorted.addAll(index.households());
    return sorted;
  }

  /** Everybody who ever had a record. */
  public List<AddressNumber> persons() {
    return List.copyOf(persons);
  }

  List<ResidentRecord> residents() {
    return records.values().stream()
        .map(record -> record.getLast().resident())
        .filter(resident -> resident.status().isResident())
        .toList();
  }

  /** How many residents there are. */
  public int residentCount() {
    return index.residentCount();
  }

  /** Any resident; null where none comes to hand. */
  @Nullable ResidentRecord anyResident(Random random) {
    for (int i = 0; i < 20; i++) {
      ResidentRecord one = anyRecord(random);
      if (one != null && one.status().isResident()) {
        return one;
      }
    }
    return null;
  }

  /** Anybody who ever had a record, residents rather than others; null where there is nobody. */
  @Nullable ResidentRecord anyRecord(Random random) {
    if (persons.isEmpty()) {
      return null;
    }
    int last = persons.size();
    int recent = random.nextInt(3) == 0 ? last : Math.min(last, 1000);
    return latest(persons.get(last - 1 - random.nextInt(recent)));
  }

  /** Somebody of another household on the same land; null where nobody lives there. */
  @Nullable ResidentRecord neighbour(ResidentRecord one, Random random) {
    List<AddressNumber> there =
        index.onLandOf(one).stream()
            .filter(
                other ->
                    !latest(other)
                        .household()
                        .householdNumber()
                        .equals(one.household().householdNumber()))
            .toList();
    return there.isEmpty() ? null : latest(there.get(random.nextInt(there.size())));
  }

  /** Everybody whose history has a move. */
  List<ResidentRecord> concernedBy(long moveNumber) {
    return concerned.getOrDefault(moveNumber, Set.of()).stream().map(this::latest).toList();
  }

  /** Whether a move did no more for somebody than complete another. */
  boolean completes(long moveNumber, AddressNumber person) {
    return versions(person).stream()
        .filter(version -> version.resident().move().moveNumber() == moveNumber)
        .anyMatch(RegisteredVersion::completes);
  }

  /** Other residents who share a number with somebody. */
  List<AddressNumber> sharingANumber(ResidentRecord resident) {
    return index.sharingANumber(resident).stream()
        .filter(other -> !other.equals(resident.key().addressNumber()))
        .filter(other -> latest(other).status().isResident())
        .toList();
  }

  /** Numbers one after another, and codes at random from a pool that is never empty. */
  private static final class Numbers implements Numbering {
    private final Random random;
    private final Set<Integer> given = new HashSet<>();
    private long lastPerson;
    private long lastHousehold;

    Numbers(Random random, long lastGiven) {
      this.random = random;
      lastPerson = lastGiven;
      lastHousehold = lastGiven;
    }

    @Override
    public AddressNumber nextAddressNumber() {
      do {
        lastPerson++;
      } while (!AddressNumber.isAssignable(lastPerson));
      return AddressNumber.ofSerial(lastPerson);
    }

    @Override
    public HouseholdNumber nextHouseholdNumber() {
      do {
        lastHousehold++;
      } while (!HouseholdNumber.isAssignable(lastHousehold));
      return HouseholdNumber.ofSerial(lastHousehold);
    }

    @Override
    public ResidentRecordCode nextResidentRecordCode() {
      int body;
      do {
        body = 1_000_000_000 + random.nextInt(1_000_000_000);
      } while (!given.add(body));
      return ResidentRecordCode.of(Entries.residentRecordCode(body));
    }
  }
}
