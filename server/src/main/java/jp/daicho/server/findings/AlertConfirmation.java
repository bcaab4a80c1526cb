package jp.daicho.server.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;

/** That alerts were seen: without it an entry with alerts is not kept (11.1). */
public final class AlertConfirmation {
  private static final EntryItem ITEM = new EntryItem("alertsConfirmed", "アラートの確認");

  private AlertConfirmation() {}

  /** Whether a form says that the alerts were seen. */
  public static boolean in(Map<String, String> typed) {
    return "true".equals(typed.get(ITEM.path()));
  }

  /** Alerts together with what is missing: that they were seen. */
  public static List<Finding> missing(List<Finding> alerts) {
    List<Finding> all = new ArrayList<>(alerts);
    all.add(Finding.of(FindingCode.ALERTS_NOT_CONFIRMED, ITEM));
    return all;
  }

  /**
   * Lets an entry pass against which nothing stands but alerts that were seen.
   *
   * @throws EntryRefusedException if there are errors, or alerts that were not confirmed
   */
  public static void require(List<Finding> findings, boolean confirmed) {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new EntryRefusedException(findings);
    }
    if (!findings.isEmpty() && !confirmed) {
      throw new EntryRefusedException(missing(findings));
    }
  }
}
