package jp.daicho.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A designated city of three parts with twelve years of history. */
class FullHistoryTest {
  private static final MunicipalityCode YOKOHAMA = MunicipalityCode.of("141003");
  private static final int RESIDENTS = 2 * MunicipalityPart.RESIDENTS + 2_000;
  private static final SamplePlan PLAN = new SamplePlan(YOKOHAMA, RESIDENTS, 7, 12);
  private static final List<ResidentRecord> VERSIONS = make(PLAN);
  private static final Map<AddressNumber, List<ResidentRecord>> HISTORIES =
      VERSIONS.stream().collect(Collectors.groupingBy(version -> version.key().addressNumber()));
  private static final List<ResidentRecord> LATEST =
      HISTORIES.values().stream().map(List::getLast).toList();

  @TempDir private Path folder;

  @Test
  void aboutFourVersionsAResidentAndManyDeletedRecords() {
    long residents = LATEST.stream().filter(latest -> latest.status().isResident()).count();

    assertThat(residents).isEqualTo(RESIDENTS);
    assertThat((double) VERSIONS.size() / residents).isBetween(3.8, 4.3);
    assertThat((double) HISTORIES.size() / residents).isBetween(1.3, 1.7);
    assertThat(LATEST)
        .extracting(ResidentRecord::status)
        .contains(ResidentStatus.MOVED_OUT, ResidentStatus.DECEASED);
  }

  @Test
  void versionsAreCountedFromOneAndFollowOneAnother() {
    assertThat(HISTORIES.values())
        .allSatisfy(
            versions -> {
              assertThat(versions.stream().map(version -> version.key().version()))
                  .containsExactlyElementsOf(
                      IntStream.rangeClosed(1, versions.size()).boxed().toList());
              assertThat(versions.stream().map(version -> version.move().processedOn())).isSorted();
              assertThat(versions.stream().map(version -> version.move().moveNumber())).isSorted();
              assertThat(versions.getLast().move().processedOn())
                  .isBeforeOrEqualTo(SampleMunicipality.AS_OF);
            });
  }

  @Test
  void aMoveIsTheSameInAllItsVersions() {
    Map<Long, MoveEntry> moves = new HashMap<>();

    assertThat(VERSIONS)
        .allSatisfy(
            version ->
                assertThat(moves.computeIfAbsent(version.move().moveNumber(), n -> version.move()))
                    .isEqualTo(version.move()));
  }

  @Test
  void whoIsGoneComesBackByAnEntryOnly() {
    for (List<ResidentRecord> versions : HISTORIES.values()) {
      for (int i = 1; i < versions.size(); i++) {
        if (!versions.get(i - 1).status().isResident()) {
          assertThat(versions.get(i - 1).status()).isEqualTo(ResidentStatus.MOVED_OUT);
          assertThat(versions.get(i).move().reason().name()).isEqualTo("国内転入");
        }
        if (versions.get(i).deletion() != null) {
          assertThat(versions.get(i).status().isResident()).isFalse();
        }
      }
    }
    assertThat(HISTORIES.values())
        .as("came back")
        .anyMatch(
            versions ->
                versions.getLast().status().isResident()
                    && versions.stream().anyMatch(version -> !version.status().isResident()));
  }

  @Test
  void nobodyMovesBeforeBeingBorn() {
    assertThat(VERSIONS)
        .allSatisfy(
            version -> {
              LocalDate moved = version.move().movedOn().day();
              assertThat(version.birthDate().earliest()).isBeforeOrEqualTo(moved);
            });
  }

