package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.move.Village;
import jp.daicho.ledger.move.VillageLife;
import jp.daicho.ledger.move.VillageSetting;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.DeletedRecordTerms;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.deletedrecords.TransferPlan;
import jp.daicho.server.deletedrecords.TransferRun;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.HistoryQuestion;
import jp.daicho.server.inquiry.MoveHistories;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.SearchAnswer;
import jp.daicho.server.inquiry.ShownRecord;
import jp.daicho.server.inquiry.ShownVersion;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.support.MovedClock;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A village lives; then five years pass for some of its deleted records, later for the others, and
 * they are moved to the database of deleted records (9.3). The register that was split so gives the
 * same answers as the one that was not. Another life: {@code -Ddaicho.village.seed=…}.
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MovedClock.Hung.class)
class SplitRegisterTests {
  private static final long SEED = Long.getLong("daicho.village.seed", 2026_11_26L);
  private static final int MOVES = Integer.getInteger("daicho.village.split", 160);
  private static final LocalDate BEGINNING = LocalDate.of(2021, 4, 5);

  @Autowired BeanFactory service;
  @Autowired Drafts drafts;
  @Autowired MovingOutDays movingOutDays;
  @Autowired Enquiries enquiries;
  @Autowired MoveHistories histories;
  @Autowired Registry registry;
  @Autowired DeletedRecordWork work;
  @Autowired MovedClock clock;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final Random random = new Random(SEED);

  /** What the service says of somebody, wherever the versions stand. */
  private record Answers(
      List<RegisteredVersion> versions,
      Optional<ShownRecord> page,
      Optional<Map<String, Object>> values,
      List<ShownVersion> history,
      Map<LocalDate, Optional<ResidentRecord>> days) {}

  @Test
  void theSplitRegisterGivesTheSameAnswers() {
    clock.goTo(BEGINNING);
    RealRegister register = new RealRegister(service, municipality);
    register.addRecordCodes(
        IntStream.range(0, MOVES * 2)
            .mapToObj(i -> ResidentRecordCode.ofBody(Long.toString(3_100_000_000L + i)))
            .toList());
    RealCounter counter = new RealCounter(register, drafts, movingOutDays, clock, SEED);
    VillageLife life = new VillageLife(setting(register), counter);
    life.live(MOVES);
    Village village = life.village();
    LocalDate end = village.today();
    List<AddressNumber> persons = village.persons();
    Map<AddressNumber, List<LocalDate>> asked = new LinkedHashMap<>();
    Set<String> households = new TreeSet<>();
    for (AddressNumber person : persons) {
      asked.put(
          person,
          IntStream.range(0, 4)
              .mapToObj(i -> BEGINNING.plusDays(random.nextInt(daysUntil(end))))
              .toList());
      village
          .versions(person)
          .forEach(it -> households.add(it.resident().household().householdNumber().value()));
    }
    Map<AddressNumber, Answers> before = new LinkedHashMap<>();
    persons.forEach(
        it -> before.put(it, answers(register, it, Objects.requireNonNull(asked.get(it)))));
    Map<String, List<String>> membersBefore = members(register, households, end);
    List<String> deletedBefore = deletedInOrder(register, end);
    Set<String> gone = deletedPersons(register, persons);
    assertThat(gone).hasSizeGreaterThan(7);
    long drafts = counter.waiting().size();

    // First those deleted in the first half go, then the rest.
    LocalDate half = BEGINNING.plusDays(daysUntil(end) / 2);
    clock.goTo(half.plusYears(DeletedRecordTerms.YEARS_IN_REGISTER).plusDays(1));
    TransferPlan plan = register.asSystem(work::look);
    TransferRun first = register.asSystem(() -> work.run(7, (moved, all) -> {}));
    assertThat(first.outcome()).isEqualTo("MORE");
    assertThat(first.persons()).isEqualTo(7);
    TransferRun rest = register.asSystem(() -> work.run(Integer.MAX_VALUE, (moved, all) -> {}));
    assertThat(first.persons() + rest.persons()).isEqualTo(plan.persons());
    assertThat(
            register.texts(
                "SELECT max(processed_on)::text FROM deleted_records.deleted_record"
                    + " WHERE lg_code = ?::bpchar AND resident_status <> '1'"))
        .isNotEmpty();
    same(register, before, asked);
    clock.goTo(end.plusYears(DeletedRecordTerms.YEARS_IN_REGISTER).plusDays(1));
    TransferRun last = register.asSystem(() -> work.run(Integer.MAX_VALUE, (moved, all) -> {}));
    assertThat(last.outcome()).isEqualTo("DONE");
    assertThat(register.asSystem(work::look).persons()).isZero();

    same(register, before, asked);
    assertThat(members(register, households, end)).isEqualTo(membersBefore);
    assertThat(deletedInOrder(register, end)).isEqualTo(deletedBefore);
    assertThat(register.check().faults()).isEmpty();
    assertThat(register.check().persons()).isEqualTo(persons.size());
    assertThat(register.check().residents()).isEqualTo(village.residentCount());
    everybodyIsFoundOnce(register, persons, gone);
    // Nobody's record is in the register that five years ago was deleted, but for open drafts.
    assertThat(
            register.texts(
                "SELECT address_number FROM current_resident WHERE lg_code = ?::bpchar"
                    + " AND resident_status <> '1'"))
        .hasSizeLessThanOrEqualTo((int) drafts * 10);
    // Those who came back, or were remade, keep what is after the deletion in the register.
    assertThat(
            register.texts(
                "SELECT DISTINCT d.address_number FROM deleted_records.deleted_record d"
                    + " JOIN current_resident c USING (lg_code, address_number)"
                    + " WHERE d.lg_code = ?::bpchar"))
        .isNotEmpty();
  }

