package jp.daicho.server.reference.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * Gives towns of files without 住所コード one, and keeps it from edition to edition: in each
 * municipality by the order in which the towns were first seen. 大字 and 小字 are not regulated
 * (1.3.3).
 */
final class TownNumbers {
  private static final int MOST_SECTIONS = 998;

  private final Map<String, Map<String, String>> codes = new HashMap<>();

  /** Knowing those of an edition, numbered where it has none. */
  static TownNumbers of(List<Edition.Line> lines) {
    TownNumbers numbers = new TownNumbers();
    for (Edition.Line line : lines) {
      if (!line.addressCode().isEmpty()) {
        numbers.of(line.code()).put(line.town() + line.subsection(), line.addressCode());
      }
    }
    lines.forEach(numbers::numbered);
    return numbers;
  }

  /** The line with its code. */
  Edition.Line numbered(Edition.Line line) {
    if (!line.office().isEmpty() || line.town().isEmpty() || !line.addressCode().isEmpty()) {
      return line;
    }
    Map<String, String> known = of(line.code());
    String code =
        known.computeIfAbsent(
            line.town() + line.subsection(), any -> next(line.code(), known.size() + 1));
    return line.withAddressCode(code);
  }

  /** The eleven digits of the n-th town: 大字 001 to 998, then 小字 of 999. */
  static String next(String municipality, int number) {
    int section = Math.min(number, MOST_SECTIONS + 1);
    return String.format(
        Locale.ROOT,
        "%s%03d%03d",
        MunicipalityCode.of(municipality).jisCode(),
        section,
        number - section);
  }

  private Map<String, String> of(String municipality) {
    return codes.computeIfAbsent(municipality, any -> new HashMap<>());
  }
}
