package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * Reads the entry of a moving-in from inside Japan (4.1.1.1); what cannot be read becomes a
 * finding.
 */
public final class MovingInReader {
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
    LocalDate notifiedOn = text.expectedDay(entry.get(NOTIFIED_ON), at(NOTIFIED_ON));
    HouseholdNumber joins =
        findings.read(entry.get(HOUSEHOLD_NUMBER), at(HOUSEHOLD_NUMBER), HouseholdNumber::parse);
    boolean joining = !entry.get(HOUSEHOLD_NUMBER).isBlank();
    AddressReader addresses = new AddressReader(entry, municipality, text, reference.addresses());
    Address address = addresses.newAddress(joining);
    OutsideAddress previousAddress = addresses.previousAddress();
    // Checked but not registered: 1.1.1 has no such item. The entry keeps it for the clerk.
    text.words(entry.get(PREVIOUS_HOUSEHOLDER), at(PREVIOUS_HOUSEHOLDER), LONGEST_NAME);
    List<PersonReading> persons = new ArrayList<>();
    for (PersonEntry person : entry.persons()) {
      persons.add(new PersonReader(person, persons.size(), text, reference).read(movedOn));
    }
    return new MovingInReading(
        movedOn, notifiedOn, joins, joining, address, previousAddress, persons, findings.list());
  }

  private static EntryItem at(CommonField field) {
    return MovingInReading.at(field);
  }
}
