package jp.daicho.server.reference.internal;

import jp.daicho.ledger.move.NationalityList;
import jp.daicho.reference.PostalCodes;
import org.springframework.stereotype.Component;

/** The editions of the nationwide dictionaries that are in force (1.3.3). */
@Component
public final class Editions {
  private static final class Carried {
    static final NationwideTowns TOWNS = new NationwideTowns(PostalCodes.standard());
  }

  /** Made once. */
  Editions() {}

  /** The towns of the country. */
  public NationwideTowns towns() {
    return Carried.TOWNS;
  }

  /** The countries and regions. */
  public NationalityList nationalities() {
    return new CarriedNationalities();
  }
}
