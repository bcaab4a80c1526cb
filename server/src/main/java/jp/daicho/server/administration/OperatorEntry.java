package jp.daicho.server.administration;

import java.time.LocalDate;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operator, as typed.
 *
 * @param displayName 利用者名称
 * @param department the code of a department
 * @param place the code of a place of entry; empty for none
 * @param ownPlaceOnly whether she may work only at terminals of that place
 */
public record OperatorEntry(
    String displayName, String department, String place, boolean ownPlaceOnly) {
  /** The first day it counts. */
  public static final EntryItem FROM = new EntryItem("from", "適用日");

  /** The first day of use. */
  public static final EntryItem VALID_FROM = new EntryItem("validFrom", "利用開始日");

  /** The last day of use. */
  public static final EntryItem VALID_TO = new EntryItem("validTo", "利用終了日");

  private static final EntryItem NAME = new EntryItem("displayName", "利用者名称");
  private static final EntryItem DEPARTMENT = new EntryItem("department", "所属部署");
  private static final EntryItem PLACE = new EntryItem("placeCode", "入力場所");
  private static final EntryItem OWN_PLACE = new EntryItem("ownPlaceOnly", "利用範囲");
  private static final int LONGEST_NAME = 50;

  /**
   * Reads it.
   *
   * @param from the day from which it counts
   * @param departments names by code
   * @param places names by code of those in use
   * @param findings takes up all that is wrong
   * @return null if something is
   */
  @Nullable OperatorProfile read(
      LocalDate from,
      Map<String, String> departments,
      Map<String, String> places,
      Findings findings) {
    int before = findings.list().size();
    String name =
        findings.require(
            displayName,
            NAME,
            text -> {
              RegisterText.required(text.strip(), LONGEST_NAME, "operator name");
              return text.strip();
            });
    if (!departments.containsKey(department)) {
      findings.add(department.isBlank() ? FindingCode.EMPTY : FindingCode.UNKNOWN_CODE, DEPARTMENT);
    }
    if (!place.isBlank() && !places.containsKey(place)) {
      findings.add(FindingCode.UNKNOWN_CODE, PLACE);
    }
    if (ownPlaceOnly && place.isBlank()) {
      findings.add(FindingCode.PLACE_OF_OPERATOR_MISSING, OWN_PLACE);
    }
    if (name == null || findings.list().size() > before) {
      return null;
    }
    return new OperatorProfile(
        from,
        name,
        department,
        departments.getOrDefault(department, ""),
        place.isBlank() ? null : place,
        places.getOrDefault(place, ""),
        ownPlaceOnly);
  }

  /** Reads a day; null if it is empty or faulty. */
  static @Nullable LocalDate day(String text, EntryItem item, Findings findings) {
    return findings.read(text, item, OperatorEntry::parse);
  }

  /**
   * A day as typed.
   *
   * @throws jp.daicho.ledger.finding.InvalidValueException if it cannot be read
   */
  public static LocalDate parse(String text) {
    return RegisterDate.parseDay(text, StandardReferenceData.eras());
  }

  /**
   * Reads the day from which a change counts: today where nothing is typed, and never one that is
   * past, so that what was so on a day can still be told.
   */
  static @Nullable LocalDate dayOfChange(String text, LocalDate today, Findings findings) {
    LocalDate day = text.isBlank() ? today : day(text, FROM, findings);
    if (day != null && day.isBefore(today)) {
      findings.add(FindingCode.CHANGE_IN_THE_PAST, FROM);
    }
    return day;
  }
}
