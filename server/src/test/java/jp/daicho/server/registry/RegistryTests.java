package jp.daicho.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The versioned record in the database (1.1.13, 1.2.1). */
@ServiceTest
class RegistryTests {
  private static final Operation WORK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);

  @Autowired Registry registry;
  @Autowired Registration registration;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality own = TestDatabase.newMunicipality();
  private final ServedMunicipality other = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(own);
    samples.create(other);
  }

  @Test
  void theTableHasAColumnForEveryItemOfTheDictionaryAndNoOther() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
        ResultSet found =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_name = 'resident_record' ORDER BY ordinal_position")) {
      while (found.next()) {
        columns.add(found.getString(1));
      }
    }
    List<String> expected = new ArrayList<>(List.of("lg_code"));
    RecordItems.all().forEach(item -> expected.add(item.column()));
    expected.add("recorded_at");

    // Columns that came later stand last in the table; they are read by their names.
    assertThat(columns).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @Proves({"1.2.1-M2", "1.2.1-M3", "1.2.1-M4"})
  void everyVersionComesBackAsItWasRegisteredAndTheHighestIsTheLatest() {
    Map<AddressNumber, List<ResidentRecord>> persons = registerSample(own, 200);

    persons.forEach(
        (number, versions) -> {
          List<ResidentRecord> kept =
              in(own, p -> registry.history(p, number)).stream().map(Version::resident).toList();
          assertThat(kept.reversed()).isEqualTo(versions);
          assertThat(kept.reversed())
              .extracting(version -> version.key().version())
              .containsExactlyElementsOf(
                  IntStream.rangeClosed(1, versions.size()).boxed().toList());
          assertThat(oneIn(own, p -> registry.latest(p, number))).contains(versions.getLast());
        });
    assertThat(persons.values()).anyMatch(versions -> versions.size() > 1);
  }

  @Test
  void theHouseholdIsItsPresentMembersInTheirOrder() {
    Map<AddressNumber, List<ResidentRecord>> persons = registerSample(own, 100);
    Map<HouseholdNumber, List<ResidentRecord>> households =
        persons.values().stream()
            .map(List::getLast)
            .filter(resident -> resident.status().isResident())
            .collect(Collectors.groupingBy(r -> r.household().householdNumber()));

    households.forEach(
        (number, members) -> {
          List<ResidentRecord> kept = in(own, p -> registry.household(p, number));
          assertThat(kept).containsExactlyInAnyOrderElementsOf(members);
          assertThat(kept)
              .isSortedAccordingTo((a, b) -> a.household().order() - b.household().order());
        });
  }

  @Test
  void theRecordCanBeAskedForAsOfADayAndAsKnownAtAMoment() {
    Map<AddressNumber, List<ResidentRecord>> persons = registerSample(own, 100);
    List<ResidentRecord> moved =
        persons.values().stream().filter(v -> v.size() > 1).findFirst().orElseThrow();
    AddressNumber number = moved.getFirst().key().addressNumber();
    ResidentRecord second = moved.get(1);

    assertThat(
            oneIn(
                own,
                p -> registry.asOf(p, number, second.move().movedOn().day().minusDays(1), p.at())))
        .contains(moved.getFirst());
    assertThat(oneIn(own, p -> registry.asOf(p, number, second.move().movedOn().day(), p.at())))
        .contains(second);
    assertThat(oneIn(own, p -> registry.asOf(p, number, p.today(), Instant.EPOCH))).isEmpty();
  }

  @Test
  void aVersionCannotBeRegisteredTwiceAndNothingOfTheAttemptRemains() {
    Map<AddressNumber, List<ResidentRecord>> persons = registerSample(own, 20);
    ResidentRecord there = persons.values().iterator().next().getFirst();

    assertThatThrownBy(
            () ->
                in(
                    own,
                    p -> {
                      registration.append(
                          p, new RegisteredMove("TEST", there.move(), null, null), List.of(there));
                      return there;
                    }))
        .isInstanceOf(IntegrityConstraintViolationException.class);
  }

  @Test
  void noRepositoryReachesAnotherMunicipality() {
    Map<AddressNumber, List<ResidentRecord>> persons = registerSample(own, 50);

    persons.forEach(
        (number, versions) -> {
          ResidentRecord latest = versions.getLast();
          HouseholdNumber household = latest.household().householdNumber();
          assertThat(oneIn(other, p -> registry.latest(p, number))).isEmpty();
          assertThat(listIn(other, p -> registry.latest(p, List.of(number)))).isEmpty();
          assertThat(listIn(other, p -> registry.history(p, number))).isEmpty();
          assertThat(oneIn(other, p -> registry.asOf(p, number, p.today(), p.at()))).isEmpty();
          assertThat(listIn(other, p -> registry.household(p, household))).isEmpty();
          assertThat(listIn(other, p -> registry.householdWithDeleted(p, household))).isEmpty();
          assertThat(oneIn(other, p -> registration.lock(p, household))).isEmpty();
          assertThat(
                  listIn(
                      other,
                      p ->
                          registry.similar(
                              p,
                              List.of(),
                              List.of(),
                              List.of(),
                              List.of(latest.person().displayName()),
                              List.of(latest.birthDate().earliest()))))
              .isEmpty();
        });
    List<String> codes =
        persons.values().stream()
            .map(List::getLast)
            .map(r -> r.numbers().residentRecordCode())
            .filter(Objects::nonNull)
            .map(code -> code.value())
            .toList();
    assertThat(codes).isNotEmpty();
    assertThat(listIn(other, p -> registry.withNumbers(p, List.of(), codes, List.of()))).isEmpty();
    assertThat(listIn(own, p -> registry.withNumbers(p, List.of(), codes, List.of()))).isNotEmpty();
  }

  @Test
  @Proves({"1.1.13-M1", "1.1.13-M2"})
  void numbersAreGivenOutOneAfterAnotherWithCheckDigits() {
    List<AddressNumber> given =
        in(
            own,
            p -> {
              var numbering = registration.numbering(p);
              List<AddressNumber> numbers = new ArrayList<>();
              for (int i = 0; i < 30; i++) {
                numbers.add(numbering.nextAddressNumber());
              }
              return numbers;
            });
    List<HouseholdNumber> households =
        in(own, p -> List.of(registration.numbering(p).nextHouseholdNumber()));

    assertThat(given).allMatch(AddressNumber::isWellFormed);
    assertThat(households).allMatch(HouseholdNumber::isWellFormed);
    long expected = 0;
    for (AddressNumber number : given) {
      do {
        expected++;
      } while (!AddressNumber.isAssignable(expected));
      assertThat(number.serial()).isEqualTo(expected);
    }
    assertThat(numberIn(other, p -> registration.numbering(p).nextAddressNumber()))
        .as("each municipality counts for itself")
        .isEqualTo(given.getFirst());
  }

  /** Page after page, each record where it was deleted, and none whose deletion was cancelled. */
  @Test
  @Proves("1.1.5-M7")
  void deletedRecordsStandInTheOrderOfTheirDayOfProcessing() {
    List<ResidentRecord> expected = new ArrayList<>();
    for (List<ResidentRecord> versions : registerSample(own, 400).values()) {
      for (int i = 0; i < versions.size(); i++) {
        boolean deletedBefore = i > 0 && !versions.get(i - 1).status().isResident();
        if (!versions.get(i).status().isResident() && !deletedBefore) {
          expected.add(versions.get(i));
        }
      }
    }
    expected.sort(
        Comparator.comparing((ResidentRecord it) -> it.move().processedOn())
            .thenComparing(it -> it.move().moveNumber())
            .thenComparing(it -> it.key().addressNumber().value()));
    assertThat(expected).hasSizeGreaterThan(3);
    assertThat(expected.stream().map(it -> it.move().processedOn()).distinct().count())
        .isGreaterThan(1);
    LocalDate first = expected.getFirst().move().processedOn();
    LocalDate last = expected.getLast().move().processedOn();

    List<ResidentRecord> found = new ArrayList<>();
    for (int past = 0; past <= expected.size(); past += 2) {
      int from = past;
      found.addAll(listIn(own, p -> registry.deleted(p, first, last, from, 2)));
    }
    assertThat(found).extracting(ResidentRecord::key).isEqualTo(keys(expected));
    assertThat(listIn(own, p -> registry.deleted(p, first, first, 0, 1000)))
        .isNotEmpty()
        .allMatch(it -> it.move().processedOn().equals(first));
    assertThat(listIn(other, p -> registry.deleted(p, first, last, 0, 1000))).isEmpty();

    cancel(expected.getFirst());
    assertThat(listIn(own, p -> registry.deleted(p, first, last, 0, 1000)))
        .extracting(ResidentRecord::key)
        .isEqualTo(keys(expected.subList(1, expected.size())));
  }

  private static List<RecordKey> keys(List<ResidentRecord> records) {
    return records.stream().map(ResidentRecord::key).toList();
  }

  private void cancel(ResidentRecord deleted) {
    in(
        own,
        p -> {
          ResidentRecord latest = registry.latest(p, deleted.key().addressNumber()).orElseThrow();
          MoveEntry entry =
              new MoveEntry(
                  1_000_000,
                  MoveReasons.standard().withCode("59"),
                  latest.move().movedOn(),
                  latest.move().processedOn(),
                  null,
                  null,
                  null,
                  null,
                  "001",
                  "端末1",
                  null);
          registration.append(
              p,
              new RegisteredMove(
                  "cancellation", entry, null, null, deleted.move().moveNumber(), null, Set.of()),
              List.of(NextRecord.of(latest).by(entry)));
          return entry;
        });
  }

  /** Registers a synthetic municipality, move by move, and returns the versions of each person. */
  private Map<AddressNumber, List<ResidentRecord>> registerSample(
      ServedMunicipality municipality, int residents) {
    Map<AddressNumber, List<ResidentRecord>> persons = new LinkedHashMap<>();
    Map<Long, List<ResidentRecord>> moves = new TreeMap<>();
    SampleMunicipality.records(
        residents,
        5,
        resident -> {
          persons
              .computeIfAbsent(resident.key().addressNumber(), n -> new ArrayList<>())
              .add(resident);
          moves.computeIfAbsent(resident.move().moveNumber(), n -> new ArrayList<>()).add(resident);
        },
        (done, all) -> {});
    in(
        municipality,
        p -> {
          moves.values().stream()
              .sorted(Comparator.comparingInt(RegistryTests::latestVersion))
              .forEach(
                  versions ->
                      registration.append(
                          p,
                          new RegisteredMove("TEST", versions.getFirst().move(), null, null),
                          versions));
          return moves.size();
        });
    return persons;
  }

  private static int latestVersion(List<ResidentRecord> versions) {
    return versions.stream().mapToInt(v -> v.key().version()).max().orElse(0);
  }

  private <T> List<T> listIn(ServedMunicipality municipality, Function<Passage, List<T>> work) {
    return in(municipality, work);
  }

  private <T> Optional<T> oneIn(
      ServedMunicipality municipality, Function<Passage, Optional<T>> work) {
    return in(municipality, work);
  }

  private AddressNumber numberIn(
      ServedMunicipality municipality, Function<Passage, AddressNumber> work) {
    return in(municipality, work);
  }

  private <T> T in(ServedMunicipality municipality, Function<Passage, T> work) {
    return CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
        () -> door.enter(WORK, work::apply));
  }
}
