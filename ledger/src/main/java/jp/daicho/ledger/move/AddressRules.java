package jp.daicho.ledger.move;

import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import org.jspecify.annotations.Nullable;

/** The new address against the address dictionary (1.1.17, 1.3.3). */
final class AddressRules {
  private final AddressDictionary addresses;

  AddressRules(AddressDictionary addresses) {
    this.addresses = addresses;
  }

  /** Who comes from inside the municipality changes address, and does not move in (4.1.1.1). */
  static void previousAddressIsElsewhere(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() == MoveEffect.ENTER && isHere(move.previousAddress(), situation)) {
      findings.add(
          FindingCode.PREVIOUS_ADDRESS_HERE,
          MoveReading.at(CommonField.PREVIOUS_MUNICIPALITY_CODE));
    }
  }

  /** Who goes to another address inside the municipality does not move out (4.1.3.0.2). */
  static void destinationIsElsewhere(MoveReading move, Situation situation, Findings findings) {
    if (isHere(move.destination(), situation)) {
      findings.add(
          FindingCode.DESTINATION_HERE, MoveReading.at(CommonField.DESTINATION_MUNICIPALITY_CODE));
    }
  }

  /** At home or abroad: place and reason say the same (1.2.2, 4.1.3.0.2). */
  static void placeGoesWithTheReason(MoveReading move, Situation situation, Findings findings) {
    String reason = move.type().reason().name();
    if (reason.equals("国内転入") && move.previousAddress() instanceof OutsideAddress.Abroad) {
      findings.add(
          FindingCode.PLACE_UNLIKE_REASON, MoveReading.at(CommonField.PREVIOUS_KIND), reason);
    }
    OutsideAddress destination = move.destination();
    boolean unlike =
        switch (reason) {
          case "国内転出" -> destination instanceof OutsideAddress.Abroad;
          case "国外転出" -> destination instanceof OutsideAddress.InJapan;
          default -> false;
        };
    if (unlike) {
      findings.add(
          FindingCode.PLACE_UNLIKE_REASON, MoveReading.at(CommonField.DESTINATION_KIND), reason);
    }
  }

  /** Who comes from where they never notified has such an address (4.1.1.4). */
  static void unreportedAddressIsGiven(MoveReading move, Situation situation, Findings findings) {
    OutsideAddress previous = move.previousAddress();
    if (move.type().id().equals("unreported-moving-in")
        && previous != null
        && !(previous instanceof OutsideAddress.InJapan there && there.notNotified())) {
      findings.add(
          FindingCode.NOT_UNREPORTED, MoveReading.at(CommonField.PREVIOUS_MUNICIPALITY_CODE));
    }
  }

  /** Where somebody goes should be known (4.1.3.0.2); a special adoption may leave it empty. */
  static void destinationIsNamed(MoveReading move, Situation situation, Findings findings) {
    if (Leaving.isMovingOut(move.type().reason())
        && (move.effect() == MoveEffect.LEAVE || move.effect() == MoveEffect.ARRIVE)
        && move.destination() instanceof OutsideAddress.None) {
      findings.add(
          FindingCode.LEFT_EMPTY, MoveReading.at(CommonField.DESTINATION_MUNICIPALITY_CODE));
    }
  }

  /**
   * Who comes from another ward of the same city, or goes to one, moves between wards: the city has
   * one register (4.1.0.1).
   */
  void elsewhereIsNoOtherWard(MoveReading move, Situation situation, Findings findings) {
    if (move.effect() == MoveEffect.ENTER && isInWard(move.previousAddress(), situation)) {
      findings.add(
          FindingCode.PREVIOUS_ADDRESS_HERE,
          MoveReading.at(CommonField.PREVIOUS_MUNICIPALITY_CODE));
    }
    if (isInWard(move.destination(), situation)) {
      findings.add(
          FindingCode.DESTINATION_HERE, MoveReading.at(CommonField.DESTINATION_MUNICIPALITY_CODE));
    }
  }

  private boolean isInWard(@Nullable OutsideAddress address, Situation situation) {
    return address instanceof OutsideAddress.InJapan there
        && addresses.wards(situation.municipality()).contains(there.address().municipalityCode());
  }

  private static boolean isHere(@Nullable OutsideAddress address, Situation situation) {
    return address instanceof OutsideAddress.InJapan there
        && there.address().municipalityCode().equals(situation.municipality());
  }

  /** A town that is not in the dictionary, or not at this postal code, needs a second look. */
  void townIsKnown(MoveReading moving, Situation situation, Findings findings) {
    Address address = moving.address();
    if (address == null) {
      return;
    }
    if (!addresses.knowsTown(address.municipalityCode(), address.town())) {
      findings.add(FindingCode.TOWN_UNKNOWN, MoveReading.at(CommonField.TOWN));
      return;
    }
    PostalCode postalCode = address.postalCode();
    Set<PostalCode> known = addresses.postalCodes(address.municipalityCode(), address.town());
    if (postalCode != null && !known.isEmpty() && !known.contains(postalCode)) {
      findings.add(FindingCode.POSTAL_CODE_DIFFERS, MoveReading.at(CommonField.POSTAL_CODE));
    }
  }
}
