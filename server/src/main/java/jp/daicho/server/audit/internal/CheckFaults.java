package jp.daicho.server.audit.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.server.audit.AuditFindings.Fault;
import jp.daicho.server.audit.AuditFindings.Rule;

/** The faults a check has found so far; at most a hundred for each rule are named. */
public final class CheckFaults {
  private static final int NAMED_AT_MOST = 100;

  private final Map<Rule, List<Fault>> faults = new EnumMap<>(Rule.class);

  /** None yet. */
  public CheckFaults() {}

  /** One more. */
  public void add(Rule rule, String subject) {
    List<Fault> found = faults.computeIfAbsent(rule, none -> new ArrayList<>());
    if (found.size() < NAMED_AT_MOST) {
      found.add(new Fault(rule, subject));
    }
  }

  /** All of them, by rules. */
  public List<Fault> list() {
    return faults.values().stream().flatMap(List::stream).toList();
  }
}
