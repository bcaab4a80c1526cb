package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.util.Optional;
import java.util.stream.Stream;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads the new address and 転入前住所 of an entry (4.1.1.1, 1.1.17). */
final class AddressReader {
  private static final int LONGEST_TOWN = 120;
  private static final int LONGEST_LOT = 50;
  private static final int LONGEST_BUILDING = 300;

  private final MovingInEntry entry;
  private final MunicipalityCode municipality;
  private final EntryText text;
  private final AddressDictionary dictionary;

  AddressReader(
      MovingInEntry entry,
      MunicipalityCode municipality,
      EntryText text,
      AddressDictionary dictionary) {
    this.entry = entry;
    this.municipality = municipality;
    this.text = text;
    this.dictionary = dictionary;
  }

  /** The new address, which is never empty (1.1.6) except where the household's own is taken. */
  @Nullable Address newAddress(boolean joining) {
    boolean untouched =
        Stream.of(POSTAL_CODE, ADDRESS_CODE, TOWN, LOT, BUILDING)
            .allMatch(field -> entry.get(field).isBlank());
    if (joining && untouched) {
      return null;
    }
    PostalCode postalCode =
        text.findings().read(entry.get(POSTAL_CODE), at(POSTAL_CODE), PostalCode::parse);
    AddressCode code =
        text.findings().read(entry.get(ADDRESS_CODE), at(ADDRESS_CODE), AddressCode::parse);
    if (code != null && !isHere(code)) {
      text.findings().add(FindingCode.ADDRESS_OUTSIDE, at(ADDRESS_CODE));
    }
    String town = text.requiredWords(entry.get(TOWN), at(TOWN), LONGEST_TOWN);
    String lot = text.words(entry.get(LOT), at(LOT), LONGEST_LOT);
    String building = text.words(entry.get(BUILDING), at(BUILDING), LONGEST_BUILDING);
    if (town == null) {
      return null;
    }
    Parts parts = new Parts(postalCode, code, town, lot, building);
    return text.findings().read(town, at(TOWN), typed -> address(municipality, parts));
  }

  /** 転入前住所; none where nothing was typed, which 1.1.6 allows. */
  @Nullable OutsideAddress previousAddress() {
    Parts parts =
        new Parts(
            text.findings()
                .read(entry.get(PREVIOUS_POSTAL_CODE), at(PREVIOUS_POSTAL_CODE), PostalCode::parse),
            text.findings()
                .read(
                    entry.get(PREVIOUS_ADDRESS_CODE),
                    at(PREVIOUS_ADDRESS_CODE),
                    AddressCode::parse),
            orEmpty(text.words(entry.get(PREVIOUS_TOWN), at(PREVIOUS_TOWN), LONGEST_TOWN)),
            text.words(entry.get(PREVIOUS_LOT), at(PREVIOUS_LOT), LONGEST_LOT),
            text.words(entry.get(PREVIOUS_BUILDING), at(PREVIOUS_BUILDING), LONGEST_BUILDING));
    String code = entry.get(PREVIOUS_MUNICIPALITY_CODE);
    if (code.isBlank() && parts.isEmpty()) {
      return OutsideAddress.none();
    }
    return text.findings()
        .require(
            code,
            at(PREVIOUS_MUNICIPALITY_CODE),
            typed -> OutsideAddress.inJapan(address(MunicipalityCode.parse(typed), parts)));
  }

  /** Whether an address code lies in this municipality, or in a ward of this city (1.3.3). */
  private boolean isHere(AddressCode code) {
    String jisCode = code.prefecture() + code.municipality();
    return jisCode.equals(municipality.jisCode()) || isWardOfThisCity(jisCode);
  }

  private boolean isWardOfThisCity(String jisCode) {
    Optional<AddressDictionary.Place> here = dictionary.municipality(municipality);
    try {
      Optional<AddressDictionary.Place> there =
          dictionary.municipality(MunicipalityCode.ofJisCode(jisCode));
      return here.isPresent()
          && there.isPresent()
          && there.get().prefecture().equals(here.get().prefecture())
          && there.get().name().startsWith(here.get().name());
    } catch (InvalidValueException _) {
      return false;
    }
  }

  private Address address(MunicipalityCode code, Parts parts) {
    AddressDictionary.Place place =
        dictionary
            .municipality(code)
            .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "municipality"));
    return new Address(
        code,
        null,
        parts.code(),
        parts.postalCode(),
        place.prefecture(),
        place.name(),
        parts.town(),
        orEmpty(parts.lot()),
        parts.building());
  }

  private static String orEmpty(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static EntryItem at(CommonField field) {
    return MovingInReading.at(field);
  }

  private record Parts(
      @Nullable PostalCode postalCode,
      @Nullable AddressCode code,
      String town,
      @Nullable String lot,
      @Nullable String building) {
    boolean isEmpty() {
      return town.isEmpty()
          && lot == null
          && building == null
          && postalCode == null
          && code == null;
    }
  }
}
