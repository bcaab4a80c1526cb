package jp.daicho.server.inquiry;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search of an operator's history (2.1.1).
 *
 * @param number its number among those of the operator
 * @param fields what was set, by the names of the fields of the search form; without empty ones
 * @param searchedAt when it was last searched for
 */
public record KeptSearch(long number, Map<String, String> fields, Instant searchedAt) {
  /** A search; the fields are copied, in the order of their names. */
  public KeptSearch {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** What was set in a field; empty if nothing was. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** Without what was searched for, which may be a name. */
  @Override
  public String toString() {
    return "KeptSearch[" + number + "]";
  }
}
