package jp.daicho.reference;

import jp.daicho.ledger.number.MunicipalityCode;

/**
 * An area, or a single large recipient, that has a postal code.
 *
 * @param postalCode seven digits
 * @param municipality the municipality or ward it lies in
 * @param city the name of the municipality as postal addresses write it, with its 郡
 * @param town the 町字; empty where the code stands for the rest of a municipality
 * @param townKana the reading of the town in full-width katakana; empty for a recipient
 * @param street the street number of a recipient, else empty
 * @param office the name of a recipient, else empty
 * @param subsection the 小字 below the town, where the table tells it apart; else empty
 * @param subsectionKana its reading, else empty
 * @param addressCode the eleven digits of the 住所コード (1.3.3), where the table has it; else empty
 * @param endedOn the last day, as {@code 2026-03-31}, of a town that is no more; else empty
 */
public record PostalArea(
    String postalCode,
    MunicipalityCode municipality,
    String city,
    String town,
    String townKana,
    String street,
    String office,
    String subsection,
    String subsectionKana,
    String addressCode,
    String endedOn) {

  /** Town and 小字 in one. */
  public String fullTown() {
    return town + subsection;
  }

  /** Whether the town is there no more. */
  public boolean isEnded() {
    return !endedOn.isEmpty();
  }

  /** Whether the code is that of one office, not of an area. */
  public boolean isOffice() {
    return !office.isEmpty();
  }
}
