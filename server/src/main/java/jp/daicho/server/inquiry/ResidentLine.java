package jp.daicho.server.inquiry;

import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.protection.Marks;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Match;
import org.jspecify.annotations.Nullable;

/**
 * A person in one line of a list.
 *
 * @param addressNumber 宛名番号
 * @param name the name as registered
 * @param furigana its reading, if there is one
 * @param alias the alias (通称) or former surname (旧氏) besides it, if there is one
 * @param birthDate the birth date as 1.1.9 shows it: Japanese style, Western for foreign residents
 * @param sex 男, 女 or empty
 * @param address 住所 with 方書
 * @param householdNumber 世帯番号
 * @param relationship 続柄; empty if unknown
 * @param status the code of the 住民状態
 * @param statusLabel its word
 * @param supportMark that the person is under support measures, in words; empty if not (1.1.16)
 * @param restrictionMark what is restricted about the person, in words; empty if nothing (3.1)
 * @param withheld whether looking at the record is restricted, so that the line tells no more than
 *     who it is (3.1)
 * @param inDeletedRecords whether the record stands in the database of deleted records (9.3)
 * @param match why a search found the person, if name and address do not show it; else null
 */
public record ResidentLine(
    String addressNumber,
    String name,
    @Nullable String furigana,
    @Nullable String alias,
    String birthDate,
    String sex,
    String address,
    String householdNumber,
    String relationship,
    String status,
    String statusLabel,
    String supportMark,
    String restrictionMark,
    boolean withheld,
    boolean inDeletedRecords,
    @Nullable Match match) {

  /** The line of a version of the register. */
  public static ResidentLine of(ResidentRecord resident) {
    return of(resident, false);
  }

  /** The line of a version, of the register or of the database of deleted records. */
  public static ResidentLine of(ResidentRecord resident, boolean inDeletedRecords) {
    return of(ResidentOutline.of(resident), inDeletedRecords);
  }

  /** The line of an outline, of the register or of the database of deleted records. */
  public static ResidentLine of(ResidentOutline resident, boolean inDeletedRecords) {
    boolean foreign = resident.kind() == ResidentKind.FOREIGN;
    String otherName = resident.otherName();
    String relationship = resident.relationship();
    return new ResidentLine(
        resident.addressNumber().value(),
        resident.listedName(),
        resident.displayReading(),
        otherName == null ? null : (foreign ? "通称　" : "旧氏　") + otherName,
        foreign
            ? resident.birthDate().toWestern()
            : resident.birthDate().toJapanese(StandardReferenceData.eras()),
        resident.sex().label(),
        resident.address(),
        resident.householdNumber().value(),
        relationship == null ? "" : relationship,
        resident.status().code(),
        resident.status().label(),
        "",
        "",
        false,
        inDeletedRecords,
        null);
  }

  /** The same line with the marks; of whoever may not be looked at, only who it is. */
  public ResidentLine marked(Marks marks) {
    boolean withheld = marks.withholds();
    return new ResidentLine(
        addressNumber,
        name,
        furigana,
        withheld ? null : alias,
        withheld ? "" : birthDate,
        withheld ? "" : sex,
        withheld ? "" : address,
        withheld ? "" : householdNumber,
        withheld ? "" : relationship,
        status,
        statusLabel,
        marks.support() == null ? "" : marks.support().label(),
        marks.restriction() == null ? "" : marks.restriction().label(),
        withheld,
        inDeletedRecords,
        withheld ? null : match);
  }

  /** The same line with why a search found the person. */
  public ResidentLine found(@Nullable Match why) {
    return new ResidentLine(
        addressNumber,
        name,
        furigana,
        alias,
        birthDate,
        sex,
        address,
        householdNumber,
        relationship,
        status,
        statusLabel,
        supportMark,
        restrictionMark,
        withheld,
        inDeletedRecords,
        withheld ? null : why);
  }

  /** Whether the record is deleted (除票). */
  public boolean deleted() {
    return !ResidentStatus.parse(status).isResident();
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "ResidentLine[" + addressNumber + "]";
  }
}
