package jp.daicho.server.protection;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.support.SupportState;

/**
 * That somebody is under support measures, as it is shown with her record (1.1.16, 2.2.4).
 *
 * @param state how her measure stands; of several the one that protects
 * @param label what is shown, such as {@code 支援措置期間中}
 * @param alerts that the period ends within a month or is over (3.4)
 */
public record Mark(SupportState state, String label, List<Finding> alerts) {
  /** A mark; the list is copied. */
  public Mark {
    alerts = List.copyOf(alerts);
  }
}
