package jp.daicho.ledger.restriction;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/** Reads a restriction as typed, and says all that cannot be read at once (3.1). */
public final class RestrictionReader {
  /** The most characters of a remark or of a reason for releasing. */
  public static final int LONGEST_TEXT = 200;

  /** Where the person is entered. */
  public static final EntryItem PERSON = new EntryItem("addressNumber", "宛名番号");

  /** Where the household is entered. */
  public static final EntryItem HOUSEHOLD = new EntryItem("householdNumber", "世帯番号");

  /** Where the reason is entered. */
  public static final EntryItem REASON = new EntryItem("reason", "抑止の事由");

  /** Where the first day is entered. */
  public static final EntryItem FROM = new EntryItem("from", "抑止の開始日");

  /** Where the last day is entered. */
  public static final EntryItem TO = new EntryItem("to", "抑止の終了日");

  /** Where the remark is entered. */
  public static final EntryItem REMARK = new EntryItem("remark", "備考");

  private RestrictionReader() {}

  /** Where the level of a function is entered. */
  public static EntryItem at(RestrictedFunction function) {
    return new EntryItem("level." + function.code(), function.label() + "の抑止");
  }

  /**
   * Reads an entry.
   *
   * @return null if a finding is an error
   */
  public static @Nullable Restriction read(
      RestrictionEntry entry, EraCalendar eras, Findings findings) {
    RestrictionSubject subject = subject(entry, findings);
    String reason = findings.require(entry.reason(), REASON, String::strip);
    Map<RestrictedFunction, RestrictionLevel> levels = levels(entry, findings);
    if (entry.from().isBlank()) {
      findings.add(FindingCode.EMPTY, FROM);
    }
    LocalDate from = day(entry.from(), FROM, eras, findings);
    LocalDate to = day(entry.to(), TO, eras, findings);
    String remark = entry.remark().strip();
    findings.read(remark, REMARK, text -> RegisterText.required(text, LONGEST_TEXT, "remark"));
    if (subject == null || reason == null || from == null || findings.hasErrors()) {
      return null;
    }
    return new Restriction(subject, reason, levels, from, to, remark, null);
  }

  private static @Nullable RestrictionSubject subject(RestrictionEntry entry, Findings findings) {
    boolean person = !entry.addressNumber().isBlank();
    boolean household = !entry.householdNumber().isBlank();
    if (person == household) {
      findings.add(FindingCode.RESTRICTION_SUBJECT_UNCLEAR, PERSON);
      return null;
    }
    if (person) {
      AddressNumber number =
          findings.read(entry.addressNumber().strip(), PERSON, AddressNumber::of);
      return number == null ? null : new RestrictionSubject.OnPerson(number);
    }
    HouseholdNumber number =
        findings.read(entry.householdNumber().strip(), HOUSEHOLD, HouseholdNumber::of);
    return number == null ? null : new RestrictionSubject.OnHousehold(number);
  }

  private static Map<RestrictedFunction, RestrictionLevel> levels(
      RestrictionEntry entry, Findings findings) {
    Map<RestrictedFunction, RestrictionLevel> levels = new EnumMap<>(RestrictedFunction.class);
    entry
        .levels()
        .forEach(
            (code, typed) -> {
              RestrictedFunction function = RestrictedFunction.find(code).orElse(null);
              if (function == null) {
                findings.add(
                    FindingCode.of(Fault.UNKNOWN_CODE), new EntryItem("level." + code, "抑止する処理"));
                return;
              }
              RestrictionLevel level =
                  findings.read(
                      typed,
                      at(function),
                      text ->
                          RestrictionLevel.find(text)
                              .orElseThrow(
                                  () -> new InvalidValueException(Fault.UNKNOWN_CODE, "level")));
              levels.put(function, level == null ? RestrictionLevel.NONE : level);
            });
    return levels;
  }

  private static @Nullable LocalDate day(
      String typed, EntryItem where, EraCalendar eras, Findings findings) {
    RegisterDate date = findings.read(typed, where, text -> RegisterDate.parse(text, eras));
    if (date != null && date.isUncertain()) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, where);
      return null;
    }
    return date == null ? null : date.day();
  }
}
