package jp.daicho.server.moves.internal.screen;

import java.util.regex.Pattern;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.record.SpecialCircumstance;
import jp.daicho.server.reference.StandardReferenceData;

/**
 * Prints what was typed as it will be registered: dates in Japanese style, but a foreign resident’s
 * birth date and end of stay in Western style (1.1.9), codes as their words. What cannot be read is
 * printed as typed.
 */
final class PrintedText {
  /** Four digits, half or full width, that are a year of the Western calendar. */
  private static final Pattern WESTERN_YEAR =
      Pattern.compile("^(推定|西暦)?[0-9０-９]{4}([-./－．／年]|[0-9０-９]{4}$)");

  private PrintedText() {}

  /** Prints a text; {@code foreign} says whether it is a foreign resident’s. */
  static String of(EntryField field, String text, boolean foreign) {
    if (text.isBlank()) {
      return "";
    }
    try {
      return read(field, text.strip(), foreign);
    } catch (InvalidValueException unreadable) {
      return text;
    }
  }

  /**
   * What stands in a field that was filled in the other calendar, by a file or from a record: the
   * date in its own (1.1.9). Whatever else was typed stays as it is.
   */
  static String inItsCalendar(EntryField field, String text, boolean foreign) {
    boolean western = WESTERN_YEAR.matcher(text.strip()).find();
    return western == isWestern(field, foreign) ? text : day(field, text, foreign);
  }

  /** A day or a month in words; any other text as it is. */
  static String day(EntryField field, String text, boolean foreign) {
    Control control = Control.of(field);
    return control == Control.DATE || control == Control.MONTH ? of(field, text, foreign) : text;
  }

  /** The two dates of a foreign resident that are shown in Western style (1.1.9). */
  private static boolean isWestern(EntryField field, boolean foreign) {
    return foreign
        && (field == PersonField.BIRTH_DATE || field == PersonField.RESIDENCE_EXPIRES_ON);
  }

  private static String read(EntryField field, String text, boolean foreign) {
    EraCalendar eras = StandardReferenceData.get().eras();
    return switch (Control.of(field)) {
      case TEXT -> text;
      case DATE -> {
        RegisterDate date = RegisterDate.parse(text, eras);
        yield isWestern(field, foreign) ? date.toWestern() : date.toJapanese(eras);
      }
      case MONTH -> {
        String day = text.matches("\\d{4}-\\d{2}") ? text + "-01" : text;
        String first = day.endsWith("月") ? day + "1日" : day;
        yield RegisterDate.parse(first, eras).toJapanese(eras).replaceFirst("月.*", "月");
      }
      case MUNICIPALITY, WARD ->
          StandardReferenceData.get()
              .addresses()
              .municipality(MunicipalityCode.parse(text))
              .map(place -> place.prefecture() + place.name())
              .orElse(text);
      case POSTAL_CODE -> PostalCode.parse(text).hyphenated();
      case FLAG -> flag(text);
      case ALONG -> flag(text).equals("有") ? "する" : "しない";
      case GROUND -> Ground.parse(text).label();
      case PLACE -> place(text);
      case KIND -> ResidentKind.parse(text).label();
      case SEX -> {
        Sex sex = Sex.parse(text);
        yield sex == Sex.UNKNOWN ? "不明（未記入）" : sex.label();
      }
      case RESIDENCE_CLASS -> ResidenceClass.parse(text).label();
      case SPECIAL_CIRCUMSTANCE -> SpecialCircumstance.parse(text).label();
    };
  }

  private static String place(String text) {
    return switch (Control.PLACE.chosen(text)) {
      case "1" -> "国内";
      case "2" -> "国内（未届）";
      case "3" -> "国外";
      case "9" -> "不明";
      default -> text;
    };
  }

  private static String flag(String text) {
    return switch (text) {
      case "1", "有" -> "有";
      case "0", "無" -> "無";
      default -> text;
    };
  }
}
