package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.search.NameKey;
import jp.daicho.ledger.search.PlaceKey;
import jp.daicho.ledger.search.WrittenKey;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Match;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchTerm;
import jp.daicho.server.registry.internal.search.Hit;
import org.jspecify.annotations.Nullable;

/** Tells why people were found whose name or address of today does not show it (2.1.3). */
public final class MatchReasons {
  private final Map<String, List<ResidentRecord>> histories;
  private final List<String> typedNames;

  private MatchReasons(Map<String, List<ResidentRecord>> histories, List<String> typedNames) {
    this.histories = histories;
    this.typedNames = typedNames;
  }

  /**
   * The reasons, of those who need one.
   *
   * @param hits what was found
   * @param residents those who were found
   */
  public static Map<AddressNumber, Match> of(
      Passage passage, Search search, List<Hit> hits, List<ResidentOutline> residents) {
    Map<String, ResidentOutline> latest =
        residents.stream()
            .collect(
                Collectors.toMap(
                    resident -> resident.addressNumber().value(), Function.identity()));
    List<String> unexplained =
        hits.stream()
            .filter(hit -> needsRecords(hit, latest.get(hit.addressNumber())))
            .map(Hit::addressNumber)
            .toList();
    MatchReasons reasons =
        new MatchReasons(
            unexplained.isEmpty() ? Map.of() : histories(passage, unexplained),
            typedNames(search.terms()));
    Map<AddressNumber, Match> matches = new HashMap<>();
    for (Hit hit : hits) {
      ResidentOutline resident = latest.get(hit.addressNumber());
      Match match = resident == null ? null : reasons.match(hit, resident);
      if (match != null) {
        matches.put(AddressNumber.of(hit.addressNumber()), match);
      }
    }
    return matches;
  }

  /** Whether what a list tells of somebody does not show why she was found. */
  private static boolean needsRecords(Hit hit, @Nullable ResidentOutline latest) {
    return latest != null && (hit.isPast() || (!hit.isPlace() && listed(latest, hit) == null));
  }

  private @Nullable Match match(Hit hit, ResidentOutline latest) {
    if (hit.isPast()) {
      return hit.isPlace() ? pastAddress(hit) : pastName(hit);
    }
    if (hit.isPlace()) {
      return null;
    }
    String listed = listed(latest, hit);
    String name = listed == null ? otherName(hit) : listed;
    if (name != null && !name.equals(latest.displayName())) {
      return new Match(Match.Kind.OTHER_NAME, name);
    }
    String whole = hit.surname() + hit.given();
    return name != null && typedNames.stream().anyMatch(typed -> !whole.contains(typed))
        ? new Match(Match.Kind.VARIANT, name)
        : null;
  }

  private @Nullable String otherName(Hit hit) {
    List<ResidentRecord> versions = history(hit);
    return versions.isEmpty() ? null : nameOf(versions.getFirst().person(), hit);
  }

  private @Nullable Match pastName(Hit hit) {
    for (ResidentRecord version : history(hit)) {
      String name = nameOf(version.person(), hit);
      if (name != null) {
        return new Match(Match.Kind.PAST_NAME, name);
      }
    }
    return null;
  }

  private @Nullable Match pastAddress(Hit hit) {
    for (ResidentRecord version : history(hit)) {
      PlaceKey key = PlaceKey.of(version.residence().address());
      if (List.of(key.town(), key.lot(), key.building(), key.room()).equals(hit.order())) {
        return new Match(Match.Kind.PAST_ADDRESS, version.residence().address().oneLine());
      }
    }
    return null;
  }

  private List<ResidentRecord> history(Hit hit) {
    return histories.getOrDefault(hit.addressNumber(), List.of());
  }

  private static @Nullable String listed(ResidentOutline latest, Hit hit) {
    return NameKey.listed(latest, hit.surname(), hit.given());
  }

  private static @Nullable String nameOf(Person person, Hit hit) {
    for (Map.Entry<NameKey, String> named : NameKey.named(person).entrySet()) {
      if (named.getKey().surname().equals(hit.surname())
          && named.getKey().given().equals(hit.given())) {
        return named.getValue();
      }
    }
    return null;
  }

  /** The keys of names as they were typed. */
  private static List<String> typedNames(List<SearchTerm> terms) {
    return terms.stream()
        .flatMap(
            term ->
                term instanceof SearchTerm.AnyOf any
                    ? any.terms().stream()
                    : List.of(term).stream())
        .filter(SearchTerm.Name.class::isInstance)
        .map(SearchTerm.Name.class::cast)
        .map(name -> WrittenKey.of(name.text()))
        .filter(typed -> typed.codePoints().anyMatch(Character::isIdeographic))
        .toList();
  }

  /** All versions, the latest first. */
  private static Map<String, List<ResidentRecord>> histories(
      Passage passage, List<String> numbers) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .from(ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .and(RecordTable.ADDRESS_NUMBER.in(numbers))
        .orderBy(RecordTable.ADDRESS_NUMBER, RecordTable.VERSION.desc())
        .fetch(Rows::record)
        .stream()
        .collect(Collectors.groupingBy(version -> version.key().addressNumber().value()));
  }
}
