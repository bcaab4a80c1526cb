package jp.daicho.server.restrictions.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionState;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.restrictions.KeptRestriction;
import org.jspecify.annotations.Nullable;

/**
 * A version of a restriction as pages show it.
 *
 * @param number 抑止番号
 * @param version the version shown
 * @param household whether it lies on a household
 * @param subject 個人 or 世帯
 * @param subjectNumber the number of the person or household
 * @param reason its reason in words
 * @param state how it stands today, in words
 * @param holds whether it holds today
 * @param over whether its last day is past
 * @param released whether it was released
 * @param releasedUntil until when it is released for a time; null if it is not
 * @param releasedUntilWords the same in words; empty if it is not
 * @param functions the functions that are restricted, in words by level
 * @param from the first day as written
 * @param to the last day as written; empty for none
 * @param remark 備考
 * @param releasedOn the day it was released; empty if it was not
 * @param releaseReason why
 * @param deed what made this version
 * @param operator who did it
 * @param place 入力場所 and 入力端末
 * @param at when
 */
public record ShownRestriction(
    long number,
    int version,
    boolean household,
    String subject,
    String subjectNumber,
    String reason,
    String state,
    boolean holds,
    boolean over,
    boolean released,
    @Nullable Instant releasedUntil,
    String releasedUntilWords,
    Map<String, String> functions,
    String from,
    String to,
    String remark,
    String releasedOn,
    String releaseReason,
    String deed,
    String operator,
    String place,
    String at) {

  /** A version as it is shown on a day. */
  static ShownRestriction of(KeptRestriction kept, LocalDate today) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    Restriction restriction = kept.restriction();
    RestrictionState state = restriction.state(today);
    Restriction.End end = restriction.release();
    LocalDate last = restriction.lastDay();
    Instant until = kept.releasedUntil();
    return new ShownRestriction(
        kept.number(),
        kept.version(),
        restriction.subject() instanceof RestrictionSubject.OnHousehold,
        restriction.subject().label(),
        restriction.subject().written(),
        kept.reasonWords(),
        state.label(),
        state.holds(),
        state == RestrictionState.OVER,
        end != null,
        until,
        until == null ? "" : dates.of(until),
        functions(restriction.levels()),
        dates.of(restriction.firstDay()),
        last == null ? "" : dates.of(last),
        restriction.remark(),
        end == null ? "" : dates.of(end.on()),
        end == null ? "" : end.reason(),
        kept.deed().label(),
        kept.operator(),
        (kept.placeName() + "　" + kept.terminal()).strip(),
        dates.of(kept.at()));
  }

  /** The functions by the level in words, the strictest level first. */
  static Map<String, String> functions(Map<RestrictedFunction, RestrictionLevel> levels) {
    Map<String, String> functions = new LinkedHashMap<>();
    for (RestrictionLevel level : List.of(RestrictionLevel.ERROR, RestrictionLevel.ALERT)) {
      List<String> labels =
          Arrays.stream(RestrictedFunction.values())
              .filter(function -> levels.get(function) == level)
              .map(RestrictedFunction::label)
              .toList();
      if (!labels.isEmpty()) {
        functions.put(level.label(), String.join("、", labels));
      }
    }
    return functions;
  }

  /** Whether an error of it could be released for a time. */
  public boolean releasable() {
    return holds && functions.containsKey(RestrictionLevel.ERROR.label());
  }

  /** Without what it says, which has no place in a log. */
  @Override
  public String toString() {
    return "ShownRestriction[" + number + ", " + version + "]";
  }
}
