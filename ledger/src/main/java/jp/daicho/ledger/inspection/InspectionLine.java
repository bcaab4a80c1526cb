package jp.daicho.ledger.inspection;

import java.util.List;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;

/**
 * A resident as the list shows her: 氏名, 出生の年月日, 男女の別 and 住所, and nothing else (Article 11 of the
 * Act).
 *
 * @param name 氏名
 * @param birthDate 生年月日 as printed
 * @param sex 性別 as printed
 * @param address 住所 in one line
 */
public record InspectionLine(String name, String birthDate, String sex, String address) {
  /** What the columns are called. */
  public static final List<String> HEADINGS = List.of("氏名", "生年月日", "性別", "住所");

  /**
   * The line of a resident.
   *
   * @param name the name as registered; of a foreign resident in letters, then in kanji
   * @param address 住所 in one line
   */
  public static InspectionLine of(
      String name,
      RegisterDate birthDate,
      ResidentKind kind,
      Sex sex,
      String address,
      EraCalendar eras) {
    return new InspectionLine(
        name,
        switch (kind) {
          case JAPANESE -> birthDate.toJapanese(eras);
          case FOREIGN -> birthDate.toWestern();
        },
        sex.label(),
        address);
  }

  /** The texts, in the order of {@link #HEADINGS}. */
  public List<String> texts() {
    return List.of(name, birthDate, sex, address);
  }

  /** Without names, which have no place in a log. */
  @Override
  public String toString() {
    return "InspectionLine";
  }
}
