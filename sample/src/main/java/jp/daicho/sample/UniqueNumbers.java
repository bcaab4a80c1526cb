package jp.daicho.sample;

import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.number.SpecialPermanentResidentCertificateNumber;
import jp.daicho.ledger.record.PersonNumbers;

/**
 * Gives out numbers, none twice: address and household numbers in sequence (1.1.13), the others
 * scattered by a multiplication that no two serials share a result of.
 */
final class UniqueNumbers {
  private static final long INDIVIDUAL_NUMBERS = 100_000_000_000L;
  private static final long RECORD_CODES = 10_000_000_000L;
  private static final long CARDS = 100_000_000L;

  /** Prime, so that it has no factor in common with a power of ten. */
  private static final long STEP = 7_654_321L;

  /** More than the persons, households and cards of a part. */
  private static final long PER_PART = 10L * MunicipalityPart.RESIDENTS;

  private final long individualStart;
  private final long codeStart;
  private final long cardStart;
  private long persons;
  private long cards;
  private long addressSerial;
  private long householdSerial;

  /**
   * The numbers of a part of a municipality; those of the next part begin behind all it can need.
   */
  UniqueNumbers(long seed, long part) {
    persons = part * PER_PART;
    cards = part * PER_PART;
    addressSerial = part * PER_PART;
    householdSerial = part * PER_PART;
    Chance start = Chance.of(seed, -1);
    individualStart = Long.parseLong(start.digits(11));
    codeStart = Long.parseLong(start.digits(10));
    cardStart = Long.parseLong(start.digits(8));
  }

  AddressNumber nextAddressNumber() {
    do {
      addressSerial++;
    } while (!AddressNumber.isAssignable(addressSerial));
    return AddressNumber.ofSerial(addressSerial);
  }

  HouseholdNumber nextHouseholdNumber() {
    do {
      householdSerial++;
    } while (!HouseholdNumber.isAssignable(householdSerial));
    return HouseholdNumber.ofSerial(householdSerial);
  }

  PersonNumbers nextPersonNumbers() {
    persons++;
    return new PersonNumbers(
        IndividualNumber.ofBody(scattered(persons, individualStart, INDIVIDUAL_NUMBERS)),
        ResidentRecordCode.ofBody(scattered(persons, codeStart, RECORD_CODES)));
  }

  ResidenceCardNumber nextResidenceCard(Chance chance) {
    return ResidenceCardNumber.of(nextCard(chance));
  }

  SpecialPermanentResidentCertificateNumber nextCertificate(Chance chance) {
    return SpecialPermanentResidentCertificateNumber.of(nextCard(chance));
  }

  private String nextCard(Chance chance) {
    cards++;
    return ""
        + chance.letter()
        + chance.letter()
        + scattered(cards, cardStart, CARDS)
        + chance.letter()
        + chance.letter();
  }

  private static String scattered(long serial, long start, long size) {
    String digits = Long.toString((serial * STEP + start) % size);
    return "0".repeat(Long.toString(size).length() - 1 - digits.length()) + digits;
  }
}
