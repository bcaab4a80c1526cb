package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.CurrentTable;
import jp.daicho.server.registry.internal.MemberOrderTable;
import org.springframework.stereotype.Component;

/**
 * The orders of members that clerks have set (5.2). {@link Registry} gives records with the order
 * that was set last, by a setting or by a later version, so that nothing else has to ask here.
 */
@Component
public final class HouseholdOrders {
  /** Made once. */
  HouseholdOrders() {}

  /** The settings of a household, the latest first. */
  public List<OrderSetting> of(Passage passage, HouseholdNumber number) {
    return MemberOrderTable.settings(passage, number);
  }

  /**
   * Sets the order of a household that is locked ({@link Registration#lock}).
   *
   * @param members the latest versions of its present members, in their new order
   * @param byRule whether that is the order of the rule
   */
  public void set(
      Passage passage, HouseholdNumber number, List<ResidentRecord> members, boolean byRule) {
    MemberOrderTable.add(passage, number, members, byRule);
    CurrentTable.order(passage, members);
  }
}
