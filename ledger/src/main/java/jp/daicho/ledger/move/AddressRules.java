package jp.daicho.ledger.move;

import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;

/** The new address against the address dictionary (1.1.17, 1.3.3). */
final class AddressRules {
  private final AddressDictionary addresses;

  AddressRules(AddressDictionary addresses) {
    this.addresses = addresses;
  }

  /** Who comes from inside the municipality changes address, and does not move in (4.1.1.1). */
  static void previousAddressIsElsewhere(
      MovingInReading moving, MovingInSituation situation, Findings findings) {
    if (moving.previousAddress() instanceof OutsideAddress.InJapan previous
        && previous.address().municipalityCode().equals(situation.municipality())) {
      findings.add(
          FindingCode.PREVIOUS_ADDRESS_HERE,
          MovingInReading.at(CommonField.PREVIOUS_MUNICIPALITY_CODE));
    }
  }

  /** A town that is not in the dictionary, or not at this postal code, needs a second look. */
  void townIsKnown(MovingInReading moving, MovingInSituation situation, Findings findings) {
    Address address = moving.address();
    if (address == null) {
      return;
    }
    if (!addresses.knowsTown(address.municipalityCode(), address.town())) {
      findings.add(FindingCode.TOWN_UNKNOWN, MovingInReading.at(CommonField.TOWN));
      return;
    }
    PostalCode postalCode = address.postalCode();
    Set<PostalCode> known = addresses.postalCodes(address.municipalityCode(), address.town());
    if (postalCode != null && !known.isEmpty() && !known.contains(postalCode)) {
      findings.add(FindingCode.POSTAL_CODE_DIFFERS, MovingInReading.at(CommonField.POSTAL_CODE));
    }
  }
}
