package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * The state before a move as the texts that a clerk would type for it (4.6.0.1): what the entry
 * that restores a record from the database of deleted records begins with. The clerk corrects it;
 * the entry counts.
 */
public final class RestoredEntry {
  private RestoredEntry() {}

  /**
   * The entry.
   *
   * @param type the kind of move that restores records
   * @param cancelled the number of the move that ended them
   * @param before the states before it, of those who lived at one address
   * @param here the municipality; where it is the code of the address, there is no ward
   */
  public static EnteredMove of(
      MoveType type, long cancelled, List<ResidentRecord> before, MunicipalityCode here) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.CANCELLED_MOVE, Long.toString(cancelled));
    List<PersonEntry> persons = new ArrayList<>();
    if (!before.isEmpty()) {
      ResidentRecord first = before.getFirst();
      Address address = first.residence().address();
      if (!address.municipalityCode().equals(here)) {
        common.put(CommonField.WARD, address.municipalityCode().value());
      }
      put(common, "", address);
      previous(common, first.residence().previousAddress());
    }
    for (ResidentRecord state : before) {
      Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
      texts.putAll(PersonTexts.of(state).fields());
      texts.keySet().retainAll(MoveFields.person(type, state.kind()));
      texts.values().removeIf(String::isBlank);
      texts.put(PersonField.KIND, state.kind().code());
      texts.put(PersonField.RETURNING_ADDRESS_NUMBER, state.key().addressNumber().value());
      persons.add(new PersonEntry(texts));
    }
    return new EnteredMove(type, common, persons);
  }

  private static void previous(Map<CommonField, String> common, OutsideAddress previous) {
    switch (previous) {
      case OutsideAddress.InJapan there -> {
        common.put(CommonField.PREVIOUS_KIND, there.notNotified() ? "2" : "1");
        common.put(
            CommonField.PREVIOUS_MUNICIPALITY_CODE, there.address().municipalityCode().value());
        put(common, "PREVIOUS_", there.address());
      }
      case OutsideAddress.Abroad abroad -> {
        common.put(CommonField.PREVIOUS_KIND, "3");
        common.put(CommonField.PREVIOUS_COUNTRY, abroad.country());
        if (abroad.text() != null) {
          common.put(CommonField.PREVIOUS_ABROAD, abroad.text());
        }
      }
      case OutsideAddress.Unknown _ -> common.put(CommonField.PREVIOUS_KIND, "9");
      case OutsideAddress.None _ -> {}
    }
  }

  private static void put(Map<CommonField, String> common, String start, Address address) {
    if (address.postalCode() != null) {
      common.put(CommonField.valueOf(start + "POSTAL_CODE"), address.postalCode().value());
    }
    if (address.addressCode() != null) {
      common.put(CommonField.valueOf(start + "ADDRESS_CODE"), address.addressCode().value());
    }
    common.put(CommonField.valueOf(start + "TOWN"), address.town());
    common.put(CommonField.valueOf(start + "LOT"), address.lot());
    if (address.building() != null) {
      common.put(CommonField.valueOf(start + "BUILDING"), address.building());
    }
  }
}
