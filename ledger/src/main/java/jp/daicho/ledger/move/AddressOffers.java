package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.OfferedAddress.Part;
import jp.daicho.ledger.move.OfferedAddress.Place;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * 現住所, 本籍, 転入前住所 and 転出先住所 may each be taken from the others, as typed just now, as typed by the
 * same operator in the entry before, or as the register has them (4.0.6, 4.0.10). The present
 * address of another household is never offered as a present address (4.0.10, must not).
 */
final class AddressOffers {
  private static final String BEFORE = "直前の入力の";

  private final EntryOffers.Sources sources;
  private final Map<String, OfferedAddress> found = new LinkedHashMap<>();

  private AddressOffers(EntryOffers.Sources sources) {
    this.sources = sources;
  }

  /** All addresses, the latest typed first; the same line from two places is offered once each. */
  static List<OfferedAddress> of(EntryOffers.Sources sources) {
    AddressOffers offers = new AddressOffers(sources);
    offers.typed(sources.entry(), "", "");
    EnteredMove before = sources.before();
    if (before != null) {
      offers.typed(before, OfferedAddress.BEFORE, BEFORE);
    }
    sources.concerned().forEach(offers::registered);
    return List.copyOf(offers.found.values());
  }

  /**
   * Those that may be taken over at a place: all but itself, and as a present address only here.
   */
  static List<OfferedAddress> at(
      Place place, List<OfferedAddress> all, MunicipalityCode here, AddressDictionary dictionary) {
    List<OfferedAddress> fitting = new ArrayList<>();
    for (OfferedAddress offer : all) {
      boolean itself = offer.key().equals(place.id());
      String municipality = offer.part(Part.MUNICIPALITY_CODE);
      boolean inside =
          municipality.equals(here.value())
              || dictionary.wards(here).stream().anyMatch(it -> it.value().equals(municipality));
      boolean mayBeHere = inside && !offer.ofOtherHousehold();
      if (!itself && (place != Place.HERE || mayBeHere)) {
        fitting.add(offer);
      }
    }
    return fitting;
  }

  private void typed(EnteredMove entry, String start, String words) {
    for (Place place : Place.values()) {
      Map<Part, String> parts = new EnumMap<>(Part.class);
      place.fields().forEach((part, field) -> put(parts, part, entry.get(field)));
      if (place == Place.HERE && parts.containsKey(Part.TOWN)) {
        String ward = entry.get(CommonField.WARD);
        parts.put(Part.MUNICIPALITY_CODE, ward.isBlank() ? sources.here().value() : ward.strip());
      }
      String label = words + place.label();
      add(start + place.id(), label, parts, place == Place.HERE && !start.isEmpty());
    }
    for (int i = 0; i < entry.persons().size(); i++) {
      line(start + "domicile-" + i, words + "本籍", entry.persons().get(i).get(PersonField.DOMICILE));
    }
  }

  private void registered(ResidentRecord resident) {
    String key = "resident-" + resident.key().addressNumber().value() + "-";
    String name = "　" + resident.person().displayName();
    address(key + "here", "現住所" + name, resident.residence().address());
    if (resident.residence().previousAddress() instanceof OutsideAddress.InJapan previous) {
      address(key + "previous", "転入前住所" + name, previous.address());
    }
    Set<PersonField> hidden = sources.hidden();
    if (!hidden.contains(PersonField.DOMICILE)
        && resident.person() instanceof JapanesePerson japanese) {
      line(key + "domicile", "本籍" + name, japanese.domicile().place());
    }
  }

  private void address(String key, String label, Address address) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    put(parts, Part.MUNICIPALITY_CODE, address.municipalityCode().value());
    put(parts, Part.TOWN, address.town());
    put(parts, Part.LOT, address.lot());
    put(parts, Part.BUILDING, address.building());
    put(
        parts,
        Part.POSTAL_CODE,
        address.postalCode() == null ? null : address.postalCode().value());
    put(
        parts,
        Part.ADDRESS_CODE,
        address.addressCode() == null ? null : address.addressCode().value());
    add(key, label, parts, false);
  }

  /** A domicile is one text; it can be taken over where its municipality is there today. */
  private void line(String key, String label, String line) {
    sources
        .dictionary()
        .locate(line.strip())
        .ifPresent(
            located -> {
              Map<Part, String> parts = new EnumMap<>(Part.class);
              put(parts, Part.MUNICIPALITY_CODE, located.municipality().value());
              put(parts, Part.TOWN, located.town());
              put(parts, Part.LOT, located.lot());
              Set<PostalCode> codes =
                  sources.dictionary().postalCodes(located.municipality(), located.town());
              if (codes.size() == 1) {
                put(parts, Part.POSTAL_CODE, codes.iterator().next().value());
              }
              add(key, label, parts, false);
            });
  }

  private void add(String key, String label, Map<Part, String> parts, boolean ofOtherHousehold) {
    String municipality = municipality(parts.getOrDefault(Part.MUNICIPALITY_CODE, ""));
    if (municipality != null && parts.containsKey(Part.TOWN)) {
      String line = municipality + parts.get(Part.TOWN) + parts.getOrDefault(Part.LOT, "");
      found.put(key, new OfferedAddress(key, label, line, parts, ofOtherHousehold));
    }
  }

  private @Nullable String municipality(String code) {
    try {
      return sources
          .dictionary()
          .municipality(MunicipalityCode.parse(code))
          .map(place -> place.prefecture() + place.name())
          .orElse(null);
    } catch (InvalidValueException none) {
      return null;
    }
  }

  private static void put(Map<Part, String> parts, Part part, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      parts.put(part, text.strip());
    }
  }
}
