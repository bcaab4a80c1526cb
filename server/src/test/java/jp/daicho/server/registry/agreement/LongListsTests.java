package jp.daicho.server.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.search.NameKey;
import jp.daicho.ledger.search.PlaceKey;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.Found;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.ResidentSearch;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchTerm;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Whoever is asked for by a name and a place is who is found by each alone, in the order of the
 * first. Lists count as long from six people on here.
 */
@ServiceTest
@TestPropertySource(properties = "daicho.search.few=5")
class LongListsTests {
  private static final Operation WORK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);
  private static final int QUESTIONS = 60;

  @Autowired InitialLoad load;
  @Autowired ResidentSearch search;
  @Autowired SystemOperator system;
  @Autowired Door door;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  void whoeverIsFoundByBothIsFoundByEach() {
    ask(loaded());
  }

  @Test
  void soIsWhoseAddressesDoNotSayYetWhatSurnamesBeginWith() {
    List<List<ResidentRecord>> people = loaded();
    inside(
        passage ->
            passage
                .sql()
                .execute(
                    "UPDATE search_address SET surnames = -1 WHERE lg_code = ? AND right(lot, 1) <"
                        + " '5'",
                    passage.municipality().value()));

    ask(people);
  }

  @Test
  void buildingsTooManyToNameAreFoundLikeThoseThatAreNamed() {
    SearchTerm inBuilding = new SearchTerm.InBuilding(commonBuilding(loaded()));
    List<String> named = all(List.of(inBuilding));
    assertThat(named).hasSizeGreaterThan(1);

    // Words stay when nobody has them any more, so these may be there.
    inside(
        passage ->
            passage
                .sql()
                .execute(
                    "INSERT INTO search_word (lg_code, kind, ending, word)"
                        + " SELECT ?, 6, w, w FROM generate_series(10000, 12500) AS i,"
                        + " LATERAL (SELECT ? || i AS w) AS word",
                    passage.municipality().value(),
                    ((SearchTerm.InBuilding) inBuilding).text()));

    assertThat(all(List.of(inBuilding))).isEqualTo(named);
  }

  @Test
  void thoseInManyBuildingsComeInTheOrderOfTheirAddresses() {
    List<ResidentRecord> residents =
        loaded(5_000).stream().map(List::getLast).filter(one -> one.status().isResident()).toList();
    String letter = commonLetter(residents);
    Comparator<PlaceKey> order =
        Comparator.comparing(PlaceKey::town)
            .thenComparing(PlaceKey::lot)
            .thenComparing(PlaceKey::building)
            .thenComparing(PlaceKey::room);
    List<ResidentRecord> inside =
        residents.stream()
            .filter(one -> key(one).building().contains(letter))
            .sorted(
                Comparator.comparing((ResidentRecord one) -> key(one), order)
                    .thenComparing(one -> one.key().addressNumber().value()))
            .toList();
    assertThat(inside.stream().map(one -> key(one).building()).distinct())
        .as("more buildings than a page has lines")
        .hasSizeGreaterThan(Search.PAGE_SIZE + 1);

    List<String> found = all(List.of(new SearchTerm.InBuilding(letter)));

    assertThat(found)
        .startsWith(
            inside.stream().map(one -> one.key().addressNumber().value()).toArray(String[]::new));
  }

  private static PlaceKey key(ResidentRecord one) {
    return PlaceKey.of(one.residence().address());
  }

  /** The letter that most buildings hold. */
  private static String commonLetter(List<ResidentRecord> residents) {
    Map<String, Set<String>> buildings = new TreeMap<>();
    for (ResidentRecord one : residents) {
      String building = key(one).building();
      building
          .chars()
          .filter(letter -> letter >= 'ァ' && letter <= 'ヶ')
          .forEach(
              letter ->
                  buildings
                      .computeIfAbsent(Character.toString(letter), any -> new HashSet<>())
                      .add(building));
    }
    return buildings.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .orElseThrow()
        .getKey();
  }

  /** What most buildings begin with, so that these are several. */
  private static String commonBuilding(List<List<ResidentRecord>> people) {
    Map<String, Long> beginnings =
        people.stream()
            .map(person -> key(person.getLast()).building())
            .filter(building -> building.matches("[ァ-ヶー]{3}.*"))
            .collect(
                Collectors.groupingBy(
                    building -> building.substring(0, 3), TreeMap::new, Collectors.counting()));
    return beginnings.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private List<List<ResidentRecord>> loaded() {
    return loaded(1_500);
  }

  private List<List<ResidentRecord>> loaded(int people) {
    return inside(passage -> List.copyOf(LoadedSample.of(passage, load, people)));
  }

  private void ask(List<List<ResidentRecord>> people) {
    Random random = new Random(20_261_126L);
    int severalFound = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      List<ResidentRecord> person = people.get(random.nextInt(people.size()));
      SearchTerm place = place(person.getFirst(), random);
      SearchTerm first = name(person);
      List<String> byFirst = all(List.of(first));
      Set<String> byPlace = new HashSet<>(all(List.of(place)));
      if (byFirst.size() < Search.MOST_COUNTED && byPlace.size() < Search.MOST_COUNTED) {
        List<String> expected = byFirst.stream().filter(byPlace::contains).toList();
        severalFound += expected.size() > 1 ? 1 : 0;
        List<String> found = all(List.of(first, place));
        assertThat(found).as("%s and %s", first, place).isEqualTo(expected);
      }
    }
    assertThat(severalFound).as("questions that find several").isGreaterThan(QUESTIONS / 4);
  }

  private static SearchTerm name(List<ResidentRecord> person) {
    NameKey name = NameKey.of(person.getLast().person()).getFirst();
    return new SearchTerm.Name(name.surname(), SearchTerm.Part.ANY, false);
  }

  private static SearchTerm place(ResidentRecord version, Random random) {
    String town = key(version).town();
    return new SearchTerm.InAddress(random.nextBoolean() ? town : town.substring(0, 1));
  }

  private List<String> all(List<SearchTerm> terms) {
    List<String> numbers = new ArrayList<>();
    for (int page = 1; page <= Search.MOST_PAGES; page++) {
      Search asked = new Search(terms, Search.Scope.ALL, page);
      Found found = inside(passage -> search.find(passage, asked));
      found.residents().forEach(one -> numbers.add(one.addressNumber().value()));
      if (found.residents().size() < Search.PAGE_SIZE) {
        assertThat(found.total()).as("counted for %s", terms).isEqualTo(numbers.size());
        break;
      }
    }
    return numbers;
  }

  private <T> T inside(Door.PassageWork<T, RuntimeException> work) {
    return CurrentOperator.as(system.of(municipality.code()), () -> door.enter(WORK, work));
  }
}
