package jp.daicho.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, beside what a simpler or well-known way takes for the same work in the same
 * run. Only the ratio can be compared between machines.
 *
 * @param name what was measured, such as {@code certificate}
 * @param value ours, in the unit
 * @param unit the unit of both; it tells whether more or less is better
 * @param yardstick the other's, in the unit
 * @param details more figures and what the yardstick is, by name
 */
public record Figure(
    String name, double value, String unit, double yardstick, Map<String, Object> details) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A figure with details of its own, in their order. */
  public Figure {
    if (name.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("a figure needs a name and a unit");
    }
    details = new LinkedHashMap<>(details);
  }

  /** The value divided by the yardstick. */
  public double ratio() {
    return value / yardstick;
  }

  /** One JSON object in one line; numbers are rounded to four digits. */
  public String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("value", rounded(value));
    json.put("unit", unit);
    json.put("yardstick", rounded(yardstick));
    json.put("ratio", rounded(ratio()));
    Map<String, Object> more = new LinkedHashMap<>();
    details.forEach(
        (key, detail) -> more.put(key, detail instanceof Double number ? rounded(number) : detail));
    json.put("details", more);
    return JSON.writeValueAsString(json);
  }

  /** Four digits: more would be noise. */
  private static double rounded(double number) {
    if (number == 0 || !Double.isFinite(number)) {
      return number;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(number))) - 3);
    double digits = Math.round(number / unit);
    return unit < 1 ? digits / Math.round(1 / unit) : digits * unit;
  }
}
