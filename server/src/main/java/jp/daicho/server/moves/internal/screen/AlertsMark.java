package jp.daicho.server.moves.internal.screen;

import java.util.List;
import jp.daicho.ledger.move.Assessment;

/**
 * Tells one set of alerts from another, so that a confirmation counts only for the alerts that were
 * shown when it was given (11.1).
 */
final class AlertsMark {
  private AlertsMark() {}

  /** The mark of the alerts; empty if there are none. */
  static String of(Assessment assessment) {
    List<String> alerts =
        assessment.alerts().stream()
            .map(alert -> alert.number() + alert.where().path() + alert.details())
            .sorted()
            .toList();
    return alerts.isEmpty() ? "" : Integer.toHexString(alerts.hashCode());
  }
}
