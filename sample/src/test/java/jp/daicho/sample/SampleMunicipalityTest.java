package jp.daicho.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.reference.ResidenceStatuses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One municipality of 10,000 residents, looked at from all sides. */
class SampleMunicipalityTest {
  private static final int RESIDENTS = 10_000;
  private static final List<ResidentRecord> VERSIONS = make(RESIDENTS, 7);
  private static final Map<AddressNumber, List<ResidentRecord>> HISTORIES =
      VERSIONS.stream().collect(Collectors.groupingBy(version -> version.key().addressNumber()));
  private static final List<ResidentRecord> LATEST =
      HISTORIES.values().stream().map(List::getLast).toList();
  private static final List<ResidentRecord> CURRENT =
      LATEST.stream().filter(latest -> latest.status().isResident()).toList();
  private static final Map<HouseholdNumber, List<ResidentRecord>> HOUSEHOLDS =
      CURRENT.stream()
          .collect(Collectors.groupingBy(latest -> latest.household().householdNumber()));

  @Test
  void hasExactlyAsManyResidentsAsAskedFor() {
    assertThat(CURRENT).hasSize(RESIDENTS);
    assertThat(make(1, 3).stream().filter(v -> v.status().isResident())).isNotEmpty();
  }

  @Test
  void theSameSeedGivesTheSamePeople() {
    assertThat(make(300, 5)).isEqualTo(make(300, 5)).isNotEqualTo(make(300, 6));
  }

