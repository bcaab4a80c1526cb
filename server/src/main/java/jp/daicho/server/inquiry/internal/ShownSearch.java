package jp.daicho.server.inquiry.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.inquiry.KeptSearch;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchFields;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search of the history as screens show it.
 *
 * @param number its number
 * @param text what was filled into the fields, in words
 * @param conditions what else was set, in words
 * @param address where it is searched for again
 * @param searchedAt when it was last searched for
 */
public record ShownSearch(
    long number, String text, String conditions, String address, String searchedAt) {
  /** The field of whose records are searched. */
  static final String SCOPE = "scope";

  /** The field of the ward. */
  static final String WARD = "ward";

  /**
   * As shown.
   *
   * @param wards the names of the wards by code
   */
  static ShownSearch of(KeptSearch kept, Map<String, String> wards) {
    Map<String, String> others = new LinkedHashMap<>(kept.fields());
    SearchFields.of(kept.fields()).byKey().keySet().forEach(others::remove);
    others.computeIfPresent(SCOPE, (field, scope) -> scope(scope).label());
    others.computeIfPresent(WARD, (field, ward) -> wards.getOrDefault(ward, ward));
    return new ShownSearch(
        kept.number(),
        SearchForm.inWords(SearchFields.of(kept.fields())),
        others.entrySet().stream().map(Map.Entry::getValue).collect(Collectors.joining("、")),
        address(kept),
        ShownDates.of(StandardReferenceData.eras()).of(kept.searchedAt()));
  }

  /** The scope of a kept search; residents where it names none that there is now. */
  static Scope scope(String name) {
    for (Scope scope : Scope.values()) {
      if (scope.name().equals(name)) {
        return scope;
      }
    }
    return Scope.RESIDENTS;
  }

  private static String address(KeptSearch kept) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
    kept.fields().keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
    return address.encode().buildAndExpand(kept.fields()).toUriString();
  }

  /** Without what was searched for, which may be a name. */
  @Override
  public String toString() {
    return "ShownSearch[" + number + "]";
  }
}
