package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entry of a moving-in from inside Japan (4.1.1.1); what cannot be read becomes a
 * finding.
 */
public final class MovingInReader {
  private static final int LONGEST_TOWN = 120;
  private static final int LONGEST_LOT = 50;
  private static final int LONGEST_BUILDING = 300;
  private static final int LONGEST_NAME = 100;

  private final ReferenceData reference;

  /** A reader that looks things up in this reference data. */
  public MovingInReader(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * Reads an entry as far as it can be read.
   *
   * @param entry the texts as typed
   * @param municipality the municipality moved into
   */
  public MovingInReading read(MovingInEntry entry, MunicipalityCode municipality) {
    Findings findings = new Findings();
    EntryText text = new EntryText(findings, reference);
    LocalDate movedOn = text.requiredDay(entry.get(MOVED_ON), at(MOVED_ON));
    LocalDate notifiedOn = text.requiredDay(entry.get(NOTIFIED_ON), at(NOTIFIED_ON));
    HouseholdNumber joins =
        findings.read(entry.get(HOUSEHOLD_NUMBER), at(HOUSEHOLD_NUMBER), HouseholdNumber::parse);
    boolean joining = !entry.get(HOUSEHOLD_NUMBER).isBlank();
    Address address = newAddress(entry, municipality, joining, text);
    OutsideAddress previousAddress = previousAddress(entry, text);
    text.words(entry.get(PREVIOUS_HOUSEHOLDER), at(PREVIOUS_HOUSEHOLDER), LONGEST_NAME);
    List<PersonReading> persons = new ArrayList<>();
    for (PersonEntry person : entry.persons()) {
      persons.add(new PersonReader(person, persons.size(), text, reference).read(movedOn));
    }
    return new MovingInReading(
        movedOn, notifiedOn, joins, joining, address, previousAddress, persons, findings.list());
  }

  /** Whoever joins a household may leave the address out: the household's is taken (4.0.2). */
  private @Nullable Address newAddress(
      MovingInEntry entry, MunicipalityCode municipality, boolean joining, EntryText text) {
    if (joining && entry.get(TOWN).isBlank() && entry.get(LOT).isBlank()) {
      return null;
    }
    String town = text.requiredWords(entry.get(TOWN), at(TOWN), LONGEST_TOWN);
    AddressParts parts =
        new AddressParts(
            text.findings().read(entry.get(POSTAL_CODE), at(POSTAL_CODE), PostalCode::parse),
            text.findings().read(entry.get(ADDRESS_CODE), at(ADDRESS_CODE), AddressCode::parse),
            town == null ? "" : town,
            text.words(entry.get(LOT), at(LOT), LONGEST_LOT),
            text.words(entry.get(BUILDING), at(BUILDING), LONGEST_BUILDING));
    return town == null
        ? null
        : text.findings().read(town, at(TOWN), typed -> address(municipality, parts));
  }

  private @Nullable OutsideAddress previousAddress(MovingInEntry entry, EntryText text) {
    Findings findings = text.findings();
    AddressParts parts =
        new AddressParts(
            findings.read(
                entry.get(PREVIOUS_POSTAL_CODE), at(PREVIOUS_POSTAL_CODE), PostalCode::parse),
            findings.read(
                entry.get(PREVIOUS_ADDRESS_CODE), at(PREVIOUS_ADDRESS_CODE), AddressCode::parse),
            orEmpty(text.words(entry.get(PREVIOUS_TOWN), at(PREVIOUS_TOWN), LONGEST_TOWN)),
            text.words(entry.get(PREVIOUS_LOT), at(PREVIOUS_LOT), LONGEST_LOT),
            text.words(entry.get(PREVIOUS_BUILDING), at(PREVIOUS_BUILDING), LONGEST_BUILDING));
    String code = entry.get(PREVIOUS_MUNICIPALITY_CODE);
    if (code.isBlank() && parts.isEmpty()) {
      return OutsideAddress.none();
    }
    return findings.require(
        code,
        at(PREVIOUS_MUNICIPALITY_CODE),
        typed -> OutsideAddress.inJapan(address(MunicipalityCode.parse(typed), parts)));
  }

  private Address address(MunicipalityCode code, AddressParts parts) {
    AddressDictionary.Place place =
        reference
            .addresses()
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

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static EntryItem at(CommonField field) {
    return MovingInReading.at(field);
  }

  private record AddressParts(
      @Nullable PostalCode postalCode,
      @Nullable AddressCode code,
      String town,
      @Nullable String lot,
      @Nullable String building) {
    boolean isEmpty() {
      return town.isEmpty() && lot == null && building == null && postalCode == null;
    }
  }
}