  private static int daysUntil(LocalDate end) {
    return (int) (end.toEpochDay() - BEGINNING.toEpochDay());
  }

  private VillageSetting setting(RealRegister register) {
    List<String> towns =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(area -> !area.isOffice() && !area.isEnded() && !area.town().isBlank())
            .map(PostalArea::fullTown)
            .distinct()
            .limit(2)
            .toList();
    return new VillageSetting(
        register.referenceData(),
        municipality.code(),
        towns,
        BEGINNING,
        40,
        60,
        8,
        SEED,
        "001",
        "端末1",
        0);
  }

  private Answers answers(RealRegister register, AddressNumber person, List<LocalDate> days) {
    Map<LocalDate, Optional<ResidentRecord>> then = new LinkedHashMap<>();
    days.forEach(
        day ->
            then.put(
                day,
                register.asOf(person, day, day.plusDays(30).atStartOfDay(zone()).toInstant())));
    return new Answers(
        register.versions(person),
        register.asClerk(() -> enquiries.resident(person, false)).map(SplitRegisterTests::anywhere),
        register.asClerk(() -> enquiries.values(person, false)),
        register
            .asClerk(() -> histories.of(person, HistoryQuestion.ALL))
            .orElseThrow()
            .versions()
            .stream()
            .map(SplitRegisterTests::anywhere)
            .toList(),
        then);
  }

  private java.time.ZoneId zone() {
    return clock.getZone();
  }

  private void same(
      RealRegister register,
      Map<AddressNumber, Answers> before,
      Map<AddressNumber, List<LocalDate>> asked) {
    before.forEach(
        (person, answers) ->
            assertThat(answers(register, person, Objects.requireNonNull(asked.get(person))))
                .isEqualTo(answers));
  }

  /** The page but for the mark of where the record stands. */
  private static ShownRecord anywhere(ShownRecord shown) {
    return new ShownRecord(
        anywhere(shown.line()),
        shown.version(),
        shown.foreign(),
        shown.restricted(),
        shown.householderName(),
        shown.groups(),
        shown.combined(),
        shown.supportAlerts(),
        shown.restrictionAlerts());
  }

