package jp.daicho.server.reference.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jp.daicho.ledger.calendar.Era;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.reference.MasterField;
import org.jspecify.annotations.Nullable;

/** Reads a new era. Its days are typed in the Western calendar: no era can tell them yet. */
final class EraReading {
  private static final int LONGEST_NAME = 4;

  private EraReading() {}

  /** The era, or null with findings. */
  static @Nullable Era read(
      Map<String, String> typed,
      Findings findings,
      MasterField code,
      MasterField name,
      MasterField letter,
      MasterField start) {
    String digit = text(typed, findings, code, text -> matching(text, "[1-9]", Fault.NOT_DIGITS));
    String named =
        text(
            typed,
            findings,
            name,
            text -> RegisterText.required(text, LONGEST_NAME, "era").value());
    String capital =
        text(
            typed,
            findings,
            letter,
            text -> matching(text.toUpperCase(Locale.ROOT), "[A-Z]", Fault.UNKNOWN_FORM));
    LocalDate first =
        findings.require(typed.getOrDefault(start.id(), ""), start.item(), EraReading::day);
    return digit == null || named == null || capital == null || first == null
        ? null
        : new Era(Integer.parseInt(digit), named, capital, first, null, null);
  }

  private static @Nullable String text(
      Map<String, String> typed,
      Findings findings,
      MasterField field,
      Function<String, String> reader) {
    return findings.require(typed.getOrDefault(field.id(), "").strip(), field.item(), reader);
  }

  private static String matching(String text, String form, Fault fault) {
    if (!text.matches(form)) {
      throw new InvalidValueException(fault, "era");
    }
    return text;
  }

  @SuppressWarnings("UnusedException") // what was typed has no place in a message
  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException noDay) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, "day");
    }
  }
}
