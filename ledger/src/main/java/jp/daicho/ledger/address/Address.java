package jp.daicho.ledger.address;

import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * An address in Japan in the parts of the data requirements.
 *
 * @param municipalityCode the municipality, or the ward of a designated city
 * @param townId the town in the address base registry; {@code null} if not known
 * @param addressCode the address code of 1.3.3; {@code null} if not known
 * @param postalCode the postal code (1.1.17); {@code null} if not known
 * @param prefecture 都道府県, at most 4 characters
 * @param municipality 市区郡町村名, at most 12 characters
 * @param town 町字 with its 丁目, at most 120 characters; empty if there is none
 * @param lot 番地号表記 as printed, such as １２番地の３, at most 50 characters; empty if there is none
 * @param building 方書, at most 300 characters; {@code null} if there is none
 */
public record Address(
    MunicipalityCode municipalityCode,
    @Nullable TownId townId,
    @Nullable AddressCode addressCode,
    @Nullable PostalCode postalCode,
    String prefecture,
    String municipality,
    String town,
    String lot,
    @Nullable String building) {
  private static final String SPACE = "\u3000";

  /**
   * Checks characters and lengths of every part.
   *
   * @throws InvalidValueException with {@link Fault#EMPTY} (prefecture, municipality, building),
   *     {@link Fault#TOO_LONG}, {@link Fault#UNKNOWN_FORM} (for a space around a part) or {@link
   *     Fault#CONTROL_CHARACTER}
   */
  public Address {
    RegisterText.required(prefecture, 4, "prefecture");
    RegisterText.required(municipality, 12, "municipality");
    RegisterText.optional(town, 120, "town");
    RegisterText.optional(lot, 50, "lot");
    if (building != null) {
      RegisterText.required(building, 300, "building");
    }
  }

  /** The address on one line: the parts joined, the building after a full-width space. */
  public String oneLine() {
    String land = prefecture + municipality + town + lot;
    return building == null ? land : land + SPACE + building;
  }

  /** The numbers of lot and room, by which addresses of one town are sorted (1.3.2). */
  public LotNumbers lotNumbers() {
    return LotNumbers.from(lot, building);
  }

  /** The same address without its building, for where a building is left out on request. */
  public Address withoutBuilding() {
    return new Address(
        municipalityCode,
        townId,
        addressCode,
        postalCode,
        prefecture,
        municipality,
        town,
        lot,
        null);
  }
}
