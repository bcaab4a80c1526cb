package jp.daicho.server.inquiry;

import java.util.List;
import java.util.stream.Stream;
import jp.daicho.ledger.certificate.CombinedRow;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.protection.Marks;

/**
 * A version of a record as a screen shows it: what the operator may see, in groups.
 *
 * @param line the person in one line
 * @param version 履歴番号
 * @param foreign whether it is a foreign resident
 * @param restricted whether moves, issues or enquiries are restricted (3.1)
 * @param householderName 世帯主の氏名; empty if there is none
 * @param groups the items
 * @param combined 統合記載欄 (1.1.14)
 * @param supportAlerts that the period of a support measure ends soon or is over (3.4)
 * @param restrictionAlerts that looking at the record is restricted, as an alert, and that the last
 *     day of a restriction is past (3.1)
 */
public record ShownRecord(
    ResidentLine line,
    int version,
    boolean foreign,
    boolean restricted,
    String householderName,
    List<Group> groups,
    List<CombinedRow> combined,
    List<Finding> supportAlerts,
    List<Finding> restrictionAlerts) {
  /** A version; the lists are copied. */
  public ShownRecord {
    groups = List.copyOf(groups);
    combined = List.copyOf(combined);
    supportAlerts = List.copyOf(supportAlerts);
    restrictionAlerts = List.copyOf(restrictionAlerts);
  }

  /** What whoever looks at the record is told of support measures and restrictions. */
  public List<Finding> allAlerts() {
    return Stream.concat(supportAlerts.stream(), restrictionAlerts.stream()).toList();
  }

  /** The same record with what marks the person (2.2.4, 3.1). */
  public ShownRecord marked(Marks marks) {
    return new ShownRecord(
        line.marked(marks),
        version,
        foreign,
        restricted,
        householderName,
        groups,
        combined,
        marks.support() == null ? List.of() : marks.support().alerts(),
        marks.restriction() == null ? List.of() : marks.restriction().notices());
  }

  /**
   * Items that belong together.
   *
   * @param group which group
   * @param items the items that have a value
   * @param empty the labels of those that have none
   */
  public record Group(ItemGroup group, List<ShownItem> items, List<String> empty) {
    /** Items; the lists are copied. */
    public Group {
      items = List.copyOf(items);
      empty = List.copyOf(empty);
    }

    /** The id of the group's heading. */
    public String id() {
      return "group-" + group.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
