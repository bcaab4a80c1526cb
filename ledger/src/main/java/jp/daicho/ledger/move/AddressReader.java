package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.util.Set;
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
        Stream.of(WARD, POSTAL_CODE, ADDRESS_CODE, TOWN, LOT, BUILDING)
            .allMatch(field -> entry.get(field).isBlank());
    if (mayBeMissing && untouched) {
      return null;
    }
    MunicipalityCode place = place();
    PostalCode postalCode =
        text.findings().read(entry.get(POSTAL_CODE), at(POSTAL_CODE), PostalCode::parse);
    AddressCode code =
        text.findings().read(entry.get(ADDRESS_CODE), at(ADDRESS_CODE), AddressCode::parse);
    if (code != null && place != null && !isIn(place, code)) {
      text.findings().add(FindingCode.ADDRESS_OUTSIDE, at(ADDRESS_CODE));
    }
    String town = text.requiredWords(entry.get(TOWN), at(TOWN), LONGEST_TOWN);
    String lot = text.words(entry.get(LOT), at(LOT), LONGEST_LOT);
    String building = text.words(entry.get(BUILDING), at(BUILDING), LONGEST_BUILDING);
    if (town == null || place == null) {
      return null;
    }
    Parts parts = new Parts(postalCode, code, town, lot, building);
    return text.findings().read(town, at(TOWN), typed -> address(place, parts));
  }

  /** The municipality, or the ward of it that is named; null where none or another is (1.3.1). */
  private @Nullable MunicipalityCode place() {
    Set<MunicipalityCode> wards = dictionary.wards(municipality);
    if (wards.isEmpty()) {
      if (!entry.get(WARD).isBlank()) {
        text.findings().add(FindingCode.UNKNOWN_CODE, at(WARD));
      }
      return municipality;
    }
    return text.findings()
        .require(
            entry.get(WARD),
            at(WARD),
            typed -> {
              MunicipalityCode ward = MunicipalityCode.parse(typed);
              if (!wards.contains(ward)) {
                throw new InvalidValueException(Fault.UNKNOWN_CODE, "ward");
              }
              return ward;
            });
  }

  /** Whether an address code lies in the municipality, or in the ward (1.3.3). */
  private static boolean isIn(MunicipalityCode place, AddressCode code) {
    return place.jisCode().equals(code.prefecture() + code.municipality());
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
