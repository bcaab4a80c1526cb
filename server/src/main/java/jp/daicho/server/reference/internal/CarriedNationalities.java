package jp.daicho.server.reference.internal;

import java.util.Optional;
import jp.daicho.ledger.move.NationalityList;
import jp.daicho.ledger.record.ForeignPerson.Nationality;
import jp.daicho.reference.Nationalities;

/** The provisional list of countries and regions. */
public final class CarriedNationalities implements NationalityList {
  @Override
  public Optional<Nationality> find(String nameOrCode) {
    Nationalities known = Nationalities.standard();
    return known
        .named(nameOrCode)
        .or(() -> known.withCode(nameOrCode))
        .map(found -> new Nationality(found.code(), found.name()));
  }
}
