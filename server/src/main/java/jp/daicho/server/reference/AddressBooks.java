package jp.daicho.server.reference;

import java.util.List;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.internal.Editions;
import jp.daicho.server.reference.internal.KeptTowns;
import org.springframework.stereotype.Component;

/**
 * What the rules look up, as a municipality has it (1.3): the nationwide data in force with the
 * municipality's own entries.
 */
@Component
public final class AddressBooks {
  private final Editions editions;
  private final KeptTowns own;
  private final Eras eras;

  /** Made once. */
  AddressBooks(Editions editions, KeptTowns own, Eras eras) {
    this.editions = editions;
    this.own = own;
    this.eras = eras;
  }

  /** The address dictionary of the municipality in a passage, as it was when that began. */
  public AddressBook of(Passage passage) {
    return new AddressBook(passage.municipality(), editions.towns(), own.of(passage));
  }

  /** The names of the countries and regions of the edition in force (1.3.3). */
  public List<String> countries() {
    return editions.countries();
  }

  /** All that the rules look up, for the municipality in a passage. */
  public ReferenceData referenceData(Passage passage) {
    ReferenceData shared = StandardReferenceData.get();
    return new ReferenceData(
        eras.calendar(),
        shared.characters(),
        of(passage),
        shared.residenceStatuses(),
        editions.nationalities());
  }
}
