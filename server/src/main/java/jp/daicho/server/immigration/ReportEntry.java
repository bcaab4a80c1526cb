package jp.daicho.server.immigration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.immigration.Matter;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk typed of a report that no move makes, read (4.5.7).
 *
 * @param matter what it is about
 * @param person 宛名番号
 * @param occurredOn the day of it
 * @param certificateNumber as typed
 */
record ReportEntry(
    Matter matter, AddressNumber person, LocalDate occurredOn, String certificateNumber) {

  /**
   * Reads what was typed; all faults at once (11.1).
   *
   * @throws MoveRefusedException when something is missing or cannot be read
   */
  static ReportEntry read(
      String matter, String person, String occurredOn, String certificateNumber) {
    List<Finding> faults = new ArrayList<>();
    Optional<Matter> what = Matter.find(matter);
    if (what.isEmpty()) {
      faults.add(Finding.of(FindingCode.UNKNOWN_CODE, new EntryItem("matter", "事項")));
    }
    AddressNumber who = number(person, faults);
    LocalDate day = day(occurredOn, faults);
    if (!faults.isEmpty()) {
      throw new MoveRefusedException(faults);
    }
    return new ReportEntry(
        what.orElseThrow(),
        Objects.requireNonNull(who),
        Objects.requireNonNull(day),
        certificateNumber.strip());
  }

  private static @Nullable AddressNumber number(String text, List<Finding> faults) {
    try {
      return AddressNumber.parse(text.strip());
    } catch (InvalidValueException wrong) {
      faults.add(Finding.of(FindingCode.of(wrong.fault()), new EntryItem("addressNumber", "宛名番号")));
      return null;
    }
  }

  private static @Nullable LocalDate day(String text, List<Finding> faults) {
    EntryItem at = new EntryItem("occurredOn", "年月日");
    try {
      RegisterDate date = RegisterDate.parse(text.strip(), StandardReferenceData.eras());
      if (!date.isUncertain() && date.isOnCalendar()) {
        return date.day();
      }
      faults.add(Finding.of(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, at));
    } catch (InvalidValueException wrong) {
      faults.add(Finding.of(FindingCode.of(wrong.fault()), at));
    }
    return null;
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "ReportEntry[" + matter.id() + "]";
  }
}
