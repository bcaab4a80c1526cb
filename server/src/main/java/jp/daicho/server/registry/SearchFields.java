package jp.daicho.server.registry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was filled into the fields of a search.
 *
 * @param values by field, none of them blank
 */
public record SearchFields(Map<SearchField, String> values) {
  private static final int LONGEST = 200;

  /**
   * Fields; blank ones are left out, and what is so anyway; the others stripped, and none is longer
   * than 200 characters.
   */
  public SearchFields {
    Map<SearchField, String> filled = new EnumMap<>(SearchField.class);
    values.forEach(
        (field, text) -> {
          boolean isUsual = field == SearchField.PART && text.equals(SearchTerm.Part.ANY.name());
          if (!text.isBlank() && !isUsual) {
            String stripped = text.strip();
            filled.put(field, stripped.substring(0, Math.min(LONGEST, stripped.length())));
          }
        });
    values = filled;
  }

  /** Words of any kind alone. */
  public static SearchFields ofQuery(String query) {
    return new SearchFields(Map.of(SearchField.QUERY, query));
  }

  /** The fields among parameters; others are left aside. */
  public static SearchFields of(Map<String, String> parameters) {
    Map<SearchField, String> values = new EnumMap<>(SearchField.class);
    parameters.forEach(
        (key, text) -> SearchField.of(key).ifPresent(field -> values.put(field, text)));
    return new SearchFields(values);
  }

  /** The text of a field; empty if it is not filled in. */
  public String get(SearchField field) {
    return values.getOrDefault(field, "");
  }

  /** The same by the name of the field, as templates ask. */
  public String get(String key) {
    return SearchField.of(key).map(this::get).orElse("");
  }

  /** Whether nobody is asked for: how names are compared asks for nobody. */
  public boolean askNothing() {
    return values.keySet().stream()
        .allMatch(field -> field == SearchField.PART || field == SearchField.EXACT);
  }

  /** Whether more than words of any kind are asked for. */
  public boolean haveDetails() {
    return values.keySet().stream().anyMatch(field -> field != SearchField.QUERY);
  }

  /** By the names of the fields. */
  public Map<String, String> byKey() {
    Map<String, String> byKey = new LinkedHashMap<>();
    values.forEach((field, text) -> byKey.put(field.key(), text));
    return byKey;
  }

  /** Without what is asked, which may hold a number or a name. */
  @Override
  public String toString() {
    return "SearchFields" + values.keySet();
  }
}
