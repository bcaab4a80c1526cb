package jp.daicho.server.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a master.
 *
 * @param key what it is found by
 * @param version how often it was changed, from 1
 * @param values its values by the ids of the fields; days as {@code 2026-04-01}, empty where there
 *     is none
 * @param inUse whether it is in use today
 */
public record MasterEntry(String key, int version, Map<String, String> values, boolean inUse) {
  /** An entry; the values are copied in their order. */
  public MasterEntry {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A value; empty if there is none. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
