package jp.daicho.server.registry;

import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;

/**
 * An order of the members of a household that a clerk has set (5.2).
 *
 * @param number from 1 in each household
 * @param byRule whether it was the order of the rule at that time, and not one set by hand
 * @param order those who were members, in their order
 * @param operator who set it
 * @param at when
 */
public record OrderSetting(
    int number, boolean byRule, List<AddressNumber> order, String operator, Instant at) {
  /** A setting; the list is copied. */
  public OrderSetting {
    order = List.copyOf(order);
  }
}
