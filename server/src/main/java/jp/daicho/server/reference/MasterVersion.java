package jp.daicho.server.reference;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A version in the history of a master's entry.
 *
 * @param version which
 * @param values the values it had
 * @param operator the user ID of whoever entered it
 * @param at when
 */
public record MasterVersion(int version, Map<String, String> values, String operator, Instant at) {
  /** A version; the values are copied in their order. */
  public MasterVersion {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
