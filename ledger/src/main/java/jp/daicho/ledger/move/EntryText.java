package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.text.CharacterRepertoire;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of an entry: checks their characters, reads dates, flags and months, and turns
 * what cannot be read into findings. One for each entry.
 */
final class EntryText {
  private static final String WHAT = "text of an entry";
  private static final Pattern WESTERN_MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  private final Findings findings;
  private final EraCalendar eras;
  private final CharacterRepertoire characters;

  EntryText(Findings findings, ReferenceData reference) {
    this.findings = findings;
    this.eras = reference.eras();
    this.characters = reference.characters();
  }

  Findings findings() {
    return findings;
  }

  /** Characters as they will be registered: all known, at most {@code longest} of them (5.8). */
  @Nullable String words(String text, EntryItem where, int longest) {
    return findings.read(
        text, where, typed -> known(RegisterText.optional(typed.strip(), longest, WHAT)));
  }

  /** Like {@link #words}, but never empty (1.1.6). */
  @Nullable String requiredWords(String text, EntryItem where, int longest) {
    return findings.require(
        text, where, typed -> known(RegisterText.optional(typed.strip(), longest, WHAT)));
  }

  /** A date of any form that 1.1.8 knows. */
  @Nullable RegisterDate anyDate(String text, EntryItem where) {
    return findings.read(text, where, typed -> RegisterDate.parse(typed, eras));
  }

  /** Like {@link #anyDate}, but never empty (1.1.6). */
  @Nullable RegisterDate requiredDate(String text, EntryItem where) {
    return findings.require(text, where, typed -> RegisterDate.parse(typed, eras));
  }

  /**
   * 生年月日, never empty. A Japanese resident's is kept in the Japanese calendar (1.1.1) and a foreign
   * resident's in the Western (1.1.2), whichever was typed.
   *
   * @param kind whose it is; null where that could not be read
   */
  @Nullable RegisterDate birthDate(String text, EntryItem where, @Nullable ResidentKind kind) {
    return findings.require(
        text, where, typed -> inCalendarOf(kind, RegisterDate.parse(typed, eras)));
  }

  private RegisterDate inCalendarOf(@Nullable ResidentKind kind, RegisterDate date) {
    if (kind == null) {
      return date;
    }
    try {
      return switch (kind) {
        case JAPANESE -> RegisterDate.parse(date.toJapanese(eras), eras);
        case FOREIGN -> RegisterDate.parse(date.toWestern(), eras);
      };
    } catch (InvalidValueException _) {
      // Days of two eras (1989年1月5日頃から20日頃までの間), which no year of one era holds.
      return date;
    }
  }

  /** An uncertain date or a day of the calendar, but no other day (1.1.8). */
  @Nullable RegisterDate uncertainDateOrDay(String text, EntryItem where) {
    RegisterDate date = anyDate(text, where);
    if (date != null && !date.isUncertain() && !date.isOnCalendar()) {
      findings.add(FindingCode.IMPOSSIBLE_DATE, where);
      return null;
    }
    return date;
  }

  /** A day of the calendar; uncertain dates and days no calendar has are findings (1.1.8). */
  @Nullable LocalDate day(String text, EntryItem where) {
    RegisterDate date = anyDate(text, where);
    if (date == null) {
      return null;
    }
    if (date.isUncertain() || !date.isOnCalendar()) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, where);
      return null;
    }
    return date.day();
  }

  /** Like {@link #day}, but never empty. */
  @Nullable LocalDate requiredDay(String text, EntryItem where) {
    if (text.isBlank()) {
      findings.add(FindingCode.EMPTY, where);
      return null;
    }
    return day(text, where);
  }

  /** Like {@link #day}; empty is allowed but seldom right, so an alert (1.1.6). */
  @Nullable LocalDate expectedDay(String text, EntryItem where) {
    if (text.isBlank()) {
      findings.add(FindingCode.LEFT_EMPTY, where);
      return null;
    }
    return day(text, where);
  }

  /** 1 or 0, 有 or 無; null where nothing was typed. */
  @Nullable Boolean flag(String text, EntryItem where) {
    return findings.read(text, where, EntryText::readFlag);
  }

  /** A month as {@code YYYY-MM} or 令和８年４月, or as any day in it. */
  @Nullable YearMonth month(String text, EntryItem where) {
    return findings.read(text, where, this::readMonth);
  }

  /**
   * The text itself if every character is known.
   *
   * @throws InvalidValueException naming the first that is not
   */
  private String known(RegisterText text) {
    List<RegisterText.UnknownCharacter> unknown = text.unknownTo(characters);
    if (!unknown.isEmpty()) {
      throw new InvalidValueException(
          Fault.UNKNOWN_CHARACTER, WHAT, unknown.getFirst().position() + "文字目");
    }
    return text.value();
  }

  private YearMonth readMonth(String typed) {
    String month = typed.strip();
    RegisterDate date =
        RegisterDate.parse(
            WESTERN_MONTH.matcher(month).matches()
                ? month + "-01"
                : month.endsWith("月") ? month + "１日" : month,
            eras);
    if (date.isUncertain() || !date.isOnCalendar()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "month");
    }
    return YearMonth.from(date.day());
  }

  private static Boolean readFlag(String typed) {
    return switch (typed.strip()) {
      case "1", "有" -> Boolean.TRUE;
      case "0", "無" -> Boolean.FALSE;
      default -> throw new InvalidValueException(Fault.UNKNOWN_CODE, "flag");
    };
  }
}
