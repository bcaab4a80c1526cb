package jp.daicho.server.reference;

import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.server.reference.internal.CarriedAddresses;
import jp.daicho.server.reference.internal.CarriedResidenceStatuses;
import jp.daicho.server.reference.internal.Countries;

/**
 * The reference data that is the same for all municipalities, as the rules ask for it: what travels
 * with the program, and the eras entered since (1.3.6).
 */
public final class StandardReferenceData {
  private StandardReferenceData() {}

  /** Read when first needed. Ask anew where it matters: an era may have been entered. */
  public static ReferenceData get() {
    return Held.data;
  }

  /** The calendar of the eras as they are known now. */
  public static EraCalendar eras() {
    return get().eras();
  }

  /** Takes up a calendar with other eras. */
  static void use(EraCalendar calendar) {
    ReferenceData data = Held.data;
    Held.data =
        new ReferenceData(
            calendar,
            data.characters(),
            data.addresses(),
            data.residenceStatuses(),
            data.nationalities());
  }

  private static final class Held {
    static volatile ReferenceData data =
        new ReferenceData(
            EraCalendar.standard(),
            MjCharacters.standard(),
            new CarriedAddresses(),
            new CarriedResidenceStatuses(),
            Countries.carried());
  }
}