  @Test
  void everythingThatHappensToPeopleHappensToSome() {
    assertChanges("surname", version -> surname(version));
    assertChanges("individual number", version -> version.numbers().individualNumber());
    assertChanges("address", version -> version.residence().address());
    assertChanges("household", version -> version.household().householdNumber());
    assertChanges("ward", version -> version.residence().address().municipalityCode());
    assertChanges(
        "former surname",
        version ->
            version.person() instanceof JapanesePerson person && person.formerSurname() != null);
    assertChanges(
        "alias",
        version -> version.person() instanceof ForeignPerson person && person.alias() != null);
    assertChanges(
        "card",
        version ->
            version.person() instanceof ForeignPerson person ? person.basis().toString() : "");
    assertThat(LATEST).anyMatch(latest -> latest.birthDate().isUncertain());
  }

  @Test
  void addressesAreInAllWards() {
    Set<MunicipalityCode> wards =
        LATEST.stream()
            .map(latest -> latest.residence().address().municipalityCode())
            .collect(Collectors.toSet());

    assertThat(wards).hasSize(18).doesNotContain(YOKOHAMA);
    assertThat(LATEST)
        .allMatch(latest -> latest.residence().address().oneLine().startsWith("神奈川県横浜市"));
    assertThat(LATEST).anyMatch(latest -> latest.residence().address().oneLine().endsWith("号室"));
  }

  @Test
  void surnamesAreAsFrequentAsInJapan() {
    Map<String, Long> surnames =
        LATEST.stream()
            .filter(latest -> latest.person() instanceof JapanesePerson)
            .collect(
                Collectors.groupingBy(
                    latest -> String.valueOf(surname(latest)), Collectors.counting()));
    long persons = surnames.values().stream().mapToLong(Long::longValue).sum();
    long commonest = surnames.values().stream().mapToLong(Long::longValue).max().orElse(0);

    assertThat((double) commonest / persons).isBetween(0.012, 0.018);
    assertThat(surnames).hasSizeGreaterThan(3_500);
  }

  @Test
  void numbersOfPartsNeverMeet() {
    assertUnique(latest -> latest.numbers().individualNumber());
    assertUnique(latest -> latest.numbers().residentRecordCode());
    Set<Object> parts =
        LATEST.stream()
            .map(
                latest -> latest.key().addressNumber().serial() / (10 * MunicipalityPart.RESIDENTS))
            .collect(Collectors.toSet());
    assertThat(parts).hasSize(3);
  }

  @Test
  void theFileOfAllProcessorsHoldsTheVersionsOfOneThread() throws java.io.IOException {
    SampleMunicipality.generate(PLAN, folder, Progress.SILENT);

    byte[] file = java.nio.file.Files.readAllBytes(folder.resolve("residents.csv"));
    java.io.ByteArrayOutputStream expected = new java.io.ByteArrayOutputStream();
    expected.writeBytes(SampleLines.header());
    SampleLines lines = new SampleLines();
    VERSIONS.forEach(lines::add);
    expected.writeBytes(lines.take());
    assertThat(file).isEqualTo(expected.toByteArray());
  }

  @Test
  void refusesWhatCannotBeMade() {
    assertThatThrownBy(() -> new SamplePlan(YOKOHAMA, 10, 1, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SamplePlan(YOKOHAMA, 10, 1, 41))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SamplePlan(MunicipalityCode.of("141011"), 10, 1, null))
        .as("a single ward")
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object surname(ResidentRecord version) {
    return version.person() instanceof JapanesePerson person ? person.name().surname() : "";
  }

  private static void assertChanges(String what, Function<ResidentRecord, Object> item) {
    assertThat(HISTORIES.values())
        .as(what)
        .anyMatch(
            versions ->
                versions.stream()
                        .map(version -> String.valueOf(item.apply(version)))
                        .distinct()
                        .count()
                    > 1);
  }

  private static void assertUnique(Function<ResidentRecord, Object> number) {
    Collection<Object> numbers = new ArrayList<>();
    LATEST.forEach(latest -> numbers.add(number.apply(latest)));
    assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
  }

  private static List<ResidentRecord> make(SamplePlan plan) {
    List<ResidentRecord> versions = new ArrayList<>();
    SampleMunicipality.records(plan, versions::add, Progress.SILENT);
    return versions;
  }
}
