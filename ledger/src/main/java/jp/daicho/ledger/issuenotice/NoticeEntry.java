package jp.daicho.ledger.issuenotice;

import java.time.LocalDate;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * A registration as typed (8.1.1): texts, which may be faulty.
 *
 * @param person 宛名番号
 * @param appliedOn 申出日
 * @param from the first day; the day of the application if empty
 * @param to the last day; empty for none
 * @param remarks 備考
 */
public record NoticeEntry(String person, String appliedOn, String from, String to, String remarks) {
  private static final EntryItem PERSON = new EntryItem("person", "宛名番号");
  private static final EntryItem APPLIED_ON = new EntryItem("appliedOn", "申出日");
  private static final EntryItem FROM = new EntryItem("from", "登録期間の開始日");
  private static final EntryItem TO = new EntryItem("to", "登録期間の満了日");
  private static final EntryItem REMARKS = new EntryItem("remarks", "備考");

  /** Nothing typed yet. */
  public static final NoticeEntry EMPTY = new NoticeEntry("", "", "", "", "");

  /**
   * Reads it.
   *
   * @param today the day it is entered on
   * @param findings takes up all that is wrong
   * @return the registration; null if something is
   */
  public @Nullable NoticeRegistration read(
      LocalDate today, EraCalendar calendar, Findings findings) {
    AddressNumber who = findings.require(person, PERSON, AddressNumber::parse);
    LocalDate applied = findings.require(appliedOn, APPLIED_ON, text -> day(text, calendar));
    LocalDate first = findings.read(from, FROM, text -> day(text, calendar));
    LocalDate last = findings.read(to, TO, text -> day(text, calendar));
    String noted = findings.read(remarks, REMARKS, NoticeEntry::remarks);
    if (applied != null && applied.isAfter(today)) {
      findings.add(FindingCode.APPLIED_AFTER_TODAY, APPLIED_ON);
    }
    LocalDate begins = first == null && from.isBlank() ? applied : first;
    if (begins != null && last != null && last.isBefore(begins)) {
      findings.add(FindingCode.PERIOD_REVERSED, TO);
    }
    if (findings.hasErrors() || who == null || applied == null || begins == null) {
      return null;
    }
    return new NoticeRegistration(who, applied, begins, last, null, noted == null ? "" : noted);
  }

  /**
   * Reads the day from which a registration is ended.
   *
   * @return the day; null if it cannot be read
   */
  public static @Nullable LocalDate readEnd(
      String text, NoticeRegistration registration, EraCalendar calendar, Findings findings) {
    EntryItem item = new EntryItem("endedOn", "終了日");
    LocalDate day = findings.require(text, item, typed -> day(typed, calendar));
    if (day != null && day.isBefore(registration.from())) {
      findings.add(FindingCode.PERIOD_REVERSED, item);
    }
    return day;
  }

  private static LocalDate day(String text, EraCalendar calendar) {
    return RegisterDate.parseDay(text, calendar);
  }

  private static String remarks(String text) {
    RegisterText.required(text.strip(), NoticeRegistration.LONGEST_REMARKS, "remarks");
    return text.strip();
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "NoticeEntry";
  }
}
