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
 */
public record PostalArea(
    String postalCode,
    MunicipalityCode municipality,
    String city,
    String town,
    String townKana,
    String street,
    String office) {

  /** Whether the code is that of one office, not of an area. */
  public boolean isOffice() {
    return !office.isEmpty();
  }
}