  private static ResidentLine anywhere(ResidentLine line) {
    return new ResidentLine(
        line.addressNumber(),
        line.name(),
        line.furigana(),
        line.alias(),
        line.birthDate(),
        line.sex(),
        line.address(),
        line.householdNumber(),
        line.relationship(),
        line.status(),
        line.statusLabel(),
        line.supportMark(),
        line.restrictionMark(),
        line.withheld(),
        false,
        line.match());
  }

  private static ShownVersion anywhere(ShownVersion version) {
    return new ShownVersion(
        version.version(),
        version.reason(),
        version.movedOn(),
        version.processedOn(),
        version.notifiedOn(),
        version.requestedOn(),
        version.noticedOn(),
        version.claimedOn(),
        version.recordedAt(),
        version.place(),
        version.terminal(),
        version.first(),
        version.changes(),
        version.moveNumber(),
        version.cancelled(),
        version.cancellable(),
        false);
  }

  /** Present and deleted members of every household, and those of a day of the past. */
  private Map<String, List<String>> members(
      RealRegister register, Set<String> households, LocalDate end) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    Instant known = end.plusDays(1).atStartOfDay(zone()).toInstant();
    LocalDate day = BEGINNING.plusDays(daysUntil(end) / 3);
    for (String number : households) {
      List<String> all = new ArrayList<>();
      HouseholdNumber household = HouseholdNumber.of(number);
      register
          .asClerk(() -> enquiries.household(household))
          .ifPresent(
              shown -> {
                shown.members().forEach(line -> all.add(line.addressNumber()));
                shown.deletedMembers().stream()
                    .map(line -> "除票 " + line.addressNumber())
                    .sorted()
                    .forEach(all::add);
              });
      register
          .householdAsOf(household, day, known)
          .forEach(it -> all.add("then " + it.key().addressNumber().value()));
      members.put(number, all);
    }
    return members;
  }

  private List<String> deletedInOrder(RealRegister register, LocalDate end) {
    List<String> found = new ArrayList<>();
    for (int page = 1; page < 20; page++) {
      int at = page;
      register
          .asClerk(() -> enquiries.deleted(BEGINNING, end, at))
          .records()
          .forEach(line -> found.add(line.person().addressNumber() + "/" + line.version()));
    }
    return found;
  }

  private Set<String> deletedPersons(RealRegister register, List<AddressNumber> persons) {
    Set<String> deleted = new TreeSet<>();
    for (AddressNumber person : persons) {
      if (!register.versions(person).getLast().resident().status().isResident()) {
        deleted.add(person.value());
      }
    }
    return deleted;
  }

  /** Each deleted record is found by its number, once, wherever it stands; and by no other way. */
  private void everybodyIsFoundOnce(
      RealRegister register, List<AddressNumber> persons, Set<String> gone) {
    int inDeletedRecords = 0;
    for (AddressNumber person : persons) {
      boolean deleted = gone.contains(person.value());
      long here = found(register, person, Scope.DELETED, false);
      long there = found(register, person, Scope.MOVED_OVER, true);
      assertThat(here + there).as(person.value()).isEqualTo(deleted ? 1 : 0);
      assertThat(found(register, person, Scope.RESIDENTS, false)).isEqualTo(deleted ? 0 : 1);
      // Where the register has nobody of that number, one search is enough (1.1.5).
      SearchAnswer answer =
          register.asClerk(() -> enquiries.find(person.value(), Scope.DELETED, 1));
      if (there == 1 && answer.inDeletedRecords()) {
        assertThat(answer.residents())
            .filteredOn(line -> line.addressNumber().equals(person.value()))
            .hasSize(1)
            .allMatch(ResidentLine::inDeletedRecords);
        inDeletedRecords++;
      }
    }
    assertThat(inDeletedRecords).isGreaterThan(5);
  }

  /** How often somebody is found in one of the two databases; a number may be a household's too. */
  private long found(
      RealRegister register, AddressNumber person, Scope scope, boolean inDeletedRecords) {
    SearchAnswer answer = register.asClerk(() -> enquiries.find(person.value(), scope, 1));
    return answer.residents().stream()
        .filter(line -> line.addressNumber().equals(person.value()))
        .filter(line -> line.inDeletedRecords() == inDeletedRecords)
        .count();
  }
}
