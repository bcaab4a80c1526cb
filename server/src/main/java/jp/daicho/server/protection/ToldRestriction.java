package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A restriction as other systems are told of it (3.1, 3.2): why it was set, and that it is released
 * for a time, are not among it.
 *
 * @param support whether it is a support measure
 * @param levels how strictly each function is set to be restricted
 * @param from its first day; null if it has none
 * @param to its last day, after which it goes on until it is released; null if it has none
 */
public record ToldRestriction(
    boolean support,
    Map<RestrictedFunction, RestrictionLevel> levels,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** A restriction; the levels are copied. */
  public ToldRestriction {
    Map<RestrictedFunction, RestrictionLevel> copy = new EnumMap<>(RestrictedFunction.class);
    copy.putAll(levels);
    levels = Collections.unmodifiableMap(copy);
  }

  /** How strictly certificates are restricted by it. */
  public RestrictionLevel ofCertificates() {
    return levels.getOrDefault(RestrictedFunction.CERTIFICATE_ISSUE, RestrictionLevel.NONE);
  }
}
