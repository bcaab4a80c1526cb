package jp.daicho.server.households.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.households.OrderedHousehold;
import jp.daicho.server.registry.OrderSetting;

/**
 * An order that was set, as the page shows it (5.2).
 *
 * @param number the number of the setting
 * @param kind 標準の並び順 or 任意の並び順
 * @param order the members in their order: names of those who are still there, 宛名番号 of others
 * @param operator the user ID
 * @param at when, in the Japanese calendar
 */
record ShownSetting(int number, String kind, String order, String operator, String at) {

  /** As the page shows it. */
  static ShownSetting of(OrderSetting setting, OrderedHousehold household, ShownDates dates) {
    Map<String, String> names = new HashMap<>();
    household.members().forEach(line -> names.put(line.addressNumber(), line.name()));
    return new ShownSetting(
        setting.number(),
        setting.byRule() ? "標準の並び順" : "任意の並び順",
        setting.order().stream()
            .map(member -> names.getOrDefault(member.value(), member.value()))
            .collect(Collectors.joining("、")),
        setting.operator(),
        dates.of(setting.at()));
  }

  /** Without names, which have no place in a log. */
  @Override
  public String toString() {
    return "ShownSetting[" + number + "]";
  }
}
