package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionRules;
import jp.daicho.ledger.restriction.Standing;

/**
 * That clerks have restricted what may be done about somebody, as it is shown with results and
 * records (3.1).
 *
 * @param label which functions, how strictly, such as {@code 抑止（エラー：証明書発行）}
 * @param error whether a function is an error just now
 * @param enquiry how strictly looking at the record is restricted
 * @param notices what whoever looks at the record is told: alerts of the enquiry, and last days
 *     that are past
 * @param refusals why the record is not shown; empty if it is
 */
public record RestrictionMark(
    String label,
    boolean error,
    RestrictionLevel enquiry,
    List<Finding> notices,
    List<Finding> refusals) {
  private static final EntryItem RECORD = new EntryItem("restriction-mark", "抑止");

  /** A mark; the lists are copied. */
  public RestrictionMark {
    notices = List.copyOf(notices);
    refusals = List.copyOf(refusals);
  }

  /** Whether her record may not be looked at. */
  public boolean withholds() {
    return enquiry == RestrictionLevel.ERROR;
  }

  /** The mark of somebody; empty if nothing holds today. */
  static Optional<RestrictionMark> of(
      AddressNumber person, Collection<Standing> standing, LocalDate today) {
    List<Standing> holding =
        standing.stream().filter(one -> one.restriction().state(today).holds()).toList();
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    String errors = functions(holding, RestrictionLevel.ERROR, today);
    String alerts = functions(holding, RestrictionLevel.ALERT, today);
    boolean released = holding.stream().anyMatch(Standing::released);
    List<Finding> enquiry =
        Standing.against(RestrictedFunction.ENQUIRY, person, holding, today, RECORD);
    RestrictionLevel level = Standing.strictest(holding, RestrictedFunction.ENQUIRY, today);
    List<Finding> notices = new ArrayList<>(level == RestrictionLevel.ERROR ? List.of() : enquiry);
    notices.addAll(
        RestrictionRules.overdue(holding.stream().map(Standing::restriction).toList(), today));
    return Optional.of(
        new RestrictionMark(
            (released ? "抑止（一時解除中）" : "抑止")
                + Stream.of(errors, alerts)
                    .filter(words -> !words.isEmpty())
                    .map(words -> "　" + words)
                    .collect(Collectors.joining()),
            !errors.isEmpty(),
            level,
            notices,
            level == RestrictionLevel.ERROR ? enquiry : List.of()));
  }

  private static String functions(
      Collection<Standing> holding, RestrictionLevel level, LocalDate today) {
    String functions =
        Stream.of(RestrictedFunction.values())
            .filter(function -> Standing.strictest(holding, function, today) == level)
            .map(RestrictedFunction::label)
            .collect(Collectors.joining("・"));
    return functions.isEmpty()
        ? ""
        : (level == RestrictionLevel.ERROR ? "エラー：" : "アラート：") + functions;
  }
}
