package jp.daicho.ledger.restriction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A restriction as it was typed. Every text may be empty.
 *
 * @param addressNumber 宛名番号, for one on a person
 * @param householdNumber 世帯番号, for one on a household
 * @param reason the code of its reason
 * @param levels codes of levels by those of functions
 * @param from the first day
 * @param to the last day
 * @param remark 備考
 */
public record RestrictionEntry(
    String addressNumber,
    String householdNumber,
    String reason,
    Map<String, String> levels,
    String from,
    String to,
    String remark) {
  /** An entry; the levels are copied in their order. */
  public RestrictionEntry {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** An entry of nothing. */
  public static final RestrictionEntry EMPTY =
      new RestrictionEntry("", "", "", Map.of(), "", "", "");

  /** Without persons and remark, which have no place in a log. */
  @Override
  public String toString() {
    return "RestrictionEntry";
  }
}