  @Test
  void refusesAnImpossibleNumberOfResidents() {
    assertThatThrownBy(() -> make(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> make(4_000_001, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void versionsAreCountedFromOneAndProcessedInTheirOrder() {
    assertThat(HISTORIES.values())
        .allSatisfy(
            versions -> {
              assertThat(versions.stream().map(version -> version.key().version()))
                  .containsExactlyElementsOf(
                      IntStream.rangeClosed(1, versions.size()).boxed().toList());
              assertThat(versions.stream().map(version -> version.move().processedOn())).isSorted();
              assertThat(versions.getLast().move().processedOn())
                  .isBeforeOrEqualTo(SampleMunicipality.AS_OF);
            });
    assertThat(HISTORIES.values()).anyMatch(versions -> versions.size() > 2);
  }

  @Test
  void noNumberIsGivenTwice() {
    assertUnique(latest -> latest.numbers().individualNumber());
    assertUnique(latest -> latest.numbers().residentRecordCode());
    assertUnique(SampleMunicipalityTest::cardNumber);
    assertThat(LATEST).allMatch(latest -> latest.key().addressNumber().isWellFormed());
    assertThat(LATEST).allMatch(latest -> latest.household().householdNumber().isWellFormed());
  }

  @Test
  void aHouseholdHasOneHouseholderOrNoneAndThenNoRelationships() {
    assertThat(HOUSEHOLDS.values())
        .allSatisfy(
            members -> {
              List<ResidentRecord> heads =
                  members.stream().filter(SampleMunicipalityTest::isHouseholder).toList();
              if (heads.isEmpty()) {
                assertThat(members).hasSizeGreaterThan(1);
                assertThat(members)
                    .allMatch(
                        member ->
                            member.household().relationship() == null
                                && member.household().householderName() == null);
              } else {
                assertThat(heads).hasSize(1);
                assertThat(members)
                    .allMatch(member -> member.household().isUnder(heads.getFirst().person()));
              }
            });
    assertThat(HOUSEHOLDS.values())
        .anyMatch(members -> members.stream().noneMatch(SampleMunicipalityTest::isHouseholder));
  }

  @Test
  void membersOfAHouseholdShareItsAddressAndHaveAPlaceEach() {
    assertThat(HOUSEHOLDS.values())
        .allSatisfy(
            members -> {
              assertThat(members.stream().map(member -> member.residence().address()).distinct())
                  .hasSize(1);
              assertThat(members.stream().map(member -> member.household().order()))
                  .doesNotHaveDuplicates();
            });
  }

  @Test
  void allKindsOfRelationshipsAppear() {
    Set<String> relationships =
        CURRENT.stream()
            .map(member -> member.household().relationship())
            .filter(relationship -> relationship != null)
            .map(Relationship::toString)
            .collect(Collectors.toSet());

    assertThat(relationships)
        .contains("世帯主", "妻", "夫", "子", "母", "妻の母", "子の子", "子の妻", "妻（未届）", "夫（未届）")
        .contains("弟", "妹", "同居人", "縁故者", "妻の子");
    assertThat(relationships).allMatch(text -> Relationship.parse(text).toString().equals(text));
  }

  @Test
  void householdsAreAsLargeAsTheCensusSays() {
    assertThat((double) CURRENT.size() / HOUSEHOLDS.size()).isCloseTo(2.21, within(0.06));
    double singles = HOUSEHOLDS.values().stream().filter(members -> members.size() == 1).count();
    assertThat(singles / HOUSEHOLDS.size()).isBetween(0.34, 0.42);
  }

  @Test
  void agesFollowTheCensus() {
    List<TabularResource.Row> rows =
        TabularResource.read(AgePyramid.class, "age_pyramid.tsv").rows();
    double all =
        rows.stream()
            .mapToDouble(r -> Integer.parseInt(r.get("male")) + Integer.parseInt(r.get("female")))
            .sum();
    for (TabularResource.Row row : rows) {
      int from = Integer.parseInt(row.get("from_age"));
      for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
        double expected = Integer.parseInt(row.get(sex == Sex.MALE ? "male" : "female")) / all;
        double found =
            CURRENT.stream()
                .filter(r -> r.sex() == sex && age(r) >= from && (age(r) < from + 5 || from == 100))
                .count();
        assertThat(found / RESIDENTS)
            .as("%s from %d", sex, from)
            .isCloseTo(expected, within(0.005));
      }
    }
  }

  @Test
  void aboutThreeInAHundredAreForeignAndStayLawfully() {
    List<ForeignPerson> foreigners =
        CURRENT.stream()
            .filter(latest -> latest.kind() == ResidentKind.FOREIGN)
            .map(latest -> (ForeignPerson) latest.person())
            .toList();

    assertThat((double) foreigners.size() / RESIDENTS).isBetween(0.025, 0.035);
    assertThat(foreigners).anyMatch(person -> person.alias() != null);
    assertThat(foreigners).anyMatch(person -> person.name().kanji() != null);
    for (ForeignPerson person : foreigners) {
      if (person.basis() instanceof ResidenceBasis.MidToLongTerm basis) {
        assertThat(ResidenceStatuses.standard().ofMidToLongTermResidents())
            .anyMatch(status -> Objects.requireNonNull(basis.status()).startsWith(status.name()));
        if (basis.expiresOn() != null) {
          assertThat(basis.expiresOn()).isAfter(SampleMunicipality.AS_OF);
        }
      }
    }
    assertThat(HOUSEHOLDS.values())
        .as("mixed households")
        .anyMatch(members -> members.stream().map(ResidentRecord::kind).distinct().count() == 2);
  }

  @Test
  void nobodyComesBeforeBeingBornOrStaysAfterLeaving() {
    assertThat(VERSIONS)
        .allSatisfy(
            version -> {
              LocalDate birth = version.birthDate().day();
              assertThat(version.move().movedOn().day()).isAfterOrEqualTo(birth);
              assertThat(becameResident(version)).isAfterOrEqualTo(birth);
              assertThat(version.move().movedOn().day()).isAfterOrEqualTo(becameResident(version));
            });
    assertThat(HISTORIES.values())
        .allSatisfy(
            versions ->
                assertThat(versions.subList(0, versions.size() - 1))
                    .allMatch(version -> version.status().isResident()));
    assertThat(LATEST)
        .extracting(ResidentRecord::status)
        .contains(ResidentStatus.MOVED_OUT, ResidentStatus.DECEASED);
  }

  @Test
  void whoCameFromAbroadLivedAbroadAndTheNewbornNowhere() {
    for (List<ResidentRecord> versions : HISTORIES.values()) {
      OutsideAddress previous = versions.getFirst().residence().previousAddress();
      switch (versions.getFirst().move().reason().name()) {
        case "国外転入等" -> assertThat(previous).isInstanceOf(OutsideAddress.Abroad.class);
        case "国内転入" ->
            assertThat(previous)
                .isInstanceOfAny(OutsideAddress.InJapan.class, OutsideAddress.Unknown.class);
        case "出生" -> assertThat(previous).isEqualTo(OutsideAddress.none());
        default -> assertThat(versions.getFirst().move().reason().name()).isEqualTo("改製");
      }
    }
  }

  @Test
  void childrenAreYoungerThanTheirParents() {
    for (List<ResidentRecord> members : HOUSEHOLDS.values()) {
      ResidentRecord head =
          members.stream().filter(SampleMunicipalityTest::isHouseholder).findFirst().orElse(null);
      for (ResidentRecord member : members) {
        Relationship relationship = member.household().relationship();
        if (head != null && relationship != null && relationship.toString().equals("子")) {
          assertThat(ChronoUnit.YEARS.between(head.birthDate().day(), member.birthDate().day()))
              .isGreaterThanOrEqualTo(14);
        }
      }
    }
  }

  @Test
  void everyCharacterIsOneTheRegisterKnows() {
    MjCharacters known = MjCharacters.standard();
    for (ResidentRecord latest : LATEST) {
      assertThat(
              RegisterText.of(
                      latest.person().displayName() + latest.residence().address().oneLine())
                  .characters())
          .allMatch(known::contains);
    }
  }

  @Test
  void someNamesAreHardToWrite() {
    Set<String> surnames =
        CURRENT.stream()
            .filter(latest -> latest.person() instanceof JapanesePerson)
            .map(latest -> ((JapanesePerson) latest.person()).name().surname())
            .collect(Collectors.toSet());

    assertThat(surnames).anyMatch(name -> name.codePoints().anyMatch(c -> c >= 0xE0100));
    assertThat(surnames).anyMatch(name -> name.startsWith("𠮷"));
    assertThat(surnames).contains("髙橋", "渡邉", "佐藤");
  }

  private static List<ResidentRecord> make(long residents, long seed) {
    List<ResidentRecord> versions = new ArrayList<>();
    SampleMunicipality.records(residents, seed, versions::add, Progress.SILENT);
    return versions;
  }

  private static void assertUnique(Function<ResidentRecord, @Nullable Object> number) {
    Collection<Object> numbers = new ArrayList<>();
    for (ResidentRecord latest : LATEST) {
      Object value = number.apply(latest);
      if (value != null) {
        numbers.add(value);
      }
    }
    assertThat(numbers).isNotEmpty();
    assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
  }

  private static @Nullable Object cardNumber(ResidentRecord latest) {
    if (latest.person() instanceof ForeignPerson person) {
      return switch (person.basis()) {
        case ResidenceBasis.MidToLongTerm basis -> basis.cardNumber();
        case ResidenceBasis.SpecialPermanent basis -> basis.certificateNumber();
        case ResidenceBasis.TemporaryRefuge basis -> null;
        case ResidenceBasis.ProvisionalStay basis -> null;
        case ResidenceBasis.Transitional basis -> null;
      };
    }
    return null;
  }

  private static boolean isHouseholder(ResidentRecord member) {
    Relationship relationship = member.household().relationship();
    return relationship != null && relationship.isHouseholder();
  }

  private static LocalDate becameResident(ResidentRecord version) {
    return switch (version.person()) {
      case JapanesePerson person -> person.becameResidentOn().day();
      case ForeignPerson person -> person.becameForeignResidentOn().day();
    };
  }

  private static long age(ResidentRecord latest) {
    return ChronoUnit.YEARS.between(latest.birthDate().day(), SampleMunicipality.AS_OF);
  }
}
