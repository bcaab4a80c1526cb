package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.util.Optional;
import java.util.stream.Stream;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads the new or corrected address of an entry (4.1.1.1, 1.1.17). */
final class AddressReader {
  private static final int LONGEST_TOWN = 120;
  private static final int LONGEST_LOT = 50;
  private static final int LONGEST_BUILDING = 300;

  private final EnteredMove entry;
  private final MunicipalityCode municipality;
  private final EntryText text;
  private final AddressDictionary dictionary;

  AddressReader(
      EnteredMove entry,
      MunicipalityCode municipality,
      EntryText text,
      AddressDictionary dictionary) {
    this.entry = entry;
    this.municipality = municipality;
    this.text = text;
    this.dictionary = dictionary;
  }

  /**
   * The new address.
   *
   * @param mayBeMissing whether it may be left out, because the household's own is taken or the
   *     address stays; otherwise it is never empty (1.1.6)
   */
  @Nullable Address newAddress(boolean mayBeMissing) {
    boolean untouched =
        Stream.of(POSTAL_CODE, ADDRESS_CODE, TOWN, LOT, BUILDING)
            .allMatch(field -> entry.get(field).isBlank());
    if (mayBeMissing && untouched) {
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
    AddressDictionary.Place place = place(dictionary, code);
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

  /**
   * The municipality with a code.
   *
   * @throws InvalidValueException with {@link Fault#UNKNOWN_CODE} if there is none
   */
  static AddressDictionary.Place place(AddressDictionary dictionary, MunicipalityCode code) {
    return dictionary
        .municipality(code)
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "municipality"));
  }

  private static String orEmpty(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static EntryItem at(CommonField field) {
    return MoveReading.at(field);
  }

  private record Parts(
      @Nullable PostalCode postalCode,
      @Nullable AddressCode code,
      String town,
      @Nullable String lot,
      @Nullable String building) {}
}
