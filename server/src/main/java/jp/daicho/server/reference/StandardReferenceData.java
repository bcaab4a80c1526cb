package jp.daicho.server.reference;

import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.server.reference.internal.CarriedAddresses;
import jp.daicho.server.reference.internal.CarriedNationalities;
import jp.daicho.server.reference.internal.CarriedResidenceStatuses;

/** The reference data that travels with the program, as the rules ask for it. */
public final class StandardReferenceData {
  private StandardReferenceData() {}

  /** Read when first needed; the same for all municipalities. */
  public static ReferenceData get() {
    return Held.DATA;
  }

  private static final class Held {
    static final ReferenceData DATA =
        new ReferenceData(
            EraCalendar.standard(),
            MjCharacters.standard(),
            new CarriedAddresses(),
            new CarriedResidenceStatuses(),
            new CarriedNationalities());
  }
}
