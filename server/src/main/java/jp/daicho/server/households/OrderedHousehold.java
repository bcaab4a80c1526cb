package jp.daicho.server.households;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.registry.OrderSetting;

/**
 * A household with the order of its members (5.2).
 *
 * @param members the present members, in their present order
 * @param byRule the same members in the order of the rule
 * @param settings the orders that clerks have set, the latest first
 */
public record OrderedHousehold(
    List<ResidentLine> members, List<AddressNumber> byRule, List<OrderSetting> settings) {
  /** A household; the lists are copied. */
  public OrderedHousehold {
    members = List.copyOf(members);
    byRule = List.copyOf(byRule);
    settings = List.copyOf(settings);
  }

  /** The number of the latest setting; 0 while none was made. */
  public int latest() {
    return settings.isEmpty() ? 0 : settings.getFirst().number();
  }

  /** Without the persons, who have no place in a log. */
  @Override
  public String toString() {
    return "OrderedHousehold[" + members.size() + " members, setting " + latest() + "]";
  }
}
