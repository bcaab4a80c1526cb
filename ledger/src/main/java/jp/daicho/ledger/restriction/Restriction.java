package jp.daicho.ledger.restriction;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A restriction as one version of it says (3.1).
 *
 * @param subject on whom
 * @param reason the code of its reason, a master of the municipality
 * @param levels how strictly each function is restricted; those left out are not
 * @param firstDay from when
 * @param lastDay until when it is expected to be needed; null if nobody can say. It holds until it
 *     is released, also when this day is past
 * @param remark what clerks note; may be empty
 * @param release when and why it was released (解除); null while it was not
 */
public record Restriction(
    RestrictionSubject subject,
    String reason,
    Map<RestrictedFunction, RestrictionLevel> levels,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    String remark,
    @Nullable End release) {
  /** A restriction; functions at the level of none are left out. */
  public Restriction {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(firstDay);
    Objects.requireNonNull(remark);
    Map<RestrictedFunction, RestrictionLevel> set = new EnumMap<>(RestrictedFunction.class);
    levels.forEach(
        (function, level) -> {
          if (level != RestrictionLevel.NONE) {
            set.put(function, level);
          }
        });
    levels = Collections.unmodifiableMap(set);
  }

  /**
   * The end of a restriction.
   *
   * @param on the day
   * @param reason why
   */
  public record End(LocalDate on, String reason) {
    /** An end. */
    public End {
      Objects.requireNonNull(on);
      Objects.requireNonNull(reason);
    }

    /** Without the reason, which may name somebody. */
    @Override
    public String toString() {
      return "End[" + on + "]";
    }
  }

  /** How it stands on a day. */
  public RestrictionState state(LocalDate day) {
    if (release != null) {
      return RestrictionState.RELEASED;
    }
    if (day.isBefore(firstDay)) {
      return RestrictionState.NOT_BEGUN;
    }
    return lastDay != null && day.isAfter(lastDay)
        ? RestrictionState.OVER
        : RestrictionState.HOLDING;
  }

  /** How strictly a function is set to be restricted, whether it holds or not. */
  public RestrictionLevel set(RestrictedFunction function) {
    return levels.getOrDefault(function, RestrictionLevel.NONE);
  }

  /** How strictly a function is restricted on a day. */
  public RestrictionLevel level(RestrictedFunction function, LocalDate day) {
    return state(day).holds() ? set(function) : RestrictionLevel.NONE;
  }

  /** The same, released on a day. */
  public Restriction released(LocalDate on, String why) {
    return new Restriction(subject, reason, levels, firstDay, lastDay, remark, new End(on, why));
  }

  /** Without person and remark, which have no place in a log. */
  @Override
  public String toString() {
    return "Restriction[" + levels + "]";
  }
}
